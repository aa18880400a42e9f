/** Public names. Importing this file registers nothing and touches no page. */
export { NewsTimelineElement } from './element/news-timeline-element.js';
export type { SelectOptions } from './element/news-timeline-element.js';
export {
  TimelineAnchorsEvent,
  TimelineErrorEvent,
  TimelineExtentChangeEvent,
  TimelineFilterChangeEvent,
  TimelineLoadEvent,
  TimelineRevealEvent,
  TimelineSelectEvent,
  TimelineShareEvent,
} from './element/events.js';
export type { SelectSource } from './element/events.js';
export type { LoadProblem } from './element/load-problem.js';
export type { Anchor, AnchorState, Highlighting, Linking } from './article/linking.js';
export { attributes } from './element/attributes.js';
export type {
  AttributeSpec,
  ControlName,
  Grouping,
  Layout,
  Loading,
  Order,
  PermalinkMode,
  ScaleChoice,
  ZoomMode,
} from './element/attributes.js';
export { readWithWords as readDocument } from './document/issue-words.js';
export type { TimelineDocument } from './document/timeline-document.js';
export type { NewsEvent } from './document/event.js';
export type { Issue, IssueCode } from './document/issue.js';
export type { Excerpt } from './document/excerpt.js';
export type { Importer } from './importers/registry.js';
export type { ImportIssue } from './importers/imported.js';
export { parseEdtf } from './time/parse-edtf.js';
export type { EdtfResult } from './time/parse-edtf.js';
export type { EventTime } from './time/event-time.js';
export type { Interval } from './time/interval.js';
export { registerMessages } from './i18n/messages.js';
export type { Language, Messages } from './i18n/messages.js';
