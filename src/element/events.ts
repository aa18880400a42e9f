import type { Anchor } from '../article/linking.js';
import type { Issue } from '../document/issue.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { Interval } from '../time/interval.js';
import type { LoadProblem } from './source-controller.js';

/** What the reader used. */
export type SelectSource = 'pointer' | 'keyboard' | 'control' | 'permalink' | 'article';

/** What all have in common: they bubble, also out of shadow trees. */
class TimelineEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** Before a reader's selection changes. Cancel it to keep the old one. */
export class TimelineSelectEvent extends TimelineEvent {
  static readonly type = 'timeline-select';
  /** The event about to be selected; null when the selection is cleared. */
  readonly id: string | null;
  /** The event selected so far; null when there is none. */
  readonly previousId: string | null;
  readonly source: SelectSource;

  constructor(id: string | null, previousId: string | null, source: SelectSource) {
    super(TimelineSelectEvent.type, true);
    this.id = id;
    this.previousId = previousId;
    this.source = source;
  }
}

/** After a reader moved or zoomed the window; once for each movement, when it rests. */
export class TimelineExtentChangeEvent extends TimelineEvent {
  static readonly type = 'timeline-extent-change';
  /** What is shown now, ms since 1970 UTC. */
  readonly extent: Interval;

  constructor(extent: Interval) {
    super(TimelineExtentChangeEvent.type);
    this.extent = extent;
  }
}

/** After a reader brought back or left out events. */
export class TimelineFilterChangeEvent extends TimelineEvent {
  static readonly type = 'timeline-filter-change';
  /** Least importance shown, 1 to 3. */
  readonly importance: number;
  /** What is searched for, and the filter as its attribute is written; `` for none. */
  readonly search: string;
  readonly filter: string;

  constructor(importance: number, search: string, filter: string) {
    super(TimelineFilterChangeEvent.type);
    this.importance = importance;
    this.search = search;
    this.filter = filter;
  }
}

/** Before a reader gets a link to an event. Cancel it to give it in another way. */
export class TimelineShareEvent extends TimelineEvent {
  static readonly type = 'timeline-share';
  /** The event that the link leads to. */
  readonly id: string;
  /** The link. */
  readonly url: string;
  /** Date and title. */
  readonly text: string;

  constructor(id: string, url: string, text: string) {
    super(TimelineShareEvent.type, true);
    this.id = id;
    this.url = url;
    this.text = text;
  }
}

/** Before the article scrolls to a passage because a reader asked for it. Cancel it to stay. */
export class TimelineRevealEvent extends TimelineEvent {
  static readonly type = 'timeline-reveal';
  /** The event whose passage it is. */
  readonly id: string;
  /** Of the excerpt among the event's own, from 0. */
  readonly index: number;
  /** Where that excerpt stands. */
  readonly anchor: Anchor;

  constructor(id: string, index: number, anchor: Anchor) {
    super(TimelineRevealEvent.type, true);
    this.id = id;
    this.index = index;
    this.anchor = anchor;
  }
}

/** The article was searched, and whenever it was searched again; also when it is gone, then with an empty list. */
export class TimelineAnchorsEvent extends TimelineEvent {
  static readonly type = 'timeline-anchors';
  readonly anchors: readonly Anchor[];

  constructor(anchors: readonly Anchor[]) {
    super(TimelineAnchorsEvent.type);
    this.anchors = anchors;
  }
}

/** A document was read, from wherever. */
export class TimelineLoadEvent extends TimelineEvent {
  static readonly type = 'timeline-load';
  readonly document: TimelineDocument;
  readonly issues: readonly Issue[];

  constructor(document: TimelineDocument, issues: readonly Issue[]) {
    super(TimelineLoadEvent.type);
    this.document = document;
    this.issues = issues;
  }
}

/** `src` could not be loaded or read. What was shown before is still shown. */
export class TimelineErrorEvent extends TimelineEvent {
  static readonly type = 'timeline-error';
  /** One English sentence, for consoles and logs. */
  readonly message: string;
  /** What went wrong; `kind` tells which of its fields there are. */
  readonly problem: LoadProblem;

  constructor(message: string, problem: LoadProblem) {
    super(TimelineErrorEvent.type);
    this.message = message;
    this.problem = problem;
  }

  /** 1-based place in the JSON, when that was the trouble. */
  get line(): number | undefined {
    return this.problem.line;
  }

  /** 1-based, as `line`. */
  get column(): number | undefined {
    return this.problem.column;
  }
}

declare global {
  // Of elements, documents and windows: all of them bubble.
  interface GlobalEventHandlersEventMap {
    'timeline-select': TimelineSelectEvent;
    'timeline-extent-change': TimelineExtentChangeEvent;
    'timeline-filter-change': TimelineFilterChangeEvent;
    'timeline-share': TimelineShareEvent;
    'timeline-reveal': TimelineRevealEvent;
    'timeline-anchors': TimelineAnchorsEvent;
    'timeline-load': TimelineLoadEvent;
    'timeline-error': TimelineErrorEvent;
  }
}
