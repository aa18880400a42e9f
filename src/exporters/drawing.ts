/** How a shape looks. Colours are CSS colours, already computed; absent: not filled, not stroked. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  /** CSS px; 1 when there is a stroke. */
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps, CSS px; empty or absent: a solid line. */
  readonly dash?: readonly number[];
  /** 0 to 1; default 1. */
  readonly opacity?: number;
}

export interface RectItem extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the corners. */
  readonly radius?: number;
  /** The fill dies away towards this side, until nothing is left at its edge. */
  readonly fade?: 'left' | 'right' | 'up' | 'down';
}

export interface LineItem extends Paint {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PathItem extends Paint {
  readonly kind: 'path';
  /** SVG path data. */
  readonly d: string;
}

export interface CircleItem extends Paint {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface TextItem extends Paint {
  readonly kind: 'text';
  /** One line. */
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  /** Which end of the text lies at `x`; start and end swap sides in a right-to-left drawing. Default `start`. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** CSS px. */
  readonly fontSize: number;
  readonly fontWeight?: number | string;
  readonly fontFamily?: string;
  readonly isItalic?: boolean;
  /** Turned by a quarter clockwise around `x`, `y`, so that it runs down. */
  readonly isUpright?: boolean;
}

/** Items that belong together and have a name, which programs show or say. */
export interface GroupItem {
  readonly kind: 'group';
  readonly name: string;
  readonly items: readonly DrawingItem[];
}

/** A window at (`x`, `y`): its items count from its top left corner, and what reaches beyond it is cut off. */
export interface FrameItem {
  readonly kind: 'frame';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly DrawingItem[];
}

export type DrawingItem = RectItem | LineItem | PathItem | CircleItem | TextItem | GroupItem | FrameItem;

/** A drawing for export as plain data, back to front; CSS px from the top left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  /** CSS colour; null: see-through. */
  readonly background: string | null;
  /** What it shows, for those who cannot see it. */
  readonly title?: string;
  /** BCP 47 */
  readonly lang?: string;
  readonly items: readonly DrawingItem[];
}
