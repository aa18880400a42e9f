import { zoomFactor } from '../navigation/commands.js';
import { widest } from '../viewport/viewport.js';
import type { Entry } from '../view/archive/entry.js';
import type { Settings } from '../view/reading.js';
import type { ArchiveInside } from './archive-inside.js';
import { ArchiveKeys, type ArchiveWalk } from './archive-keys.js';
import type { WindowController } from './window-controller.js';

/** What keys do in an archive's drawing, and who has the focus after a drawing. */
export class ArchiveWalking implements ArchiveWalk {
  readonly #inside: ArchiveInside;
  readonly #keys = new ArchiveKeys(this);
  readonly keydown = this.#keys.keydown;
  /** On the strip of the whole. */
  readonly overview = this.#keys.overview;
  /** Who gets the focus with the next drawing: what holds the tab stop, or the list on the card. */
  next: 'active' | 'members' | null = null;

  constructor(inside: ArchiveInside) {
    this.#inside = inside;
  }

  get window(): WindowController {
    return this.#inside.window;
  }

  get settings(): Settings | null {
    return this.#inside.input?.settings ?? null;
  }

  get rightToLeft(): boolean {
    return this.#inside.input?.rightToLeft ?? false;
  }

  turn(direction: 1 | -1): void {
    const { focus, renderer } = this.#inside;
    this.window.pan(0.9 * direction);
    renderer.draw();
    this.#focusOn(focus.inSight[direction > 0 ? 'shift' : 'pop']());
  }

  /** Along what is drawn; at its end the window goes on. */
  move(to: 'older' | 'newer' | 'first' | 'last'): void {
    const { focus, renderer, drawing } = this.#inside;
    if (to === 'first' || to === 'last') {
      const { scale, extent, limits } = drawing.picture!;
      const all = widest(scale, limits);
      const width = scale.place(extent.end) - scale.place(extent.start);
      const start = to === 'last' ? scale.place(all.end) - width : scale.place(all.start);
      this.window.show({ start: scale.time(start), end: scale.time(start + width) });
      renderer.draw();
      this.#focusOn(focus.entries.at(to === 'last' ? -1 : 0));
      return;
    }
    const step = to === 'newer' ? 1 : -1;
    const known = focus.neighbour(step);
    if (known && focus.isInSight(known)) return this.#focusOn(known);
    this.window.pan(0.4 * step);
    renderer.draw();
    const next = focus.neighbour(step) ?? known;
    this.#focusOn(next && focus.entry(next.key));
  }

  /** The first entry in sight gets the focus. */
  focusFirst(): void {
    if (this.#inside.drawing.sheet) this.#focusOn(this.#inside.focus.inSight[0]);
  }

  zoomAroundActive(factor: number): void {
    const { rows, input, focus } = this.#inside;
    const selected = rows.spanOf(rows.rowOf(input!.selected));
    this.window.travelZoom(factor > 1 ? zoomFactor : 1 / zoomFactor, selected?.start ?? focus.at);
  }

  /** Puts away what is open beside the card of an event; false when nothing is. */
  dismiss(): boolean {
    const { lists, host, input, pointing } = this.#inside;
    if (lists.members) {
      lists.members = null;
      host.requestUpdate();
      this.next = 'active';
      return true;
    }
    const { selected = null } = input ?? {};
    if (input && pointing.rest(`event ${this.#inside.rows.rowOf(selected)}`)) return true;
    if (selected === null) return false;
    host.chosen(null, 'keyboard');
    return true;
  }

  /** Whether the focus is on an entry of the drawing. */
  get hasFocus(): boolean {
    const { host, main } = this.#inside;
    const focused = host.shadowRoot?.activeElement;
    return Boolean(focused && main.contains(focused) && focused.closest('.events'));
  }

  /**
   * After a drawing. `hadFocus`: one of its entries had the focus before; `isMoved`: that is drawn otherwise now, so what
   * stands in its place gets it.
   */
  settle(hadFocus: boolean, isMoved: boolean): void {
    if (hadFocus && isMoved) this.#focusActive();
    if (this.next === 'members') this.#inside.below.querySelector<HTMLElement>('.members')?.focus();
    else if (this.next === 'active' && !hadFocus) this.#focusActive();
    this.next = null;
  }

  #focusOn(entry: Entry | undefined): void {
    if (!entry) return;
    this.#inside.focus.put(entry);
    this.#inside.renderer.draw();
    this.#focusActive(true);
  }

  /** `scrolls`: the page, as far as it takes to see who has the focus. */
  #focusActive(scrolls = false): void {
    const stop = this.#inside.main.querySelector<HTMLElement>('.events button[tabindex="0"]');
    stop?.focus({ preventScroll: !scrolls });
  }
}
