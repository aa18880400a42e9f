import type { NewsTimelineElement } from '../../src/element/news-timeline-element.js';
import { showAnchors } from '../support/anchor-report.js';
import { pageLanguage, text } from './page-texts.js';
import { eventTitles } from './timeline-reports.js';

/** Where each excerpt of the timeline was found on this page, in the page's language. */
export function showAnchorsOf(timeline: NewsTimelineElement, place: HTMLElement): void {
  const titles = eventTitles(timeline.document, pageLanguage());
  showAnchors(place, timeline.anchors ?? [], {
    titleOf: (id) => titles.get(id) ?? id,
    words: {
      event: text('anchorsEvent'),
      passage: text('anchorsPassage'),
      found: text('anchorsFound'),
      states: { exact: text('anchorsExact'), changed: text('anchorsChanged'), missing: text('anchorsMissing') },
      summary: ({ exact, changed, missing }) => `${text('anchorsSummary')} ${exact} / ${changed} / ${missing}`,
      none: text('anchorsNone'),
    },
  });
}
