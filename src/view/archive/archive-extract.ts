import { html, nothing, type TemplateResult } from 'lit';
import { importanceOf } from '../../archive/event-flags.js';
import type { EventIndex } from '../../archive/event-index.js';
import type { EventSource } from '../../archive/event-source.js';
import type { ArchiveMessages } from '../../i18n/archive/archive-words.js';
import type { Interval } from '../../time/interval.js';
import type { ReaderWords } from '../reader-words.js';
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
  const entries = found.sort((a, b) => a.start - b.start);
  const years = entries.map(({ start }) => words.span({ start, end: start }, 'year'));
  const said = [messages.extract(entries.length, of), extent ? names.span(extent) : ''];
  return html`<p part="status" class="archive-counts">${said.filter(Boolean).join(' · ')}</p>
    <ol part="list" class="entries" aria-label=${words.messages.timeline.events}>
      ${entries.map(({ row, flags }, i) => {
        const lang = names.lang(row) || nothing;
        return html`<li part="item" class=${`entry importance-${importanceOf(flags)}`} data-id=${source.id(row)}>
          <span class="section">${years[i] === years[i - 1] ? nothing : years[i]}</span>
          <div class="entry-main">
            <button type="button" tabindex="-1">
              <span class="entry-date" part="date">${names.date(row)}</span>
              <span class="entry-title" part="label" lang=${lang}>${names.title(row)}</span>
            </button>
          </div>
        </li>`;
      })}
    </ol>`;
}
