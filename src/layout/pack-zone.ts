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
/** Up to this many dates every one is worth a second try. */
const fewDates = 80;

/**
 * Places blocks on one side of the axis, each as near to it as it fits, so that no two boxes meet and no stem runs
 * through a text. With stems the last ones in time go first: every text runs away from its stem in the direction of
 * time, so an earlier block can only be above a later one, never under its stem. Where the cap is exceeded the least
 * important blocks around are dropped, and the zone is packed again. O(n²) for a few hundred blocks; thin them out before.
 */
export function packZone(dates: readonly Variants[], options: PackOptions): PackedZone {
  const order = options.stems ? lastFirst : importantFirst;
  let rest = thinOut([...dates].sort(order), options.cap);
  const dropped = dates.filter((d) => !rest.includes(d));
  for (;;) {
    const { placed, overflowing } = place(rest, options);
    if (overflowing.length === 0) {
      const final = rest.length > fewDates ? placed : takeBack(rest, dropped, placed, order, options);
      const size = final.reduce((far, p) => Math.max(far, p.offset + p.block.size), 0);
      return { placed: final, dropped, size };
    }
    // One at a time, because each that leaves may make room for several; all at once where there are very many.
    const leaving = rest.length > fewDates ? overflowing : [leastOf(overflowing)];
    const leave = new Set(leaving.map((d) => leastImportantNear(d, placed, rest)));
    dropped.push(...leave);
    rest = rest.filter((d) => !leave.has(d));
  }
}

/**
 * A small one that had to leave may fit after a large one has left: each is tried once more, and an important one in the
 * place of less important ones, which are then tried again themselves. Mends `dropped`.
 */
function takeBack(
  rest: readonly Variants[],
  dropped: Variants[],
  placed: readonly PlacedBlock[],
  order: (a: Variants, b: Variants) => number,
  options: PackOptions,
): readonly PlacedBlock[] {
  let [kept, best] = [rest, placed];
  const tries = [...dropped].sort((a, b) => rank(b) - rank(a)).slice(0, fewDates);
  for (const date of tries) {
    for (const isLast of [false, true]) {
      const leaving = isLast ? lesserAround(date[0]!, kept, ([block]) => block!) : [];
      if (isLast && leaving.length === 0) break;
      const attempt = [...kept.filter((d) => !leaving.includes(d)), date].sort(order);
      const result = place(attempt, options, true);
      if (result.overflowing.length > 0) continue;
      [kept, best] = [attempt, result.placed];
      dropped.splice(dropped.indexOf(date), 1);
      dropped.push(...leaving);
      tries.push(...leaving);
      break;
    }
  }
  return best;
}

/** `isStrict`: all is given up as soon as one finds no room. */
function place(dates: readonly Variants[], { cap, stems, base }: PackOptions, isStrict = false) {
  const obstacles: Obstacle[] = [];
  const placed: PlacedBlock[] = [];
  const overflowing: Variants[] = [];
  for (const variants of dates) {
    let best: PlacedBlock | null = null;
    for (const block of variants) {
      const offset = lowest(block, obstacles, base);
      if (offset + block.size <= cap && (!best || offset + block.size < best.offset + best.block.size - 1))
        best = { block, offset };
    }
    if (!best) {
      overflowing.push(variants);
      if (isStrict) break;
      continue;
    }
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
  return { placed, overflowing };
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

const leastOf = (dates: readonly Variants[]): Variants =>
  dates.reduce((least, d) => (rank(d) < rank(least) ? d : least));

/** The date itself, or the least important of the lesser ones that push it outwards. */
function leastImportantNear(date: Variants, placed: readonly PlacedBlock[], rest: readonly Variants[]): Variants {
  const own = date[0]!;
  const lesser = lesserAround(
    own,
    placed.map((p) => p.block),
    (block) => block,
  );
  if (lesser.length === 0) return date;
  const least = lesser.reduce((a, b) => (b.importance < a.importance ? b : a));
  return rest.find((d) => d.includes(least))!;
}

/**
 * The nearest of `others` that are less important than `own` and have a part in where it stands: those that share its
 * stretch of the axis, else those that share a stretch with these, and so on, because what is in its way is itself
 * pushed outwards by what is in the way of that.
 */
function lesserAround<T>(own: Block, others: readonly T[], blockOf: (other: T) => Block): readonly T[] {
  if (!others.some((other) => blockOf(other).importance < own.importance)) return [];
  let [reached, rest] = [[own], others];
  while (reached.length > 0) {
    const met = rest.filter((other) => reached.some((block) => meets(blockOf(other), block)));
    const lesser = met.filter((other) => blockOf(other).importance < own.importance);
    if (lesser.length > 0) return lesser;
    rest = rest.filter((other) => !met.includes(other));
    reached = met.map(blockOf);
  }
  return [];
}

/**
 * A first cut, so that thousands of blocks are not packed in vain: along each stretch as long as a usual title no more
 * blocks stay than fit above each other, the most important ones. Keeps the given order.
 */
function thinOut(dates: readonly Variants[], cap: number): readonly Variants[] {
  const stretch = 160;
  const filled = new Map<number, number>();
  const kept = new Set<Variants>();
  for (const date of [...dates].sort((a, b) => rank(b) - rank(a))) {
    const block = date[0]!;
    const bucket = Math.floor(block.anchor / stretch);
    const used = filled.get(bucket) ?? 0;
    if (used + block.size > cap + block.size / 2) continue;
    filled.set(bucket, used + block.size + blockGap);
    kept.add(date);
  }
  return dates.filter((d) => kept.has(d));
}

/** Too near to each other to stand side by side. */
const meets = (a: Block, b: Block): boolean => a.from < b.to + blockGap && a.to + blockGap > b.from;
const rank = ([block]: Variants): number => block!.importance;
const lastFirst = ([a]: Variants, [b]: Variants) => b!.anchor - a!.anchor || b!.importance - a!.importance;
const importantFirst = ([a]: Variants, [b]: Variants) => b!.importance - a!.importance || a!.from - b!.from;
