import type { Archive } from '../archive/archive.js';
import type { NewsEvent } from '../document/event.js';
import type { Issue } from '../document/issue.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { memo } from '../layout/memo.js';
import type { TimelineItem } from '../model/timeline-model.js';
import type { ArchivePaneHost } from './archive-input.js';
import type { ArchivePane } from './archive-pane.js';
import type { SelectSource } from './events.js';
import { part } from './parts.js';

export interface ArchiveHost extends ArchivePaneHost {
  /** A reader's wish to select an event of an archive, or nothing. */
  chosen(id: string | null, source: SelectSource): void;
}

/** The archive that a timeline shows in place of a short document; its drawing is a part of the script loaded for it. */
export class ArchiveController {
  readonly #host: ArchiveHost;
  #pane: ArchivePane | null = null;
  /** null: a short document. */
  archive: Archive | null = null;
  #read: { readonly archive: Archive; readonly events: readonly NewsEvent[] } | null = null;

  constructor(host: ArchiveHost) {
    this.#host = host;
  }

  /** null for a short document, and until the part has come. */
  get pane(): ArchivePane | null {
    const loaded = this.archive && part('archive');
    if (loaded) this.#pane ??= new loaded.ArchivePane(this.#host);
    return this.archive && this.#pane;
  }

  /** The document of the archive: its events are read in full once somebody asks for them, as files to save do. */
  whole(head: TimelineDocument): TimelineDocument {
    if (!this.archive) return head;
    const events = () => this.#events(this.archive!);
    return {
      ...head,
      groups: this.archive.groups,
      get events() {
        return events();
      },
    };
  }

  #events(archive: Archive): readonly NewsEvent[] {
    if (this.#read?.archive !== archive) {
      const { source } = archive;
      const events = Array.from({ length: source.length }, (_, row) => source.detail(row)).filter((e) => e !== null);
      this.#read = { archive, events };
    }
    return this.#read.events;
  }

  /** An event that distances are counted from; the same object as long as the archive is the same. null: none. */
  item(id: string): TimelineItem | null {
    const { archive } = this;
    return archive && this.#itemOf(archive, id);
  }

  readonly #itemOf = memo(({ source }: Archive, id: string): TimelineItem | null => {
    const row = source.rowOf(id);
    const event = row < 0 ? null : source.detail(row);
    return event && { event, time: event.time, written: row, told: 0, known: null };
  });

  has(id: string): boolean {
    return (this.archive?.source.rowOf(id) ?? -1) >= 0;
  }

  /** More events, without reading or ordering the others again. Gives the issues of the new ones. */
  append(events: readonly unknown[]): readonly Issue[] {
    for (const work = this.archive!.appending(events); ;) {
      const step = work.next();
      if (!step.done) continue;
      this.archive = step.value;
      return step.value.issues;
    }
  }
}
