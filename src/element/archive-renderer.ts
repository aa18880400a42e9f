import { nothing, render, type ReactiveController } from 'lit';
import type { ArchivePicture } from '../archive/archive-picture.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { Interval } from '../time/interval.js';
import { extractView } from '../view/archive/archive-extract.js';
import type { ArchiveFrame } from '../view/archive/archive-frame.js';
import type { Sheet } from '../view/archive/archive-sheet.js';
import { archiveView } from '../view/archive/archive-view.js';
import { ArchiveAhead } from './archive-ahead.js';
import { ArchiveBelow, listReading } from './archive-below.js';
import type { PaneInput } from './archive-input.js';
import type { ArchiveInside } from './archive-inside.js';
import { ArchivePreparing } from './archive-preparing.js';
import { ArchiveReading } from './archive-reading.js';
import { ArchiveRest } from './archive-rest.js';
import { ArchiveSight } from './archive-sight.js';
import { InTurns } from './in-turns.js';
import type { WindowHost } from './window-controller.js';

/** ms of work at a time. */
const budget = 8;

/**
 * When an archive is drawn, and as what: a picture with its sheet, a list, or on paper. Moves with its window by itself,
 * without an update of the element.
 */
export class ArchiveRenderer implements WindowHost {
  readonly reading: ArchiveReading;
  readonly #inside: ArchiveInside;
  readonly #sight: ArchiveSight;
  readonly #rest = new ArchiveRest(() => this.#settle());
  readonly #preparing = new ArchivePreparing();
  readonly #ahead: ArchiveAhead;
  readonly #making = new InTurns(budget);
  readonly #below: ArchiveBelow;
  #wasMade = false;
  #isDue = false;
  #asked: Promise<boolean> | null = null;
  /** What is drawn on paper: the window, as it was last. */
  #printed: Interval | null = null;
  #steppedAt = 0;

  constructor(inside: ArchiveInside) {
    const { host, drawing } = inside;
    this.#inside = inside;
    this.reading = new ArchiveReading(inside);
    this.#ahead = new ArchiveAhead(
      (extent) => drawing.ahead(extent),
      () => this.#drawNextFrame(),
    );
    this.#sight = new ArchiveSight(host, () => {
      if (this.#isDue) this.draw();
    });
    this.#below = new ArchiveBelow(inside);
    if (host.isConnected) this.#sight.watch();
  }

  hostConnected(): void {
    this.#sight.watch();
  }

  hostDisconnected(): void {
    this.#sight.leave();
    this.#calmDown();
  }

  // ---- For the window's controllers --------------------------------------------------------------------------------

  get isConnected(): boolean {
    return this.#inside.host.isConnected;
  }

  get picture(): ArchivePicture | null {
    return this.#inside.drawing.picture;
  }

  addController(controller: ReactiveController): void {
    this.#inside.host.addController(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#inside.host.removeController(controller);
  }

  windowMoved(extent: Interval): void {
    this.#inside.host.windowMoved(extent);
  }

  /** Draws once, in a moment. */
  requestUpdate(): void {
    this.#isDue = true;
    this.#asked ??= Promise.resolve().then(() => {
      this.#asked = null;
      if (this.#isDue) this.draw();
      return true;
    });
  }

  get updateComplete(): Promise<boolean> {
    return this.#asked ?? Promise.resolve(true);
  }

  // ---- When --------------------------------------------------------------------------------------------------------

  /** Draws with the next frame, unless a movement does before. */
  #drawNextFrame(): void {
    this.#isDue = true;
    requestAnimationFrame(() => {
      if (this.#isDue && this.isConnected) this.draw();
    });
  }

  /** Before anything is drawn. */
  expect({ isPrinting, settings, archive }: PaneInput): void {
    if (!isPrinting && settings.layout !== 'list' && archive.index.length > 0) this.#below.expect();
  }

  /** The first picture is still being made. */
  get isMaking(): boolean {
    return this.#making.isBusy;
  }

  /**
   * Makes the first picture in turns, so that no task of it is long: true while there is more to do. Later ones are made
   * in their frames, or ahead of them: something stands there that must not wait.
   */
  #makesFirst(input: PaneInput, text: TextMetrics): boolean {
    if (this.#wasMade) return false;
    const { drawing, index, window, host } = this.#inside;
    let isAtOnce = true;
    if (!this.#making.isBusy)
      this.#making.run(drawing.making(input, text, index, window.extent), () => {
        this.#wasMade = true;
        // Whoever waits for the element to be ready waits for an update in which it is.
        if (!isAtOnce) host.requestUpdate();
      });
    isAtOnce = false;
    return this.#making.isBusy;
  }

  /**
   * What no frame of a movement waits for, done once the window rests: the last half step of a quick zoom, and names,
   * which are for those who do not see.
   */
  *#settle(): Generator<undefined, void> {
    if (this.#isDue) return;
    if (this.picture?.waits) return this.draw();
    const { input, focus, naming, drawing } = this.#inside;
    for (const entry of focus.entries) {
      naming.entry(entry, input!.archive, input!.words);
      yield;
    }
    const { picture, frame, sheet } = drawing;
    if (picture && frame && sheet) this.#drawSheet(input!, picture, frame, sheet, true);
  }

  /** Nothing is drawn that could go on. */
  #calmDown(): void {
    this.#making.stop();
    this.#rest.leave();
    this.#ahead.leave();
    this.#preparing.leave();
  }

  // ---- What --------------------------------------------------------------------------------------------------------

  draw(): void {
    this.#isDue = false;
    const { input, drawing, index, window, focus, walking, toolbar } = this.#inside;
    if (!input?.text || input.width <= 0) return;
    if (input.isPrinting) return this.#drawPaper(input);
    if (input.settings.layout === 'list') return this.#drawList(input);
    if (this.#makesFirst(input, input.text)) return;
    const picture = drawing.build(input, input.text, index, window.extent, this.#rest.isMoving);
    if (!picture) {
      render(nothing, this.#inside.main);
      this.#below.draw(input, null);
      return;
    }
    this.#printed = picture.extent;
    const { hasFocus } = walking;
    if (!this.#sight.isSeen && !hasFocus && drawing.sheet) {
      this.#isDue = true;
      return;
    }
    const frame = drawing.frame!;
    // The first picture does not wait for names, either, however many updates it takes.
    const isCalm = this.#rest.hasRested && !this.#rest.isMove(window.extent) && !this.#rest.isMoving;
    const { sheet, isJump } = drawing.lay(picture, frame, input.settings.grouping === 'group');
    const isMoved = focus.settle(sheet, frame.length, hasFocus);
    this.#drawSheet(input, picture, frame, sheet, isCalm);
    if (isJump) this.#fadeIn();
    this.#below.draw(input, picture);
    toolbar.tell(picture);
    if (this.isConnected) {
      this.#preparing.drawn(index);
      this.#rest.drawn(window.extent);
      this.#ahead.drawn(picture);
    }
    walking.settle(hasFocus, isMoved);
  }

  #drawSheet(input: PaneInput, picture: ArchivePicture, frame: ArchiveFrame, sheet: Sheet, isCalm: boolean): void {
    const { main, pointing } = this.#inside;
    render(archiveView(this.reading.drawing(input, picture, frame, sheet, isCalm), pointing.actions), main);
  }

  /** Titles and groups change at steps of zooming only; a short fade says so. */
  #fadeIn(): void {
    // While one zooms on and on, everything changes anyway.
    const since = performance.now() - this.#steppedAt;
    this.#steppedAt += since;
    if (since < 400 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#inside.main.querySelector('.events')?.animate([{ opacity: 0.3 }, { opacity: 1 }], { duration: 180 });
  }

  #drawPaper({ archive, words }: PaneInput): void {
    this.#calmDown();
    const { naming, index, main } = this.#inside;
    const names = naming.names(archive, words);
    const extent = this.#printed ?? index.extent;
    render(extractView(index, extent, archive.source, names, words, naming.messages(words)), main);
    this.#below.clear();
  }

  #drawList(input: PaneInput): void {
    this.#calmDown();
    const { drawing, naming, lists, index, undated, main } = this.#inside;
    drawing.picture = null;
    const { settings, words, height } = input;
    const length = index.length + undated.length;
    const isTurned = settings.order === 'newest-first';
    const row = (at: number) =>
      at < index.length ? index.at(isTurned ? index.length - 1 - at : at).row : undated[at - index.length]!;
    const all = { name: words.messages.timeline.events, length, row };
    const room = height ?? drawing.naturalHeight(input, index) ?? 0;
    render(lists.whole(all, room, listReading(input, naming), this.#below.list), main);
    this.#below.draw(input, null);
  }
}
