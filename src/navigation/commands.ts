import { zoomFactor } from '../viewport/viewport.js';

export { zoomFactor };

/** What a key asks of the timeline. `older` and `newer` are steps in time, whichever way it is drawn. */
export type Command =
  | { readonly type: 'move'; readonly to: 'older' | 'newer' | 'first' | 'last' }
  | { readonly type: 'screen'; readonly direction: 1 | -1 }
  | { readonly type: 'zoom'; readonly factor: number }
  | { readonly type: 'fit' }
  | { readonly type: 'clear' };

/** What counts of a keydown event. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export interface KeyContext {
  readonly rightToLeft: boolean;
  /** In the list the newest may come first: then down is older. */
  readonly newestFirst: boolean;
}

/**
 * The command of a key, or null when the key is not ours. Keys held with Ctrl, Alt or Meta belong to browser and system.
 * Left and right follow the direction of writing, up and down the order of the list.
 */
export function commandOf(event: KeyPress, { rightToLeft, newestFirst }: KeyContext): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const move = (isForward: boolean): Command => ({ type: 'move', to: isForward ? 'newer' : 'older' });
  switch (event.key) {
    case 'ArrowRight':
      return move(!rightToLeft);
    case 'ArrowLeft':
      return move(rightToLeft);
    case 'ArrowDown':
      return move(!newestFirst);
    case 'ArrowUp':
      return move(newestFirst);
    case 'Home':
      return { type: 'move', to: 'first' };
    case 'End':
      return { type: 'move', to: 'last' };
    case 'PageUp':
      return { type: 'screen', direction: -1 };
    case 'PageDown':
      return { type: 'screen', direction: 1 };
    case '+':
    case '=':
      return { type: 'zoom', factor: zoomFactor };
    case '-':
    case '_':
      return { type: 'zoom', factor: 1 / zoomFactor };
    case '0':
      return { type: 'fit' };
    case 'Escape':
      return { type: 'clear' };
    default:
      return null;
  }
}
