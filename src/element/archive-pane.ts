import { html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ArchivePictureBuilder, type ArchivePicture } from '../archive/archive-picture.js';
import type { Archive } from '../archive/archive.js';
import type { EventIndex } from '../archive/event-index.js';
import { groupMembers, runningMembers } from '../archive/group-members.js';
import { workFor } from '../archive/slices.js';
import { pickText } from '../document/pick-text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { archiveWords } from '../i18n/archive/archive-words.js';
import { memo } from '../layout/memo.js';
import { project } from '../layout/projection.js';
import type { Pointer } from '../layout/scene.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import { zoomFactor } from '../navigation/commands.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { widest } from '../viewport/viewport.js';
import { archiveCard, type CardSurroundings } from '../view/archive/archive-card.js';
import { extractView } from '../view/archive/archive-extract.js';
import { archiveFrame, naturalHeight, type ArchiveFrame } from '../view/archive/archive-frame.js';
import { entryAt } from '../view/archive/archive-hit.js';
import { ArchiveNames } from '../view/archive/archive-names.js';
import { archivePreview } from '../view/archive/archive-preview.js';
import {
  archiveSheet,
  type Entry,
  type GroupEntry,
  type RunningEntry,
  type Sheet,
} from '../view/archive/archive-sheet.js';
import { archiveView, plainScene, type EntryName } from '../view/archive/archive-view.js';
import { archiveStyles } from '../view/archive/archive.styles.js';
import { controlsView, type ControlsActions } from '../view/controls-view.js';
import type { DecorWords } from '../view/decor-view.js';
import type { ReaderWords } from '../view/reader-words.js';
import type { Settings } from '../view/reading.js';
import { gapNames } from '../view/regions/drawing-region.js';
import { ArchiveFinding, type FoundRows } from './archive-finding.js';
import { ArchiveKeys, type ArchiveWalk } from './archive-keys.js';
import { ArchiveLists, type ListReading, type Members } from './archive-lists.js';
import { ArchiveRows } from './archive-rows.js';
import { ArchiveStatus } from './archive-status.js';
import { dragOverview } from './drag-overview.js';
import type { SelectSource } from './events.js';
import type { Findable } from './finding-controller.js';
import { WindowController, type WindowHost } from './window-controller.js';
import { adoptStyles } from './adopt-styles.js';

/** What the pane asks of its element. */
export interface ArchivePaneHost extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** A reader's wish to select an event, or nothing. */
  chosen(id: string | null, source: SelectSource): void;
  windowMoved(extent: Interval): void;
  announce(text: string): void;
}

/** What the element knows and the pane draws from. */
export interface PaneInput {
  readonly archive: Archive;
  readonly document: TimelineDocument;
  readonly settings: Settings;
  readonly words: ReaderWords;
  readonly text: TextMetrics | null;
  /** CSS px; a height of null asks for the one that suits the drawing. */
  readonly width: number;
  readonly height: number | null;
  readonly rightToLeft: boolean;
  readonly selected: string | null;
  readonly now: EpochMs | null;
  readonly window: { readonly start: EpochMs | null; readonly end: EpochMs | null };
  readonly isPrinting: boolean;
  readonly search: string | null;
  readonly filter: string | null;
  /** Whether the field to search in is open. */
  readonly isSearchOpen: boolean;
  readonly card: CardSurroundings;
}

/** Names of entries that are kept. */
const mostNames = 2000;
/** ms of work at a time. */
const budget = 8;
/** Lanes that can be told apart, as the engine has it. */
const mostLanes = 24;
/** Lengths of the axis that the sheet is moved by before a new one is begun. */
const longestShift = 1.5;

/**
 * The drawing of a timeline of very many events, in place of that of short documents: loaded when the first archive comes.
 * Owns the window in time and its own part of the shadow tree, so that a frame of panning costs nothing but itself.
 */
export class ArchivePane implements WindowHost, ArchiveWalk {
  /** The drawing, and what stands below it. */
  readonly main = section('archive-main');
  readonly below = section('archive-below');
  readonly window: WindowController;
  picture: ArchivePicture | null = null;
  readonly #host: ArchivePaneHost;
  readonly #builder = new ArchivePictureBuilder();
  #input: PaneInput | null = null;
  #frame: ArchiveFrame | null = null;
  #sheet: Sheet | null = null;
  /** Where the sheet began, on the ruler, and what it was made for. */
  #origin = { place: 0, perPlace: 0, frame: null as ArchiveFrame | null, scale: null as unknown, step: '' };
  #active: string | null = null;
  /** Where the tab stop is, for when it is drawn otherwise. */
  #activeAt: EpochMs = NaN;
  #hovered: string | null = null;
  /** What is drawn on paper: the window, as it was last. */
  #printed: Interval | null = null;
  #prepared: EventIndex | null = null;
  #steppedAt = 0;
  #isSeen = true;
  #sight: IntersectionObserver | null = null;
  #focusNext: 'active' | 'members' | null = null;
  #found: FoundRows | null = null;
  readonly #finding = new ArchiveFinding(() => this.#host.requestUpdate());
  #asked: Promise<boolean> | null = null;
  #isDue = false;

  constructor(host: ArchivePaneHost) {
    this.#host = host;
    this.window = new WindowController(this);
    this.adopt();
    host.addController({
      hostConnected: () => this.#look(),
      hostDisconnected: () => {
        this.#sight?.disconnect();
        this.#sight = null;
      },
    });
    if (host.isConnected) this.#look();
  }

  // ---- For the window's controllers --------------------------------------------------------------------------------

  get isConnected(): boolean {
    return this.#host.isConnected;
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

  get updateComplete(): Promise<boolean> {
    return this.#asked ?? Promise.resolve(true);
  }

  /** What nobody can see is not drawn: once it comes into sight, it is. */
  #look(): void {
    this.#sight ??= new IntersectionObserver(
      (entries) => {
        this.#isSeen = entries.at(-1)!.isIntersecting;
        if (this.#isSeen && this.#isDue) this.#draw();
      },
      { rootMargin: '400px' },
    );
    this.#sight.observe(this.#host);
  }

  // ---- For the element ---------------------------------------------------------------------------------------------

  /** The style sheet belongs to one document: made again when the element moves into another. */
  adopt(): void {
    adoptStyles(this.#host, archiveStyles.cssText);
  }

  /** To be called with every update of the element. */
  update(input: PaneInput): void {
    this.#input = input;
    const { archive, search, filter, settings } = input;
    const { importance } = settings;
    this.#found = this.#finding.found({ archive, search: search ?? '', filter: filter ?? '', importance });
    this.#draw();
  }

  get offersSearch(): boolean {
    return this.#input?.settings.controls?.includes('search') ?? true;
  }

  /** For the field to search in. */
  get findable(): Findable | null {
    if (!this.#input) return null;
    const { archive, words } = this.#input;
    const shown = (): number => this.#index.length + this.#undatedRows.length;
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
    };
  }

  /** The first entry in sight gets the focus. */
  focusFirst(): void {
    if (this.#sheet) this.#focus(this.#inSight()[0]);
  }

  /** Which way the axis runs; null while there is none. */
  get shape(): Pick<ArchiveFrame, 'orientation' | 'turned'> | null {
    return this.picture && this.#frame;
  }

  /** CSS px that suit the drawing; null for paper. */
  get naturalHeight(): number | null {
    const input = this.#input;
    if (input?.isPrinting) return null;
    return naturalHeight(orientationOf(input?.settings), input ? this.#lanes(input) : 1);
  }

  // ---- Drawing -----------------------------------------------------------------------------------------------------

  readonly #messages = memo((locale: string) => archiveWords(locale));
  readonly #names = memo(
    (archive: Archive, words: ReaderWords) => new ArchiveNames(archive.source, words, this.#messages(words.locale)),
  );
  readonly #laneCount = memo((archive: Archive, index: EventIndex): number => {
    const sizes = index.groupSizes(archive.groups.length);
    const filled = sizes.subarray(1).reduce((n, size) => n + (size > 0 ? 1 : 0), 0);
    return Math.max(1, Math.min(filled, mostLanes) + (sizes[0]! > 0 || filled > mostLanes ? 1 : 0));
  });
  readonly #frames = memo(
    (
      orientation: 'horizontal' | 'vertical',
      turned: boolean,
      mirrored: boolean,
      width: number,
      height: number,
      lanes: number,
      text: TextMetrics,
    ) => archiveFrame({ orientation, turned, mirrored, width, height, lanes, text }),
  );

  /** What is shown: all, or what search, filter and importance leave. */
  get #index(): EventIndex {
    return this.#found?.index ?? this.#input!.archive.index;
  }

  get #undatedRows(): readonly number[] {
    return this.#found?.undated ?? this.#input!.archive.undated;
  }

  #lanes({ archive, settings }: PaneInput): number {
    if (settings.grouping !== 'group' || settings.layout !== 'horizontal' || archive.groups.length === 0) return 1;
    return this.#laneCount(archive, this.#index);
  }

  #draw(): void {
    this.#isDue = false;
    const input = this.#input;
    if (!input?.text || input.width <= 0) return;
    const { archive, settings, words, text, width, rightToLeft } = input;
    if (input.isPrinting) {
      const names = this.#names(archive, words);
      const extent = this.#printed ?? this.#index.extent;
      render(extractView(this.#index, extent, archive.source, names, words, this.#messages(words.locale)), this.main);
      render(nothing, this.below);
      return;
    }
    if (settings.layout === 'list') return this.#drawList(input);
    const orientation = orientationOf(settings);
    const turned = orientation === 'vertical' ? settings.order === 'newest-first' : rightToLeft;
    const height = input.height ?? this.naturalHeight ?? 0;
    const frame = this.#frames(orientation, turned, rightToLeft, width, height, this.#lanes(input), text);
    this.#frame = frame;
    this.picture = this.#builder.build({
      archive,
      index: this.#index,
      orientation,
      grouping: frame.lanes.length > 1 ? 'group' : 'none',
      scale: settings.scale,
      locale: words.locale,
      mirrored: turned,
      length: frame.length,
      rows: frame.rows,
      barRows: frame.barRows,
      maxTextWidth: frame.maxTextWidth,
      maxLines: frame.maxLines,
      text,
      words: this.#names(archive, words),
      window: input.window,
      extent: this.window.extent,
    });
    const { picture } = this;
    if (!picture) {
      render(nothing, this.main);
      this.#drawBelow(null);
      return;
    }
    this.#printed = picture.extent;
    const hadFocus = this.#hasFocus();
    if (!this.#isSeen && !hadFocus && this.#sheet) {
      this.#isDue = true;
      return;
    }
    const step = this.#origin.step;
    const offset = this.#offset(picture, frame);
    const end = project(picture.scale, picture.extent, frame.length).position(
      widest(picture.scale, picture.limits).end,
    );
    const sheet = archiveSheet(picture.scene, frame, offset, settings.grouping === 'group', end + offset);
    this.#sheet = sheet;
    const isMoved = this.#settleActive();
    const names = this.#names(archive, words);
    render(
      archiveView(
        {
          scene: picture.scene,
          frame,
          sheet,
          now: this.#now(picture, frame),
          gapNames: gapNames({ words, text }, plainScene({ scene: picture.scene, frame, now: null })),
          label: words.messages.timeline.events,
          decor: this.#decor(words, settings.now),
          active: this.#active,
          selected: input.selected === null ? null : `event ${archive.source.rowOf(input.selected)}`,
          hovered: this.#hovered,
          name: (entry) => this.#nameOf(entry),
          count: (entry) => this.#countOf(entry),
          words: names,
          mark: input.card.mark,
          preview: this.#preview(frame, sheet, names),
        },
        this.#actions,
      ),
      this.main,
    );
    if (step && step !== picture.scene.step) this.#fadeIn();
    this.#prepare(this.#index);
    this.#drawBelow(picture);
    this.#tellZoomable(picture);
    // What had the focus is drawn otherwise now: what stands in its place gets it.
    if (hadFocus && isMoved) this.#focusActive();
    if (this.#focusNext === 'members') this.below.querySelector<HTMLElement>('.members')?.focus();
    else if (this.#focusNext === 'active' && !hadFocus) this.#focusActive();
    this.#focusNext = null;
  }

  /** What the first movement takes is made ready between frames, once. */
  #prepare(index: EventIndex): void {
    if (index === this.#prepared) return;
    this.#prepared = index;
    const work = index.preparing();
    const go = (): void => {
      const clock = () => performance.now();
      if (index === this.#prepared && this.isConnected && workFor(work, budget, clock, () => {})) setTimeout(go);
    };
    setTimeout(go, 50);
  }

  /** Titles and groups change at steps of zooming only; a short fade says so. */
  #fadeIn(): void {
    // While one zooms on and on, everything changes anyway.
    const since = performance.now() - this.#steppedAt;
    this.#steppedAt += since;
    if (since < 400 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.main.querySelector('.events')?.animate([{ opacity: 0.3 }, { opacity: 1 }], { duration: 180 });
  }

  #hasFocus(): boolean {
    const focused = this.#host.shadowRoot?.activeElement;
    return Boolean(focused && this.main.contains(focused) && focused.closest('.events'));
  }

  #drawList(input: PaneInput): void {
    this.picture = null;
    const { settings, words, height } = input;
    const index = this.#index;
    const undated = this.#undatedRows;
    const length = index.length + undated.length;
    const isTurned = settings.order === 'newest-first';
    const row = (at: number) =>
      at < index.length ? index.at(isTurned ? index.length - 1 - at : at).row : undated[at - index.length]!;
    const all = { name: words.messages.timeline.events, length, row };
    render(
      this.#lists.whole(all, height ?? this.naturalHeight ?? 0, this.#listReading(input), this.#listActions),
      this.main,
    );
    this.#drawBelow(null);
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

  #now({ scale, extent }: ArchivePicture, frame: ArchiveFrame): number | null {
    const { now } = this.#input!;
    if (now === null) return null;
    const px = project(scale, extent, frame.length, frame.turned).position(now);
    return px >= 0 && px <= frame.length ? px : null;
  }

  readonly #decor = memo((words: ReaderWords, now: string): DecorWords => {
    const { marks } = words.messages;
    return {
      now: now === 'auto' ? marks.now : marks.nowAt(words.dateText(now)),
      earlier: (pointer) => words.pointer(pointer, true),
      later: (pointer) => words.pointer(pointer, false),
    };
  });

  readonly #entryNames = memo((_names: ArchiveNames) => new Map<string, EntryName>());

  /** Said once: every frame of a zoom asks for those of all entries. */
  #nameOf(entry: Entry): EntryName {
    const { archive, words } = this.#input!;
    const names = this.#names(archive, words);
    const known = this.#entryNames(names);
    const count = entry.kind === 'group' ? entry.group.count : entry.kind === 'running' ? entry.lane.running : '';
    const key = `${entry.key} ${count}`;
    let name = known.get(key);
    if (!name) {
      if (known.size > mostNames) known.clear();
      known.set(key, (name = this.#newName(entry, names)));
    }
    return name;
  }

  #newName(entry: Entry, names: ArchiveNames): EntryName {
    const { archive, words } = this.#input!;
    if (entry.kind === 'event') {
      const { row } = entry.mark.event;
      return { spoken: names.spoken(row), lang: names.lang(row), id: archive.source.id(row) };
    }
    if (entry.kind === 'group') return { spoken: names.group(entry.group), lang: '', id: null };
    return { spoken: this.#messages(words.locale).running(entry.lane.running), lang: '', id: null };
  }

  #countOf(entry: Entry): string {
    const messages = this.#messages(this.#input!.words.locale);
    if (entry.kind === 'running') return messages.running(entry.lane.running);
    return entry.kind === 'group' ? messages.more(entry.group.count) : '';
  }

  /** The tab stop stays with what it was on, or goes to what is nearest in time. */
  #settleActive(): boolean {
    const { entries } = this.#sheet!;
    const active = entries.find(({ key }) => key === this.#active);
    if (active) {
      this.#activeAt = timeOf(active);
      return false;
    }
    const distance = (entry: Entry) => Math.abs(timeOf(entry) - this.#activeAt);
    const inView = entries.filter((e) => this.#isInSight(e));
    let nearest: Entry | undefined = inView[0] ?? entries[0];
    if (Number.isFinite(this.#activeAt))
      for (const entry of entries) if (nearest && distance(entry) < distance(nearest)) nearest = entry;
    this.#active = nearest?.key ?? null;
    return nearest !== undefined;
  }

  /** Whether its beginning is within the window. */
  #isInSight({ at }: Entry): boolean {
    const { offset } = this.#sheet!;
    return at >= offset - 1 && at <= offset + this.#frame!.length - 24;
  }

  // ---- What readers do ---------------------------------------------------------------------------------------------

  #preview(frame: ArchiveFrame, sheet: Sheet, names: ArchiveNames): TemplateResult | typeof nothing {
    const { archive, words, selected } = this.#input!;
    const entry = this.#hovered === null ? undefined : this.#entry(this.#hovered);
    if (!entry || (entry.kind === 'event' && archive.source.id(entry.mark.event.row) === selected)) return nothing;
    return archivePreview(entry, frame, sheet, names, words, this.#messages(words.locale));
  }

  readonly #actions = {
    press: (key: string, event: MouseEvent): void => {
      const entry = this.#entry(key);
      // A click that a key made has no detail.
      if (entry) this.#open(entry, event.detail > 0 ? 'pointer' : 'keyboard');
    },
    tap: (event: MouseEvent): void => {
      if ((event.target as Element).closest('button')) return;
      const area = this.main.querySelector('.viewport')!.getBoundingClientRect();
      const entry = entryAt(event, area, this.#frame!, this.#sheet!);
      if (entry) this.#open(entry, 'pointer');
    },
    hover: (event: Event): void => {
      if ((event as PointerEvent).pointerType !== 'touch') this.#hover((event.target as Element).closest('li'));
    },
    leave: (): void => this.#hover(null),
    focused: (event: FocusEvent): void => {
      const target = event.target as Element;
      const key = target.closest('li')?.getAttribute('data-key');
      if (key && key !== this.#active) {
        this.#active = key;
        this.requestUpdate();
      }
      if (target.matches(':focus-visible')) this.#hover(target.closest('li'));
    },
  };

  #entry(key: string): Entry | undefined {
    return this.#sheet?.entries.find((entry) => entry.key === key);
  }

  #hover(item: Element | null): void {
    const key = item?.getAttribute('data-key') ?? null;
    if (key === this.#hovered) return;
    this.#hovered = key;
    this.requestUpdate();
  }

  #open(entry: Entry, source: SelectSource): void {
    const { settings, archive } = this.#input!;
    this.#active = entry.key;
    this.#activeAt = timeOf(entry);
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
    const { spoken } = this.#nameOf(entry);
    if (entry.kind === 'group') {
      const { group, lane } = entry;
      const name = spoken.split(':')[0]!;
      return { name, length: group.count, row: (at) => groupMembers(lane.events, group, at, 1)[0]!.row };
    }
    const found = runningMembers(entry.lane.events, entry.lane, window, 1000);
    return { name: spoken, length: found.length, row: (at) => found[at]!.row };
  }

  readonly #keys = new ArchiveKeys(this);
  readonly keydown = this.#keys.keydown;

  get settings(): Settings | null {
    return this.#input?.settings ?? null;
  }

  get rightToLeft(): boolean {
    return this.#input?.rightToLeft ?? false;
  }

  turn(direction: 1 | -1): void {
    this.window.pan(0.9 * direction);
    this.#draw();
    this.#focus(this.#inSight()[direction > 0 ? 'shift' : 'pop']());
  }

  #inSight(): Entry[] {
    return this.#sheet!.entries.filter((entry) => this.#isInSight(entry));
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
      this.#focus(to === 'last' ? this.#sheet!.entries.at(-1) : this.#sheet!.entries[0]);
      return;
    }
    const step = to === 'newer' ? 1 : -1;
    const find = () => {
      const { entries } = this.#sheet!;
      const at = entries.findIndex(({ key }) => key === this.#active);
      return at < 0 ? undefined : entries[at + step];
    };
    const known = find();
    if (known && this.#isInSight(known)) return this.#focus(known);
    this.window.pan(0.4 * step);
    this.#draw();
    const next = find() ?? known;
    this.#focus(next && this.#entry(next.key));
  }

  #focus(entry: Entry | undefined): void {
    if (!entry) return;
    this.#active = entry.key;
    this.#activeAt = timeOf(entry);
    this.#draw();
    this.#focusActive();
  }

  #focusActive(): void {
    this.main.querySelector<HTMLElement>('.events button[tabindex="0"]')?.focus({ preventScroll: true });
  }

  zoomAroundActive(factor: number): void {
    const selected = this.#rows.spanOf(this.#rows.rowOf(this.#input!.selected));
    this.window.travelZoom(factor > 1 ? zoomFactor : 1 / zoomFactor, selected?.start ?? this.#activeAt);
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
    const { words } = this.#input!;
    return words.messages.marks.selected(
      this.#names(this.#input!.archive, words).date(row),
      this.#names(this.#input!.archive, words).title(row),
    );
  }

  /** Selected by a script: the id, or null when there is no such event. */
  select(id: string | null, scroll: boolean): string | null {
    const row = this.#input ? this.#rows.rowOf(id) : -1;
    if (row < 0) return null;
    if (scroll) this.#reveal(row);
    this.#active = `event ${row}`;
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
    this.#activeAt = known?.start ?? NaN;
  }

  // ---- Around the drawing ------------------------------------------------------------------------------------------

  /** The toolbar. */
  controls(on: ControlsActions): unknown {
    const input = this.#input;
    if (!input) return nothing;
    const { settings, words, archive } = input;
    const { controls, canZoom, layout } = settings;
    const wants = (name: string, byDefault: boolean) => (controls ? controls.includes(name) : byDefault);
    const isDrawn = layout !== 'list';
    const [canZoomIn, canZoomOut] = this.#zoomable;
    const total = archive.index.length + archive.undated.length;
    return controlsView(
      {
        step: wants('step', total > 1),
        zoom: wants('zoom', total > 1) && isDrawn && canZoom,
        scales: isDrawn && wants('scale', true) ? ['time', 'breaks', 'recent', 'even'] : [],
        scale: this.picture?.scale.name ?? 'time',
        telling: null,
        orders: !isDrawn && wants('order', true) ? ['oldest-first', 'newest-first'] : [],
        order: settings.order,
        formats: wants('export', false) ? ['json', 'csv', 'jsonld'] : [],
        search: this.offersSearch ? input.isSearchOpen : null,
        filter: null,
        canZoomIn,
        canZoomOut,
      },
      words.messages,
      { ...on, zoom: (factor) => this.zoomAroundActive(factor) },
    );
  }

  #zoomable: readonly [boolean, boolean] = [true, false];

  /** The buttons follow what can be done. */
  #tellZoomable({ scale, extent, limits }: ArchivePicture): void {
    const all = widest(scale, limits);
    const now = [
      extent.end - extent.start > limits.minSpan * 1.02,
      extent.start > all.start + 1 || extent.end < all.end - 1,
    ] as const;
    if (now.every((can, i) => can === this.#zoomable[i])) return;
    this.#zoomable = now;
    this.#host.requestUpdate();
  }

  /** What stands below the drawing: counts, the strip of the whole, the card. */
  #drawBelow(picture: ArchivePicture | null): void {
    const input = this.#input!;
    const { archive, words, settings, width, rightToLeft } = input;
    const total = archive.index.length;
    const shared = { index: this.#index, names: this.#names(archive, words), messages: this.#messages(words.locale) };
    const reading = picture && { picture, total, words, width, rightToLeft, ...shared };
    render(
      html`${reading ? this.#status.line(reading, this.#follow) : nothing}${reading && settings.canZoom ? this.#status.strip(reading, this.#stripActions) : nothing}${this.#undated(input)}${this.#card(input)}`,
      this.below,
    );
  }

  readonly #status = new ArchiveStatus();
  readonly #follow = (pointer: Pointer, direction: 1 | -1): void => this.window.follow(pointer, direction);
  readonly #stripActions = {
    key: this.#keys.overview,
    grab: (event: PointerEvent): void =>
      dragOverview(event, {
        picture: () => this.picture,
        rightToLeft: this.rightToLeft,
        pan: (fraction) => this.window.pan(fraction),
        done: () => this.picture && this.windowMoved(this.picture.extent),
      }),
  };

  /** Events without a date: a button that opens their list. */
  #undated({ words, settings }: PaneInput): TemplateResult | typeof nothing {
    const undated = this.#undatedRows;
    if (undated.length === 0 || settings.layout === 'list') return nothing;
    const name = words.messages.marks.undated(undated.length);
    const open = () => {
      this.#lists.open({ name, length: undated.length, row: (at) => undated[at]! });
      this.#host.requestUpdate();
    };
    return html`<div part="shelf" class="shelf">
      <button part="button" class="as-link" type="button" @click=${open}>${name}</button>
    </div>`;
  }

  readonly #lists = new ArchiveLists(() => this.#host.requestUpdate());
  readonly #listActions = {
    chosen: (id: string, source: SelectSource): void => {
      this.#lists.members = null;
      this.#host.chosen(id, source);
    },
    close: (): void => void this.dismiss(),
  };

  #listReading({ archive, words, selected, card }: PaneInput): ListReading {
    return { names: this.#names(archive, words), words, selected, mark: card.mark };
  }

  #card(input: PaneInput): unknown {
    const { archive, words, document, settings, selected } = input;
    if (this.#lists.members) return this.#lists.card(this.#lists.members, this.#listReading(input), this.#listActions);
    const names = this.#names(archive, words);
    const row = this.#rows.rowOf(selected);
    const event = row < 0 ? null : names.event(row);
    if (!event) return nothing;
    const place = this.#rows.placeOf(row);
    const titleAt = (direction: 1 | -1) => {
      const id = place < 0 ? null : this.neighbour(selected, direction);
      return id === null ? null : names.title(archive.source.rowOf(id));
    };
    const step = (direction: 1 | -1) => {
      const id = this.neighbour(this.#input!.selected, direction);
      if (id !== null) this.#host.chosen(id, 'control');
    };
    return archiveCard(
      {
        event,
        document,
        words,
        headingLevel: settings.headingLevel,
        place,
        of: this.#index.length,
        previousTitle: titleAt(-1),
        nextTitle: titleAt(1),
        around: input.card,
      },
      {
        close: () => this.#host.chosen(null, 'control'),
        previous: () => step(-1),
        next: () => step(1),
        readPassage: () => {},
      },
    );
  }
}

function section(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

const orientationOf = (settings: Settings | undefined): 'horizontal' | 'vertical' =>
  settings?.layout === 'vertical' ? 'vertical' : 'horizontal';

function timeOf(entry: Entry): EpochMs {
  if (entry.kind === 'event') return entry.mark.event.start;
  return entry.kind === 'group' ? entry.group.extent.start : NaN;
}
