/** Whether an element is in sight, or nearly so: what nobody can see need not be drawn. */
export class ArchiveSight {
  readonly #element: HTMLElement;
  readonly #came: () => void;
  #observer: IntersectionObserver | null = null;
  /** true until the browser says otherwise. */
  isSeen = true;

  /** `came`: it is in sight now. */
  constructor(element: HTMLElement, came: () => void) {
    this.#element = element;
    this.#came = came;
  }

  watch(): void {
    this.isSeen = true;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        this.isSeen = entries.at(-1)!.isIntersecting;
        if (this.isSeen) this.#came();
      },
      { rootMargin: '400px' },
    );
    this.#observer.observe(this.#element);
  }

  leave(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.isSeen = false;
  }
}
