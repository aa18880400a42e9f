import type { Interval } from '../time/interval.js';
import type { Axis } from './axis.js';
import type { MarkShape } from './mark-shape.js';

/** A box in CSS px of the drawing; `x`, `y` are its left and top in every direction of writing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A title as it is drawn: lines already broken to real widths. */
export interface Label extends Box {
  readonly lines: readonly string[];
  /** Words were left out; the whole title is in the name, the preview and the card. */
  readonly shortened: boolean;
  /** Text runs towards the left edge of the box (right-to-left horizontal layouts). */
  readonly mirrored: boolean;
}

/** A hairline from a mark to the axis or from a label to its mark. */
export interface Leader {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One event of the drawing. Every event of the model has one, drawn or not, in time order. */
export interface SceneEvent {
  readonly id: string;
  /**
   * `label`: mark and title. `mark`: a mark alone. `cluster`: counted in a cluster. `outside`: not in the window.
   * `shelf`: undated.
   */
  readonly shown: 'label' | 'mark' | 'cluster' | 'outside' | 'shelf';
  readonly label: Label | null;
  /** Its mark's parts along the axis; more than one for "all of several". Empty unless shown as label or mark. */
  readonly shapes: readonly MarkShape[];
  /** Middle of the mark across the axis. */
  readonly cross: number;
  readonly leader: Leader | null;
  /** Where a focus ring and a preview belong. */
  readonly target: Box;
}

/** The date written once above events that share it. */
export interface Heading extends Box {
  readonly key: string;
  readonly lines: readonly string[];
  readonly mirrored: boolean;
}

/** Events that found no room of their own, in one mark with their number. */
export interface Cluster extends Box {
  readonly key: string;
  readonly ids: readonly string[];
  /** What the cluster spans in time: zooming there takes it apart, unless all are of one date. */
  readonly extent: Interval;
  /** "+ 12 more" below events of the same date; `` for a count on the axis. */
  readonly text: string;
}

export interface SceneLane extends Box {
  readonly key: string;
  readonly label: string;
  readonly index: number;
}

export interface SceneEra extends Box {
  readonly key: string;
  /** `` where the strip is too short for it. */
  readonly label: string;
  /** Left edge (horizontal) or top (vertical) of the label, kept inside the window. */
  readonly labelAt: number;
}

/** What lies outside the window on one side. */
export interface Pointer {
  readonly count: number;
  /** What is nearest to the window: the pointer names it and leads there. */
  readonly nearest: Interval;
}

/** Everything that is drawn, in CSS px from the top left corner of the viewport. A plain object, the same for all painters. */
export interface Scene {
  readonly orientation: 'horizontal' | 'vertical';
  /** Right-to-left writing: texts run to the left. */
  readonly mirrored: boolean;
  /** Shapes run against the px: `from` counts from the right edge (horizontal) or the bottom (vertical). */
  readonly turned: boolean;
  readonly width: number;
  readonly height: number;
  readonly axis: Axis;
  /** Top (horizontal) or left (vertical) of the axis band, and its thickness. */
  readonly axisStart: number;
  readonly axisSize: number;
  /** Diameter of dots, thickness of bars and bands. */
  readonly markSize: number;
  readonly events: readonly SceneEvent[];
  readonly headings: readonly Heading[];
  readonly clusters: readonly Cluster[];
  readonly lanes: readonly SceneLane[];
  readonly eras: readonly SceneEra[];
  /** Place of "now" along the axis, or null. */
  readonly now: number | null;
  readonly earlier: Pointer | null;
  readonly later: Pointer | null;
}
