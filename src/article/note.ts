import { adoptSheet } from './adopt-sheet.js';
import { composedPath, watchScrolling } from './composed-tree.js';
import { noteStyles } from './note-styles.js';
import { blockOf, boxOf } from './passage-box.js';
import type { Box } from './passage-lines.js';
import { placeNote, sideFor, type Side } from './place-note.js';
import { neighboursOf } from './tab-order.js';

/** A note is put away when its passage is further out of the window than this, in heights of the window. */
const FAR = 1.5;

export interface NoteAction {
  readonly text: string;
  /** An arrow that leads to the timeline. */
  readonly arrow?: 'up' | 'down';
  readonly isCurrent?: boolean;
  act(): void;
}

export interface NoteContent {
  /** What the note is to those who hear it. */
  readonly name: string;
  /** Words that its buttons are described by, such as those of the passage; `` for none. */
  readonly about: string;
  readonly heading: string;
  /** Answered at once, so it may cover text; others stay while somebody reads. */
  readonly isBrief: boolean;
  readonly actions: readonly NoteAction[];
  /** The passage as it is now; null while it is not to be found. */
  range(): Range | null;
  /** Put away, by whatever way: Escape, a press elsewhere, a reader gone far, or `close`. */
  closed(): void;
}

/**
 * A small box beside a passage, in the top layer, so nothing of the page covers it, and in the timeline's shadow tree,
 * so nothing of the page changes. The browser puts it away with Escape and with a press elsewhere. Although it stands
 * elsewhere in the document, the tab key treats it as standing at its passage. Whatever listens to the page does so
 * only while it is open.
 */
export class Note {
  readonly element: HTMLElement;
  readonly #content: NoteContent;
  readonly #undo: (() => void)[] = [];
  #side: Side | null = null;
  /** While the page is on its way there: where the passage will be. */
  #fixed: Box | null = null;

  constructor(surface: HTMLElement, content: NoteContent) {
    this.#content = content;
    this.element = noteElement(content);
    surface.append(this.element);
    this.#undo.push(adoptSheet(surface, noteStyles));
    this.element.addEventListener('beforetoggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') this.#putAway();
    });
    this.element.showPopover?.();
    this.element.addEventListener('keydown', (event) => {
      // Browsers without popovers leave it to us.
      if (event.key === 'Escape') this.close();
    });
    document.addEventListener('keydown', this.#onTab, { capture: true });
    this.#undo.push(() => document.removeEventListener('keydown', this.#onTab, { capture: true }));
    const range = content.range();
    this.#undo.push(watchScrolling(range?.startContainer ?? surface, () => this.follow()));
    this.follow();
  }

  get isOpen(): boolean {
    return this.#undo.length > 0 && this.element.isConnected;
  }

  get hasFocus(): boolean {
    return this.element.matches(':focus-within');
  }

  focus(): void {
    const buttons = this.element.querySelectorAll<HTMLElement>('button');
    const first = [...buttons].find((b) => !b.hasAttribute('aria-current'));
    first?.focus({ preventScroll: true });
  }

  /** Stands for now as if the passage were at a place of the window, until called with null. */
  hold(box: Box | null): void {
    this.#fixed = box;
    this.follow();
  }

  /** Looks where the passage is now. */
  follow(): void {
    const range = this.#content.range();
    const box = this.#fixed ?? (range && boxOf(range));
    const block = range && blockOf(range);
    if (!range || !box || !block) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    if (!this.#fixed && (box.bottom < -FAR * height || box.top > (1 + FAR) * height)) {
      this.close();
      return;
    }
    const note = { width: this.element.offsetWidth, height: this.element.offsetHeight };
    const { left, right } = block.getBoundingClientRect();
    const column = { ...box, left, right };
    const isRtl = getComputedStyle(block).direction === 'rtl';
    const { isBrief } = this.#content;
    this.#side ??= sideFor(note, box, column, { width, height }, { isRtl, isBrief }, (b) => this.#isFree(b, block));
    const place = placeNote(this.#side, note, box, column, { width, height }, isRtl);
    this.element.style.setProperty('left', `${Math.round(place.left)}px`);
    this.element.style.setProperty('top', `${Math.round(place.top)}px`);
  }

  close(): void {
    this.#putAway();
  }

  /** Whether a place of the window shows nothing but the ground that the text stands on. */
  #isFree({ left, top, right, bottom }: Box, block: Element): boolean {
    const ground = new Set(composedPath(block));
    const root = block.getRootNode() as Document | ShadowRoot;
    const points = [left + 1, (left + right) / 2, right - 1].flatMap((x) => [
      [x, top + 1] as const,
      [x, (top + bottom) / 2] as const,
      [x, bottom - 1] as const,
    ]);
    return points.every(([x, y]) => {
      const met = root
        .elementsFromPoint(x, y)
        .find((e) => !this.element.contains(e) && !e.shadowRoot?.contains(this.element));
      return !met || (met !== block && ground.has(met));
    });
  }

  #putAway(): void {
    const undo = this.#undo.splice(0);
    if (undo.length === 0) return;
    const range = this.#content.range();
    // Otherwise focus would go to where the document has the note, and the next Tab would lead away from the passage.
    if (this.hasFocus && range) standBefore(range, this.element);
    for (const step of undo) step();
    this.element.remove();
    this.#content.closed();
  }

  /** Tab and Shift+Tab go from the note to what stands around its passage, and from there back to it. */
  readonly #onTab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const range = this.#content.range();
    if (!range || !this.isOpen) return;
    const { before, after } = neighboursOf(range, this.element);
    const focused = deepFocus();
    const buttons = [...this.element.querySelectorAll<HTMLElement>('button')];
    let next: HTMLElement | null | undefined;
    if (this.hasFocus) {
      const at = buttons.findIndex((b) => b === focused) + (event.shiftKey ? -1 : 1);
      next = buttons[at] ?? (event.shiftKey ? before : after);
    } else if (!focused || isAround(focused, range) || focused === (event.shiftKey ? after : before))
      next = event.shiftKey ? buttons.at(-1) : buttons[0];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

/** Such as the body, or an article that a skip link leads to: a press on its text gives it focus. */
const isAround = (focused: Element, range: Range): boolean =>
  (focused as HTMLElement).tabIndex < 0 && composedPath(range.startContainer).includes(focused);

function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Lets the next Tab start at a passage, which cannot take focus: from what takes it just before, without focus. */
function standBefore(range: Range, without: Element): void {
  const { before } = neighboursOf(range, without);
  before?.focus({ preventScroll: true });
  before?.blur();
}

let count = 0;

function noteElement({ name, about, heading, actions }: NoteContent): HTMLElement {
  const note = document.createElement('div');
  note.className = 'passage-note';
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', name);
  note.setAttribute('popover', 'auto');
  const id = `passage-${++count}`;
  if (about) {
    const words = document.createElement('p');
    words.id = id;
    words.hidden = true;
    words.textContent = about;
    note.append(words);
  }
  if (heading) {
    const title = document.createElement('p');
    title.className = 'note-heading';
    title.textContent = heading;
    note.append(title);
  }
  for (const { text, arrow, isCurrent, act } of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    if (arrow) button.className = `way ${arrow}`;
    if (isCurrent) button.setAttribute('aria-current', 'true');
    if (about) button.setAttribute('aria-describedby', id);
    button.addEventListener('click', act);
    note.append(button);
  }
  return note;
}
