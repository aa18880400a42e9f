import { memo } from '../layout/memo.js';
import { wrapTitle, type Measure, type WrappedTitle } from '../layout/wrap-title.js';
import type { EpochMs } from '../time/interval.js';
import type { BarPlace } from './bars.js';
import { evenTitle } from './even-title.js';
import { importanceOf } from './event-flags.js';
import type { IndexedEvent } from './event-index.js';
import type { ArchivePictureOptions } from './picture-options.js';
import { remembered } from './remembered.js';
import { lead, type TileLabel, type TitleSizes } from './tile-titles.js';

const keptLabels = 2000;
/** CSS px: a shorter bar has no words. */
const leastBar = 64;

/** Its letters are as wide as those of titles, on the average. */
const sample = 'The minister signs a treaty';
/** Titles that are broken take about so much of the width that they may. */
const usualShare = 0.9;

/** Titles of an archive's marks: each is broken and measured once, at whatever zooms it shows. */
export class ArchiveLabels {
  readonly #titles = memo((..._changing: readonly unknown[]) => new Map<number, Draft>());
  readonly #bars = memo((..._changing: readonly unknown[]) => new Map<string, TileLabel>());

  /** The titles above events' marks. */
  titles(options: ArchivePictureOptions): TitleSizes {
    const { archive, text, words, orientation, maxTextWidth, maxLines } = options;
    const known = this.#titles(archive.source, text, words, orientation, maxTextWidth, maxLines);
    const draft = (event: IndexedEvent): Draft =>
      remembered(known, event.row, keptLabels, () => ({
        text: words.title(event.row, event.flags),
        title: null,
        label: null,
      }));
    const measureOf = ({ flags }: IndexedEvent): Measure => (importanceOf(flags) === 3 ? text.strong : text.regular);
    const broken = (event: IndexedEvent): WrappedTitle => {
      const kept = draft(event);
      if (kept.title) return kept.title;
      const measure = measureOf(event);
      return (kept.title = evenTitle(kept.text, wrapTitle(kept.text, maxTextWidth, maxLines, measure), measure));
    };
    const size = (title: WrappedTitle, heading: string, headingWidth: number): number => {
      if (orientation === 'vertical')
        return title.lines.length * text.lineHeight + (heading ? text.smallLineHeight : 0);
      return Math.ceil(Math.min(maxTextWidth, Math.max(title.width, headingWidth)) + lead);
    };
    return {
      likely: (event) => {
        if (orientation === 'vertical') return text.lineHeight;
        const letter = measureOf(event)(sample) / sample.length;
        return Math.min(usualShare * maxTextWidth, draft(event).text.length * letter) + lead;
      },
      bare: (event) => size(broken(event), '', 0),
      label: (event) => {
        const title = broken(event);
        const kept = draft(event);
        if (!kept.label) {
          const heading = words.heading(event);
          kept.label = { title, heading, size: size(title, heading, heading ? text.small(heading) : 0) };
        }
        return kept.label;
      },
    };
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

/** What is known of a title so far. */
interface Draft {
  readonly text: string;
  title: WrappedTitle | null;
  label: TileLabel | null;
}
