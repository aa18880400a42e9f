import { buildAxis, type Axis, type AxisOptions } from '../layout/axis.js';
import { uprightAxis } from '../layout/axis-upright.js';
import { memo } from '../layout/memo.js';
import { project } from '../layout/projection.js';
import type { Scale } from '../layout/scales/scale.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import type { ArchivePictureOptions, ArchiveWords } from './picture-options.js';

/** Words of ticks that are kept. */
const mostTicks = 1000;

/** The axis of an archive. A tick's words are said once, however often it is drawn while one zooms. */
export class ArchiveAxis {
  readonly #widths = memo((_words: ArchiveWords, _text: TextMetrics, _kind: string) => new Map<string, number>());
  readonly #said = memo((_words: ArchiveWords, _kind: string) => new Map<string, Map<EpochMs, string>>());

  build(scale: Scale, extent: Interval, options: ArchivePictureOptions): Axis {
    const { archive, length, mirrored, orientation, text, words } = options;
    const isUpright = orientation === 'vertical';
    const said = this.#said(words, orientation);
    const say = (time: EpochMs, unit: TickUnit, style: 'tick' | 'context'): string =>
      words.tick(time, unit, isUpright && (style === 'context' || unit === 'year') ? 'brief' : style);
    const projection = project(scale, extent, length, mirrored);
    const axis: AxisOptions = {
      measure: text.small,
      widths: this.#widths(words, text, orientation),
      format: (time, unit, style) => {
        const kind = style + unit;
        let known = said.get(kind);
        if (!known) said.set(kind, (known = new Map()));
        let label = known.get(time);
        if (label === undefined) {
          if (known.size >= mostTicks) known.clear();
          known.set(time, (label = say(time, unit, style)));
        }
        return label;
      },
      minGap: isUpright ? 40 : 14,
      finest: archive.hasClock ? 'minute' : 'day',
    };
    return isUpright
      ? uprightAxis(projection, { ...axis, lineHeight: text.smallLineHeight })
      : buildAxis(projection, axis);
  }
}
