import { html, nothing, render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ArchivePicture } from '../archive/archive-picture.js';
import type { Pointer } from '../layout/scene.js';
import { cardView } from '../view/card-view.js';
import { erasRegion } from '../view/regions/eras-region.js';
import type { OverviewActions } from '../view/overview-view.js';
import type { PaneInput } from './archive-input.js';
import type { ArchiveInside } from './archive-inside.js';
import type { ListActions, ListReading } from './archive-lists.js';
import type { ArchiveNaming } from './archive-naming.js';
import { ArchiveStatus } from './archive-status.js';
import { dragOverview } from './drag-overview.js';

/** What stands below the drawing: counts, the strip of the whole, the way to what has no date, the card. */
export class ArchiveBelow {
  readonly #inside: ArchiveInside;
  readonly #status = new ArchiveStatus();

  constructor(inside: ArchiveInside) {
    this.#inside = inside;
  }

  /** `picture`: null for what has no axis. */
  draw(input: PaneInput, picture: ArchivePicture | null): void {
    const { index, naming, window } = this.#inside;
    const { archive, words, settings, width, rightToLeft } = input;
    const shared = { index, names: naming.names(archive, words), messages: naming.messages(words) };
    const status = picture && { picture, total: archive.index.length, words, width, rightToLeft, ...shared };
    const follow = (pointer: Pointer, direction: 1 | -1) => window.follow(pointer, direction);
    this.#render(
      status ? this.#status.line(status, follow) : nothing,
      status && settings.canZoom ? this.#status.strip(status, this.#strip) : nothing,
      this.#undated(input),
      erasOf(input, picture),
      this.#card(input),
    );
  }

  /** Keeps room for what stands below every picture: then the first one is made in its own. */
  expect(): void {
    this.#render(this.#status.empty(), nothing, nothing, nothing, nothing);
  }

  #render(line: unknown, strip: unknown, undated: unknown, eras: unknown, card: unknown): void {
    render(html`${line}${strip}${undated}${eras}${card}`, this.#inside.below);
  }

  clear(): void {
    render(nothing, this.#inside.below);
  }

  readonly #strip: OverviewActions = {
    key: (event) => this.#inside.walking.overview(event),
    grab: (event) =>
      dragOverview(event, {
        whole: () => this.#inside.index.extent,
        picture: () => this.#inside.drawing.picture,
        rightToLeft: this.#inside.input!.rightToLeft,
        pan: (fraction) => this.#inside.window.pan(fraction),
        done: () => {
          const { picture } = this.#inside.drawing;
          if (picture) this.#inside.host.windowMoved(picture.extent);
        },
      }),
  };

  /** Events without a date: a button that opens their list. */
  #undated({ words, settings }: PaneInput): TemplateResult | typeof nothing {
    const { undated, lists, host } = this.#inside;
    if (undated.length === 0 || settings.layout === 'list') return nothing;
    const name = words.messages.marks.undated(undated.length);
    const open = () => {
      lists.open({ name, length: undated.length, row: (at) => undated[at]! });
      host.requestUpdate();
    };
    return html`<div part="shelf" class="shelf">
      <button part="button" class="as-link" type="button" @click=${open}>${name}</button>
    </div>`;
  }

  #card(input: PaneInput): unknown {
    const { index, rows, lists, naming, choosing, host } = this.#inside;
    const { archive, words, document, settings, selected } = input;
    const names = naming.names(archive, words);
    if (lists.members) return lists.card(lists.members, listReading(input, naming), this.list);
    const row = rows.rowOf(selected);
    const event = row < 0 ? null : names.event(row);
    if (!event) return nothing;
    const place = rows.placeOf(row);
    const titleAt = (direction: 1 | -1) => {
      const id = place < 0 ? null : choosing.neighbour(selected, direction);
      return id === null ? null : names.title(archive.source.rowOf(id));
    };
    const step = (direction: 1 | -1) => {
      const id = choosing.neighbour(selected, direction);
      if (id !== null) host.chosen(id, 'control');
    };
    return cardView(
      event,
      { ...input.card, document, words, settings, isPrinting: false },
      { at: place, of: index.length, previous: titleAt(-1), next: titleAt(1) },
      { choose: (id) => host.chosen(id, 'control'), step, readPassage: () => {} },
    );
  }
  /** For lists, here and in place of the drawing. */
  readonly list: ListActions = {
    chosen: (id, source) => {
      this.#inside.lists.members = null;
      this.#inside.host.chosen(id, source);
    },
    close: () => void this.#inside.walking.dismiss(),
  };
}

/** The eras in words; said anew only when they or the words are others. */
function erasOf({ document, words, settings }: PaneInput, picture: ArchivePicture | null): unknown {
  if (document.eras.length === 0) return nothing;
  const isDrawn = picture !== null && settings.layout === 'horizontal';
  const scene = isDrawn ? document : null;
  return guard([document, words, isDrawn], () => erasRegion({ document, words, settings, scene }));
}

/** What the lists of an archive are drawn from. */
export function listReading({ archive, words, selected, card }: PaneInput, naming: ArchiveNaming): ListReading {
  return { names: naming.names(archive, words), words, selected, mark: card.mark };
}
