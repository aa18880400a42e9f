import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineItem } from '../../model/timeline-model.js';
import { keyed } from '../keyed.js';
import { partNames } from '../marks-view.js';
import { cardId, statesOf, titleOf, type Reading, type ReaderActions } from '../reading.js';
import { spokenName } from '../spoken-name.js';
import { eventCard } from './card-region.js';

/** The list layout: the events one under the other, the selected one opens in its place. On paper all are open. */
export function listRegion(reading: Reading, on: ReaderActions): TemplateResult {
  const { ordered, groupOf, words } = reading;
  const entries = ordered.map((item) => ({ item, section: sectionOf(item, reading) }));
  if (groupOf) {
    const sections = [...new Set(entries.map((e) => e.section))];
    entries.sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
  }
  return html`<ol
    part="list"
    class=${groupOf ? 'entries grouped' : 'entries'}
    aria-label=${words.messages.timeline.events}
  >
    ${keyed(
      entries,
      (e) => e.item.event.id,
      ({ item, section }, i) => entryView(item, section === entries[i - 1]?.section ? '' : section, reading, on),
    )}
  </ol>`;
}

function entryView(item: TimelineItem, section: string, reading: Reading, on: ReaderActions): TemplateResult {
  const { words, active, mark, isPrinting } = reading;
  const { event } = item;
  const { id } = event;
  const { text, lang } = titleOf(item, words);
  const states = statesOf(reading, id);
  const isSelected = id === reading.selected;
  const status = words.statusOf(event);
  const distance = words.distance(event);
  return html`<li
    part=${partNames('item', states)}
    class=${['entry', `importance-${event.importance}`, ...states].join(' ')}
    data-id=${id}
  >
    <span class="section" aria-hidden="true">${section}</span>
    <div class="entry-main">
      <button
        type="button"
        tabindex=${active === id ? 0 : -1}
        aria-expanded=${isSelected ? 'true' : 'false'}
        aria-controls=${isSelected ? cardId : nothing}
        aria-current=${states.includes('reading') ? 'location' : nothing}
        @click=${(click: MouseEvent) => on.select(id, click)}
      >
        <span class="entry-date" part="date" aria-hidden="true">${words.date(event).text}</span>
        <span class="entry-title" part="label" lang=${lang || nothing} aria-hidden="true">${mark?.(text) ?? text}</span
        >${spokenName(text, lang, words.spoken(event))}${status ? html`<span class="entry-status" aria-hidden="true">${status}</span>` : nothing}
        ${distance ? html`<span class="entry-distance" aria-hidden="true">${distance}</span>` : nothing}
      </button>
      ${isPrinting || isSelected ? eventCard(reading, id, on) : nothing}
    </div>
  </li>`;
}

/** What stands once above the entries that share it: the year, or `` for none. */
function sectionOf(item: TimelineItem, { groupOf, settings, words }: Reading): string {
  if (groupOf) return groupOf(item.event) ?? words.ungrouped;
  if (settings.order === 'as-told') return '';
  return item.known
    ? words.span({ start: item.known.start, end: item.known.start }, 'year')
    : words.messages.date.undated;
}
