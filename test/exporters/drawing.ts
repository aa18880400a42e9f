import type { Drawing, DrawingItem } from '../../src/exporters/drawing.js';

export function drawing(items: readonly DrawingItem[], rest: Partial<Drawing> = {}): Drawing {
  return { width: 100, height: 50, direction: 'ltr', background: null, items, ...rest };
}
