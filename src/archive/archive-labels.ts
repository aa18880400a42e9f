import { memo } from '../layout/memo.js';
import { wrapTitle } from '../layout/wrap-title.js';
import type { EpochMs } from '../time/interval.js';
import type { ArchivePictureOptions } from './archive-picture.js';
import type { BarPlace } from './bars.js';
import { importanceOf } from './event-flags.js';
import type { IndexedEvent } from './event-index.js';
import { remembered } from './remembered.js';
import { lead, type TileLabel } from './tile.js';

const keptLabels = 2000;
/** CSS px: a shorter bar has no words. */
const leastBar = 64;

/** Titles of an archive's marks: each is broken and measured once, at whatever zooms it shows. */
export class ArchiveLabels {
  readonly #titles = memo((..._changing: readonly unknown[]) => new Map<number, TileLabel>());
  readonly #bars = memo((..._changing: readonly unknown[]) => new Map<string, TileLabel>());

  /** The title above an event's mark. */
  titles(options: ArchivePictureOptions): (event: IndexedEvent) => TileLabel {
    const { archive, text, words, orientation, maxTextWidth, maxLines } = options;
    const known = this.#titles(archive.source, text, words, orientation, maxTextWidth, maxLines);
    return (event) => remembered(known, event.row, keptLabels, () => labelOf(event, options));
  }

  /** A title of one line for a bar that is long enough for some words of it; measured once in each half step. */
  ofBar({ event }: BarPlace, position: (time: EpochMs) => number, options: ArchivePictureOptions): TileLabel | null {
    const { archive, text, words, maxTextWidth, orientation } = options;
    if (orientation === 'vertical') return null;
    const px = position(event.end) - position(event.start);
    const room = Math.min(maxTextWidth, Math.floor(px / 16) * 16);
    if (room < leastBar) return null;
    return remembered(this.#bars(archive.source, text, words), `${event.row} ${room}`, keptLabels, () => {
      const title = wrapTitle(words.title(event.row, event.flags), room - 8, 1, text.small);
      return { title, heading: '', size: Math.ceil(title.width) };
    });
  }
}

function labelOf(
  event: IndexedEvent,
  { text, words, maxTextWidth, maxLines, orientation }: ArchivePictureOptions,
): TileLabel {
  const measure = importanceOf(event.flags) === 3 ? text.strong : text.regular;
  const title = wrapTitle(words.title(event.row, event.flags), maxTextWidth, maxLines, measure);
  const heading = words.heading(event);
  const across = Math.min(maxTextWidth, Math.max(title.width, heading ? text.small(heading) : 0));
  const lines = title.lines.length * text.lineHeight + (heading ? text.smallLineHeight : 0);
  return { title, heading, size: Math.ceil(orientation === 'vertical' ? lines : across + lead) };
}
