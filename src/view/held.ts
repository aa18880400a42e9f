import { Directive, directive, type ChildPart, type Part } from 'lit/directive.js';
import { setChildPartValue } from 'lit/directive-helpers.js';

/** A place in a template that can be drawn again alone, once it has been drawn with `held`. */
export class Place {
  part: ChildPart | null = null;
  by: Directive | null = null;

  draw(value: unknown): void {
    if (this.part) setChildPartValue(this.part, value, this.by!);
  }
}

class Held extends Directive {
  override update(part: Part, [place, value]: [Place, unknown]): unknown {
    place.part = part as ChildPart;
    place.by = this;
    return value;
  }

  override render(_place: Place, value: unknown): unknown {
    return value;
  }
}

export const held = directive(Held);
