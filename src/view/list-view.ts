import { html, nothing, type TemplateResult } from 'lit';
import { partNames } from './marks-view.js';
import { keyed } from './keyed.js';
import { spokenName } from './spoken-name.js';

/** One line of the list layout, in the words of the reader. */
export interface ListEntry {
  readonly id: string;
  /** Written once above the entries that share it: the year, or `` for none. */
  readonly section: string;
  readonly date: string;
  readonly spoken: string;
  readonly title: string;
  readonly titleLang: string;
  readonly status: string;
  readonly importance: number;
  readonly distance: string | null;
  readonly states: readonly string[];
}

export interface ListOptions {
  readonly label: string;
  /** Sections are named by words, not by years. */
  readonly isGrouped: boolean;
  readonly active: string | null;
  readonly selected: string | null;
  readonly cardId: string;
  /** Marks what was searched for. */
  readonly mark: ((text: string) => unknown) | null;
  /** The open card, shown inside its entry. */
  readonly card: TemplateResult | typeof nothing;
  /** For print: the card of every entry, all open. */
  readonly printed: ((id: string) => TemplateResult | typeof nothing) | null;
}

type Select = (id: string, click: MouseEvent) => void;

/** The events one under the other; the selected one opens in its place. Also what is printed. */
export function listView(entries: readonly ListEntry[], options: ListOptions, select: Select): TemplateResult {
  return html`<ol part="list" class=${options.isGrouped ? 'entries grouped' : 'entries'} aria-label=${options.label}>
    ${keyed(
      entries,
      (e) => e.id,
      (e, i) => entryView(e, entries[i - 1]?.section !== e.section, options, select),
    )}
  </ol>`;
}

function entryView(entry: ListEntry, startsSection: boolean, options: ListOptions, select: Select): TemplateResult {
  const isOpen = options.selected === entry.id;
  return html`<li
    part=${partNames('item', entry.states)}
    class=${['entry', `importance-${entry.importance}`, ...entry.states].join(' ')}
    data-id=${entry.id}
  >
    <span class="section" aria-hidden="true">${startsSection ? entry.section : nothing}</span>
    <div class="entry-main">
      <button
        type="button"
        tabindex=${options.active === entry.id ? 0 : -1}
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls=${isOpen ? options.cardId : nothing}
        aria-current=${entry.states.includes('reading') ? 'location' : nothing}
        @click=${(click: MouseEvent) => select(entry.id, click)}
      >
        <span class="entry-date" part="date" aria-hidden="true">${entry.date}</span>
        <span class="entry-title" part="label" lang=${entry.titleLang || nothing} aria-hidden="true"
          >${options.mark?.(entry.title) ?? entry.title}</span
        >${spokenName(entry.title, entry.titleLang, entry.spoken)}${entry.status ? html`<span class="entry-status" aria-hidden="true">${entry.status}</span>` : nothing}
        ${entry.distance ? html`<span class="entry-distance" aria-hidden="true">${entry.distance}</span>` : nothing}
      </button>
      ${options.printed ? options.printed(entry.id) : isOpen ? options.card : nothing}
    </div>
  </li>`;
}
