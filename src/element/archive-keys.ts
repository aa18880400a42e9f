import { commandOf, type Command } from '../navigation/commands.js';
import { endOf } from '../navigation/ends.js';
import type { Settings } from '../view/reading.js';
import type { WindowController } from './window-controller.js';

/** What keys can do with an archive's drawing. */
export interface ArchiveWalk {
  readonly window: WindowController;
  readonly settings: Settings | null;
  readonly rightToLeft: boolean;
  /** To the next or the first of what is drawn. */
  move(to: 'older' | 'newer' | 'first' | 'last'): void;
  /** On by a window. */
  turn(direction: 1 | -1): void;
  zoomAroundActive(factor: number): void;
  /** Puts away the topmost thing that is open; false when nothing is. */
  dismiss(): boolean;
}

/** Turns keys into movements in an archive's drawing. */
export class ArchiveKeys {
  readonly #walk: ArchiveWalk;

  constructor(walk: ArchiveWalk) {
    this.#walk = walk;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (event.defaultPrevented || target.matches('select, input, textarea, .overview-window')) return;
    const isOnEntry = target.closest('.archive .events li') !== null;
    const command = this.#commandOf(event);
    if (!command || (!isOnEntry && (command.type === 'move' || command.type === 'screen'))) return;
    if (this.#run(command)) event.preventDefault();
  };

  /** Keys on the overview's window move it, not the events. */
  readonly overview = (event: KeyboardEvent): void => {
    const { window } = this.#walk;
    const command = this.#commandOf(event);
    if (!command || command.type === 'clear') return;
    if (command.type === 'move') {
      if (command.to === 'first' || command.to === 'last')
        window.travelTo((picture) => endOf(picture, command.to === 'last'));
      else window.travelBy(command.to === 'newer' ? 0.2 : -0.2);
    } else if (command.type === 'screen') window.travelBy(0.9 * command.direction);
    else if (command.type === 'zoom') window.travelZoom(command.factor);
    else window.travelToAll();
    event.preventDefault();
    event.stopPropagation();
  };

  #commandOf(event: KeyboardEvent): Command | null {
    const { rightToLeft, settings } = this.#walk;
    const isTurned = settings !== null && settings.layout !== 'horizontal' && settings.order === 'newest-first';
    return commandOf(event, { rightToLeft, newestFirst: isTurned });
  }

  #run(command: Command): boolean {
    const walk = this.#walk;
    const canZoom = walk.settings?.canZoom ?? false;
    switch (command.type) {
      case 'move':
        walk.move(command.to);
        return true;
      case 'screen':
        walk.turn(command.direction);
        return true;
      case 'zoom':
        if (canZoom) walk.zoomAroundActive(command.factor);
        return canZoom;
      case 'fit':
        if (canZoom) walk.window.travelToAll();
        return canZoom;
      case 'clear':
        return walk.dismiss();
    }
  }
}
