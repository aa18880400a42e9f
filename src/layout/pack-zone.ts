import type { Block } from './blocks.js';
import { blockGap } from './blocks.js';

/** A block with its distance from the axis (or the lane's base) to its near side, CSS px. */
export interface PlacedBlock {
  readonly block: Block;
  readonly offset: number;
}

/** The ways in which the events of one date may be set, the usual one first. Never empty. */
export type Variants = readonly Block[];

export interface PackedZone {
  readonly placed: readonly PlacedBlock[];
  /** Dates that found no room below the cap, least important first to go. */
  readonly dropped: readonly Variants[];
  /** CSS px used, 0 when nothing is placed. */
  readonly size: number;
}

export interface PackOptions {
  /** Nothing reaches further from the axis than this. */
  readonly cap: number;
  /** A hairline joins each dot to the axis; no text may stand in its way. */
  readonly stems: boolean;
  /** Free strip next to the axis. */
  readonly base: number;
}

interface Obstacle {
  readonly from: number;
  readonly to: number;
  readonly near: number;
  readonly far: number;
}

const stemRoom = 3;
/** Up to this many dates every one is tried. */
const fewDates = 80;

/**
 * Places blocks on one side of the axis, each as near to it as it fits, so that no two boxes meet and no stem runs
 * through a text. With stems the last ones in time go first: every text runs away from its stem in the direction of
 * time, so an earlier block can only be above a later one, never under its stem. Where the cap is exceeded they come in
 * one by one, the most important first, and each stays with which all that came before can still be placed: O(n³) then,
 * for a few hundred blocks.
 */
export function packZone(dates: readonly Variants[], options: PackOptions): PackedZone {
  const order = options.stems ? lastFirst : importantFirst;
  const all = [...dates].sort(order);
  let placed = place(all, options);
  if (!placed) {
    let kept: readonly Variants[] = [];
    placed = [];
    for (const date of thinOut(all, options.cap)) {
      const attempt = [...kept, date].sort(order);
      const result = place(attempt, options);
      if (result) [kept, placed] = [attempt, result];
    }
  }
  const blocks = new Set(placed.map(({ block }) => block));
  return {
    placed,
    dropped: dates.filter((variants) => !variants.some((block) => blocks.has(block))),
    size: placed.reduce((far, p) => Math.max(far, p.offset + p.block.size), 0),
  };
}

/** All of them in this order, or null when one finds no room. */
function place(dates: readonly Variants[], { cap, stems, base }: PackOptions): PlacedBlock[] | null {
  const obstacles: Obstacle[] = [];
  const placed: PlacedBlock[] = [];
  for (const variants of dates) {
    let best: PlacedBlock | null = null;
    for (const block of variants) {
      const offset = lowest(block, obstacles, base);
      if (offset + block.size <= cap && (!best || offset + block.size < best.offset + best.block.size - 1))
        best = { block, offset };
    }
    if (!best) return null;
    const { block, offset } = best;
    placed.push(best);
    add(obstacles, {
      from: block.from - blockGap / 2,
      to: block.to + blockGap / 2,
      near: offset,
      far: offset + block.size,
    });
    if (stems && block.isPoint) {
      // A stem keeps no distance to what is above its block, so its far end stays below the gap that boxes keep.
      add(obstacles, { from: block.anchor - stemRoom, to: block.anchor + stemRoom, near: 0, far: offset - blockGap });
    }
  }
  return placed;
}

/** Behind all that are as near. */
function add(obstacles: Obstacle[], obstacle: Obstacle): void {
  let i = obstacles.length;
  while (i > 0 && obstacles[i - 1]!.near > obstacle.near) i--;
  obstacles.splice(i, 0, obstacle);
}

/** Distance from the axis at which a block meets nothing that is there already, nearest first; at least `base`. */
function lowest(block: Block, obstacles: readonly Obstacle[], base: number): number {
  const from = block.from - blockGap / 2;
  const to = block.to + blockGap / 2;
  const room = block.size + blockGap;
  let offset = base;
  for (const { from: start, to: end, near, far } of obstacles) {
    // Nothing further out is in the way.
    if (near >= offset + room) break;
    if (start < to && end > from && far + blockGap > offset) offset = far + blockGap;
  }
  return offset;
}

/**
 * The most important first, so that thousands of blocks are not packed in vain: of very many no more stay along each
 * stretch as long as a usual title than fit above each other.
 */
function thinOut(dates: readonly Variants[], cap: number): readonly Variants[] {
  const ranked = [...dates].sort((a, b) => rank(b) - rank(a));
  if (dates.length <= fewDates) return ranked;
  const filled = new Map<number, number>();
  return ranked.filter(([block]) => {
    const stretch = Math.floor(block!.anchor / 160);
    const used = filled.get(stretch) ?? 0;
    const fits = used + block!.size <= cap + block!.size / 2;
    if (fits) filled.set(stretch, used + block!.size + blockGap);
    return fits;
  });
}

const rank = ([block]: Variants): number => block!.importance;
const lastFirst = ([a]: Variants, [b]: Variants) => b!.anchor - a!.anchor || b!.importance - a!.importance;
const importantFirst = ([a]: Variants, [b]: Variants) => b!.importance - a!.importance || a!.from - b!.from;
