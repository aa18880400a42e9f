import type { TimelineItem } from '../model/timeline-model.js';
import { blockGap, blockVariants, sameDate, type BlockOptions } from './blocks.js';
import type { LaneGroup } from './lane-groups.js';
import type { ShapeOptions } from './mark-shape.js';
import { packZone, type PlacedBlock } from './pack-zone.js';
import { buildRug, type RugMark } from './rug.js';

/** A strip of the horizontal drawing that wants filling: above the axis, below it, or a lane. */
export interface ZoneSpec {
  readonly kind: 'above' | 'below' | 'lane';
  readonly key: string;
  /** Written at the lane's start; `` beside the axis. */
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

export interface Zone extends ZoneSpec {
  readonly placed: readonly PlacedBlock[];
  /** What has no title here: small marks at the base. */
  readonly rug: readonly RugMark[];
  /** CSS px across, rug and lane label included. */
  readonly size: number;
}

/** Room at a zone's base for marks without title. */
export const rugSize = 20;
const smallestZone = 36;
/** Between two lanes. */
export const lanePadding = 8;

/** Without lanes: events above the axis, states below it. */
export function zonesAroundAxis(items: readonly TimelineItem[]): ZoneSpec[] {
  const isState = (i: TimelineItem) => i.event.kind === 'state';
  return [
    { kind: 'above', key: 'above', label: '', items: items.filter((i) => !isState(i)) },
    { kind: 'below', key: 'below', label: '', items: items.filter(isState) },
  ];
}

export function zonesOfLanes(lanes: readonly LaneGroup[]): ZoneSpec[] {
  return lanes.map(({ key, label, items }) => ({ kind: 'lane', key, label, items }));
}

/**
 * Sizes of the zones at the home window, CSS px: what each wants, or its fair share of `room` when that is too much.
 * They then hold at every zoom, so that the axis never moves.
 */
export function zoneSizes(specs: readonly ZoneSpec[], options: BlockOptions, room: number): number[] {
  const wishes = specs.map((spec) => fill(spec, options, room).size);
  if (sum(wishes) <= room) return wishes;
  const least = specs.map((s) => (s.items.length === 0 ? 0 : smallestZone + overhead(s, options)));
  // Main news first: what a zone needs for its own comes before what others would like for the rest of theirs.
  const forMain = specs.map((spec, i) => Math.min(wishes[i]!, Math.max(least[i]!, mainSize(spec, options, room))));
  const over = room - sum(forMain);
  const rests = wishes.map((wish, i) => wish - forMain[i]!);
  const none = wishes.map(() => 0);
  const shares =
    over < 0 ? fairShares(forMain, room, least) : fairShares(rests, over, none).map((more, i) => forMain[i]! + more);
  // A share is seldom used up to the last px; what is left goes to those who went without, most important first.
  const fills = specs.map((spec, i) => fill(spec, options, shares[i]!));
  let left = room - sum(fills.map((f) => f.size));
  return fills.map((filled, i) => {
    const wish = Math.min(wishes[i]!, filled.size + Math.max(left, 0));
    const size = filled.rug.length > 0 ? fill(specs[i]!, options, wish).size : filled.size;
    left -= size - filled.size;
    return size;
  });
}

export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Who stands where at one zoom step, each zone within its size. Independent of the window: panning never changes it. */
export function arrange(specs: readonly ZoneSpec[], options: BlockOptions, sizes: readonly number[]): Zone[] {
  return specs.map((spec, i) => ({ ...fill(spec, options, sizes[i]!), size: sizes[i]! }));
}

/** Small wishes are met in full, the rest is split evenly among the others; never less than `least` of a wish. */
export function fairShares(wishes: readonly number[], room: number, least: readonly number[]): number[] {
  const shares = [...wishes];
  let left = room;
  const smallestFirst = [...wishes.keys()].sort((a, b) => wishes[a]! - wishes[b]!);
  smallestFirst.forEach((i, served) => {
    const even = left / (wishes.length - served);
    shares[i] = Math.min(wishes[i]!, Math.max(even, least[i]!));
    left -= Math.min(wishes[i]!, even);
  });
  return shares;
}

function fill(spec: ZoneSpec, options: BlockOptions, size: number): Zone {
  const { kind, items } = spec;
  const isLane = kind === 'lane';
  const extra = overhead(spec, options);
  const cap = Math.max(size - extra - blockGap, 0);
  const maxSize = Math.max(Math.min(options.maxSize, cap - rugSize), 0);
  const blocks = sameDate(items).map((group) => blockVariants(group, { ...options, maxSize }));
  const pack = (base: number) => packZone(blocks, { cap, stems: kind === 'above', base });
  let packed = pack(isLane ? 0 : blockGap);
  // Only when something goes without a title is the strip at the base needed, and then nothing else may stand in it.
  if (packed.dropped.length > 0) packed = pack(rugSize + blockGap / 2);
  const loose = packed.dropped.flatMap(([b]) => [...b!.items, ...b!.more]);
  const used = Math.max(packed.size, loose.length > 0 ? rugSize : 0);
  return {
    ...spec,
    placed: packed.placed,
    rug: buildRug(loose, (item) => middle(item, options)),
    size: used > 0 ? Math.max(used + blockGap + extra, isLane ? options.text.laneHeight : 0) : 0,
  };
}

/** What a zone's main news takes, with room for marks and counts of all else that it holds. */
function mainSize(spec: ZoneSpec, options: BlockOptions, room: number): number {
  const items = spec.items.filter(isMain);
  if (items.length === 0) return 0;
  const { size } = fill({ ...spec, items }, options, room);
  if (items.length === spec.items.length) return size;
  const isMixed = sameDate(spec.items).some((group) => group.some(isMain) && !group.every(isMain));
  return size + rugSize + blockGap / 2 + (isMixed ? options.text.smallLineHeight : 0);
}

const isMain = ({ event }: TimelineItem): boolean => event.importance === 3;

/** A lane's label has a line of its own, so that no event can run into it. */
function overhead(spec: ZoneSpec, options: BlockOptions): number {
  return spec.kind === 'lane' ? options.text.smallLineHeight + lanePadding : 0;
}

/** The middle of what is known of an item, for marks too small to show more. */
export function middle({ known }: TimelineItem, { position }: ShapeOptions): number {
  return (position(known!.start) + position(known!.end)) / 2;
}
