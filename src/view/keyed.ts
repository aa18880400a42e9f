import { noChange } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';

/**
 * A list in which each entry keeps its nodes for as long as its key is there, whatever comes, goes or moves around it.
 * Keys are unique. Lit's `repeat`, for half its size: O(entries), and nothing is moved that stands in its place.
 */
class Keyed extends Directive {
  #parts = new Map<unknown, ChildPart>();

  override update(container: ChildPart, [items, keyOf, template]: Parameters<typeof keyed>): typeof noChange {
    const before = this.#parts;
    const keys = new Set(items.map(keyOf));
    for (const [key, part] of before) {
      if (keys.has(key)) continue;
      removePart(part);
      // Which `removePart` leaves behind.
      (part.endNode as Comment).remove();
    }
    this.#parts = new Map();
    let next: ChildPart | undefined;
    // From the last to the first, so that the place of each is known: before the one that was just made.
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i];
      next = insertPart(container, next, before.get(keyOf(item)));
      setChildPartValue(next, template(item, i));
      this.#parts.set(keyOf(item), next);
    }
    return noChange;
  }

  override render(): typeof noChange {
    return noChange;
  }
}

const entries = directive(Keyed) as (...given: unknown[]) => unknown;

/** The entries of a list, each drawn by `template`. */
export const keyed = <T>(
  items: readonly T[],
  keyOf: (item: T) => unknown,
  template: (item: T, index: number) => unknown,
): unknown => entries(items, keyOf, template);
