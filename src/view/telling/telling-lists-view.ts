import { html, nothing, type TemplateResult } from 'lit';
import type { ColumnsScene, TextBox } from '../../layout/telling/telling-scene.js';
import type { Telling } from '../../layout/telling/told.js';
import type { TimelineItem } from '../../model/timeline-model.js';
import type { TellingAxis, TellingPlace } from '../../navigation/telling-moves.js';
import { partNames } from '../marks-view.js';
import { place } from '../place.js';
import { textView } from './telling-text-view.js';
import { keyed } from '../keyed.js';
import { spokenName } from '../spoken-name.js';

export interface TellingActions {
  select(id: string, click: MouseEvent): void;
  hover(event: Event): void;
  leave(event: Event): void;
  key(event: KeyboardEvent): void;
  focused(event: FocusEvent): void;
}

/** One line of one of the two lists. */
export interface TellingRow {
  readonly id: string;
  readonly importance: number;
  readonly states: readonly string[];
  /** As it is written beside the axis; `` without. */
  readonly number: string;
  /** The passage in quotation marks, or the title. */
  readonly words: string;
  readonly lang: string;
  /** Of a title: the date; `` where the one above has the same. */
  readonly date: string;
  /** Read out: the title, and what follows it. */
  readonly title: string;
  readonly titleLang: string;
  readonly spoken: string;
  /** It tells again of an event. */
  readonly isAgain: boolean;
}

export interface TellingLists {
  readonly names: Readonly<Record<TellingAxis, string>>;
  /** What stands above the lists where the axes have no room for it. */
  readonly headings: Readonly<Record<TellingAxis, string>>;
  readonly tellings: readonly Telling[];
  readonly items: readonly TimelineItem[];
  readonly passage: (telling: Telling) => TellingRow;
  readonly event: (item: TimelineItem, before: TimelineItem | undefined) => TellingRow;
  /** The one tab stop. */
  readonly stop: TellingPlace;
  readonly selected: string | null;
  readonly lit: ReadonlySet<string>;
  readonly cardId: string;
}

/** Two lists, each entry at its place beside its axis. */
export function columnListsView(scene: ColumnsScene, lists: TellingLists, on: TellingActions): TemplateResult {
  return html`<ol part="passages" class="told-list" aria-label=${lists.names.told}>
      ${keyed(
        scene.passages,
        (p) => p.telling.key,
        ({ telling, label, number }, index) =>
          placedRow(lists.passage(telling), { axis: 'told', index }, label, number, lists, on),
      )}
    </ol>
    ${scene.dates.map((date) => textView(date, 'time-date', { part: 'date' }))}
    <ol part="list" class="time-list" aria-label=${lists.names.time}>
      ${keyed(
        scene.events,
        (e) => e.item.event.id,
        ({ item, label, number }, index) =>
          placedRow(lists.event(item, undefined), { axis: 'time', index }, label, number, lists, on),
      )}
    </ol>`;
}

function placedRow(
  row: TellingRow,
  at: TellingPlace,
  label: TextBox,
  number: TextBox | null,
  lists: TellingLists,
  on: TellingActions,
): TemplateResult {
  const x = Math.min(label.x, number?.x ?? Infinity);
  const width = Math.max(label.x + label.width, number ? number.x + number.width : 0) - x;
  const origin = { x, y: label.y };
  const lang = at.axis === 'told' ? row.lang : row.titleLang;
  const words = html`${number ? textView(number, 'number', { origin }) : nothing}
  ${textView(label, 'words', { origin, lang, part: at.axis === 'told' ? 'quote' : 'label' })}`;
  return entry(row, at, words, lists, on, place(x, label.y, width, label.height));
}

/** The same two lists below the drawing, in lines that the browser breaks. */
export function rowListsView(lists: TellingLists, on: TellingActions): TemplateResult {
  return html`<div class="row-lists">
    <p class="row-heading" aria-hidden="true">${lists.headings.told}</p>
    <ol part="passages" class="told-list" aria-label=${lists.names.told}>
      ${keyed(
        lists.tellings,
        (t) => t.key,
        (t, index) => flowRow(lists.passage(t), { axis: 'told', index }, lists, on),
      )}
    </ol>
    <p class="row-heading" aria-hidden="true">${lists.headings.time}</p>
    <ol part="list" class="time-list" aria-label=${lists.names.time}>
      ${keyed(
        lists.items,
        (i) => i.event.id,
        (item, index) => flowRow(lists.event(item, lists.items[index - 1]), { axis: 'time', index }, lists, on),
      )}
    </ol>
  </div>`;
}

function flowRow(row: TellingRow, at: TellingPlace, lists: TellingLists, on: TellingActions): TemplateResult {
  const words = html`<span class="number" aria-hidden="true">${row.number}</span
    ><span class="words" part=${at.axis === 'told' ? 'quote' : 'label'} aria-hidden="true"
      >${row.date ? html`<span class="row-date" part="date">${row.date}</span>` : nothing}<span
        class="row-words"
        lang=${row.lang || nothing}
        >${row.words}</span
      ></span
    >`;
  return entry(row, at, words, lists, on, nothing);
}

function entry(
  row: TellingRow,
  at: TellingPlace,
  words: TemplateResult,
  lists: TellingLists,
  on: TellingActions,
  placed: unknown,
): TemplateResult {
  const isSelected = lists.selected === row.id;
  const isStop = lists.stop.axis === at.axis && lists.stop.index === at.index;
  const kind = [
    `importance-${row.importance}`,
    lists.lit.has(row.id) ? 'lit' : '',
    row.isAgain ? 'again' : '',
    ...row.states,
  ];
  return html`<li
    part=${partNames(at.axis === 'told' ? 'passage' : 'event', row.states)}
    class=${kind.join(' ')}
    data-id=${row.id}
    data-axis=${at.axis}
    data-index=${at.index}
    ${placed === nothing ? nothing : placed}
  >
    <button
      type="button"
      tabindex=${isStop ? 0 : -1}
      aria-expanded=${isSelected ? 'true' : 'false'}
      aria-controls=${isSelected ? lists.cardId : nothing}
      @click=${(click: MouseEvent) => on.select(row.id, click)}
    >
      ${words}${spokenName(row.title, row.titleLang, row.spoken)}
    </button>
  </li>`;
}
