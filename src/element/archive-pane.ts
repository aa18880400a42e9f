import { html, nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ArchivePictureBuilder, type ArchivePicture } from '../archive/archive-picture.js';
import type { ArchiveGroup, ArchiveScene } from '../archive/archive-scene.js';
import type { Archive } from '../archive/archive.js';
import { importanceOf } from '../archive/event-flags.js';
import type { EventIndex } from '../archive/event-index.js';
import { groupMembers, runningMembers } from '../archive/group-members.js';
import { workFor } from '../archive/slices.js';
import { pickText } from '../document/pick-text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { archiveWords, type ArchiveMessages } from '../i18n/archive/archive-words.js';
import { memo } from '../layout/memo.js';
import { project } from '../layout/projection.js';
import type { Scale } from '../layout/scales/scale.js';
import type { Pointer } from '../layout/scene.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import { knownSpan } from '../model/timeline-model.js';
import { commandOf, zoomFactor, type Command } from '../navigation/commands.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { widest } from '../viewport/viewport.js';
import { archiveFrame, naturalHeight, type ArchiveFrame } from '../view/archive/archive-frame.js';
import { ArchiveNames } from '../view/archive/archive-names.js';
import { archiveOverview, overviewBins } from '../view/archive/archive-overview.js';
import {
  archiveSheet,
  type Entry,
  type GroupEntry,
  type RunningEntry,
  type Sheet,
} from '../view/archive/archive-sheet.js';
import { archiveView, plainScene, type EntryName } from '../view/archive/archive-view.js';
import { archiveStyles } from '../view/archive/archive.styles.js';
import { rowHeight, rowsView } from '../view/archive/rows-view.js';
import { cardView } from '../view/card-view.js';
import { controlsView, type ControlsActions } from '../view/controls-view.js';
import type { DecorWords } from '../view/decor-view.js';
import { listView } from '../view/list-view.js';
import { previewView } from '../view/preview-view.js';
import type { ReaderWords } from '../view/reader-words.js';
import { gapNames } from '../view/regions/drawing-region.js';
import { cardId, type Reading, type Settings } from '../view/reading.js';
import { ArchiveFinding, type FoundRows } from './archive-finding.js';
import { dragOverview } from './drag-overview.js';
import type { SelectSource } from './events.js';
import { RowScroller } from './row-scroller.js';
import { WindowController, type WindowHost } from './window-controller.js';

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
  readonly card: Pick<Reading, 'linkOf' | 'passages' | 'sharing' | 'baseUrl' | 'details'>;
}

const day = 86_400_000;
/** Names of entries that are kept. */
const mostNames = 2000;
/** ms of work at a time. */
const budget = 8;
/** Events of an extract on paper. */
const mostPrinted = 60;
/** Lanes that can be told apart, as the engine has it. */
const mostLanes = 24;
/** Lengths of the axis that the sheet is moved by before a new one is begun. */
const longestShift = 1.5;

/**
 * The drawing of a timeline of very many events, in place of that of short documents: loaded when the first archive comes.
 * Owns the window in time and its own part of the shadow tree, so that a frame of panning costs nothing but itself.
 */
export class ArchivePane implements WindowHost {
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
      { rootMargin: '200px' },
    );
    this.#sight.observe(this.#host);
  }

  // ---- For the element ---------------------------------------------------------------------------------------------

  /** The style sheet belongs to one document: made again when the element moves into another. */
  adopt(): void {
    const root = this.#host.shadowRoot;
    const Sheet = this.#host.ownerDocument.defaultView?.CSSStyleSheet;
    if (!root || !Sheet) return;
    const sheet = new Sheet();
    sheet.replaceSync(archiveStyles.cssText);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** To be called with every update of the element. */
  update(input: PaneInput): void {
    this.#input = input;
    const { archive, search, filter, settings } = input;
    const { importance } = settings;
    this.#found = this.#finding.found({ archive, search: search ?? '', filter: filter ?? '', importance });
    this.#draw();
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
    if (input.isPrinting) return this.#print(input);
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
    const sheet = archiveSheet(picture.scene, frame, this.#offset(picture, frame), settings.grouping === 'group');
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
          mark: null,
          preview: this.#preview(frame, sheet),
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

  /** An extract on paper: what weighs most of what was in the window. */
  #print({ archive, words }: PaneInput): void {
    const names = this.#names(archive, words);
    const index = this.#index;
    const extent = this.#printed ?? index.extent;
    const found = extent ? index.weightiest(extent.start, extent.end, mostPrinted) : [];
    const of = extent ? index.overlapping(extent.start, extent.end) : 0;
    const entries = found
      .sort((a, b) => a.start - b.start)
      .map(({ row, start, flags }) => ({
        id: archive.source.id(row),
        section: words.span({ start, end: start }, 'year'),
        date: names.date(row),
        spoken: names.spoken(row),
        title: names.title(row),
        titleLang: names.lang(row),
        status: '',
        importance: importanceOf(flags),
        distance: null,
        states: [],
      }));
    const said = [this.#messages(words.locale).extract(entries.length, of), extent ? names.span(extent) : ''];
    const options = {
      label: words.messages.timeline.events,
      isGrouped: false,
      active: null,
      selected: null,
      cardId,
      mark: null,
      card: nothing,
      printed: null,
    } as const;
    render(
      html`<p part="status" class="archive-counts">${said.filter(Boolean).join(' · ')}</p>
        ${listView(entries, options, () => {})}`,
      this.main,
    );
    render(nothing, this.below);
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
    render(
      this.#rows(this.#listRows, words.messages.timeline.events, length, row, height ?? this.naturalHeight ?? 0),
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

  readonly #actions = {
    press: (key: string, event: MouseEvent): void => {
      const entry = this.#entry(key);
      // A click that a key made has no detail.
      if (entry) this.#open(entry, event.detail > 0 ? 'pointer' : 'keyboard');
    },
    tap: (event: MouseEvent): void => {
      if ((event.target as Element).closest('button')) return;
      const entry = this.#nearestTo(event);
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

  /** The mark under a pointer that met no button, or the group whose density it met. */
  #nearestTo({ clientX, clientY }: MouseEvent): Entry | null {
    const [frame, sheet] = [this.#frame!, this.#sheet!];
    const area = this.main.querySelector('.viewport')!.getBoundingClientRect();
    const isLevel = frame.orientation === 'horizontal';
    const px = isLevel ? clientX - area.left : clientY - area.top;
    const along = (frame.turned ? frame.length - px : px) + sheet.offset;
    const y = isLevel ? clientY - area.top : frame.mirrored ? area.right - clientX : clientX - area.left;
    const lane = frame.lanes.findIndex(({ start, size }) => y >= start && y < start + size);
    const box = frame.lanes[lane];
    if (!box) return null;
    const near = 10;
    const marks = [...sheet.entries, ...sheet.loose].filter(
      (e) => e.kind === 'event' && e.mark.shown !== 'bar' && e.lane.index === lane,
    );
    const nearest = marks
      .filter(({ at }) => Math.abs(at - along) <= near && Math.abs(y - box.base) <= near)
      .sort((a, b) => Math.abs(a.at - along) - Math.abs(b.at - along))[0];
    const rise = isLevel ? box.base - y : y - box.base;
    if (nearest || rise < -frame.countSize - near || rise > frame.density) return nearest ?? null;
    const groups = sheet.entries.filter((e) => e.kind === 'group' && e.lane.index === lane);
    return (
      groups.find(
        (e) => e.kind === 'group' && along >= e.group.from + sheet.offset && along < e.group.to + sheet.offset,
      ) ?? null
    );
  }

  #open(entry: Entry, source: SelectSource): void {
    const { settings, archive } = this.#input!;
    this.#active = entry.key;
    this.#activeAt = timeOf(entry);
    if (entry.kind === 'event') {
      this.#members = null;
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
    this.#members = this.#membersOf(entry, picture!.scene.window);
    this.#memberRows.reset();
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

  readonly keydown = (event: KeyboardEvent): void => {
    const input = this.#input;
    const target = event.composedPath()[0] as Element;
    if (!input || event.defaultPrevented || target.matches('select, input, textarea, .overview-window')) return;
    const isOnEvent = target.closest('.archive .events li') !== null;
    const command = this.#commandOf(event);
    if (!command || (!isOnEvent && (command.type === 'move' || command.type === 'screen'))) return;
    if (this.#run(command)) event.preventDefault();
  };

  /** Keys on the overview's window move it, not the events. */
  readonly #overviewKey = (event: KeyboardEvent): void => {
    const command = this.#commandOf(event);
    if (!command || command.type === 'clear') return;
    if (command.type === 'move') {
      if (command.to === 'first' || command.to === 'last') this.window.travelToEnd(command.to === 'last');
      else this.window.travelBy(command.to === 'newer' ? 0.2 : -0.2);
    } else if (command.type === 'screen') this.window.travelBy(0.9 * command.direction);
    else if (command.type === 'zoom') this.window.travelZoom(command.factor);
    else this.window.travelToAll();
    event.preventDefault();
    event.stopPropagation();
  };

  #commandOf(event: KeyboardEvent): Command | null {
    const { rightToLeft, settings } = this.#input!;
    const isTurned = settings.layout !== 'horizontal' && settings.order === 'newest-first';
    return commandOf(event, { rightToLeft, newestFirst: isTurned });
  }

  #run(command: Command): boolean {
    const { canZoom } = this.#input!.settings;
    switch (command.type) {
      case 'move':
        this.#move(command.to);
        return true;
      case 'screen':
        this.window.pan(0.9 * command.direction);
        this.#draw();
        this.#focus(this.#inSight()[command.direction > 0 ? 'shift' : 'pop']());
        return true;
      case 'zoom':
        if (canZoom) this.zoomAroundActive(command.factor);
        return canZoom;
      case 'fit':
        if (canZoom) this.window.travelToAll();
        return canZoom;
      case 'clear':
        return this.dismiss();
    }
  }

  #inSight(): Entry[] {
    return this.#sheet!.entries.filter((entry) => this.#isInSight(entry));
  }

  /** Along what is drawn; at its end the window goes on. */
  #move(to: 'older' | 'newer' | 'first' | 'last'): void {
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
    this.window.travelZoom(factor > 1 ? zoomFactor : 1 / zoomFactor, this.#selectedSpan()?.start ?? this.#activeAt);
  }

  /** Puts away what is open beside the card of an event; false when nothing is. */
  dismiss(): boolean {
    if (this.#members) {
      this.#members = null;
      this.#host.requestUpdate();
      this.#focusNext = 'active';
      return true;
    }
    if (this.#input?.selected == null) return false;
    this.#host.chosen(null, 'keyboard');
    return true;
  }

  // ---- The selected event ------------------------------------------------------------------------------------------

  /** Selected by a reader: what is announced; `` for what is not there. */
  chosen(id: string | null): string {
    const row = this.#rowOf(id);
    this.#members = null;
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
    const row = this.#rowOf(id);
    if (row < 0) return null;
    if (scroll) this.#reveal(row);
    this.#active = `event ${row}`;
    return id;
  }

  /** Id of the event after or before another in the order shown; the first or last one without it. */
  neighbour(id: string | null, direction: 1 | -1): string | null {
    const input = this.#input;
    if (!input) return null;
    const index = this.#index;
    const row = this.#rowOf(id);
    const place = row < 0 ? -1 : this.#placeOf(row);
    const step = direction * (input.settings.order === 'newest-first' ? -1 : 1);
    const at = place < 0 ? (step > 0 ? 0 : index.length - 1) : place + step;
    return at >= 0 && at < index.length ? input.archive.source.id(index.at(at).row) : null;
  }

  #rowOf(id: string | null): number {
    return id === null ? -1 : (this.#input?.archive.source.rowOf(id) ?? -1);
  }

  #spanOf(row: number): Interval | null {
    const { archive, words } = this.#input!;
    const time = this.#names(archive, words).event(row)?.time;
    return time ? knownSpan(time, archive.reference) : null;
  }

  #selectedSpan(): Interval | null {
    const row = this.#rowOf(this.#input?.selected ?? null);
    return row < 0 ? null : this.#spanOf(row);
  }

  /** Its place in the order of time; -1 for what is undated or left out. */
  #placeOf(row: number): number {
    const span = this.#spanOf(row);
    const index = this.#index;
    if (!span) return -1;
    const first = index.startsBefore(span.start);
    const last = index.startsBefore(span.start + 1);
    for (let place = first; place < last; place++) if (index.at(place).row === row) return place;
    return -1;
  }

  /** Brings an event into view, and near enough for a mark of its own. */
  #reveal(row: number): void {
    const known = this.#spanOf(row);
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
        search: null,
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
    render(
      html`${picture ? html`${this.#status(picture)}${this.#overview(picture)}` : nothing}${this.#undated(input)}${this.#card(input)}`,
      this.below,
    );
  }

  /** How many are in view, and the ways to what is not. */
  #status(picture: ArchivePicture): TemplateResult {
    const { words } = this.#input!;
    const { earlier, later } = picture.scene;
    const go = (direction: 1 | -1, pointer: Pointer | null) =>
      pointer
        ? html`<button
            part="pointer"
            class=${direction < 0 ? 'pointer earlier' : 'pointer later'}
            type="button"
            @click=${() => this.window.follow(pointer, direction)}
          >
            ${words.pointer(pointer, direction < 0)}
          </button>`
        : nothing;
    return html`<div class="archive-status">
      ${go(-1, earlier)}
      <p part="status" class="archive-counts">${this.#counts(picture)}</p>
      ${go(1, later)}
    </div>`;
  }

  /** What is pointed at: titles that are cut off, marks alone, the weightiest of a group. */
  #preview(frame: ArchiveFrame, sheet: Sheet): TemplateResult | typeof nothing {
    const { archive, words, selected } = this.#input!;
    const entry = this.#hovered === null ? undefined : this.#entry(this.#hovered);
    if (!entry || entry.kind === 'running') return nothing;
    const names = this.#names(archive, words);
    const { x, y, width, height } = entry.box;
    const shift = Math.round((frame.turned ? 1 : -1) * sheet.offset);
    const isLevel = frame.orientation === 'horizontal';
    const target = { x: isLevel ? x + shift : x, y: isLevel ? y : y + shift, width, height };
    const shared = { target, width: frame.width, height: frame.height, quoteLang: '' };
    if (entry.kind === 'group') {
      const { count, extent, top } = entry.group;
      const quote = top.map(({ row }) => names.title(row)).join(' · ');
      return previewView({
        ...shared,
        date: names.span(extent),
        title: this.#messages(words.locale).members(count),
        titleLang: '',
        quote,
      });
    }
    const { row } = entry.mark.event;
    if (archive.source.id(row) === selected) return nothing;
    const quote = names.event(row)?.excerpts[0]?.exact ?? '';
    return previewView({
      ...shared,
      date: names.date(row),
      title: names.title(row),
      titleLang: names.lang(row),
      quote: quote ? words.messages.card.quote(quote.slice(0, 110)) : '',
    });
  }

  readonly #said = memo(
    (
      names: ArchiveNames,
      messages: ArchiveMessages,
      counts: string,
      busiest: Interval | null,
      groups: number,
    ): string => {
      const { total, all, marks, clustered, dense } = JSON.parse(counts) as Record<string, number>;
      const parts = [
        messages.inView(total!, all!),
        messages.drawn(marks!, clustered!, groups, dense!),
        busiest ? messages.busiest(names.span(busiest)) : '',
      ];
      return parts.filter(Boolean).join(' · ');
    },
  );

  /** How many are in view and how they are drawn, in words. */
  #counts({ scene, scale }: ArchivePicture): string {
    const { archive, words } = this.#input!;
    const { total, marks, clustered, dense } = scene.counts;
    const counts = JSON.stringify({ total, all: archive.index.length, marks, clustered, dense });
    const groups = scene.lanes.reduce(
      (n, lane) => n + lane.groups.filter(({ shown }) => shown === 'cluster').length + (lane.running > 0 ? 1 : 0),
      0,
    );
    return this.#said(
      this.#names(archive, words),
      this.#messages(words.locale),
      counts,
      clustered + dense > 0 ? this.#busiest(scene, scale) : null,
      groups,
    );
  }

  /** The fullest cell in view. The same object while the same cells are. */
  #busiest({ lanes, step, window }: ArchiveScene, _scale: unknown): Interval | null {
    const key = `${window.start} ${window.end} ${lanes.length}`;
    if (this.#busiestKey.key === `${step} ${key}`) return this.#busiestKey.found;
    let best: ArchiveGroup | null = null;
    for (const lane of lanes) for (const group of lane.groups) if (!best || group.count > best.count) best = group;
    const found = best && { start: best.starts.start, end: best.starts.end - 1 };
    this.#busiestKey = { key: `${step} ${key}`, found };
    return found;
  }

  #busiestKey: { key: string; found: Interval | null } = { key: '', found: null };

  readonly #bins = memo((index: EventIndex, scale: Scale, start: EpochMs, end: EpochMs): Uint32Array => {
    const [from, to] = [scale.place(start), scale.place(end)];
    const edges = Float64Array.from({ length: overviewBins + 1 }, (_, i) =>
      scale.time(from + ((to - from) * i) / overviewBins),
    );
    return index.countBetween(edges);
  });

  #overview({ scale, extent, limits }: ArchivePicture): TemplateResult | typeof nothing {
    const { settings, words, width, rightToLeft } = this.#input!;
    if (!settings.canZoom) return nothing;
    const all = widest(scale, limits);
    const { position } = project(scale, all, 1);
    const [from, to] = [position(extent.start), position(extent.end)];
    if (to - from > 0.97) return nothing;
    const year = (t: number) => words.span({ start: t, end: t }, 'year');
    return archiveOverview(
      {
        label: words.messages.timeline.overview,
        valueText: words.span(extent, extent.end - extent.start > 1100 * day ? 'year' : 'month'),
        width,
        counts: this.#bins(this.#index, scale, all.start, all.end),
        from,
        to,
        mirrored: rightToLeft,
        first: year(limits.full.start),
        last: year(limits.full.end - 1),
      },
      {
        key: this.#overviewKey,
        grab: (event) =>
          dragOverview(event, {
            picture: () => this.picture,
            rightToLeft,
            pan: (fraction) => this.window.pan(fraction),
            done: () => this.picture && this.windowMoved(this.picture.extent),
          }),
      },
    );
  }

  /** Events without a date: a button that opens their list. */
  #undated({ words, settings }: PaneInput): TemplateResult | typeof nothing {
    const undated = this.#undatedRows;
    if (undated.length === 0 || settings.layout === 'list') return nothing;
    const name = words.messages.marks.undated(undated.length);
    const open = () => {
      this.#members = { name, length: undated.length, row: (at) => undated[at]! };
      this.#memberRows.reset();
      this.#host.requestUpdate();
    };
    return html`<div part="shelf" class="shelf">
      <button part="button" class="as-link" type="button" @click=${open}>${name}</button>
    </div>`;
  }

  #card(input: PaneInput): unknown {
    const { archive, words, document, settings, card, selected } = input;
    const names = this.#names(archive, words);
    if (this.#members) return this.#membersCard(this.#members, words);
    const row = this.#rowOf(selected);
    const event = row < 0 ? null : names.event(row);
    if (!event || input.isPrinting) return nothing;
    const place = this.#placeOf(row);
    const titleAt = (direction: 1 | -1) => {
      const id = place < 0 ? null : this.neighbour(selected, direction);
      return id === null ? null : names.title(archive.source.rowOf(id));
    };
    const group = archive.groups.find((g) => g.id === event.group);
    return cardView(
      {
        event,
        article: document.article,
        words: words.words,
        headingLevel: settings.headingLevel,
        distance: null,
        group: group ? pickText(group.label, words.locale).text : null,
        position: place < 0 ? '' : words.messages.marks.position(place + 1, this.#index.length),
        previousTitle: titleAt(-1),
        nextTitle: titleAt(1),
        linkOf: card.linkOf,
        passageOf: card.passages.of,
        mediaUrl: (src) => (URL.canParse(src, card.baseUrl) ? new URL(src, card.baseUrl).href : src),
        mark: (text) => text,
        share: card.sharing?.button(event, words) ?? nothing,
        shareNote: card.sharing?.note(event, words) ?? nothing,
        details: card.details,
        id: cardId,
        printed: false,
      },
      {
        close: () => this.#host.chosen(null, 'control'),
        previous: () => this.#step(-1),
        next: () => this.#step(1),
        readPassage: () => {},
      },
    );
  }

  #step(direction: 1 | -1): void {
    const id = this.neighbour(this.#input!.selected, direction);
    if (id !== null) this.#host.chosen(id, 'control');
  }

  #members: Members | null = null;
  readonly #memberRows = new RowScroller(() => this.#host.requestUpdate());
  readonly #listRows = new RowScroller(() => this.requestUpdate());

  #membersCard({ name, length, row }: Members, words: ReaderWords): TemplateResult {
    return html`<div part="card" class="card members" id=${cardId} role="group" aria-label=${name} tabindex="-1">
      <p class="card-date">
        ${name}
        <button part="button" class="as-link" type="button" @click=${() => this.dismiss()}>
          ${words.messages.controls.close}
        </button>
      </p>
      ${this.#rows(this.#memberRows, name, length, row, 280)}
    </div>`;
  }

  #rows(
    scroller: RowScroller,
    label: string,
    length: number,
    row: (at: number) => number,
    height: number,
  ): TemplateResult {
    const { archive, words, selected } = this.#input!;
    const names = this.#names(archive, words);
    return rowsView(
      {
        label,
        length,
        window: scroller.window(length, Math.min(height, length * rowHeight)),
        row: (at) => {
          const r = row(at);
          const event = names.event(r);
          return {
            id: event?.id ?? '',
            date: names.short(r),
            title: names.title(r),
            lang: names.lang(r),
            importance: event?.importance ?? 2,
          };
        },
        selected,
        active: scroller.active(length),
        mark: null,
      },
      {
        scrolled: scroller.scrolled,
        key: (event) => scroller.key(event, length),
        select: (id, at, event) => {
          scroller.activate(at);
          this.#members = null;
          this.#host.chosen(id, event.detail > 0 ? 'pointer' : 'keyboard');
        },
      },
    );
  }
}

/** Events that stand in a list: those of a group, or the undated ones. */
interface Members {
  readonly name: string;
  readonly length: number;
  readonly row: (at: number) => number;
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
