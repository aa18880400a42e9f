import type { TimelineItem } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';
import { buildBlock, sameDate, type Block, type BlockOptions } from './blocks.js';
import type { Projection } from './projection.js';
import { spread } from './spread.js';

/** Between two blocks of text. */
export const verticalGap = 10;
/** Free at both ends of the first window. */
export const edge = 8;

/** A block beside an upright axis; CSS px in the direction of time. */
export interface BesideBlock {
  readonly block: Block;
  /** Where its hairline starts: its date, or the edge of the first window when it began before. */
  readonly at: number;
  readonly top: number;
}

/** The part of the ruler that a block belongs to: the first window, or what lies before or after it. */
type Side = -1 | 0 | 1;

interface Candidate {
  readonly block: Block;
  readonly side: Side;
  readonly at: number;
}

/** Room that all blocks need one under the other, CSS px. */
export function stackedSize(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.size + verticalGap, 2 * edge);
}

/** The dates of `items` as blocks, in order of time. */
export function blocksOf(items: readonly TimelineItem[], options: BlockOptions): Block[] {
  return sameDate(items).map((group) => buildBlock(group, options));
}

/**
 * Chooses the most important blocks that fit beside the axis and spreads them: those of the first window within it, those
 * before and after it on their own sides, so that distant background cannot push the news out of its window, nor the
 * news the background. Independent of the window shown, so that panning moves everything as one. O(n log n).
 */
export function placeBeside(
  blocks: readonly Block[],
  projection: Projection,
  home: Interval,
  lineHeight: number,
): { placed: BesideBlock[]; loose: TimelineItem[] } {
  const [start, end] = [projection.position(home.start), projection.position(home.end)];
  const candidates = blocks.map((block): Candidate => {
    const { known, time } = block.items[0]!;
    const { start: begin, end: stop } = { ...known!, ...(time!.end === 'open' && { end: Infinity }) };
    const side = stop <= home.start && begin < home.start ? -1 : begin >= home.end ? 1 : 0;
    const low = side < 0 ? -Infinity : side > 0 ? end : start;
    return { block, side, at: Math.min(Math.max(block.anchor, low), side > 0 ? Infinity : side < 0 ? start : end) };
  });
  const kept = choose(candidates, start, end, projection.length);
  const limits = { [-1]: [-Infinity, start - edge], 0: [start + edge, end - edge], 1: [end + edge, Infinity] } as const;
  const placed = ([-1, 0, 1] as const).flatMap((side) => {
    const own = candidates.filter((c) => c.side === side && kept.has(c)).sort((a, b) => a.at - b.at);
    const [low, high] = limits[side];
    const tops = spread(
      own.map((c) => c.at - lineHeight / 2),
      own.map((c) => c.block.size + verticalGap),
      low,
      high + verticalGap,
    );
    return own.map(({ block, at }, i) => ({ block, at, top: tops[i]! }));
  });
  return { placed, loose: candidates.filter((c) => !kept.has(c)).flatMap(({ block: b }) => [...b.items, ...b.more]) };
}

/**
 * Along each length of about a window no more text than it can hold: the most important first, and of equal ones some
 * from everywhere, so that titles stay near their dates.
 */
function choose(candidates: readonly Candidate[], start: number, end: number, length: number): Set<Candidate> {
  const parts = Math.max(1, Math.round((end - start) / length));
  const part = (end - start) / parts;
  const used = new Map<string, number>();
  const kept = new Set<Candidate>();
  const order = candidates.map((candidate, i) => ({ candidate, turn: reversed(i), rank: candidate.block.importance }));
  order.sort((a, b) => b.rank - a.rank || a.turn - b.turn);
  for (const { candidate } of order) {
    const { side, at, block } = candidate;
    // Counted from the first window, not from the one shown, so that panning chooses the same ones.
    const size = side === 0 ? part : length;
    const stretch =
      side === 0 ? Math.min(Math.floor((at - start) / part), parts - 1) : Math.floor((at - start) / length);
    const key = `${side} ${stretch}`;
    const sum = (used.get(key) ?? 0) + block.size + verticalGap;
    if (sum > size - 2 * edge) continue;
    used.set(key, sum);
    kept.add(candidate);
  }
  return kept;
}

/** The bits of a whole number from 0 in reverse, as a fraction: in this order any first few are spread over all of them. */
function reversed(i: number): number {
  let fraction = 0;
  for (let bit = 0.5, rest = i; rest > 0; bit /= 2, rest >>= 1) fraction += bit * (rest & 1);
  return fraction;
}
