import type { Status } from '../document/event.js';
import type { Scene } from '../layout/scene.js';

/** Where a mark is drawn: along and across the axis, whichever way it runs. CSS px. */
export interface Ground {
  readonly isUpright: boolean;
  /** Of the axis. */
  readonly length: number;
  /** Middle of the mark across the axis. */
  readonly cross: number;
  /** Half of a mark's thickness. */
  readonly half: number;
}

export const groundOf = ({ orientation, width, height, markSize }: Scene, cross: number): Ground => {
  const isUpright = orientation === 'vertical';
  return { isUpright, length: isUpright ? height : width, cross, half: markSize / 2 };
};

/** Kept near the window, since browsers draw with 32-bit numbers, but so far from it that nothing cut off is seen. */
export const margin = 80;

/** `across`: from the middle of the mark. */
export function point(
  { isUpright, length, cross }: Ground,
  along: number,
  across = 0,
): readonly [x: number, y: number] {
  const [a, b] = [f(Math.min(Math.max(along, -margin), length + margin)), f(cross + across)];
  return isUpright ? [b, a] : [a, b];
}

export function rect(ground: Ground, from: number, to: number, reach: number): string {
  const [x1, y1] = point(ground, from, -reach);
  const [x2, y2] = point(ground, Math.max(from, to), reach);
  return `M${x1} ${y1}H${x2}V${y2}H${x1}Z`;
}

/** Straight lines through points given as [along, across]. */
export const lines = (ground: Ground, ...through: readonly (readonly [along: number, across: number])[]): string =>
  `M${through.map(([along, across]) => point(ground, along, across).join(' ')).join('L')}`;

export const circle = ([x, y]: readonly [number, number], r: number): string =>
  `M${f(x + r)} ${y}a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0Z`;

/** A small question mark, drawn and not written, so that it reads the same in every script. */
export const question = ([x, y]: readonly [number, number]): string =>
  `M${f(x - 2.2)} ${f(y - 2.2)}a2.2 2.2 0 1 1 3.2 2q-1 .5 -1 1.6M${x} ${f(y + 3.6)}v.01`;

/** Around (0, 0), in halves of a mark's thickness. */
const symbols: Partial<Record<Status, string>> = {
  reported: 'M0,-1.265L1.265,0L0,1.265L-1.265,0Z',
  alleged: 'M0,-1.15L1.15,.92L-1.15,.92Z',
  disputed: 'M0,1.15L1.15,-.92L-1.15,-.92Z',
  planned: 'M-.9,-.9L.9,-.9L.9,.9L-.9,.9Z',
  corrected: 'M-1,-.4L1,-.4L1,.4L-1,.4ZM-.4,-1L.4,-1L.4,1L-.4,1Z',
};

/** The mark of a known day by status, around a point; a circle unless the status says otherwise. */
export function symbol(status: Status | null, r: number, at: readonly [x: number, y: number] = [0, 0]): string {
  const [x, y] = at;
  const places = (_: string, dx: string, dy: string): string => `${f(x + Number(dx) * r)} ${f(y + Number(dy) * r)}`;
  return symbols[status!]?.replace(/([-.\d]+),([-.\d]+)/g, places) ?? circle(at, r);
}

const f = (n: number) => Math.round(n * 100) / 100;
