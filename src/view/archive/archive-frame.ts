import { eraRow, topRoom } from '../../layout/horizontal-scene.js';
import type { TextMetrics } from '../../layout/text-metrics.js';

/** Where the parts of a lane are across the axis, CSS px from the top (horizontal) or the left (vertical). */
export interface LaneBox {
  readonly start: number;
  readonly size: number;
  /** What marks stand on, and densities rise from. */
  readonly base: number;
  /** Edge of the first row of titles, on the side of the base. */
  readonly titles: number;
  /** Beginning of the row of counts, and of the rows of bars. */
  readonly counts: number;
  readonly bars: number;
}

/** The drawing's measures: what follows from its size, its fonts and the number of lanes. CSS px. */
export interface ArchiveFrame {
  readonly orientation: 'horizontal' | 'vertical';
  /** Time runs to the left, or up. */
  readonly turned: boolean;
  /** Texts run to the left. */
  readonly mirrored: boolean;
  readonly width: number;
  readonly height: number;
  /** Along the axis. */
  readonly length: number;
  readonly axisStart: number;
  readonly axisSize: number;
  readonly markSize: number;
  readonly lanes: readonly LaneBox[];
  /** Greatest height of a density. */
  readonly density: number;
  readonly countSize: number;
  readonly rowSize: number;
  readonly barSize: number;
  /** Of all lanes together. */
  readonly rows: number;
  readonly barRows: number;
  readonly maxTextWidth: number;
  readonly maxLines: number;
}

export interface FrameOptions {
  readonly orientation: 'horizontal' | 'vertical';
  readonly turned: boolean;
  readonly mirrored: boolean;
  readonly width: number;
  readonly height: number;
  readonly lanes: number;
  readonly text: TextMetrics;
  /** Rows of eras above a level drawing. */
  readonly eraRows: number;
}

const axisSize = 44;
/** A row of counts is a row of buttons. */
const countSize = 24;

/** The height that suits an archive's drawing. */
export function naturalHeight(orientation: 'horizontal' | 'vertical', lanes: number, eraRows = 0): number {
  if (orientation === 'vertical') return 640;
  return topOf(eraRows) + (lanes > 1 ? axisSize + lanes * 150 : 540);
}

/** Eras stand below the words at the now line. */
const topOf = (eraRows: number): number => (eraRows > 0 ? topRoom + eraRows * eraRow : 0);

export function archiveFrame(options: FrameOptions): ArchiveFrame {
  return options.orientation === 'horizontal' ? level(options) : upright(options);
}

function level({ orientation, turned, mirrored, width, height, lanes, text, eraRows }: FrameOptions): ArchiveFrame {
  const barSize = text.markSize + text.smallLineHeight + 4;
  const isSplit = lanes > 1;
  const top = topOf(eraRows);
  const size = (height - axisSize - top) / lanes;
  const barRows = isSplit ? (size > 190 ? 2 : 1) : height < 420 ? 1 : 2;
  const density = clamp(size * (isSplit ? 0.22 : 0.2), 16, 130);
  const lane = size - countSize - barRows * barSize - density - 4 - (isSplit ? text.smallLineHeight : 0);
  const one = text.smallLineHeight + text.lineHeight + 6;
  const maxLines = lane >= 2 * one + text.lineHeight ? 2 : 1;
  const rowSize = one + (maxLines - 1) * text.lineHeight;
  const rows = Math.max(1, Math.floor(lane / rowSize));
  const boxes = Array.from({ length: lanes }, (_, i): LaneBox => {
    const start = top + i * size;
    // With lanes, each has its bars; else they hang below the axis.
    const below = countSize + (isSplit ? barRows * barSize : 0);
    const end = isSplit ? start + size : height - axisSize - barRows * barSize;
    const base = end - below - text.markSize / 2 - 1;
    return {
      start,
      size,
      base,
      titles: base - density - 4,
      counts: base + text.markSize / 2 + 1,
      bars: isSplit ? end - barRows * barSize : height - barRows * barSize,
    };
  });
  return {
    orientation,
    turned,
    mirrored,
    width,
    height,
    length: width,
    axisStart: isSplit ? height - axisSize : height - axisSize - barRows * barSize,
    axisSize,
    markSize: text.markSize,
    lanes: boxes,
    density,
    countSize,
    rowSize,
    barSize,
    rows: rows * lanes,
    barRows: barRows * lanes,
    maxTextWidth: Math.min(width < 560 ? 150 : 190, Math.floor(width * 0.6)),
    maxLines,
  };
}

/** Words of the axis, bars, counts, density, titles: from where lines begin to where they end. */
function upright({ orientation, turned, mirrored, width, height, text }: FrameOptions): ArchiveFrame {
  const axis = Math.min(76, Math.round(width * 0.22));
  const barSize = text.markSize + 4;
  const barRows = width < 420 ? 0 : 3;
  const counts = 52;
  const density = clamp(width * 0.12, 28, 90);
  const bars = axis + 6;
  const countStart = bars + barRows * barSize + 2;
  const base = countStart + counts + text.markSize / 2 + 1;
  const titles = base + density + 6;
  const room = width - titles - 2;
  const columns = Math.max(1, Math.floor(room / 210));
  return {
    orientation,
    turned,
    mirrored,
    width,
    height,
    length: height,
    axisStart: mirrored ? width - axis : 0,
    axisSize: axis,
    markSize: text.markSize,
    lanes: [{ start: 0, size: width, base, titles, counts: countStart, bars }],
    density,
    countSize: counts,
    rowSize: Math.floor(room / columns),
    barSize,
    rows: columns,
    barRows,
    maxTextWidth: Math.min(320, Math.floor(room / columns) - 8),
    maxLines: 2,
  };
}

const clamp = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most);
