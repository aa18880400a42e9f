import { rowHeight, rowWindow, scrollFor, type RowWindow } from '../view/archive/rows-view.js';

/** Rows that a page key goes on by. */
const page = 8;

/** Where a long list stands: what of it is in the document, and which row has the tab stop. */
export class RowScroller {
  readonly #ask: () => void;
  #top = 0;
  #height = 0;
  #active = 0;
  #element: HTMLElement | null = null;

  /** `ask`: draws again. */
  constructor(ask: () => void) {
    this.#ask = ask;
  }

  reset(): void {
    this.#top = 0;
    this.#active = 0;
    if (this.#element) this.#element.scrollTop = 0;
  }

  window(length: number, height: number): RowWindow {
    this.#height = height;
    return rowWindow(length, this.#top, height);
  }

  active(length: number): number {
    return Math.min(this.#active, length - 1);
  }

  activate(row: number): void {
    this.#active = row;
  }

  readonly scrolled = (event: Event): void => {
    this.#element = event.currentTarget as HTMLElement;
    this.#top = this.#element.scrollTop;
    this.#ask();
  };

  /** Arrows, Home, End and page keys go along the list. */
  key(event: KeyboardEvent, length: number): void {
    const scroller = event.currentTarget as HTMLElement;
    this.#element = scroller;
    const steps = new Map([
      ['ArrowDown', 1],
      ['ArrowUp', -1],
      ['PageDown', page],
      ['PageUp', -page],
      ['Home', -length],
      ['End', length],
    ]);
    const step = steps.get(event.key);
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.show(Math.min(Math.max(this.#active + step, 0), length - 1), length, scroller);
  }

  /** Brings a row into view and gives it the focus. */
  show(row: number, length: number, scroller: HTMLElement): void {
    this.#active = row;
    const { first, top } = rowWindow(length, scroller.scrollTop, this.#height);
    const at = top + (row - first) * rowHeight - scroller.scrollTop;
    if (at < 0) scroller.scrollTop = scrollFor(row, length, this.#height);
    else if (at + rowHeight > this.#height) {
      const rows = Math.floor(this.#height / rowHeight) - 1;
      scroller.scrollTop = scrollFor(Math.max(0, row - rows), length, this.#height);
    }
    this.#top = scroller.scrollTop;
    this.#ask();
    requestAnimationFrame(() => {
      scroller.querySelector<HTMLElement>(`li[data-at="${row}"] button`)?.focus({ preventScroll: true });
    });
  }
}
