import type { Block } from './blocks.js';
import { blockGap } from './blocks.js';

/** A block with its distance from the axis (or the lane's base) to its near side, CSS px. */
export interface PlacedBlock {
  readonly block: Block;
  readonly offset: number;
}

export interface PackedZone {
  readonly placed: readonly PlacedBlock[];
  /** Blocks that found no room below the cap, least important first to go. */
  readonly dropped: readonly Block[];
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

/**
 * Places blocks on one side of the axis, each as near to it as it fits, so that no two boxes meet and no stem runs
 * through a text. With stems the last ones in time go first: every text runs away from its stem in the direction of
 * time, so an earlier block can only be above a later one, never under its stem. Where the cap is exceeded the least
 * important blocks around are dropped, and the zone is packed again. O(n²) for a few hundred blocks; thin them out before.
 */
export function packZone(blocks: readonly Block[], options: PackOptions): PackedZone {
  const order = options.stems ? lastFirst : importantFirst;
  let rest = thinOut([...blocks].sort(order), options.cap);
  const dropped = blocks.filter((b) => !rest.has(b));
  for (;;) {
    const { placed, overflowing } = place([...rest], options);
    if (overflowing.length === 0) {
      const size = placed.reduce((far, p) => Math.max(far, p.offset + p.block.size), 0);
      return { placed, dropped, size };
    }
    // One at a time, because each that leaves may make room for several; all at once where there are very many.
    const leaving = rest.size > 80 ? overflowing : [leastOf(overflowing)];
    const leave = new Set(leaving.map((b) => leastImportantNear(b, placed)));
    dropped.push(...leave);
    rest = new Set([...rest].filter((b) => !leave.has(b)));
  }
}

function place(blocks: readonly Block[], { cap, stems, base }: PackOptions) {
  const obstacles: Obstacle[] = [];
  const placed: PlacedBlock[] = [];
  const overflowing: Block[] = [];
  for (const block of blocks) {
    const from = block.from - blockGap / 2;
    const to = block.to + blockGap / 2;
    const inWay = obstacles.filter((o) => o.from < to && o.to > from).sort((a, b) => a.near - b.near);
    let offset = base;
    for (const o of inWay) {
      if (o.near < offset + block.size + blockGap && o.far + blockGap > offset) offset = o.far + blockGap;
    }
    if (offset + block.size > cap) {
      overflowing.push(block);
      continue;
    }
    placed.push({ block, offset });
    obstacles.push({ from, to, near: offset, far: offset + block.size });
    if (stems && block.isPoint) {
      // A stem keeps no distance to what is above its block, so its far end stays below the gap that boxes keep.
      obstacles.push({ from: block.anchor - stemRoom, to: block.anchor + stemRoom, near: 0, far: offset - blockGap });
    }
  }
  return { placed, overflowing };
}

const leastOf = (blocks: readonly Block[]): Block => blocks.reduce((least, b) => (b.importance < least.importance ? b : least));

/** The block itself or a less important one that shares its stretch of the axis. */
function leastImportantNear(block: Block, placed: readonly PlacedBlock[]): Block {
  let least = block;
  for (const { block: other } of placed) {
    const meets = other.from < block.to && other.to > block.from;
    if (meets && other.importance < least.importance) least = other;
  }
  return least;
}

/**
 * A first cut, so that thousands of blocks are not packed in vain: along each stretch as long as a usual title no more
 * blocks stay than fit above each other, the most important ones. Keeps the given order.
 */
function thinOut(blocks: readonly Block[], cap: number): Set<Block> {
  const stretch = 160;
  const filled = new Map<number, number>();
  const kept = new Set<Block>();
  for (const block of [...blocks].sort((a, b) => b.importance - a.importance)) {
    const bucket = Math.floor(block.anchor / stretch);
    const used = filled.get(bucket) ?? 0;
    if (used + block.size > cap + block.size / 2) continue;
    filled.set(bucket, used + block.size + blockGap);
    kept.add(block);
  }
  return new Set(blocks.filter((b) => kept.has(b)));
}

const lastFirst = (a: Block, b: Block) => b.anchor - a.anchor || b.importance - a.importance;
const importantFirst = (a: Block, b: Block) => b.importance - a.importance || a.from - b.from;
