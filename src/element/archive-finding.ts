import { archiveFacets } from '../archive/archive-facets.js';
import type { Archive } from '../archive/archive.js';
import { RowFinder, type FoundRows, type Sought } from '../archive/find-rows.js';
import { TagIndex } from '../archive/tag-index.js';
import type { Facet } from '../model/find/facets.js';
import { readFilter } from '../model/find/filter.js';
import { readQuery } from '../model/find/query.js';
import { InTurns } from './in-turns.js';

/** What is asked of an archive. */
export interface Asked {
  readonly archive: Archive;
  readonly search: string;
  readonly filter: string;
  /** Least importance. */
  readonly importance: number;
  /** Whether a reader wants to see what there is to filter by. */
  readonly wantsFacets: boolean;
}

/** What there is to filter by, as far as it is known. */
export interface KnownFacets {
  readonly facets: readonly Facet[];
  /** Tags are still being read. */
  readonly awaitsTags: boolean;
}

/** ms of work at a time, for what is found and what is counted. */
const budget = 8;
const countingBudget = 4;

/**
 * Finds in turns what search, filter and importance leave of an archive, the newest question only. What takes no longer
 * than one turn is there at once. Until an answer comes, the one before it holds; counts come after it.
 */
export class ArchiveFinding {
  readonly #changed: () => void;
  readonly #finder = new RowFinder();
  readonly #answering = new InTurns(budget);
  readonly #counting = new InTurns(countingBudget);
  #key = '';
  #archive: Archive | null = null;
  #found: FoundRows | null = null;
  #counted = '';
  #facets: KnownFacets | null = null;

  /** `changed`: another answer has come, soon after it has or later; never while a question is put. */
  constructor(changed: () => void) {
    this.#changed = () => void Promise.resolve().then(changed);
  }

  /** Nobody is there to be answered until `resume`. */
  hold(): void {
    this.#answering.hold();
    this.#counting.hold();
  }

  resume(): void {
    this.#answering.resume();
    this.#counting.resume();
  }

  /** Whether an answer is on its way. */
  get isBusy(): boolean {
    return this.#answering.isBusy;
  }

  /** null until they are first known. */
  get facets(): KnownFacets | null {
    return this.#facets;
  }

  /** null: everything. */
  found(asked: Asked): FoundRows | null {
    const { archive, search, filter: written, importance } = asked;
    const key = JSON.stringify([search, written, importance]);
    const isNew = archive !== this.#archive || key !== this.#key;
    const { filter } = readFilter(written);
    const sought = { archive, search, query: readQuery(search), filter, importance };
    if (isNew) {
      if (archive.source !== this.#archive?.source) this.#facets = null;
      this.#archive = archive;
      this.#key = key;
      this.#counted = '';
      this.#counting.stop();
      this.#answering.run(this.#finder.found(sought), (found) => {
        if (found || this.#found) this.#changed();
        this.#found = found;
      });
    }
    // Counts need what was found, and begin again with the next question.
    if (asked.wantsFacets && this.#counted !== key && !this.isBusy) {
      this.#counted = key;
      this.#counting.run(this.#count(sought), () => {});
    }
    return this.#found;
  }

  *#count(sought: Sought): Generator<unknown, void> {
    const { archive, filter } = sought;
    const tags = TagIndex.of(archive.source);
    const among = yield* this.#finder.among(sought);
    const tell = (facets: readonly Facet[], awaitsTags: boolean): void => {
      this.#facets = { facets, awaitsTags };
      this.#changed();
    };
    const reading = tags.reading();
    // Most often one slice is all of them; of more, it says whether there are any.
    if (!reading.next().done && !this.#facets) {
      tell(yield* archiveFacets(archive, among, filter, null), tags.names.length > 1);
      yield;
    }
    yield* reading;
    tell(yield* archiveFacets(archive, among, filter, tags), false);
  }
}
