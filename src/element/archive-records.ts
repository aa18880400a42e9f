import type { Archive } from '../archive/archive.js';
import type { NewsEvent } from '../document/event.js';
import type { Issue } from '../document/issue.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { memo } from '../layout/memo.js';
import type { TimelineItem } from '../model/timeline-model.js';

/** The events of an archive, one by one: each is read in full once somebody asks for it. */
export class ArchiveRecords {
  archive: Archive;
  readonly #all = memo(({ source }: Archive): readonly NewsEvent[] =>
    Array.from({ length: source.length }, (_, row) => source.detail(row)).filter((event) => event !== null),
  );

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /** The document of the archive: its events are read once somebody asks for them, as files to save do. */
  whole(head: TimelineDocument): TimelineDocument {
    const events = () => this.#all(this.archive);
    return {
      ...head,
      groups: this.archive.groups,
      get events() {
        return events();
      },
    };
  }

  /** An event that distances are counted from; the same object as long as the archive is the same. null: none. */
  item(id: string): TimelineItem | null {
    return this.#itemOf(this.archive, id);
  }

  readonly #itemOf = memo(({ source }: Archive, id: string): TimelineItem | null => {
    const row = source.rowOf(id);
    const event = row < 0 ? null : source.detail(row);
    return event && { event, time: event.time, written: row, told: 0, known: null };
  });

  has(id: string): boolean {
    return this.archive.source.rowOf(id) >= 0;
  }

  /** More events, without reading or ordering the others again. Gives the issues of the new ones. */
  append(events: readonly unknown[]): readonly Issue[] {
    for (const work = this.archive.appending(events); ;) {
      const step = work.next();
      if (!step.done) continue;
      this.archive = step.value;
      return step.value.issues;
    }
  }
}
