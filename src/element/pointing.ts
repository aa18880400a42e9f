import type { Inside } from './inside.js';

/** The event that a reader points at: by pointer or focus in the timeline, or by its passage in the article. */
export class Pointing {
  /** Also where there is no preview of it: in the list, on the shelf, and by its passage. */
  pointed: string | null = null;
  previewed: string | null = null;
  readonly #inside: Inside;
  /** The pointer reached what is pointed at, so that the pointer's leaving ends it. */
  #isByPointer = false;

  constructor(inside: Inside) {
    this.#inside = inside;
  }

  /** Puts the preview away. */
  rest(): void {
    this.#set(this.pointed, null);
  }

  at(id: string | null): void {
    this.#isByPointer = false;
    const { settings, picture } = this.#inside.composition;
    const shown = settings.layout === 'telling' ? 'label' : picture?.scene.events.find((e) => e.id === id)?.shown;
    this.#set(id, shown && shown !== 'outside' && shown !== 'shelf' ? id : null);
  }

  /** At the event whose mark or title was reached; the preview itself belongs to the one it shows. */
  reach(target: Element): void {
    const id = target.closest('[data-id]')?.getAttribute('data-id') ?? null;
    if (id !== null || !target.closest('.preview')) this.at(id);
  }

  readonly hover = (event: Event): void => {
    if ((event as PointerEvent).pointerType === 'touch') return;
    // Where a drawing moves under a resting mouse, browsers tell of a place reached: that takes nothing from the keyboard.
    const target = event.target as Element;
    if (!this.#isByPointer && this.pointed !== null && !target.closest('[data-id]')) return;
    this.reach(target);
    this.#isByPointer = true;
  };

  /** The pointer or the focus has left. */
  readonly leave = ({ type }: Event): void => {
    if (this.#isByPointer || type === 'focusout') this.at(null);
  };

  #set(pointed: string | null, previewed: string | null): void {
    if (pointed === this.pointed && previewed === this.previewed) return;
    this.pointed = pointed;
    this.previewed = previewed;
    this.#inside.host.requestUpdate();
  }
}
