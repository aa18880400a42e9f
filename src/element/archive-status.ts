import { html, nothing, type TemplateResult } from 'lit';
import type { ArchivePicture } from '../archive/archive-picture.js';
import type { ArchiveGroup, ArchiveScene } from '../archive/archive-scene.js';
import type { EventIndex } from '../archive/event-index.js';
import type { ArchiveMessages } from '../i18n/archive/archive-words.js';
import { memo } from '../layout/memo.js';
import type { Scale } from '../layout/scales/scale.js';
import type { Pointer } from '../layout/scene.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { ArchiveNames } from '../view/archive/archive-names.js';
import { overviewBins, overviewDensity } from '../view/archive/archive-overview.js';
import { overviewStrip, type OverviewActions } from '../view/overview-view.js';
import type { ReaderWords } from '../view/reader-words.js';

export interface StatusReading {
  readonly picture: ArchivePicture;
  readonly index: EventIndex;
  /** All events, also those that search and filter leave out. */
  readonly total: number;
  readonly names: ArchiveNames;
  readonly words: ReaderWords;
  readonly messages: ArchiveMessages;
  /** CSS px. */
  readonly width: number;
  readonly rightToLeft: boolean;
}

/** What stands below an archive's drawing: how many are in view and when, the ways to the others, the strip of the whole. */
export class ArchiveStatus {
  #busiestIn = '';
  #busiest: Interval | null = null;
  #saidFor = '';
  #saidWith: ArchiveNames | null = null;
  #said = '';

  readonly #bins = memo((index: EventIndex, scale: Scale, start: EpochMs, end: EpochMs): Uint32Array => {
    const [from, to] = [scale.place(start), scale.place(end)];
    const step = (to - from) / overviewBins;
    return index.countBetween(Float64Array.from({ length: overviewBins + 1 }, (_, i) => scale.time(from + step * i)));
  });

  line(reading: StatusReading, follow: (pointer: Pointer, direction: 1 | -1) => void): TemplateResult {
    const { picture, words } = reading;
    const { earlier, later } = picture.scene;
    const go = (direction: 1 | -1, pointer: Pointer | null) =>
      pointer
        ? html`<button
            part="pointer"
            class=${direction < 0 ? 'pointer earlier' : 'pointer later'}
            type="button"
            @click=${() => follow(pointer, direction)}
          >
            ${words.pointer(pointer, direction < 0)}
          </button>`
        : nothing;
    return lineView(go(-1, earlier), this.#counts(reading), go(1, later));
  }

  /** As high as the line will mostly be, while there is nothing to count. */
  empty(): TemplateResult {
    return lineView(nothing, '\u00a0', nothing);
  }

  strip(reading: StatusReading, on: OverviewActions): TemplateResult | typeof nothing {
    const { picture, index } = reading;
    const counts = ({ start, end }: Interval) => this.#bins(index, picture.scale, start, end);
    return overviewStrip({ ...reading, whole: index.extent! }, (_position, all) => overviewDensity(counts(all)), on);
  }

  /** How many are in view and how they are drawn, in words; said anew when the numbers change. */
  #counts({ picture, total, names, messages }: StatusReading): string {
    const { lanes, counts } = picture.scene;
    const { marks, clustered, dense } = counts;
    const clusters = (lane: (typeof lanes)[number]) => lane.groups.filter(({ shown }) => shown === 'cluster').length;
    const groups = lanes.reduce((n, lane) => n + clusters(lane) + (lane.running > 0 ? 1 : 0), 0);
    const busiest = clustered + dense > 0 ? this.#busiestOf(picture.scene) : null;
    const key = [counts.total, total, marks, clustered, dense, groups, busiest?.start, busiest?.end].join(' ');
    if (key === this.#saidFor && names === this.#saidWith) return this.#said;
    this.#saidFor = key;
    this.#saidWith = names;
    this.#said = [
      messages.inView(counts.total, total),
      messages.drawn(marks, clustered, groups, dense),
      busiest ? messages.busiest(names.span(busiest)) : '',
    ]
      .filter(Boolean)
      .join(' · ');
    return this.#said;
  }

  /** The fullest cell in view. The same object while the same cells are. */
  #busiestOf({ lanes, step, window }: ArchiveScene): Interval | null {
    const key = `${step} ${window.start} ${window.end} ${lanes.length}`;
    if (key === this.#busiestIn) return this.#busiest;
    let best: ArchiveGroup | null = null;
    for (const lane of lanes) for (const group of lane.groups) if (!best || group.count > best.count) best = group;
    this.#busiestIn = key;
    this.#busiest = best && { start: best.starts.start, end: best.starts.end - 1 };
    return this.#busiest;
  }
}

const lineView = (earlier: unknown, counts: string, later: unknown): TemplateResult =>
  html`<div class="archive-status">
    ${earlier}
    <p part="status" class="archive-counts">${counts}</p>
    ${later}
  </div>`;
