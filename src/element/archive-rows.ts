import type { Archive } from '../archive/archive.js';
import type { EventIndex } from '../archive/event-index.js';
import { knownSpan } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';

/** Finds events of an archive by id, and their places in the order of time. `index`: what is shown of it. */
export class ArchiveRows {
  readonly #archive: Archive;
  readonly #index: EventIndex;

  constructor(archive: Archive, index: EventIndex) {
    this.#archive = archive;
    this.#index = index;
  }

  /** -1 when there is none. */
  rowOf(id: string | null): number {
    return id === null ? -1 : this.#archive.source.rowOf(id);
  }

  /** null for what is undated, and for -1. */
  spanOf(row: number): Interval | null {
    const time = row < 0 ? null : this.#archive.source.detail(row)?.time;
    return time ? knownSpan(time, this.#archive.reference) : null;
  }

  /** From 0; -1 for what is undated or not shown. O(events of the same moment). */
  placeOf(row: number): number {
    const span = this.spanOf(row);
    if (!span) return -1;
    const last = this.#index.startsBefore(span.start + 1);
    for (let place = this.#index.startsBefore(span.start); place < last; place++)
      if (this.#index.at(place).row === row) return place;
    return -1;
  }

  /** Id of the event after (1) or before (-1) another in the order of time; the first or last one without it. */
  neighbour(id: string | null, step: 1 | -1): string | null {
    const place = this.placeOf(this.rowOf(id));
    const { length } = this.#index;
    const at = place < 0 ? (step > 0 ? 0 : length - 1) : place + step;
    return at >= 0 && at < length ? this.#archive.source.id(this.#index.at(at).row) : null;
  }
}
