import type { ArchivePicture } from '../archive/archive-picture.js';
import { pickText } from '../document/pick-text.js';
import type { ArchiveScreen } from '../exporters/exporters.js';
import type { ArchiveFrame } from '../view/archive/archive-frame.js';
import { archiveStyles } from '../view/archive/archive.styles.js';
import type { ControlsActions } from '../view/controls-view.js';
import { adoptStyles } from './adopt-styles.js';
import { ArchiveInside } from './archive-inside.js';
import { paneInput, type ArchivePaneHost } from './archive-input.js';
import { wants } from './archive-toolbar.js';
import type { Findable } from './finding-controller.js';
import type { Inside } from './inside.js';
import type { WindowController } from './window-controller.js';

/**
 * The drawing of a timeline of very many events, in place of that of short documents: loaded when the first archive comes.
 * Owns the window in time and its own part of the shadow tree, so that a frame of panning costs nothing but itself. Here
 * is what the element asks of it; what it consists of is in `ArchiveInside`.
 */
export class ArchivePane {
  readonly #inside: ArchiveInside;
  readonly main: HTMLElement;
  readonly below: HTMLElement;
  readonly window: WindowController;
  readonly keydown: (event: KeyboardEvent) => void;

  constructor(host: ArchivePaneHost) {
    const inside = new ArchiveInside(host);
    const { finding, drawing, renderer } = inside;
    this.#inside = inside;
    this.main = inside.main;
    this.below = inside.below;
    this.window = inside.window;
    this.keydown = inside.walking.keydown;
    adoptStyles(host, archiveStyles.cssText);
    host.addController({
      hostConnected: () => {
        renderer.hostConnected();
        finding.resume();
        drawing.resume();
      },
      hostDisconnected: () => {
        renderer.hostDisconnected();
        finding.hold();
        drawing.hold();
      },
    });
  }

  /** Before each update of the element is rendered: what stands around the drawing is of the same state as itself. */
  take(element: Inside): void {
    const inside = this.#inside;
    const input = paneInput(element);
    if (!inside.input) inside.renderer.expect(input);
    inside.input = input;
    const { archive, search, filter, settings } = input;
    const { importance } = settings;
    const wantsFacets = input.isFilterOpen ?? false;
    inside.found = inside.finding.found({
      archive,
      search: search ?? '',
      filter: filter ?? '',
      importance,
      wantsFacets,
    });
  }

  /** After each update of the element, which may have left the drawing another size. */
  update(element: Inside): void {
    this.take(element);
    this.#inside.renderer.draw();
  }

  // ---- What is drawn -----------------------------------------------------------------------------------------------

  get picture(): ArchivePicture | null {
    return this.#inside.drawing.picture;
  }

  /** What is seen first is still to come. */
  get isMaking(): boolean {
    return this.#inside.renderer.isMaking;
  }

  /** Which way the axis runs; null while there is none. */
  get shape(): Pick<ArchiveFrame, 'orientation' | 'turned'> | null {
    return this.picture && this.#inside.drawing.frame;
  }

  /** CSS px that suit the drawing; null for paper. */
  get naturalHeight(): number | null {
    const { drawing, input } = this.#inside;
    return drawing.naturalHeight(input, input && this.#inside.index);
  }

  /** Lanes are asked for, and it is not known yet how many there are. */
  get awaitsLanes(): boolean {
    return this.#inside.drawing.awaitsLanes;
  }

  /** What is drawn, for a picture that leaves the page; null in a list. `root`: where its styles hold. */
  print(root: ShadowRoot): ArchiveScreen | null {
    return this.#inside.renderer.reading.print(root);
  }

  /** What is said of the numbers in the drawing. */
  get notes(): string[] {
    return [this.below.querySelector('.archive-counts')?.textContent ?? ''];
  }

  // ---- Around it ---------------------------------------------------------------------------------------------------

  /** The toolbar. */
  controls(on: ControlsActions): unknown {
    const { toolbar, input, walking } = this.#inside;
    return toolbar.view(input, input !== null && this.#inside.index.length > 0, {
      ...on,
      zoom: (factor) => walking.zoomAroundActive(factor),
    });
  }

  get offersSearch(): boolean {
    const { input } = this.#inside;
    return input ? wants(input, 'search', true) : true;
  }

  /** For the field to search in. */
  get findable(): Findable | null {
    const { input, finding } = this.#inside;
    if (!input) return null;
    const { archive, words } = input;
    const shown = (): number => this.#inside.index.length + this.#inside.undated.length;
    return {
      locale: words.locale,
      statuses: words.messages.status,
      groupName: (id) => {
        const label = archive.groups.find((group) => group.id === id)?.label;
        return label ? pickText(label, words.locale).text : null;
      },
      shown: shown(),
      all: archive.index.length + archive.undated.length,
      left: () => (finding.isBusy ? null : shown()),
      facets: () => finding.facets,
    };
  }

  // ---- The reader and scripts --------------------------------------------------------------------------------------

  /** The first entry in sight gets the focus. */
  focusFirst(): void {
    this.#inside.walking.focusFirst();
  }

  /** Puts away what is open beside the card of an event; false when nothing is. */
  dismiss(): boolean {
    return this.#inside.walking.dismiss();
  }

  /** Selected by a reader: what is announced; `` for what is not there. */
  chosen(id: string | null): string {
    return this.#inside.choosing.chosen(id);
  }

  /** Selected by a script: the id, or null when there is no such event. */
  select(id: string | null, scroll: boolean): string | null {
    return this.#inside.choosing.select(id, scroll);
  }

  /** Id of the event after or before another in the order shown; the first or last one without it. */
  neighbour(id: string | null, direction: 1 | -1): string | null {
    return this.#inside.choosing.neighbour(id, direction);
  }
}
