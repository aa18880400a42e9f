import type { TimelineItem } from '../model/timeline-model.js';
import { commandOf, type Command, type KeyPress } from '../navigation/commands.js';
import { endOf } from '../navigation/ends.js';
import { constrain, panBy } from '../viewport/viewport.js';
import type { Choosing } from './choosing.js';
import type { Composition } from './composition.js';
import type { WindowController } from './window-controller.js';

/** Events a page key goes on by in the list. */
const listPage = 8;
/** Share of the window a page key goes on by. */
const screen = 0.9;

/** Turns keys into movements. */
export class KeyboardController {
  readonly #composition: Composition;
  readonly #choosing: Choosing;

  constructor(composition: Composition, choosing: Choosing) {
    this.#composition = composition;
    this.#choosing = choosing;
  }

  get #window(): WindowController {
    return this.#composition.window;
  }

  /** Whether the key meant something here. `isOnEvent`: an event has the focus, and not something on its card. */
  press(event: KeyPress, isOnEvent: boolean): boolean {
    const command = this.#commandOf(event);
    if (!command || (!isOnEvent && (command.type === 'move' || command.type === 'screen'))) return false;
    return this.#run(command);
  }

  /** Keys on the overview's window move it, not the events. */
  pressOnOverview(event: KeyPress): boolean {
    const command = this.#commandOf(event);
    if (!command || command.type === 'clear') return false;
    if (command.type === 'move') {
      if (command.to === 'first' || command.to === 'last')
        this.#window.travelTo((picture) => endOf(picture, command.to === 'last'));
      else this.#window.travelBy(command.to === 'newer' ? 0.2 : -0.2);
    } else if (command.type === 'screen') this.#window.travelBy(screen * command.direction);
    else if (command.type === 'zoom') this.#window.travelZoom(command.factor);
    else this.#window.travelToAll();
    return true;
  }

  #commandOf(event: KeyPress): Command | null {
    return commandOf(event, {
      rightToLeft: this.#composition.rightToLeft,
      newestFirst: this.#composition.settings.order === 'newest-first',
    });
  }

  #run(command: Command): boolean {
    const { picture, settings } = this.#composition;
    const canZoom = picture !== null && settings.canZoom;
    switch (command.type) {
      case 'move':
        this.#move(command.to);
        return true;
      case 'screen':
        this.#turn(command.direction);
        return true;
      case 'zoom':
        if (canZoom) this.#choosing.zoomAround(command.factor);
        return canZoom;
      case 'fit':
        if (canZoom) this.#window.travelToAll();
        return canZoom;
      case 'clear':
        // Answered at once, where the key arrives.
        return false;
    }
  }

  #move(to: 'older' | 'newer' | 'first' | 'last'): void {
    const { settings } = this.#composition;
    const items = this.#walked();
    const forward = (to === 'newer') === (settings.order !== 'newest-first') ? 1 : -1;
    const next = to === 'first' ? items[0] : to === 'last' ? items.at(-1) : items[this.#at() + forward];
    if (next) this.#choosing.activate(next.event.id, { reveal: true });
  }

  /** On by a screen: the window travels, and the nearest event of the new one gets the focus. */
  #turn(direction: 1 | -1): void {
    const { picture, orderedItems: items } = this.#composition;
    if (!picture) {
      const next = items[Math.min(Math.max(this.#at() + listPage * direction, 0), items.length - 1)];
      if (next) this.#choosing.activate(next.event.id, { reveal: true });
      return;
    }
    const extent = constrain(picture.scale, panBy(picture.scale, picture.extent, screen * direction), picture.limits);
    const inside = picture.items.filter((i) => i.known!.start >= extent.start && i.known!.start < extent.end);
    this.#window.travel(extent);
    const next = direction > 0 ? inside[0] : inside.at(-1);
    if (next) this.#choosing.activate(next.event.id, { reveal: false });
  }

  #at(): number {
    return this.#walked().findIndex((i) => i.event.id === this.#choosing.active);
  }

  /** Along a level axis arrows follow time, whatever order steps are in. */
  #walked(): readonly TimelineItem[] {
    const { orderedItems, picture, settings } = this.#composition;
    if (!picture || settings.layout !== 'horizontal' || settings.order !== 'as-told') return orderedItems;
    const kept = new Set(orderedItems);
    return [...picture.items.filter((i) => kept.has(i)), ...orderedItems.filter((i) => !i.known)];
  }
}
