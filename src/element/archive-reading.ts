import type { ArchivePicture } from '../archive/archive-picture.js';
import type { ArchiveScreen } from '../exporters/exporters.js';
import { memo } from '../layout/memo.js';
import { project } from '../layout/projection.js';
import { archiveEras } from '../view/archive/archive-eras.js';
import type { ArchiveFrame } from '../view/archive/archive-frame.js';
import type { Sheet } from '../view/archive/archive-sheet.js';
import type { Entry } from '../view/archive/entry.js';
import { plainScene, type ArchiveDrawing } from '../view/archive/archive-view.js';
import type { DecorWords } from '../view/decor-view.js';
import type { ReaderWords } from '../view/reader-words.js';
import { gapNames } from '../view/regions/drawing-region.js';
import type { ArchiveInside } from './archive-inside.js';
import type { PaneInput } from './archive-input.js';

/** A picture of an archive and the reader's state, as what views draw from. */
export class ArchiveReading {
  readonly #inside: ArchiveInside;

  constructor(inside: ArchiveInside) {
    this.#inside = inside;
  }

  /** For the page. `isCalm`: at rest all entries get their names; else those whose names are known. */
  drawing(
    input: PaneInput,
    picture: ArchivePicture,
    frame: ArchiveFrame,
    sheet: Sheet,
    isCalm: boolean,
  ): ArchiveDrawing {
    const { focus, naming, pointing } = this.#inside;
    const { archive, settings, words, selected } = input;
    const names = naming.names(archive, words);
    const { scene } = picture;
    return {
      scene,
      frame,
      sheet,
      entries: focus.entries,
      isCalm,
      eras: erasOf(input, picture, frame),
      now: nowAt(input, picture, frame),
      gapNames: gapNames({ words, text: input.text }, plainScene({ scene, frame, now: null, eras: [] })),
      label: words.messages.timeline.events,
      decor: this.#decor(words, settings.now),
      active: focus.key,
      selected: selected === null ? null : `event ${archive.source.rowOf(selected)}`,
      hovered: pointing.hovered,
      id: (entry) => (entry.kind === 'event' ? archive.source.id(entry.mark.event.row) : null),
      lang: (entry) => (entry.kind === 'event' ? names.lang(entry.mark.event.row) : ''),
      name: (entry, isNeeded) => naming.entry(entry, archive, words, isNeeded || isCalm),
      title: (entry) => (entry.kind === 'event' ? names.title(entry.mark.event.row, entry.mark.event.flags) : ''),
      count: (entry) => naming.count(entry, words),
      words: names,
      mark: input.card.mark,
      preview: pointing.preview(input, frame, sheet),
    };
  }

  /** For a picture that leaves the page; null while nothing is drawn. `root`: where its styles hold. */
  print(root: ShadowRoot): ArchiveScreen | null {
    const { input, drawing, naming } = this.#inside;
    const { picture, frame } = drawing;
    if (!input?.text || !picture || !frame) return null;
    const { settings, words, text } = input;
    const { scene } = picture;
    const eras = erasOf(input, picture, frame);
    const plain = { ...plainScene({ scene, frame, now: nowAt(input, picture, frame), eras }), axis: scene.axis };
    const sheet = drawing.sheetForPrint(picture, frame, settings.grouping === 'group');
    const count = (entry: Entry) => naming.count(entry, words);
    const gaps = gapNames({ words, text }, plain);
    return {
      print: { scene: plain, frame, sheet, count },
      text,
      words: { ...this.#decor(words, settings.now), gaps },
      root,
    };
  }

  readonly #decor = memo((words: ReaderWords, now: string): DecorWords => {
    const { marks } = words.messages;
    return {
      now: now === 'auto' ? marks.now : marks.nowAt(words.dateText(now)),
      earlier: (pointer) => words.pointer(pointer, true),
      later: (pointer) => words.pointer(pointer, false),
    };
  });
}

const erasOf = ({ document, archive, words, text }: PaneInput, picture: ArchivePicture, frame: ArchiveFrame) =>
  archiveEras(document, archive.reference, words.locale, picture, frame, text!.small);

/** px along the axis of the now line; null while it is out of view. */
function nowAt({ now }: PaneInput, { scale, extent }: ArchivePicture, frame: ArchiveFrame): number | null {
  if (now === null) return null;
  const px = project(scale, extent, frame.length, frame.turned).position(now);
  return px >= 0 && px <= frame.length ? px : null;
}
