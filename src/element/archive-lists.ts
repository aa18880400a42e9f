import { html, type TemplateResult } from 'lit';
import type { ArchiveNames } from '../view/archive/archive-names.js';
import { rowHeight, rowsView } from '../view/archive/rows-view.js';
import type { ReaderWords } from '../view/reader-words.js';
import { cardId } from '../view/reading.js';
import type { SelectSource } from './events.js';
import { RowScroller } from './row-scroller.js';

/** Events that stand in a list: all, those of a group, the undated ones. */
export interface Members {
  readonly name: string;
  readonly length: number;
  readonly row: (at: number) => number;
}

export interface ListReading {
  readonly names: ArchiveNames;
  readonly words: ReaderWords;
  readonly selected: string | null;
  readonly mark: ((text: string) => unknown) | null;
}

export interface ListActions {
  chosen(id: string, source: SelectSource): void;
  close(): void;
}

/** CSS px of the list on a card. */
const cardHeight = 280;

/** The lists of an archive: the whole one of the list layout, and the one on the card of a group. */
export class ArchiveLists {
  readonly #whole: RowScroller;
  readonly #part: RowScroller;
  /** What the card lists; null: it is closed, or an event's. */
  members: Members | null = null;

  /** `ask`: draws again. */
  constructor(ask: () => void) {
    this.#whole = new RowScroller(ask);
    this.#part = new RowScroller(ask);
  }

  open(members: Members): void {
    this.members = members;
    this.#part.reset();
  }

  /** `height`: CSS px. */
  whole(all: Members, height: number, reading: ListReading, on: ListActions): TemplateResult {
    return rows(this.#whole, all, height, reading, on);
  }

  card(members: Members, reading: ListReading, on: ListActions): TemplateResult {
    const { close } = reading.words.messages.controls;
    return html`<div
      part="card"
      class="card members"
      id=${cardId}
      role="group"
      aria-label=${members.name}
      tabindex="-1"
    >
      <p class="card-date">
        ${members.name} <button part="button" class="as-link" type="button" @click=${on.close}>${close}</button>
      </p>
      ${rows(this.#part, members, cardHeight, reading, on)}
    </div>`;
  }
}

function rows(
  scroller: RowScroller,
  { name, length, row }: Members,
  height: number,
  { names, selected, mark }: ListReading,
  on: ListActions,
): TemplateResult {
  return rowsView(
    {
      label: name,
      length,
      window: scroller.window(length, Math.min(height, length * rowHeight)),
      row: (at) => {
        const number = row(at);
        const event = names.event(number);
        return {
          id: event?.id ?? '',
          date: names.short(number),
          title: names.title(number),
          lang: names.lang(number),
          importance: event?.importance ?? 2,
        };
      },
      selected,
      active: scroller.active(length),
      mark,
    },
    {
      scrolled: scroller.scrolled,
      key: (event) => scroller.key(event, length),
      select: (id, at, event) => {
        scroller.activate(at);
        on.chosen(id, event.detail > 0 ? 'pointer' : 'keyboard');
      },
    },
  );
}
