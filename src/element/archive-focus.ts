import type { EpochMs } from '../time/interval.js';
import type { Sheet } from '../view/archive/archive-sheet.js';
import type { Entry } from '../view/archive/entry.js';

/** CSS px of an entry that have to be in view. */
const leastInSight = 24;

/**
 * Where the one tab stop of an archive's drawing is: on the entry that was last visited, or while that is drawn otherwise or
 * out of sight, on the one in sight that is nearest to it.
 */
export class ArchiveFocus {
  #key: string | null = null;
  #visited: string | null = null;
  #at: EpochMs = NaN;
  #sheet: Sheet | null = null;
  #length = 0;
  /** All that keys walk along, in the order of time. */
  #walk: readonly Entry[] = [];

  /** Key of the entry that holds it. */
  get key(): string | null {
    return this.#key;
  }

  /** Where the entry last visited is in time; NaN while there is none. */
  get at(): EpochMs {
    return this.#at;
  }

  /** Those that stand in the list. Of the marks that found no room in it, the one that holds the tab stop. */
  get entries(): readonly Entry[] {
    const { entries = [], loose = [] } = this.#sheet ?? {};
    const active = loose.length > 0 ? this.entry(this.#key) : undefined;
    return active && loose.includes(active)
      ? this.#walk.filter((entry) => entry === active || entries.includes(entry))
      : entries;
  }

  entry(key: string | null): Entry | undefined {
    return key === null ? undefined : this.#walk.find((entry) => entry.key === key);
  }

  /** Onto an entry. */
  put(entry: Entry): void {
    this.#key = this.#visited = entry.key;
    this.#at = timeOf(entry);
  }

  /** Onto an entry by its key, whether it is drawn or not; where it is in time stays as it was. */
  putOn(key: string): void {
    this.#key = this.#visited = key;
  }

  /** Near a moment, once there is an entry. */
  putNear(at: EpochMs): void {
    this.#at = at;
  }

  /**
   * For a new drawing, `length` CSS px along the axis. `isHeld`: it has the focus, too, which must not go anywhere else
   * while its entry is drawn; true when it has to.
   */
  settle(sheet: Sheet, length: number, isHeld: boolean): boolean {
    this.#sheet = sheet;
    this.#length = length;
    const { entries, loose } = sheet;
    this.#walk = loose.length > 0 ? [...entries, ...loose].sort((a, b) => a.at - b.at) : entries;
    const visited = this.entry(this.#visited);
    if (visited) this.#at = timeOf(visited);
    if (visited && (isHeld || this.isInSight(visited))) {
      this.#key = visited.key;
      return false;
    }
    const distance = (entry: Entry) => Math.abs(timeOf(entry) - this.#at);
    const inSight = entries.filter((entry) => this.isInSight(entry));
    let nearest = inSight[0] ?? visited ?? entries[0];
    if (Number.isFinite(this.#at))
      for (const entry of inSight) if (distance(entry) < distance(nearest!)) nearest = entry;
    this.#key = nearest?.key ?? null;
    if (isHeld) this.#visited = this.#key;
    return nearest !== undefined;
  }

  /** Those whose beginning is within the window. */
  get inSight(): Entry[] {
    return this.entries.filter((entry) => this.isInSight(entry));
  }

  isInSight({ at }: Entry): boolean {
    const { offset } = this.#sheet!;
    return at >= offset - 1 && at <= offset + this.#length - leastInSight;
  }

  /** The entry before (-1) or after (1) the tab stop, in the order of time. */
  neighbour(step: 1 | -1): Entry | undefined {
    const at = this.#walk.findIndex(({ key }) => key === this.#key);
    return at < 0 ? undefined : this.#walk[at + step];
  }
}

function timeOf(entry: Entry): EpochMs {
  if (entry.kind === 'event') return entry.mark.event.start;
  return entry.kind === 'group' ? entry.group.extent.start : NaN;
}
