import { nothing, render, type ReactiveController } from 'lit';
import type { ArchivePicture } from '../archive/archive-picture.js';
import type { Archive } from '../archive/archive.js';
import type { EventIndex } from '../archive/event-index.js';
import type { FoundRows } from '../archive/find-rows.js';
import { groupMembers, runningMembers } from '../archive/group-members.js';
import { workFor } from '../archive/slices.js';
import { pickText } from '../document/pick-text.js';
import { memo } from '../layout/memo.js';
import { project } from '../layout/projection.js';
import { zoomFactor } from '../navigation/commands.js';
import type { Interval } from '../time/interval.js';
import { widest } from '../viewport/viewport.js';
import { extractView } from '../view/archive/archive-extract.js';
import type { ArchiveFrame } from '../view/archive/archive-frame.js';
import { entryAt } from '../view/archive/archive-hit.js';
import { archivePreview } from '../view/archive/archive-preview.js';
import type { Entry, GroupEntry, RunningEntry, Sheet } from '../view/archive/archive-sheet.js';
import { archiveEras } from '../view/archive/archive-eras.js';
import { archiveView, plainScene } from '../view/archive/archive-view.js';
import { archiveStyles } from '../view/archive/archive.styles.js';
import type { ControlsActions } from '../view/controls-view.js';
import type { DecorWords } from '../view/decor-view.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { ReaderWords } from '../view/reader-words.js';
import type { Settings } from '../view/reading.js';
import { gapNames } from '../view/regions/drawing-region.js';
import { adoptStyles } from './adopt-styles.js';
import { ArchiveAhead } from './archive-ahead.js';
import { ArchiveBelow, listReading } from './archive-below.js';
import { ArchiveDrawing } from './archive-drawing.js';
import { ArchiveFinding } from './archive-finding.js';
import { ArchiveFocus } from './archive-focus.js';
import { paneInput, type ArchivePaneHost, type PaneInput } from './archive-input.js';
import { ArchiveKeys, type ArchiveWalk } from './archive-keys.js';
import { ArchiveLists, type Members } from './archive-lists.js';
import { ArchiveNaming } from './archive-naming.js';
import { ArchiveRest } from './archive-rest.js';
import { ArchiveRows } from './archive-rows.js';
import { ArchiveSight } from './archive-sight.js';
import { ArchiveToolbar, wants } from './archive-toolbar.js';
import { dragOverview } from './drag-overview.js';
import type { ArchiveScreen } from '../exporters/exporters.js';
import type { SelectSource } from './events.js';
import type { Findable } from './finding-controller.js';
import type { Inside } from './inside.js';
import { InTurns } from './in-turns.js';
import { WindowController, type WindowHost } from './window-controller.js';

/** ms of work at a time. */
const budget = 8;

/**
 * The drawing of a timeline of very many events, in place of that of short documents: loaded when the first archive comes.
 * Owns the window in time and its own part of the shadow tree, so that a frame of panning costs nothing but itself.
 */
export class ArchivePane implements WindowHost, ArchiveWalk {
  /** The drawing, and what stands below it. */
  readonly main = section('archive-main');
  readonly below = section('archive-below');
  readonly window: WindowController;
  readonly #host: ArchivePaneHost;
  readonly #sight: ArchiveSight;
  readonly #naming = new ArchiveNaming();
  readonly #drawing = new ArchiveDrawing(this.#naming, () => this.#host.requestUpdate());
  readonly #focus = new ArchiveFocus();
  readonly #finding = new ArchiveFinding(() => this.#host.requestUpdate());
  readonly #toolbar = new ArchiveToolbar(() => this.#host.requestUpdate());
  readonly #lists = new ArchiveLists(() => this.#host.requestUpdate());
  readonly #keys = new ArchiveKeys(this);
  readonly keydown = this.#keys.keydown;
  #input: PaneInput | null = null;
  #hovered: string | null = null;
  /** What is drawn on paper: the window, as it was last. */
  #printed: Interval | null = null;
  #prepared: EventIndex | null = null;
  #preparing: ReturnType<typeof setTimeout> | undefined;
  #steppedAt = 0;
  #focusNext: 'active' | 'members' | null = null;
  #found: FoundRows | null = null;
  #asked: Promise<boolean> | null = null;
  #isDue = false;
  readonly #making = new InTurns(budget);
  #wasMade = false;
  #hasToolbar = false;

  constructor(host: ArchivePaneHost) {
    this.#host = host;
    this.window = new WindowController(this);
    adoptStyles(host, archiveStyles.cssText);
    this.#sight = new ArchiveSight(host, () => {
      if (this.#isDue) this.#draw();
    });
    host.addController({
      hostConnected: () => {
        this.#sight.watch();
        this.#finding.resume();
        this.#drawing.resume();
      },
      hostDisconnected: () => {
        this.#sight.leave();
        this.#finding.hold();
        this.#drawing.hold();
        this.#calmDown();
      },
    });
    if (host.isConnected) this.#sight.watch();
  }

  // ---- For the window's controllers --------------------------------------------------------------------------------

  get isConnected(): boolean {
    return this.#host.isConnected;
  }

  get picture(): ArchivePicture | null {
    return this.#drawing.picture;
  }

  addController(controller: ReactiveController): void {
    this.#host.addController(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#host.removeController(controller);
  }

  windowMoved(extent: Interval): void {
    this.#host.windowMoved(extent);
  }

  /** Draws once, in a moment. */
  requestUpdate(): void {
    this.#isDue = true;
    this.#asked ??= Promise.resolve().then(() => {
      this.#asked = null;
      if (this.#isDue) this.#draw();
      return true;
    });
  }

  /** Draws with the next frame, unless a movement does before. */
  #drawNextFrame(): void {
    this.#isDue = true;
    requestAnimationFrame(() => {
      if (this.#isDue && this.isConnected) this.#draw();
    });
  }

  get updateComplete(): Promise<boolean> {
    return this.#asked ?? Promise.resolve(true);
  }

  // ---- For the element ---------------------------------------------------------------------------------------------

  /** To be called with every update of the element. */
  update(inside: Inside): void {
    const input = paneInput(inside);
    const isFirst = this.#input === null;
    this.#input = input;
    const { archive, search, filter, settings } = input;
    const { importance } = settings;
    const wantsFacets = input.isFilterOpen ?? false;
    this.#found = this.#finding.found({
      archive,
      search: search ?? '',
      filter: filter ?? '',
      importance,
      wantsFacets,
    });
    this.#hasToolbar = !isFirst;
    this.#draw();
    // The toolbar and the field to search in are rendered before: the first time with nothing to say.
    if (isFirst && !this.#making.isBusy) this.#host.requestUpdate();
  }

  /** What is seen first is still to come: the picture, or the toolbar, without which the drawing has too much room. */
  get isMaking(): boolean {
    return this.#making.isBusy || !this.#hasToolbar;
  }

  get offersSearch(): boolean {
    return this.#input ? wants(this.#input, 'search', true) : true;
  }

  /** For the field to search in. */
  get findable(): Findable | null {
    if (!this.#input) return null;
    const { archive, words } = this.#input;
    const shown = (): number => this.#index.length + this.#undated.length;
    return {
      locale: words.locale,
      statuses: words.messages.status,
      groupName: (id) => {
        const label = archive.groups.find((group) => group.id === id)?.label;
        return label ? pickText(label, words.locale).text : null;
      },
      shown: shown(),
      all: archive.index.length + archive.undated.length,
      left: () => (this.#finding.isBusy ? null : shown()),
      facets: () => this.#finding.facets,
    };
  }

  /** The first entry in sight gets the focus. */
  focusFirst(): void {
    if (this.#drawing.sheet) this.#focusOn(this.#focus.inSight[0]);
  }

  /** Which way the axis runs; null while there is none. */
  get shape(): Pick<ArchiveFrame, 'orientation' | 'turned'> | null {
    return this.picture && this.#drawing.frame;
  }

  /** CSS px that suit the drawing; null for paper. */
  get naturalHeight(): number | null {
    return this.#drawing.naturalHeight(this.#input, this.#input && this.#index);
  }

  /** Lanes are asked for, and it is not known yet how many there are. */
  get awaitsLanes(): boolean {
    return this.#drawing.awaitsLanes;
  }

  /** What is drawn, for a picture that leaves the page; null in a list. `root`: where its styles hold. */
  print(root: ShadowRoot): ArchiveScreen | null {
    const input = this.#input;
    const { picture, frame } = this.#drawing;
    if (!input?.text || !picture || !frame) return null;
    const { archive, settings, words, text } = input;
    const { scene } = picture;
    const eras = archiveEras(input.document, archive.reference, words.locale, picture, frame, text.small);
    const plain = { ...plainScene({ scene, frame, now: nowAt(input, picture, frame), eras }), axis: scene.axis };
    const sheet = this.#drawing.sheetForPrint(picture, frame, settings.grouping === 'group');
    const count = (entry: Entry) => this.#naming.count(entry, words);
    const gaps = gapNames({ words, text }, plain);
    return {
      print: { scene: plain, frame, sheet, count },
      text,
      words: { ...this.#decor(words, settings.now), gaps },
      root,
    };
  }

  /** What is said of the numbers in the drawing. */
  get notes(): string[] {
    return [this.below.querySelector('.archive-counts')?.textContent ?? ''];
  }

  /** The toolbar. */
  controls(on: ControlsActions): unknown {
    return this.#toolbar.view(this.#input, this.picture, { ...on, zoom: (factor) => this.zoomAroundActive(factor) });
  }

  // ---- Drawing -----------------------------------------------------------------------------------------------------

  /** What is shown: all, or what search, filter and importance leave. */
  get #index(): EventIndex {
    return this.#found?.index ?? this.#input!.archive.index;
  }

  get #undated(): readonly number[] {
    return this.#found?.undated ?? this.#input!.archive.undated;
  }

  #draw(): void {
    this.#isDue = false;
    const input = this.#input;
    if (!input?.text || input.width <= 0) return;
    if (input.isPrinting) return this.#drawPaper(input);
    if (input.settings.layout === 'list') return this.#drawList(input);
    if (this.#makesFirst(input, input.text)) return;
    const picture = this.#drawing.build(input, input.text, this.#index, this.window.extent, this.#rest.isMoving);
    if (!picture) {
      render(nothing, this.main);
      this.#drawBelow(null);
      return;
    }
    this.#printed = picture.extent;
    const hadFocus = this.#hasFocus();
    if (!this.#sight.isSeen && !hadFocus && this.#drawing.sheet) {
      this.#isDue = true;
      return;
    }
    const frame = this.#drawing.frame!;
    // The first picture does not wait for names, either, however many updates it takes.
    const isCalm = this.#rest.hasRested && !this.#rest.isMove(this.window.extent) && !this.#rest.isMoving;
    const { sheet, isJump } = this.#drawing.lay(picture, frame, input.settings.grouping === 'group');
    const isMoved = this.#focus.settle(sheet, frame.length, hadFocus);
    this.#drawSheet(input, picture, frame, sheet, isCalm);
    if (isJump) this.#fadeIn();
    this.#drawBelow(picture);
    this.#toolbar.tell(picture);
    if (this.isConnected) {
      this.#prepare(this.#index);
      this.#rest.drawn(this.window.extent);
      this.#ahead.drawn(picture);
    }
    // What had the focus is drawn otherwise now: what stands in its place gets it.
    if (hadFocus && isMoved) this.#focusActive();
    if (this.#focusNext === 'members') this.below.querySelector<HTMLElement>('.members')?.focus();
    else if (this.#focusNext === 'active' && !hadFocus) this.#focusActive();
    this.#focusNext = null;
  }

  /**
   * Makes the first picture in turns, so that no task of it is long: true while there is more to do. Later ones are made
   * in their frames, or ahead of them: something stands there that must not wait.
   */
  #makesFirst(input: PaneInput, text: TextMetrics): boolean {
    if (this.#wasMade) return false;
    let isAtOnce = true;
    if (!this.#making.isBusy)
      this.#making.run(this.#drawing.making(input, text, this.#index, this.window.extent), () => {
        this.#wasMade = true;
        // Whoever waits for the element to be ready waits for an update in which it is.
        if (!isAtOnce) this.#host.requestUpdate();
      });
    isAtOnce = false;
    return this.#making.isBusy;
  }

  /** `isCalm`: at rest all entries get their names; else those whose names are known. */
  #drawSheet(input: PaneInput, picture: ArchivePicture, frame: ArchiveFrame, sheet: Sheet, isCalm: boolean): void {
    const { archive, settings, words, selected } = input;
    const names = this.#naming.names(archive, words);
    const { scene } = picture;
    const gaps = gapNames({ words, text: input.text }, plainScene({ scene, frame, now: null, eras: [] }));
    const { small } = input.text!;
    render(
      archiveView(
        {
          scene,
          frame,
          sheet,
          entries: this.#focus.entries,
          isCalm,
          eras: archiveEras(input.document, archive.reference, words.locale, picture, frame, small),
          now: nowAt(input, picture, frame),
          gapNames: gaps,
          label: words.messages.timeline.events,
          decor: this.#decor(words, settings.now),
          active: this.#focus.key,
          selected: selected === null ? null : `event ${archive.source.rowOf(selected)}`,
          hovered: this.#hovered,
          id: (entry) => (entry.kind === 'event' ? archive.source.id(entry.mark.event.row) : null),
          lang: (entry) => (entry.kind === 'event' ? names.lang(entry.mark.event.row) : ''),
          name: (entry, isNeeded) => this.#naming.entry(entry, archive, words, isNeeded || isCalm),
          title: (entry) => (entry.kind === 'event' ? names.title(entry.mark.event.row, entry.mark.event.flags) : ''),
          count: (entry) => this.#naming.count(entry, words),
          words: names,
          mark: input.card.mark,
          preview: this.#preview(input, frame, sheet),
        },
        this.#actions,
      ),
      this.main,
    );
  }

  readonly #ahead = new ArchiveAhead(
    (extent) => this.#drawing.ahead(extent),
    () => this.#drawNextFrame(),
  );
  readonly #rest = new ArchiveRest(() => this.#settle());

  /** Nothing is drawn that could go on. */
  #calmDown(): void {
    this.#making.stop();
    this.#rest.leave();
    this.#ahead.leave();
    clearTimeout(this.#preparing);
    this.#prepared = null;
  }

  /**
   * What no frame of a movement waits for, done once the window rests: the last half step of a quick zoom, and names,
   * which are for those who do not see.
   */
  *#settle(): Generator<undefined, void> {
    if (this.#isDue) return;
    if (this.picture?.waits) return this.#draw();
    const { archive, words } = this.#input!;
    for (const entry of this.#focus.entries) {
      this.#naming.entry(entry, archive, words);
      yield;
    }
    const { picture, frame, sheet } = this.#drawing;
    if (picture && frame && sheet) this.#drawSheet(this.#input!, picture, frame, sheet, true);
  }

  #drawPaper({ archive, words }: PaneInput): void {
    this.#calmDown();
    const names = this.#naming.names(archive, words);
    const extent = this.#printed ?? this.#index.extent;
    render(extractView(this.#index, extent, archive.source, names, words, this.#naming.messages(words)), this.main);
    this.#below.clear();
  }

  #drawList(input: PaneInput): void {
    this.#calmDown();
    this.#drawing.picture = null;
    const { settings, words, height } = input;
    const index = this.#index;
    const undated = this.#undated;
    const length = index.length + undated.length;
    const isTurned = settings.order === 'newest-first';
    const row = (at: number) =>
      at < index.length ? index.at(isTurned ? index.length - 1 - at : at).row : undated[at - index.length]!;
    const all = { name: words.messages.timeline.events, length, row };
    const reading = listReading(input, this.#naming);
    render(this.#lists.whole(all, height ?? this.naturalHeight ?? 0, reading, this.#listActions), this.main);
    this.#drawBelow(null);
  }

  #drawBelow(picture: ArchivePicture | null): void {
    const { selected } = this.#input!;
    this.#below.draw({
      input: this.#input!,
      picture,
      index: this.#index,
      undated: this.#undated,
      rows: this.#rows,
      neighbour: (direction) => this.neighbour(selected, direction),
    });
  }

  /** What the first movement takes is made ready between frames, once. */
  #prepare(index: EventIndex): void {
    if (index === this.#prepared) return;
    clearTimeout(this.#preparing);
    this.#prepared = index;
    const work = index.preparing();
    const go = (): void => {
      const clock = () => performance.now();
      if (workFor(work, budget, clock, () => {})) this.#preparing = setTimeout(go);
    };
    this.#preparing = setTimeout(go, 50);
  }

  /** Titles and groups change at steps of zooming only; a short fade says so. */
  #fadeIn(): void {
    // While one zooms on and on, everything changes anyway.
    const since = performance.now() - this.#steppedAt;
    this.#steppedAt += since;
    if (since < 400 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.main.querySelector('.events')?.animate([{ opacity: 0.3 }, { opacity: 1 }], { duration: 180 });
  }

  readonly #decor = memo((words: ReaderWords, now: string): DecorWords => {
    const { marks } = words.messages;
    return {
      now: now === 'auto' ? marks.now : marks.nowAt(words.dateText(now)),
      earlier: (pointer) => words.pointer(pointer, true),
      later: (pointer) => words.pointer(pointer, false),
    };
  });

  // ---- Pointing, pressing, opening ---------------------------------------------------------------------------------

  #preview({ archive, words, selected }: PaneInput, frame: ArchiveFrame, sheet: Sheet): unknown {
    const entry = this.#focus.entry(this.#hovered);
    if (!entry || (entry.kind === 'event' && archive.source.id(entry.mark.event.row) === selected)) return nothing;
    const names = this.#naming.names(archive, words);
    return archivePreview(entry, frame, sheet, names, words, this.#naming.messages(words));
  }

  readonly #actions = {
    tap: (event: MouseEvent): void => {
      const button = (event.target as Element).closest('button');
      if (button) {
        const pressed = this.#focus.entry(button.closest('li')?.getAttribute('data-key') ?? null);
        // A click that a key made has no detail.
        if (pressed) this.#open(pressed, event.detail > 0 ? 'pointer' : 'keyboard');
        return;
      }
      const area = this.main.querySelector('.viewport')!.getBoundingClientRect();
      const entry = entryAt(event, area, this.#drawing.frame!, this.#drawing.sheet!);
      if (entry) this.#open(entry, 'pointer');
    },
    hover: (event: Event): void => {
      if ((event as PointerEvent).pointerType !== 'touch') this.#hover((event.target as Element).closest('li'));
    },
    leave: (): void => this.#hover(null),
    focused: (event: FocusEvent): void => {
      const target = event.target as Element;
      const key = target.closest('li')?.getAttribute('data-key');
      if (key && key !== this.#focus.key) this.requestUpdate();
      if (key) this.#focus.putOn(key);
      if (target.matches(':focus-visible')) this.#hover(target.closest('li'));
    },
  };

  #hover(item: Element | null): void {
    const key = item?.getAttribute('data-key') ?? null;
    if (key === this.#hovered) return;
    this.#hovered = key;
    this.requestUpdate();
  }

  #open(entry: Entry, source: SelectSource): void {
    const { settings, archive } = this.#input!;
    this.#focus.put(entry);
    if (entry.kind === 'event') {
      this.#lists.members = null;
      this.#host.chosen(archive.source.id(entry.mark.event.row), source);
      return;
    }
    const { picture } = this;
    const span = picture ? picture.extent.end - picture.extent.start : 0;
    const canPart = entry.kind === 'group' && !entry.group.isOneMoment && span > (picture?.limits.minSpan ?? 0) * 1.02;
    if (canPart && settings.canZoom) {
      this.#focusNext = source === 'keyboard' ? 'active' : null;
      this.window.zoomInto(entry.group);
      return;
    }
    this.#lists.open(this.#membersOf(entry, picture!.scene.window));
    this.#focusNext = source === 'keyboard' ? 'members' : null;
    this.#host.requestUpdate();
  }

  #membersOf(entry: GroupEntry | RunningEntry, window: Interval): Members {
    const { archive, words } = this.#input!;
    const { spoken } = this.#naming.entry(entry, archive, words);
    if (entry.kind === 'group') {
      const { group, lane } = entry;
      const name = spoken.split(':')[0]!;
      return { name, length: group.count, row: (at) => groupMembers(lane.events, group, at, 1)[0]!.row };
    }
    const found = runningMembers(entry.lane.events, entry.lane, window, 1000);
    return { name: spoken, length: found.length, row: (at) => found[at]!.row };
  }

  // ---- Keys --------------------------------------------------------------------------------------------------------

  get settings(): Settings | null {
    return this.#input?.settings ?? null;
  }

  get rightToLeft(): boolean {
    return this.#input?.rightToLeft ?? false;
  }

  turn(direction: 1 | -1): void {
    this.window.pan(0.9 * direction);
    this.#draw();
    this.#focusOn(this.#focus.inSight[direction > 0 ? 'shift' : 'pop']());
  }

  /** Along what is drawn; at its end the window goes on. */
  move(to: 'older' | 'newer' | 'first' | 'last'): void {
    if (to === 'first' || to === 'last') {
      const { scale, extent, limits } = this.picture!;
      const all = widest(scale, limits);
      const width = scale.place(extent.end) - scale.place(extent.start);
      const start = to === 'last' ? scale.place(all.end) - width : scale.place(all.start);
      this.window.show({ start: scale.time(start), end: scale.time(start + width) });
      this.#draw();
      this.#focusOn(this.#focus.entries.at(to === 'last' ? -1 : 0));
      return;
    }
    const step = to === 'newer' ? 1 : -1;
    const known = this.#focus.neighbour(step);
    if (known && this.#focus.isInSight(known)) return this.#focusOn(known);
    this.window.pan(0.4 * step);
    this.#draw();
    const next = this.#focus.neighbour(step) ?? known;
    this.#focusOn(next && this.#focus.entry(next.key));
  }

  #hasFocus(): boolean {
    const focused = this.#host.shadowRoot?.activeElement;
    return Boolean(focused && this.main.contains(focused) && focused.closest('.events'));
  }

  #focusOn(entry: Entry | undefined): void {
    if (!entry) return;
    this.#focus.put(entry);
    this.#draw();
    this.#focusActive();
  }

  #focusActive(): void {
    this.main.querySelector<HTMLElement>('.events button[tabindex="0"]')?.focus({ preventScroll: true });
  }

  zoomAroundActive(factor: number): void {
    const selected = this.#rows.spanOf(this.#rows.rowOf(this.#input!.selected));
    this.window.travelZoom(factor > 1 ? zoomFactor : 1 / zoomFactor, selected?.start ?? this.#focus.at);
  }

  /** Puts away what is open beside the card of an event; false when nothing is. */
  dismiss(): boolean {
    if (this.#lists.members) {
      this.#lists.members = null;
      this.#host.requestUpdate();
      this.#focusNext = 'active';
      return true;
    }
    const { selected = null } = this.#input ?? {};
    const isOwn = this.#hovered !== null && this.#hovered === `event ${this.#rows.rowOf(selected)}`;
    if (this.#hovered !== null && !isOwn) {
      this.#hovered = null;
      this.requestUpdate();
      return true;
    }
    if (selected === null) return false;
    this.#host.chosen(null, 'keyboard');
    return true;
  }

  // ---- The selected event ------------------------------------------------------------------------------------------

  /** Selected by a reader: what is announced; `` for what is not there. */
  chosen(id: string | null): string {
    const row = this.#input ? this.#rows.rowOf(id) : -1;
    this.#lists.members = null;
    if (row < 0) return '';
    this.#reveal(row);
    const { archive, words } = this.#input!;
    const names = this.#naming.names(archive, words);
    return words.messages.marks.selected(names.date(row), names.title(row));
  }

  /** Selected by a script: the id, or null when there is no such event. */
  select(id: string | null, scroll: boolean): string | null {
    const row = this.#input ? this.#rows.rowOf(id) : -1;
    if (row < 0) return null;
    if (scroll) this.#reveal(row);
    this.#focus.putOn(`event ${row}`);
    return id;
  }

  /** Id of the event after or before another in the order shown; the first or last one without it. */
  neighbour(id: string | null, direction: 1 | -1): string | null {
    const input = this.#input;
    if (!input) return null;
    const isTurned = input.settings.order === 'newest-first';
    return this.#rows.neighbour(id, isTurned ? (direction > 0 ? -1 : 1) : direction);
  }

  readonly #rowsOf = memo((archive: Archive, index: EventIndex) => new ArchiveRows(archive, index));

  get #rows(): ArchiveRows {
    return this.#rowsOf(this.#input!.archive, this.#index);
  }

  /** Brings an event into view, and near enough for a mark of its own. */
  #reveal(row: number): void {
    const known = this.#rows.spanOf(row);
    this.window.reveal({ known });
    this.#focus.putNear(known?.start ?? NaN);
  }

  // ---- Around the drawing ------------------------------------------------------------------------------------------

  readonly #listActions = {
    chosen: (id: string, source: SelectSource): void => {
      this.#lists.members = null;
      this.#host.chosen(id, source);
    },
    close: (): void => void this.dismiss(),
  };

  readonly #below = new ArchiveBelow(this.below, this.#naming, this.#lists, {
    strip: {
      key: this.#keys.overview,
      grab: (event: PointerEvent): void =>
        dragOverview(event, {
          whole: () => this.#index.extent,
          picture: () => this.picture,
          rightToLeft: this.rightToLeft,
          pan: (fraction) => this.window.pan(fraction),
          done: () => this.picture && this.windowMoved(this.picture.extent),
        }),
    },
    list: this.#listActions,
    chosen: (id, source) => this.#host.chosen(id, source),
    follow: (pointer, direction) => this.window.follow(pointer, direction),
    changed: () => this.#host.requestUpdate(),
  });
}

function section(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

/** px along the axis of the now line; null while it is out of view. */
function nowAt({ now }: PaneInput, { scale, extent }: ArchivePicture, frame: ArchiveFrame): number | null {
  if (now === null) return null;
  const px = project(scale, extent, frame.length, frame.turned).position(now);
  return px >= 0 && px <= frame.length ? px : null;
}
