type Target = { readonly on: 'event'; readonly id: string; readonly isStill: boolean } | { readonly on: 'card' };

/** Who gets the keyboard focus once the next update has drawn it. */
export class NextFocus {
  #target: Target | null = null;

  /** `isStill`: the page must not scroll to it. */
  event(id: string, isStill = false): void {
    this.#target = { on: 'event', id, isStill };
  }

  isFor(id: string): boolean {
    return this.#target?.on === 'event' && this.#target.id === id;
  }

  card(): void {
    this.#target = { on: 'card' };
  }

  /** After an update. The page scrolls as far as it takes to see who has the focus: a drawing may be higher than the window. */
  move(root: ParentNode): void {
    const target = this.#target;
    if (!target) return;
    this.#target = null;
    const first = (selector: string, other: string) =>
      root.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>(other);
    if (target.on === 'card') first('[part="quote-link"]', '.card')?.focus();
    else {
      const button = `li[data-id="${CSS.escape(target.id)}"] button`;
      // Told several times, an event has several buttons.
      first(`${button}[tabindex="0"]`, button)?.focus({ preventScroll: target.isStill });
    }
  }
}
