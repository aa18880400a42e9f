import { ArchivePictureBuilder, type ArchivePicture } from '../archive/archive-picture.js';
import type { ArchivePictureOptions } from '../archive/picture-options.js';
import type { EventIndex } from '../archive/event-index.js';
import { laneCount } from '../archive/lanes.js';
import { memo } from '../layout/memo.js';
import { project } from '../layout/projection.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { Interval } from '../time/interval.js';
import { widest } from '../viewport/viewport.js';
import { archiveFrame, naturalHeight, type ArchiveFrame } from '../view/archive/archive-frame.js';
import { eraRowsOf } from '../view/archive/archive-eras.js';
import { archiveSheet, type Sheet } from '../view/archive/archive-sheet.js';
import type { ArchiveNaming } from './archive-naming.js';
import { LaneValues } from './lane-values.js';
import { orientationOf, type PaneInput } from './archive-input.js';

/** Lengths of the axis that the sheet is moved by before a new one is begun. */
const longestShift = 1.5;
/** Log2 of a zoom that is more than a half step at once. */
const farStep = 0.51;

/** The picture of an archive and the sheet that it is drawn on, from frame to frame. */
export class ArchiveDrawing {
  readonly #naming: ArchiveNaming;
  readonly #builder = new ArchivePictureBuilder();
  /** Where the sheet began, on the ruler, and what it was made for. */
  #origin = { place: 0, perPlace: 0, frame: null as ArchiveFrame | null, scale: null as unknown, step: '' };
  #options: ArchivePictureOptions | null = null;
  frame: ArchiveFrame | null = null;
  /** null: nothing is dated, or there is no room. */
  picture: ArchivePicture | null = null;
  sheet: Sheet | null = null;

  readonly #values: LaneValues;

  /** `changed`: the lanes can be told apart now. */
  constructor(naming: ArchiveNaming, changed: () => void) {
    this.#naming = naming;
    this.#values = new LaneValues(changed);
  }

  readonly #laneCount = memo(laneCount);
  readonly #frames = memo(
    (
      orientation: 'horizontal' | 'vertical',
      turned: boolean,
      mirrored: boolean,
      width: number,
      height: number,
      lanes: number,
      text: TextMetrics,
      eraRows: number,
    ) => archiveFrame({ orientation, turned, mirrored, width, height, lanes, text, eraRows }),
  );

  /** CSS px that suit the drawing; null for paper. `index`: what is shown. */
  naturalHeight(input: PaneInput | null, index: EventIndex | null): number | null {
    if (input?.isPrinting) return null;
    const eraRows = input ? this.#eraRows(input.document, input.archive.reference) : 0;
    return naturalHeight(orientationOf(input?.settings), input && index ? this.#lanes(input, index) : 1, eraRows);
  }

  readonly #eraRows = memo(eraRowsOf);

  /** No more turns of reading until `resume`. */
  hold(): void {
    this.#values.reading.hold();
  }

  resume(): void {
    this.#values.reading.resume();
  }

  get awaitsLanes(): boolean {
    return this.#values.isReading;
  }

  #lanes({ archive, settings, words }: PaneInput, index: EventIndex): number {
    if (settings.layout !== 'horizontal') return 1;
    return this.#laneCount(archive, index, this.#values.by(archive, settings.grouping, words.locale));
  }

  /** The picture of a window; null shows the first one. `mayWait`: a movement is under way. */
  build(
    input: PaneInput,
    text: TextMetrics,
    index: EventIndex,
    extent: Interval | null,
    mayWait: boolean,
  ): ArchivePicture | null {
    this.#options = this.#optionsFor(input, text, index, extent, mayWait);
    this.picture = this.#builder.build(this.#options);
    return this.picture;
  }

  /** The work of making the picture of a window, in pieces; `build` finds it done. */
  making(input: PaneInput, text: TextMetrics, index: EventIndex, extent: Interval | null): Generator<undefined, void> {
    return this.#builder.ahead(this.#optionsFor(input, text, index, extent, false), extent);
  }

  #optionsFor(
    input: PaneInput,
    text: TextMetrics,
    index: EventIndex,
    extent: Interval | null,
    mayWait: boolean,
  ): ArchivePictureOptions {
    const { archive, settings, words, width, rightToLeft } = input;
    const orientation = orientationOf(settings);
    const turned = orientation === 'vertical' ? settings.order === 'newest-first' : rightToLeft;
    const height = input.height ?? this.naturalHeight(input, index) ?? 0;
    const lanes = this.#lanes(input, index);
    const eraRows = this.#eraRows(input.document, archive.reference);
    const frame = this.#frames(orientation, turned, rightToLeft, width, height, lanes, text, eraRows);
    this.frame = frame;
    return {
      archive,
      index,
      orientation,
      grouping: frame.lanes.length > 1 ? this.#values.by(archive, settings.grouping, words.locale) : 'none',
      scale: settings.scale,
      locale: words.locale,
      mirrored: turned,
      length: frame.length,
      rows: frame.rows,
      barRows: frame.barRows,
      maxTextWidth: frame.maxTextWidth,
      maxLines: frame.maxLines,
      text,
      words: this.#naming.names(archive, words),
      window: input.window,
      extent,
      mayWait,
    };
  }

  /** The work of making what another window will need, in pieces, drawn as the last one. */
  *ahead(extent: Interval): Generator<undefined, void> {
    if (this.#options) yield* this.#builder.ahead(this.#options, extent);
  }

  /** The picture on its sheet, and whether it has nothing to do with the last one: in between were other half steps. */
  lay(picture: ArchivePicture, frame: ArchiveFrame, groupHues: boolean): { sheet: Sheet; isJump: boolean } {
    const { step, perPlace } = this.#origin;
    const offset = this.#offset(picture, frame);
    const end = project(picture.scale, picture.extent, frame.length).position(
      widest(picture.scale, picture.limits).end,
    );
    const sheet = archiveSheet(picture.scene, frame, offset, groupHues, end + offset);
    this.sheet = sheet;
    const isFar = Math.abs(Math.log2(this.#origin.perPlace / perPlace)) > farStep;
    return { sheet, isJump: isFar && step !== '' && step !== picture.scene.step };
  }

  /** The picture on a sheet of its own that begins with the window. */
  sheetForPrint({ scene, scale, extent, limits }: ArchivePicture, frame: ArchiveFrame, groupHues: boolean): Sheet {
    const end = project(scale, extent, frame.length).position(widest(scale, limits).end);
    return archiveSheet(scene, frame, 0, groupHues, end);
  }

  /** How far the window is from where the sheet began; begins a new one where it is too far, or drawn otherwise. */
  #offset({ scale, extent, scene }: ArchivePicture, frame: ArchiveFrame): number {
    const from = scale.place(extent.start);
    const perPlace = frame.length / (scale.place(extent.end) - from);
    const old = this.#origin;
    const offset = (from - old.place) * perPlace;
    const isSame = old.frame === frame && old.scale === scale && old.step === scene.step;
    if (isSame && Math.abs(perPlace / old.perPlace - 1) < 1e-7 && Math.abs(offset) < longestShift * frame.length)
      return offset;
    this.#origin = { place: from, perPlace, frame, scale, step: scene.step };
    return 0;
  }
}
