import { SLICE, type EventSource } from './event-source.js';

const indexes = new WeakMap<EventSource, TagIndex>();

/**
 * Which tags the rows of a source have, in 4 bytes a row and 4 bytes a tag. Read when somebody first filters by tags, in
 * slices; what was read stays when reading is broken off, and rows that are added are read on.
 */
export class TagIndex {
  /** Tags by their numbers, in the order in which they first stand in the data. */
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #source: EventSource;
  /** Where the tags of each row begin, and of the one behind the last. */
  #from = new Uint32Array(1);
  #tags = new Uint32Array(0);
  #rows = 0;

  private constructor(source: EventSource) {
    this.#source = source;
  }

  /** The one index of a source. */
  static of(source: EventSource): TagIndex {
    let index = indexes.get(source);
    if (!index) indexes.set(source, (index = new TagIndex(source)));
    return index;
  }

  /** Whether all rows have been read. */
  get isComplete(): boolean {
    return this.#rows === this.#source.length;
  }

  /** Reads what has not been read. */
  *reading(): Generator<undefined> {
    const source = this.#source;
    const { length } = source;
    if (this.#from.length <= length) this.#from = grown(this.#from, length + 1);
    for (let work = 0; this.#rows < length; work++) {
      if (work > 0 && work % SLICE === 0) yield;
      let end = this.#from[this.#rows]!;
      const first = end;
      for (const name of source.tags(this.#rows)) {
        const tag = this.#numberOf(name);
        if (this.#tags.subarray(first, end).includes(tag)) continue;
        if (end === this.#tags.length) this.#tags = grown(this.#tags, Math.max(256, end * 2));
        this.#tags[end++] = tag;
      }
      this.#from[++this.#rows] = end;
    }
  }

  /** Numbers of those tags that some row has. */
  numbersOf(names: Iterable<string>): ReadonlySet<number> {
    return new Set([...names].flatMap((name) => this.#numbers.get(name) ?? []));
  }

  /** Whether a row that has been read has one of the tags. */
  hasSome(row: number, tags: ReadonlySet<number>): boolean {
    for (let at = this.#from[row]!; at < this.#from[row + 1]!; at++) if (tags.has(this.#tags[at]!)) return true;
    return false;
  }

  /** Adds 1 to `counts` for each tag of a row that has been read; `counts`: by number. */
  tally(row: number, counts: Uint32Array): void {
    for (let at = this.#from[row]!; at < this.#from[row + 1]!; at++) counts[this.#tags[at]!]!++;
  }

  get bytes(): number {
    return this.#from.byteLength + this.#tags.byteLength;
  }

  #numberOf(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      this.#numbers.set(name, (number = this.names.length));
      this.names.push(name);
    }
    return number;
  }
}

function grown(list: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(length);
  longer.set(list);
  return longer;
}
