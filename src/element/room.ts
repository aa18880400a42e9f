import type { Settings } from '../view/reading.js';

/** `own`: as high as it needs. `waiting`: keeps room for what is being loaded. `folded`: there is more than room for it. */
export type RoomState = 'own' | 'waiting' | 'folded';

type Layout = Settings['layout'];

/** Lower than this nothing can be drawn, CSS px. */
const lowest = 120;

/**
 * How high the element is. What is first painted without its data keeps the height it had then, so that nothing below it
 * moves when the data arrives: a drawing fills it, a list or an upright drawing that is longer is folded. Once painted, a
 * drawing's height holds until layout, width or lanes ask for another.
 */
export class Room {
  state: RoomState = 'own';
  /**
   * The height set last has changed the width: it made the page scroll, and a scrollbar took of it. The height for the new
   * width may be no lower, or both would come and go for ever.
   */
  decidesWidth = false;
  #kept: { readonly key: string; readonly height: number } | null = null;

  /** Before each update. `isFirst`: nothing was painted yet. `awaited`: the data is on its way. */
  prepare(isFirst: boolean, awaited: boolean, layout: Layout, hasSize: boolean): void {
    if (this.state === 'own' && isFirst && awaited) this.state = 'waiting';
    else if (this.state === 'waiting' && !awaited && layout !== 'horizontal' && hasSize) this.state = 'folded';
  }

  unfold(): void {
    if (this.state === 'folded') this.state = 'own';
  }

  /** CSS px that a drawing has to fill; null: as many as suit it. `actual`: what its frame has now. */
  height(layout: Layout, key: string, actual: number): number | null {
    if (this.state === 'waiting' && layout === 'horizontal') return actual >= lowest ? actual : null;
    // Before we have asked for any height, one that is there is the page's.
    if (!this.#kept && actual >= lowest) return actual;
    if (this.#kept?.key !== key) return null;
    // Another height than ours is the page's wish.
    return actual >= lowest && Math.abs(actual - this.#kept.height) > 1 ? actual : this.#kept.height;
  }

  /** After an update: sets the frame's height; true when it is another than before. `natural`: null without a drawing. */
  keep(frame: HTMLElement, layout: Layout, key: string, natural: number | null): boolean {
    const before = frame.style.getPropertyValue('--drawing-size');
    if (natural === null) {
      frame.style.removeProperty('--drawing-size');
      return false;
    }
    if (this.state === 'waiting' && layout === 'horizontal') {
      // The room is shared out by now: what the drawing got of it is its height from here on.
      this.#kept = { key, height: frame.clientHeight };
      this.state = 'own';
    }
    if (this.#kept?.key !== key) {
      const least = (this.decidesWidth && this.#kept?.height) || 0;
      this.#kept = { key, height: Math.max(Math.round(natural), least) };
      this.decidesWidth = false;
    }
    const size = `${this.#kept.height}px`;
    if (size !== before) frame.style.setProperty('--drawing-size', size);
    return size !== before;
  }
}

/** The button that shows the rest stands only where there is more than the fold leaves; the room itself stays as it is. */
export function offerRest(base: HTMLElement): void {
  const button = base.querySelector<HTMLElement>('.unfold');
  if (!button) return;
  const end = base.getBoundingClientRect().bottom;
  button.hidden = [...base.querySelectorAll(':scope > :not(.unfold, .hidden, .sample)')].every(
    (region) => region.getBoundingClientRect().bottom <= end,
  );
}

const reservedHeight = '--news-timeline-reserved-height';

/** rem, where nobody knows better. */
const usual = 46;

/**
 * Reserves a height where the page says none: of a timeline that is read out of an article with so many dates, the one
 * that it will have, where that can be guessed. The article is there already, so nobody has to look at more room than it
 * fills. `base`: what the room is kept in.
 */
export function reserve(
  timeline: HTMLElement & { src: string | null; discover: string | null; for: string | null },
  base: HTMLElement | null,
): void {
  if (!base?.matches('.waiting')) return;
  if (base.offsetHeight > timeline.clientHeight + 1) base.style.setProperty('--_bound', '100%');
  const said = getComputedStyle(timeline).getPropertyValue(reservedHeight);
  // A length, unlike auto and 50%, of which no height follows here; 0 is none either.
  if (CSS.supports('outline-width', said) && parseFloat(said) !== 0) return;
  const rem = !timeline.src && typeof timeline.discover === 'string' ? guessedHeight(timeline, timeline.for) : null;
  base.style.setProperty(reservedHeight, `${rem ?? usual}rem`);
}

/** rem; null when it cannot be said. */
function guessedHeight(timeline: HTMLElement, id: string | null): number | null {
  const page = timeline.getRootNode();
  // Taken out again before it was drawn.
  if (!(page instanceof Document || page instanceof ShadowRoot)) return null;
  const article = id ? page.getElementById(id) : (timeline.closest('article') ?? page.querySelector('article'));
  const dates = article?.querySelectorAll('time, [data-timeline-event]').length ?? 0;
  const count = dates + 6 * page.querySelectorAll('script[type="application/ld+json"]').length;
  return article && count > 0 ? Math.min(usual, 14 + count * (timeline.clientWidth < 560 ? 3 : 1)) : null;
}
