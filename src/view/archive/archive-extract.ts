import { html, nothing, type TemplateResult } from 'lit';
import { importanceOf } from '../../archive/event-flags.js';
import type { EventIndex } from '../../archive/event-index.js';
import type { EventSource } from '../../archive/event-source.js';
import type { ArchiveMessages } from '../../i18n/archive/archive-words.js';
import type { Interval } from '../../time/interval.js';
import { listView } from '../list-view.js';
import type { ReaderWords } from '../reader-words.js';
import { cardId } from '../reading.js';
import type { ArchiveNames } from './archive-names.js';

/** Events of an extract. */
const most = 60;

/** On paper: what weighs most of what starts in the window, in the order of time, and how many that is of. */
export function extractView(
  index: EventIndex,
  extent: Interval | null,
  source: EventSource,
  names: ArchiveNames,
  words: ReaderWords,
  messages: ArchiveMessages,
): TemplateResult {
  const found = extent ? index.weightiest(extent.start, extent.end, most) : [];
  const of = extent ? index.overlapping(extent.start, extent.end) : 0;
  const entries = found
    .sort((a, b) => a.start - b.start)
    .map(({ row, start, flags }) => ({
      id: source.id(row),
      section: words.span({ start, end: start }, 'year'),
      date: names.date(row),
      spoken: names.spoken(row),
      title: names.title(row),
      titleLang: names.lang(row),
      status: '',
      importance: importanceOf(flags),
      distance: null,
      states: [],
    }));
  const said = [messages.extract(entries.length, of), extent ? names.span(extent) : ''];
  const none = { isGrouped: false, active: null, selected: null, mark: null, printed: null };
  const options = { ...none, label: words.messages.timeline.events, cardId, card: nothing } as const;
  return html`<p part="status" class="archive-counts">${said.filter(Boolean).join(' · ')}</p>
    ${listView(entries, options, () => {})}`;
}
