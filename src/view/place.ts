import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Puts an element at (x, y) CSS px of its positioned parent, optionally with a size. Written through the style object,
 * because a `style` attribute in a template is refused by a strict content security policy. Skips what has not changed.
 */
class Place extends Directive {
  #x = NaN;
  #y = NaN;
  #width = NaN;
  #height = NaN;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError('place() belongs on an element, not on an attribute');
  }

  override update(part: ElementPart, [x, y, width, height]: [number, number, number?, number?]): typeof noChange {
    const { style } = part.element as HTMLElement;
    if (x !== this.#x || y !== this.#y) style.transform = `translate(${round(x)}px, ${round(y)}px)`;
    if (width !== undefined && width !== this.#width) style.width = `${round(width)}px`;
    if (height !== undefined && height !== this.#height) style.height = `${round(height)}px`;
    this.#x = x;
    this.#y = y;
    this.#width = width ?? NaN;
    this.#height = height ?? NaN;
    return noChange;
  }

  override render(_x: number, _y: number, _width?: number, _height?: number): typeof noChange {
    return noChange;
  }
}

const round = (px: number) => Math.round(px * 100) / 100;

export const place = directive(Place);
