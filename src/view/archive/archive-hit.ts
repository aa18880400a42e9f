import type { ArchiveFrame } from './archive-frame.js';
import type { Sheet } from './archive-sheet.js';
import type { Entry } from './entry.js';

/** A mark is met within so many CSS px. */
const near = 10;

/** What a pointer means that met no button: the nearest mark, or the group whose density is there. `area`: the drawing's. */
export function entryAt(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  area: DOMRect,
  frame: ArchiveFrame,
  sheet: Sheet,
): Entry | null {
  const isLevel = frame.orientation === 'horizontal';
  const px = isLevel ? clientX - area.left : clientY - area.top;
  const along = (frame.turned ? frame.length - px : px) + sheet.offset;
  const across = isLevel ? clientY - area.top : frame.mirrored ? area.right - clientX : clientX - area.left;
  const lane = frame.lanes.findIndex(({ start, size }) => across >= start && across < start + size);
  const box = frame.lanes[lane];
  if (!box) return null;
  const nearest = [...sheet.entries, ...sheet.loose]
    .filter((e) => e.kind === 'event' && e.mark.shown !== 'bar' && e.lane.index === lane)
    .filter(({ at }) => Math.abs(at - along) <= near && Math.abs(across - box.base) <= near)
    .sort((a, b) => Math.abs(a.at - along) - Math.abs(b.at - along))[0];
  const rise = isLevel ? box.base - across : across - box.base;
  if (nearest || rise < -frame.countSize - near || rise > frame.density) return nearest ?? null;
  const isThere = (e: Entry) =>
    e.kind === 'group' &&
    e.lane.index === lane &&
    along >= e.group.from + sheet.offset &&
    along < e.group.to + sheet.offset;
  return sheet.entries.find(isThere) ?? null;
}
