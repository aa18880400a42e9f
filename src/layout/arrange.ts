import { sum } from 'd3';
import type { TimelineItem } from '../model/timeline-model.js';
import {
  blockGap,
  blockVariants,
  sameDate,
  tighterVariants,
  usualSize,
  type BlockOptions,
  type Variants,
} from './blocks.js';
import type { LaneGroup } from './lane-groups.js';
import type { ShapeOptions } from './mark-shape.js';
import { packShelves, type PlacedBlock } from './pack-shelves.js';
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
  /** CSS px across, and what is taken of them, rug and lane label included. */
  readonly size: number;
  readonly used: number;
}

/** Room at a zone's base for marks without title. */
export const rugSize = 20;
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
 * Sizes of the zones at the home window, CSS px: what each wants; when that is more than `room`, what it takes of it where
 * all come in one by one, main news first. They then hold at every zoom, so that the axis never moves.
 */
export function zoneSizes(specs: readonly ZoneSpec[], options: BlockOptions, room: number): number[] {
  const all = specs.map(() => room);
  // Nobody moves closer together as long as the height is free.
  const wishes = arrange(specs, { ...options, otherLines: [] }, all).map(({ used }) => used);
  const over = sum(wishes) - room;
  if (over <= 0) return wishes;
  // Where they have to share, no block takes more than others leave, or than an even share.
  const thickest = wishes.map((wish) => Math.max(wish - over, room / specs.length));
  return arrange(specs, options, all, room, thickest).map(({ used }) => used);
}

/**
 * Who stands where at one zoom step, each zone within its size in `sizes`, all of them within `room`. Independent of the
 * window: panning never changes it.
 */
export function arrange(
  specs: readonly ZoneSpec[],
  options: BlockOptions,
  sizes: readonly number[],
  room = Infinity,
  thickest = sizes,
): Zone[] {
  const shelves = specs.map(({ kind, items }, i) => {
    const isLane = kind === 'lane';
    // A lane's label has a line of its own, so that no event can run into it.
    const extra = blockGap + (isLane ? options.text.smallLineHeight + lanePadding : 0);
    // A block that just fits beside the strip must not be refused for the gap between them: it would be the thickest one.
    const strip = rugSize + blockGap / 2;
    const maxSize = Math.max(Math.min(options.maxSize, thickest[i]! - extra - strip), 0);
    const groups = sameDate(items);
    const setting = { ...options, maxSize };
    const dates = groups.map((group) => blockVariants(group, setting));
    return {
      groups,
      dates,
      tighter: (date: Variants) =>
        options.otherLines?.length ? tighterVariants(groups[dates.indexOf(date)]!, setting) : [],
      cap: Math.max(sizes[i]! - extra, 0),
      stems: kind === 'above',
      usual: usualSize(options.text),
      base: isLane ? 0 : blockGap,
      strip,
      outer: (size: number, isWhole: boolean) =>
        items.length > 0
          ? Math.max((isWhole ? size : Math.max(size, rugSize)) + extra, isLane ? options.text.laneHeight : 0)
          : 0,
    };
  });
  const packed = packShelves(shelves, room);
  return specs.map((spec, i) => {
    const { placed, kept, size: used } = packed[i]!;
    const { groups, dates } = shelves[i]!;
    const loose = groups.filter((_, at) => !kept.has(dates[at]!)).flat();
    return { ...spec, placed, rug: buildRug(loose, (item) => middle(item, options)), size: sizes[i]!, used };
  });
}

/** The middle of what is known of an item, for marks too small to show more. */
export function middle({ known }: TimelineItem, { position }: ShapeOptions): number {
  return (position(known!.start) + position(known!.end)) / 2;
}
