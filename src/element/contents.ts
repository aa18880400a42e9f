import { appendEvents } from '../document/append-events.js';
import type { Issue } from '../document/issue.js';
import { readDocument, type TimelineDocument } from '../document/timeline-document.js';
import type { ArchiveRecords } from './archive-records.js';
import { load } from './parts.js';
import type { SourceResult } from './source-controller.js';

export interface ContentsHost {
  readonly ownerDocument: Document | null;
  readonly src: string | null;
  requestUpdate(): void;
}

/** What a timeline shows, as it was read, and how the reading went. */
export class Contents {
  readonly #host: ContentsHost;
  /** null before there is one. */
  document: TimelineDocument | null = null;
  issues: readonly Issue[] = [];
  /** Holds the events of the document where they are very many. */
  archive: ArchiveRecords | null = null;
  /** Events of the source that could not be shown. */
  unread = 0;
  /** Where relative addresses count from. */
  baseUrl = '';

  constructor(host: ContentsHost) {
    this.#host = host;
  }

  /** Issues that cost the reader something. */
  get mistakes(): readonly Issue[] {
    return this.issues.filter((i) => i.severity === 'error');
  }

  /** Takes in what was read; true when it is another story, in which a reader of the old one has no place to keep. */
  take({ document: head, issues, origin, eventsWritten, archive }: SourceResult): boolean {
    const document = archive?.whole(head) ?? head;
    const isAnother = Boolean(this.archive ?? archive) || !sharesEvents(this.document, document);
    this.archive = archive;
    this.unread = archive ? archive.archive.unusable : eventsWritten - document.events.length;
    const { src, ownerDocument } = this.#host;
    const page = ownerDocument?.baseURI ?? '';
    this.baseUrl = origin === 'src' && src && URL.canParse(src, page) ? new URL(src, page).href : page;
    this.#set(document, issues);
    return isAnother;
  }

  /** More events, as a document has them; bad ones become issues. */
  append(events: readonly unknown[]): void {
    if (this.archive) {
      this.#set(this.document!, [...this.issues, ...this.archive.append(events)]);
      return;
    }
    const { document, issues } = appendEvents(this.document ?? readDocument({ events: [] }).document, events);
    this.#set(document, [...this.issues, ...issues]);
  }

  #set(document: TimelineDocument, issues: readonly Issue[]): void {
    this.document = document;
    this.issues = issues;
    // It has the words for them.
    if (issues.length > 0) void load('mistakes');
    this.#host.requestUpdate();
  }
}

/** Mostly the same events: a reader who has moved the window stays there when a live document is read again. */
function sharesEvents(before: TimelineDocument | null, after: TimelineDocument): boolean {
  if (!before || before.events.length === 0) return false;
  const ids = new Set(after.events.map((e) => e.id));
  return before.events.filter((e) => ids.has(e.id)).length * 2 >= before.events.length;
}
