import type { TemplateResult } from 'lit';
import type { TimelineItem } from '../../model/timeline-model.js';
import { listView, type ListEntry } from '../list-view.js';
import { cardId, groupLabel, statesOf, titleOf, type Reading, type ReaderActions } from '../reading.js';
import { cardRegion, eventCard } from './card-region.js';

/** The list layout, and the list that is printed. */
export function listRegion(reading: Reading, openCluster: readonly string[] | null, on: ReaderActions): TemplateResult {
  const { words, settings } = reading;
  const entries = reading.ordered.map((item): ListEntry => {
    const { text: title, lang: titleLang } = titleOf(item, words);
    return {
      id: item.event.id,
      section: sectionOf(item, reading),
      date: words.date(item.event).text,
      spoken: words.spoken(item),
      title,
      titleLang,
      status: words.statusOf(item.event),
      importance: item.event.importance,
      distance: words.distance(item),
      states: statesOf(reading, item.event.id),
    };
  });
  if (settings.grouping !== 'none') {
    const sections = [...new Set(entries.map((e) => e.section))];
    entries.sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
  }
  return listView(
    entries,
    {
      label: words.messages.timeline.events,
      isGrouped: settings.grouping !== 'none',
      active: reading.active,
      selected: reading.selected,
      cardId,
      mark: reading.mark,
      card: cardRegion(reading, openCluster, on),
      printed: reading.isPrinting ? (id) => eventCard(reading, id, on) : null,
    },
    on.select,
  );
}

/** What stands once above the entries that share it. */
function sectionOf(item: TimelineItem, { settings, words, document }: Reading): string {
  if (settings.grouping !== 'none')
    return groupLabel(item, settings.grouping, document, words.locale) ?? words.ungrouped;
  if (settings.order === 'as-told') return '';
  return item.known
    ? words.span({ start: item.known.start, end: item.known.start }, 'year')
    : words.messages.date.undated;
}
