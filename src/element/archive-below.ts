import { html, nothing, render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ArchivePicture } from '../archive/archive-picture.js';
import type { EventIndex } from '../archive/event-index.js';
import type { Pointer } from '../layout/scene.js';
import { archiveCard } from '../view/archive/archive-card.js';
import { erasRegion } from '../view/regions/eras-region.js';
import type { OverviewActions } from '../view/overview-view.js';
import type { PaneInput } from './archive-input.js';
import type { ArchiveLists, ListActions, ListReading } from './archive-lists.js';
import type { ArchiveNaming } from './archive-naming.js';
import type { ArchiveRows } from './archive-rows.js';
import { ArchiveStatus } from './archive-status.js';
import type { SelectSource } from './events.js';

/** What is shown, of what, and where it stands. */
export interface BelowReading {
  readonly input: PaneInput;
  /** null for what has no axis. */
  readonly picture: ArchivePicture | null;
  readonly index: EventIndex;
  /** Rows without a date. */
  readonly undated: readonly number[];
  readonly rows: ArchiveRows;
  /** Id of the event beside the selected one. */
  readonly neighbour: (direction: 1 | -1) => string | null;
}

export interface BelowActions {
  readonly strip: OverviewActions;
  readonly list: ListActions;
  chosen(id: string | null, source: SelectSource): void;
  follow(pointer: Pointer, direction: 1 | -1): void;
  /** Something is to be drawn that the element decides about. */
  changed(): void;
}

/** The eras in words; said anew only when they or the words are others. */
function erasOf({ input: { document, words, settings }, picture }: BelowReading): unknown {
  if (document.eras.length === 0) return nothing;
  const isDrawn = picture !== null && settings.layout === 'horizontal';
  const scene = isDrawn ? document : null;
  return guard([document, words, isDrawn], () => erasRegion({ document, words, settings, scene }));
}

/** What stands below the drawing: counts, the strip of the whole, the way to what has no date, the card. */
export class ArchiveBelow {
  readonly element: HTMLElement;
  readonly #naming: ArchiveNaming;
  readonly #lists: ArchiveLists;
  readonly #status = new ArchiveStatus();
  readonly #on: BelowActions;

  constructor(element: HTMLElement, naming: ArchiveNaming, lists: ArchiveLists, on: BelowActions) {
    this.element = element;
    this.#naming = naming;
    this.#lists = lists;
    this.#on = on;
  }

  draw(reading: BelowReading): void {
    const { input, picture, index } = reading;
    const { archive, words, settings, width, rightToLeft } = input;
    const shared = { index, names: this.#naming.names(archive, words), messages: this.#naming.messages(words) };
    const status = picture && { picture, total: archive.index.length, words, width, rightToLeft, ...shared };
    render(
      html`${status ? this.#status.line(status, this.#on.follow) : nothing}${status && settings.canZoom ? this.#status.strip(status, this.#on.strip) : nothing}${this.#undated(reading)}${erasOf(reading)}${this.#card(reading)}`,
      this.element,
    );
  }

  clear(): void {
    render(nothing, this.element);
  }

  /** Events without a date: a button that opens their list. */
  #undated({ input: { words, settings }, undated }: BelowReading): TemplateResult | typeof nothing {
    if (undated.length === 0 || settings.layout === 'list') return nothing;
    const name = words.messages.marks.undated(undated.length);
    const open = () => {
      this.#lists.open({ name, length: undated.length, row: (at) => undated[at]! });
      this.#on.changed();
    };
    return html`<div part="shelf" class="shelf">
      <button part="button" class="as-link" type="button" @click=${open}>${name}</button>
    </div>`;
  }

  #card({ input, index, rows, neighbour }: BelowReading): unknown {
    const { archive, words, document, settings, selected } = input;
    const names = this.#naming.names(archive, words);
    if (this.#lists.members)
      return this.#lists.card(this.#lists.members, listReading(input, this.#naming), this.#on.list);
    const row = rows.rowOf(selected);
    const event = row < 0 ? null : names.event(row);
    if (!event) return nothing;
    const place = rows.placeOf(row);
    const titleAt = (direction: 1 | -1) => {
      const id = place < 0 ? null : neighbour(direction);
      return id === null ? null : names.title(archive.source.rowOf(id));
    };
    const step = (direction: 1 | -1) => {
      const id = neighbour(direction);
      if (id !== null) this.#on.chosen(id, 'control');
    };
    return archiveCard(
      {
        event,
        headingLevel: settings.headingLevel,
        place,
        of: index.length,
        previousTitle: titleAt(-1),
        nextTitle: titleAt(1),
        around: { ...input.card, document, words },
      },
      {
        close: () => this.#on.chosen(null, 'control'),
        previous: () => step(-1),
        next: () => step(1),
        readPassage: () => {},
      },
    );
  }
}

/** What the lists of an archive are drawn from. */
export function listReading({ archive, words, selected, card }: PaneInput, naming: ArchiveNaming): ListReading {
  return { names: naming.names(archive, words), words, selected, mark: card.mark };
}
