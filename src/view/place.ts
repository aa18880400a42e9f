import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

interface Where {
  x: number;
  y: number;
  width: number | undefined;
  height: number | undefined;
}

/** Where elements were put last. */
const known = new WeakMap<Element, Where>();

/**
 * Puts an element at (x, y) CSS px of its positioned parent, optionally with a size. Written through the style object,
 * because a `style` attribute in a template is refused by a strict content security policy. Skips what has not changed.
 */
export function put(element: Element, x: number, y: number, width?: number, height?: number): void {
  const before = known.get(element);
  const { style } = element as HTMLElement;
  if (x !== before?.x || y !== before.y) style.transform = `translate(${round(x)}px, ${round(y)}px)`;
  if (width !== undefined && width !== before?.width) style.width = `${round(width)}px`;
  if (height !== undefined && height !== before?.height) style.height = `${round(height)}px`;
  if (before) Object.assign(before, { x, y, width, height });
  else known.set(element, { x, y, width, height });
}

/** The same for an element of a template that is made again for every place. */
class Place extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError('place() belongs on an element, not on an attribute');
  }

  override update(
    { element }: ElementPart,
    [x, y, width, height]: [number, number, number?, number?],
  ): typeof noChange {
    put(element, x, y, width, height);
    return noChange;
  }

  override render(_x: number, _y: number, _width?: number, _height?: number): typeof noChange {
    return noChange;
  }
}

const round = (px: number) => Math.round(px * 100) / 100;

export const place = directive(Place);
