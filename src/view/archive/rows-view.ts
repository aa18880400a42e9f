import { html, nothing, type TemplateResult } from 'lit';
import { place } from '../place.js';
import { cardId } from '../reading.js';
import { keyed } from '../keyed.js';

/** Height of a row, CSS px. */
export const rowHeight = 34;
/** Browsers lay out no element that is higher; then the scroller's px stand for more than one px of rows. */
const tallest = 8_000_000;

/** Rows of a long list that are in the document at one place of its scroller. */
export interface RowWindow {
  readonly first: number;
  readonly count: number;
  /** CSS px of the first row from the top of the list. */
  readonly top: number;
  /** CSS px of the whole list. */
  readonly height: number;
}

/** What of `length` rows is seen at a place of the scroller, and two rows more on each side. */
export function rowWindow(length: number, scrollTop: number, viewHeight: number): RowWindow {
  const height = Math.min(length * rowHeight, tallest);
  const seen = Math.ceil(viewHeight / rowHeight) + 1;
  const most = Math.max(height - viewHeight, 1);
  const at = Math.min(Math.max(scrollTop, 0), most);
  const isTrue = length * rowHeight <= tallest;
  const place = isTrue ? at / rowHeight : (at / most) * Math.max(length - viewHeight / rowHeight, 0);
  const first = Math.max(0, Math.floor(place) - 2);
  return {
    first,
    count: Math.max(0, Math.min(length - first, seen + 4)),
    top: isTrue ? first * rowHeight : at + (first - place) * rowHeight,
    height,
  };
}

/** Where the scroller has to be for a row to be the first that is seen. */
export function scrollFor(row: number, length: number, viewHeight: number): number {
  const height = Math.min(length * rowHeight, tallest);
  if (length * rowHeight <= tallest) return row * rowHeight;
  return (row / Math.max(length - viewHeight / rowHeight, 1)) * (height - viewHeight);
}

export interface ListedRow {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly lang: string;
  readonly importance: number;
}

export interface RowsInput {
  readonly label: string;
  readonly length: number;
  readonly window: RowWindow;
  readonly row: (at: number) => ListedRow;
  readonly selected: string | null;
  /** Which row is the tab stop. */
  readonly active: number;
  readonly mark: ((text: string) => unknown) | null;
}

export interface RowsActions {
  scrolled(event: Event): void;
  key(event: KeyboardEvent): void;
  select(id: string, at: number, event: MouseEvent): void;
}

/** A list of any length, of which only what is seen is in the document; each row says its place among all. */
export function rowsView(input: RowsInput, on: RowsActions): TemplateResult {
  const { window, length } = input;
  const all = Array.from({ length: window.count }, (_, i) => window.first + i);
  // The row with the focus stays, wherever one scrolls to.
  const isAway = input.active >= 0 && input.active < length && !all.includes(input.active);
  return html`<div class="archive-scroller" @scroll=${on.scrolled} @keydown=${on.key}>
    <ol part="list" class="archive-rows" aria-label=${input.label} ${place(0, 0, undefined, window.height)}>
      ${keyed(
        isAway ? [...all, input.active] : all,
        (at) => at,
        (at) => {
          const row = input.row(at);
          const isOpen = row.id === input.selected;
          const top = all.includes(at) ? window.top + (at - window.first) * rowHeight : -3 * rowHeight;
          return html`<li
            part="item"
            class=${`importance-${row.importance}`}
            data-id=${row.id}
            data-at=${at}
            aria-setsize=${length}
            aria-posinset=${at + 1}
            ${place(0, top)}
          >
            <button
              type="button"
              tabindex=${at === input.active ? 0 : -1}
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-controls=${isOpen ? cardId : nothing}
              @click=${(event: MouseEvent) => on.select(row.id, at, event)}
            >
              <span part="date" class="row-date">${row.date}</span>
              <span part="label" class="row-title" lang=${row.lang || nothing}
                >${input.mark?.(row.title) ?? row.title}</span
              >
            </button>
          </li>`;
        },
      )}
    </ol>
  </div>`;
}
