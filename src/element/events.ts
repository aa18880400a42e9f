import type { Issue } from '../document/issue.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { Interval } from '../time/interval.js';
import type { LoadProblem } from './source-controller.js';

/** What the reader used. */
export type SelectSource = 'pointer' | 'keyboard' | 'control';

/** Before a reader's selection changes. Cancel it to keep the old one. */
export class TimelineSelectEvent extends Event {
  static readonly type = 'timeline-select';
  constructor(
    /** The event about to be selected; null when the selection is cleared. */
    readonly id: string | null,
    readonly previousId: string | null,
    readonly source: SelectSource,
  ) {
    super(TimelineSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** After a reader moved or zoomed the window; once for each movement, when it rests. */
export class TimelineExtentChangeEvent extends Event {
  static readonly type = 'timeline-extent-change';
  constructor(readonly extent: Interval) {
    super(TimelineExtentChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** After a reader brought back or left out events. */
export class TimelineFilterChangeEvent extends Event {
  static readonly type = 'timeline-filter-change';
  constructor(readonly importance: number) {
    super(TimelineFilterChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** A document was read, from wherever. */
export class TimelineLoadEvent extends Event {
  static readonly type = 'timeline-load';
  constructor(
    readonly document: TimelineDocument,
    readonly issues: readonly Issue[],
  ) {
    super(TimelineLoadEvent.type, { bubbles: true, composed: true });
  }
}

/** `src` could not be loaded or read. What was shown before is still shown. */
export class TimelineErrorEvent extends Event {
  static readonly type = 'timeline-error';
  constructor(
    readonly message: string,
    readonly problem: LoadProblem,
  ) {
    super(TimelineErrorEvent.type, { bubbles: true, composed: true });
  }

  /** 1-based place in the JSON, when that was the trouble. */
  get line(): number | undefined {
    return this.problem.line;
  }

  get column(): number | undefined {
    return this.problem.column;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-select': TimelineSelectEvent;
    'timeline-extent-change': TimelineExtentChangeEvent;
    'timeline-filter-change': TimelineFilterChangeEvent;
    'timeline-load': TimelineLoadEvent;
    'timeline-error': TimelineErrorEvent;
  }
}
