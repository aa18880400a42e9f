import { noChange, render } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { importanceOf } from '../../archive/event-flags.js';
import { partNames } from '../marks-view.js';
import { cardId } from '../reading.js';
import type { Entry } from './entry.js';

/** What an entry of the drawing's list says. */
export interface EntryName {
  /** All of it, for screen readers. */
  readonly spoken: string;
  readonly lang: string;
}

/** What the entries of a drawing look like and say. */
export interface EntryReading {
  /** Key of the entry that holds the tab stop, of the selected event, and of what is pointed at. */
  readonly active: string | null;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Id of an event; null for others. */
  readonly id: (entry: Entry) => string | null;
  /** Of a title that is seen, when it is another than the page's; else ``. */
  readonly lang: (entry: Entry) => string;
  /** null: to be said once the drawing rests. The one that holds the tab stop always has its name. */
  readonly name: (entry: Entry, isNeeded: boolean) => EntryName | null;
  /** Until it has its name: of an entry without words of its own. */
  readonly title: (entry: Entry) => string;
  /** What stands on a group. */
  readonly count: (entry: Entry) => string;
  /** What the names above are made with, by identity. */
  readonly words: unknown;
  readonly mark: ((text: string) => unknown) | null;
}

/** Items out of the document that are kept for entries to come. */
const mostSpare = 60;

/**
 * The entries of an archive's drawing, written without a template: most of them change in every frame of a zoom, and at
 * its steps half of them are others. An entry keeps its item for as long as its key is there; what goes leaves its item
 * to what comes, in the same place of the list if possible. The focused one is never given to another.
 */
class EntryList extends Directive {
  #items: Item[] = [];
  readonly #spare: Item[] = [];

  override update(part: ElementPart, [entries, reading]: [readonly Entry[], EntryReading]): typeof noChange {
    const list = part.element as HTMLElement;
    const focused = focusIn(list);
    const items = this.#settle(list, entries);
    // From the last to the first, so that the place of each is known: before the one that was just put there.
    let next: Element | null = null;
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i]!;
      item.write(entries[i]!, reading);
      const { element } = item;
      if (element.parentNode !== list || element.nextElementSibling !== next) list.insertBefore(element, next);
      next = element;
    }
    this.#items = items;
    // Two that changed places, of which one was moved.
    if (focused?.isConnected && focusIn(list) !== focused) focused.focus({ preventScroll: true });
    return noChange;
  }

  /** An item for each entry. */
  #settle(list: HTMLElement, entries: readonly Entry[]): Item[] {
    const wanted = new Set(entries.map(({ key }) => key));
    const kept = new Map<string, number>();
    const free: (Item | null)[] = [];
    const focused = focusIn(list);
    for (const [i, item] of this.#items.entries()) {
      const isKept = wanted.has(item.key);
      if (isKept) kept.set(item.key, i);
      const isFocused = !isKept && item.button === focused;
      if (isFocused) item.element.remove();
      free.push(isKept || isFocused ? null : item);
    }
    let at = 0;
    const items = entries.map(({ key }): Item | null => {
      const place = kept.get(key);
      if (place !== undefined) {
        at = place + 1;
        return this.#items[place]!;
      }
      const item = free[at] ?? null;
      if (item) free[at++] = null;
      return item;
    });
    // What moves is taken out first: else those that stay would have to move around it, and lose the focus by that.
    const left = free.filter((item) => item !== null);
    for (const item of left) item.element.remove();
    this.#spare.push(...left);
    const all = items.map((item) => item ?? this.#spare.pop() ?? new Item());
    this.#spare.splice(mostSpare);
    return all;
  }

  override render(_entries: readonly Entry[], _reading: EntryReading): typeof noChange {
    return noChange;
  }
}

/** What has the focus in a list; null when it is elsewhere. */
function focusIn(list: HTMLElement): HTMLElement | null {
  const { activeElement } = list.getRootNode() as ShadowRoot;
  return activeElement && list.contains(activeElement) ? (activeElement as HTMLElement) : null;
}

export const entryList = directive(EntryList);

/** An entry's nodes, and what was last written to them. */
class Item {
  readonly element = document.createElement('li');
  readonly button = document.createElement('button');
  key = '';
  #x = NaN;
  #y = NaN;
  #width = NaN;
  #height = NaN;
  /** What all else but the place was written from. */
  #label: unknown = null;
  #kind = '';
  #states = '';
  #count = -1;
  #words: unknown = null;
  #mark: unknown = null;
  #isNamed = false;
  #isMarked = false;

  constructor() {
    this.button.type = 'button';
    this.button.dir = 'auto';
    this.element.append(this.button);
  }

  write(entry: Entry, reading: EntryReading): void {
    this.#put(entry);
    const { key } = entry;
    // A group is another one when others weigh most in it.
    const label = entry.kind === 'event' ? entry.mark.label : entry.kind === 'group' ? entry.group.top[0] : null;
    const kind = classOf(entry);
    const count = entry.kind === 'group' ? entry.group.count : entry.kind === 'running' ? entry.lane.running : 0;
    const isActive = key === reading.active;
    const states = `${key === reading.selected ? 's' : ''}${key === reading.hovered ? 'h' : ''}${isActive ? 'a' : ''}`;
    const isSame = key === this.key && label === this.#label && count === this.#count && reading.words === this.#words;
    if (!isSame || kind !== this.#kind) {
      this.element.className = kind;
      this.#kind = kind;
    }
    if (!isSame) this.#isNamed = false;
    if (!isSame || reading.mark !== this.#mark) this.#say(entry, reading);
    if (!isSame || states !== this.#states) this.#show(entry, reading);
    this.key = key;
    this.#label = label;
    this.#count = count;
    this.#states = states;
    this.#words = reading.words;
    this.#mark = reading.mark;
    if (!this.#isNamed) this.#name(entry, reading, isSame);
  }

  #put({ box: { x, y, width, height } }: Entry): void {
    const { style } = this.element;
    if (x !== this.#x || y !== this.#y) style.transform = `translate(${round(x)}px, ${round(y)}px)`;
    if (width !== this.#width) style.width = `${round(width)}px`;
    if (height !== this.#height) style.height = `${round(height)}px`;
    this.#x = x;
    this.#y = y;
    this.#width = width;
    this.#height = height;
  }

  /** The words that are seen. */
  #say(entry: Entry, reading: EntryReading): void {
    const { element, button } = this;
    const label = entry.kind === 'event' ? entry.mark.label : null;
    const text = entry.kind === 'event' ? (label?.title.lines.join('\n') ?? '') : reading.count(entry);
    element.setAttribute('data-key', entry.key);
    write(element, 'data-id', reading.id(entry));
    write(button, 'part', label ? 'label' : null);
    write(button, 'data-date', label?.heading || null);
    if (!this.#isNamed) write(button, 'lang', (label && reading.lang(entry)) || null);
    // What a template has written once is its own.
    const isMarked = reading.mark !== null && label !== null;
    if (!this.#isMarked) button.textContent = isMarked ? '' : text;
    if (isMarked || this.#isMarked) render(isMarked ? reading.mark!(text) : text, button);
    this.#isMarked ||= isMarked;
  }

  #show({ key, kind }: Entry, { active, selected, hovered }: EntryReading): void {
    const isSelected = key === selected;
    const states = [...(isSelected ? ['selected'] : []), ...(key === hovered ? ['hover'] : [])];
    const isEvent = kind === 'event';
    write(this.element, 'part', partNames(isEvent ? 'event' : 'cluster', states));
    this.button.tabIndex = key === active ? 0 : -1;
    write(this.button, 'aria-expanded', isEvent ? String(isSelected) : null);
    write(this.button, 'aria-controls', isSelected ? cardId : null);
  }

  /** Until it has its name, what is seen stands for it. */
  #name(entry: Entry, reading: EntryReading, isSame: boolean): void {
    const name = reading.name(entry, entry.key === reading.active);
    if (name) {
      write(this.button, 'aria-label', name.spoken);
      write(this.button, 'lang', name.lang || null);
      this.#isNamed = true;
    } else if (!isSame) {
      const isBare = entry.kind === 'event' && !entry.mark.label;
      write(this.button, 'aria-label', isBare ? reading.title(entry) : null);
    }
  }
}

function write(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function classOf(entry: Entry): string {
  if (entry.kind === 'group') return entry.group.shown === 'dense' ? 'group dense' : 'group';
  if (entry.kind === 'running') return 'group running';
  const { shown, event, label } = entry.mark;
  return `${shown === 'bar' && !label ? 'bare-bar' : shown} importance-${importanceOf(event.flags)}`;
}

const round = (px: number) => Math.round(px * 100) / 100;
