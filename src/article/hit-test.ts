import type { Anchor } from './linking.js';
import { distanceTo, linesOf } from './passage-lines.js';

/** How far beside its words a passage is still met, in heights of a line: lines have blank space between them. */
const REACH = 0.3;

/**
 * The passages at a point of the window, the shortest first: it says most precisely what is meant. `target` is the
 * innermost element at that point, which sorts most passages out before anything is measured. The boxes of the words
 * are asked rather than the painted highlights or the caret: they are the same in every browser, in shadow roots, in
 * text that cannot be selected, and however passages are marked.
 */
export function passagesAt(found: readonly Anchor[], target: EventTarget | null, x: number, y: number): Anchor[] {
  if (!(target instanceof Node)) return [];
  let nearest = Infinity;
  let met: { readonly anchor: Anchor; readonly range: Range }[] = [];
  for (const anchor of found) {
    const { range } = anchor;
    if (!range?.intersectsNode(target)) continue;
    for (const line of linesOf(range)) {
      const distance = distanceTo(line, x, y);
      const reach = REACH * Math.min(line.right - line.left, line.bottom - line.top);
      if (distance > nearest || distance > reach) continue;
      if (distance < nearest) met = [];
      nearest = distance;
      if (!met.some((m) => m.anchor === anchor)) met.push({ anchor, range });
    }
  }
  return met.sort((a, b) => lengthOf(a.anchor) - lengthOf(b.anchor)).map((m) => m.anchor);
}

const lengthOf = ({ start, end }: Anchor): number => (end ?? 0) - (start ?? 0);
