import type { Archive } from '../archive/archive.js';
import { importanceOf } from '../archive/event-flags.js';
import type { EventIndex } from '../archive/event-index.js';
import { filterRows, searchRows } from '../archive/search-rows.js';
import { workFor } from '../archive/slices.js';
import { isEmpty, readFilter } from '../model/find/filter.js';
import { readQuery } from '../model/find/query.js';

export interface Sought {
  readonly archive: Archive;
  readonly search: string;
  readonly filter: string;
  /** Least importance. */
  readonly importance: number;
}

/** What search, filter and importance leave. */
export interface FoundRows {
  readonly index: EventIndex;
  readonly undated: readonly number[];
}

/** ms of work at a time. */
const budget = 8;

/**
 * Finds in turns what search, filter and importance leave of an archive, the newest question only. What takes no longer
 * than one turn is there at once. Until an answer comes, the one before it holds.
 */
export class ArchiveFinding {
  readonly #changed: () => void;
  #key = '';
  #archive: Archive | null = null;
  #found: FoundRows | null = null;
  #work: Generator<unknown, FoundRows> | null = null;

  /** `changed`: an answer has come later. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether an answer is on its way. */
  get isBusy(): boolean {
    return this.#work !== null;
  }

  /** null: everything. */
  found(sought: Sought): FoundRows | null {
    const { archive, search, filter, importance } = sought;
    const key = JSON.stringify([search, filter, importance]);
    if (key === this.#key && archive === this.#archive) return this.#found;
    const isAll = readQuery(search).isEmpty && isEmpty(readFilter(filter).filter) && importance <= 1;
    this.#key = key;
    this.#archive = archive;
    this.#work = isAll ? null : finding(sought);
    if (isAll) this.#found = null;
    else if (this.#go(this.#work!)) this.#later(this.#work!);
    return this.#found;
  }

  /** One turn; true while there is more to do. */
  #go(work: Generator<unknown, FoundRows>): boolean {
    return workFor(
      work,
      budget,
      () => performance.now(),
      (found) => {
        this.#work = null;
        this.#found = found;
      },
    );
  }

  #later(work: Generator<unknown, FoundRows>): void {
    setTimeout(() => {
      if (work !== this.#work) return;
      if (this.#go(work)) this.#later(work);
      else this.#changed();
    });
  }
}

function* finding({ archive, search, filter, importance }: Sought): Generator<unknown, FoundRows> {
  const query = readQuery(search);
  const searched = query.isEmpty ? null : (yield* searchRows(archive.source, query)).rows;
  const { rows } = yield* filterRows(archive, readFilter(filter).filter, searched);
  if (importance > 1) {
    for (const { store } of archive.index.runs)
      for (let at = 0; at < store.length; at++)
        if (importanceOf(store.flags[at]!) < importance) rows[store.row[at]!] = 0;
  }
  const index = yield* archive.index.where(rows);
  const undated = archive.undated.filter(
    (row) => rows[row] === 1 && (importance <= 1 || (archive.source.detail(row)?.importance ?? 0) >= importance),
  );
  return { index, undated };
}
