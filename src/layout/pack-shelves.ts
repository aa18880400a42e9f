import { sum } from 'd3';
import type { Block, Variants } from './blocks.js';
import { blockGap } from './blocks.js';

/** A block with its distance from the axis (or the lane's base) to its near side, CSS px. */
export interface PlacedBlock {
  readonly block: Block;
  readonly offset: number;
}

/** What wants to stand on one side of the axis, or in a lane. */
export interface Shelf {
  readonly dates: readonly Variants[];
  /** Other ways to set a date that finds no room as it is meant to be, the best first. */
  readonly tighter: (date: Variants) => readonly Variants[];
  /** Nothing reaches further from the axis than this. */
  readonly cap: number;
  /** What a date with a title of two lines takes, CSS px. */
  readonly usual: number;
  /** A hairline joins each dot to the axis; no text may stand in its way. */
  readonly stems: boolean;
  /** Free strip next to the axis when all find room; and when some are marks without a title, which stand in it. */
  readonly base: number;
  readonly strip: number;
  /** What it takes of the common room in all, for blocks that reach so far from the axis; 0 when there are none. */
  readonly outer: (size: number, isWhole: boolean) => number;
}

export interface PackedShelf {
  readonly placed: readonly PlacedBlock[];
  /** Dates that found room, and how they are set. */
  readonly kept: ReadonlyMap<Variants, Variants>;
  /** Of the common room, CSS px. */
  readonly size: number;
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
 * Places blocks on shelves that share a room, each as near to the axis as it fits, so that no two boxes meet and no stem
 * runs through a text. With stems the last ones in time go first: every text runs away from its stem in the direction of
 * time, so an earlier block can only be above a later one, never under its stem. Where a cap or the room is exceeded they
 * come in one by one, the most important first, the shelves taking turns, and each stays with which all that came before
 * can still be placed: O(n³) then, for a few hundred blocks. Who finds no room is tried in tighter settings, as long as
 * there are few, or it is main news.
 */
export function packShelves(shelves: readonly Shelf[], room = Infinity): PackedShelf[] {
  const whole = shelves.map((shelf) => pack(shelf, asMeant(shelf.dates)));
  const isOver = sum(whole, (all) => all?.size ?? Infinity) > room;
  const packed = whole.map((all, i) => (!isOver && all) || pack(shelves[i]!, new Map())!);
  const order = shelves
    .flatMap((shelf, i) => (packed[i] === whole[i] ? [] : thinOut(shelf).map((date, turn) => ({ i, date, turn }))))
    .sort((a, b) => rank(b.date) - rank(a.date) || a.turn - b.turn);
  const fits = (i: number, kept: PackedShelf['kept']) => {
    const attempt = pack(shelves[i]!, kept);
    const isRoom = attempt && sum(packed, (each, at) => (at === i ? attempt : each).size) <= room;
    if (isRoom) packed[i] = attempt;
    return isRoom;
  };
  const tighten = ({ i, date }: (typeof order)[number]) => {
    const { dates, tighter } = shelves[i]!;
    const { kept } = packed[i]!;
    if (dates.length > fewDates && !isMain(date)) return;
    const settings = tighter(date);
    if (settings.some((setting) => fits(i, new Map(kept).set(date, setting))) || !isMain(date)) return;
    // For main news others move closer together as well.
    const all = [...kept].map(([each, setting]) => [each, [...setting, ...(tighter(each)[0] ?? [])]] as const);
    fits(i, new Map(all).set(date, [...date, ...settings.flat()]));
  };
  // All main news as it is meant to be, then what is left of it, then the others the same way.
  for (const isTurn of [isMain, (date: Variants) => !isMain(date)]) {
    order
      .filter(({ date }) => isTurn(date))
      .filter(({ i, date }) => !fits(i, new Map(packed[i]!.kept).set(date, date)))
      .forEach(tighten);
  }
  return packed;
}

/** These dates of a shelf, or null when one finds no room. */
function pack(shelf: Shelf, kept: PackedShelf['kept']): PackedShelf | null {
  const { cap, stems, base, strip, outer } = shelf;
  const obstacles: Obstacle[] = [];
  const placed: PlacedBlock[] = [];
  const dates = [...kept.keys()].sort(stems ? lastFirst : importantFirst);
  const isWhole = dates.length === shelf.dates.length;
  for (const date of dates) {
    const best = kept
      .get(date)!
      .map((block) => ({ block, offset: lowest(block, obstacles, isWhole ? base : strip) }))
      .reduce((usual, other) => (farEnd(other) < farEnd(usual) - 1 ? other : usual));
    if (farEnd(best) > cap) return null;
    placed.push(best);
    const { block, offset } = best;
    obstacles.push({ from: block.from - blockGap / 2, to: block.to + blockGap / 2, near: offset, far: farEnd(best) });
    if (stems && block.isPoint) {
      // A stem keeps no distance to what is above its block, so its far end stays below the gap that boxes keep.
      obstacles.push({ from: block.anchor - stemRoom, to: block.anchor + stemRoom, near: 0, far: offset - blockGap });
    }
    obstacles.sort((a, b) => a.near - b.near);
  }
  return { placed, kept, size: outer(Math.max(0, ...placed.map(farEnd)), isWhole) };
}

const asMeant = (dates: readonly Variants[]) => new Map(dates.map((date) => [date, date]));
const farEnd = ({ block, offset }: PlacedBlock): number => offset + block.size;

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
function thinOut({ dates, cap, stems, usual }: Shelf): readonly Variants[] {
  const ranked = [...dates].sort((a, b) => rank(b) - rank(a) || (stems ? lastFirst : importantFirst)(a, b));
  if (dates.length <= fewDates) return ranked;
  const filled = new Map<number, number>();
  return ranked.filter(([block]) => {
    const stretch = Math.floor(block!.anchor / 160);
    const used = filled.get(stretch) ?? 0;
    // Where a usual one would not fit, no background is measured to see whether it is thin enough.
    const isWorthIt = block!.importance > 2 || used + usual / 2 <= cap;
    const fits = isWorthIt && used + block!.size / 2 <= cap;
    if (fits) filled.set(stretch, used + block!.size + blockGap);
    return fits;
  });
}

const rank = ([block]: Variants): number => block!.importance;
const isMain = (date: Variants) => rank(date) > 2;
const lastFirst = ([a]: Variants, [b]: Variants) => b!.anchor - a!.anchor || b!.importance - a!.importance;
const importantFirst = ([a]: Variants, [b]: Variants) => b!.importance - a!.importance || a!.from - b!.from;
