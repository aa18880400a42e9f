import { noChange } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';

/** How entries of a list are drawn that move in every frame, but seldom become others. */
export interface Moving<T> {
  /** What all templates are made with, by identity: another one has all of them made again. */
  readonly with: unknown;
  /** What an entry's own template is made of, by identity, but for its place. */
  stamp(item: T): unknown;
  /** Puts the first node of an entry where it belongs. `isNew`: its template was just made. */
  put(item: T, element: Element, isNew: boolean): void;
}

interface Entry {
  readonly key: unknown;
  readonly part: ChildPart;
  stamp: unknown;
}

/**
 * A list in which each entry keeps its nodes for as long as its key is there, whatever comes, goes or moves around it.
 * Keys are unique. Lit's `repeat`, for half its size: O(entries), and nothing is moved that stands in its place.
 */
class Keyed extends Directive {
  #entries: Entry[] = [];
  #with: unknown;

  override update(container: ChildPart, [items, keyOf, template, moving]: Parameters<typeof keyed>): typeof noChange {
    const isSame =
      items.length === this.#entries.length && items.every((item, i) => keyOf(item, i) === this.#entries[i]!.key);
    if (!isSame) this.#arrange(container, items.map(keyOf));
    const isOther = !moving || moving.with !== this.#with;
    this.#with = moving?.with;
    this.#entries.forEach((entry, i) => {
      const item = items[i];
      const stamp = moving?.stamp(item);
      const isNew = isOther || entry.stamp !== stamp;
      if (isNew) setChildPartValue(entry.part, template(item, i));
      entry.stamp = stamp;
      moving?.put(item, entry.part.startNode!.nextSibling as Element, isNew);
    });
    return noChange;
  }

  #arrange(container: ChildPart, keys: readonly unknown[]): void {
    const wanted = new Set(keys);
    const kept = new Map<unknown, Entry>();
    for (const entry of this.#entries) {
      if (wanted.has(entry.key)) kept.set(entry.key, entry);
      else {
        removePart(entry.part);
        // Which `removePart` leaves behind.
        (entry.part.endNode as Comment).remove();
      }
    }
    this.#entries = [];
    let next: ChildPart | undefined;
    // From the last to the first, so that the place of each is known: before the one that was just made.
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = keys[i];
      const known = kept.get(key);
      next = insertPart(container, next, known?.part);
      // Its own stamp is none that anybody gives.
      this.#entries[i] = known ?? { key, part: next, stamp: wanted };
    }
  }

  override render(): typeof noChange {
    return noChange;
  }
}

const entries = directive(Keyed) as (...given: unknown[]) => unknown;

/** The entries of a list, each drawn by `template`: always, or with `moving` only when it is another than before. */
export const keyed = <T>(
  items: readonly T[],
  keyOf: (item: T, index: number) => unknown,
  template: (item: T, index: number) => unknown,
  moving?: Moving<T>,
): unknown => entries(items, keyOf, template, moving);
