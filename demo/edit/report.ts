import type { NewsTimelineElement } from '../../src/element/news-timeline-element.js';
import { eventTitles } from '../index/timeline-reports.js';
import { showAnchors, type ReportWords } from '../support/anchor-report.js';

const words: ReportWords = {
  event: 'Event',
  passage: 'Passage',
  found: 'State',
  states: { exact: 'found', changed: 'changed', missing: 'missing' },
  summary: ({ exact, changed, missing }, all) =>
    `${exact} of ${all} passages were found, ${changed} in quite other words, ${missing} no longer.`,
  none: 'Nothing has been looked for yet.',
};

/** Keeps the report beside the article up to date, in English. */
export function reportAnchors(timeline: NewsTimelineElement, place: HTMLElement): void {
  const show = (): void =>
    showAnchors(place, timeline.anchors, {
      words,
      titleOf: (id) => eventTitles(timeline.document, 'en').get(id) ?? id,
    });
  timeline.addEventListener('timeline-anchors', show);
  show();
}
