import type { Inside } from './inside.js';
import type { KeyboardController } from './keyboard-controller.js';
import { load, part } from './parts.js';

/** The keys of `commandOf`: those that move among events, and those that zoom. */
const moves = /^(Arrow|Home$|End$|Page)/;
const zooms = /^[-+=_0]$/;

/**
 * Keys pressed in the timeline; listens on the element's own section, so keys pressed elsewhere never come here. What they
 * do is loaded with the first of them, which then takes effect a little later.
 */
export class Keys {
  readonly #inside: Inside;
  #controller: KeyboardController | null = null;

  constructor(inside: Inside) {
    this.#inside = inside;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (event.defaultPrevented || target.matches('select, input, textarea, .overview-window')) return;
    const isOnEvent = target.closest('li[data-id]') !== null && target.closest('.card') === null;
    if (event.key === 'Escape' && !isChord(event)) {
      if (this.#inside.choosing.dismiss()) event.preventDefault();
    } else this.#press(event, isOnEvent, (controller) => controller.press(event, isOnEvent));
  };

  readonly overviewKeydown = (event: KeyboardEvent): void => {
    this.#press(event, true, (controller) => {
      const isOurs = controller.pressOnOverview(event);
      if (isOurs) event.stopPropagation();
      return isOurs;
    });
  };

  #press(event: KeyboardEvent, isOnEvent: boolean, press: (controller: KeyboardController) => boolean): void {
    const loaded = part('keyboard');
    if (loaded) {
      this.#controller ??= new loaded.KeyboardController(this.#inside.composition, this.#inside.choosing);
      if (press(this.#controller)) event.preventDefault();
    } else if (this.#isOurs(event, isOnEvent)) {
      event.preventDefault();
      // Nobody is to be moved by a key from before it left the page.
      void load('keyboard').then(() => {
        if (part('keyboard') && this.#inside.host.isConnected) this.#press(event, isOnEvent, press);
      });
    }
  }

  /** What the part would say if it were there. */
  #isOurs(event: KeyboardEvent, isOnEvent: boolean): boolean {
    const { picture, settings } = this.#inside.composition;
    if (isChord(event)) return false;
    return moves.test(event.key) ? isOnEvent : zooms.test(event.key) && picture !== null && settings.canZoom;
  }
}

/** Keys held with one of these belong to browser and system. */
const isChord = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => ctrlKey || altKey || metaKey;
