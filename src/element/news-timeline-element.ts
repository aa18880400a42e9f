import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sourceLink } from '../article/text-fragment.js';
import type { Issue } from '../document/issue.js';
import { pickText } from '../document/pick-text.js';
import { appendEvents } from '../document/append-events.js';
import { readDocument, type TimelineDocument } from '../document/timeline-document.js';
import { blendScenes } from '../layout/blend.js';
import { PictureBuilder, type Picture } from '../layout/picture.js';
import type { Box, Cluster, Pointer, Scene } from '../layout/scene.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import { byText, buildModel, nowOf, type TimelineItem, type TimelineModel } from '../model/timeline-model.js';
import { commandOf, zoomFactor, type Command } from '../navigation/commands.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { parseEdtf } from '../time/parse-edtf.js';
import { constrain, extentBetween, panBy, widest, zoomBy } from '../viewport/viewport.js';
import { project } from '../layout/projection.js';
import { cardView } from '../view/card-view.js';
import { controlsView } from '../view/controls-view.js';
import type { DecorWords } from '../view/decor-view.js';
import { listView, type ListEntry } from '../view/list-view.js';
import type { MarkLook } from '../view/marks-view.js';
import { overviewView } from '../view/overview-view.js';
import { previewView } from '../view/preview-view.js';
import { failureView, problemsView } from '../view/status-view.js';
import { styles } from '../view/styles/styles.js';
import { drawingView, timelineView, uprightPointerView } from '../view/timeline-view.js';
import {
  controlNames,
  groupings,
  layouts,
  orders,
  scaleChoices,
  zoomModes,
  type ControlName,
  type Grouping,
  type Layout,
  type Loading,
  type Order,
  type ScaleChoice,
  type ZoomMode,
} from './attributes.js';
import { acceptedChoice, acceptedNumber, acceptedTokens } from './accepted.js';
import {
  TimelineErrorEvent,
  TimelineExtentChangeEvent,
  TimelineFilterChangeEvent,
  TimelineLoadEvent,
  TimelineSelectEvent,
  type SelectSource,
} from './events.js';
import { GestureController } from './gesture-controller.js';
import { MotionController } from './motion-controller.js';
import { ReaderWords } from './reader-words.js';
import { SizeController } from './size-controller.js';
import { SourceController, type SourceResult, type SourceState } from './source-controller.js';
import { SurroundingsController } from './surroundings-controller.js';
import { TextMeasurer } from './text-measurer.js';

export interface SelectOptions {
  /** Bring the event into the window. True unless told otherwise. */
  readonly scroll?: boolean;
  /** Move the keyboard focus to it. */
  readonly focus?: boolean;
}

/** Narrower than this the axis runs down the page, CSS px. */
const narrow = 560;
const travel = 450;
const resettle = 280;

/**
 * A timeline of the events an article mentions.
 *
 * @slot - What is shown without the script, and read as data when it is a list or a JSON script.
 * @slot title - Heading instead of the document's title.
 * @slot description - Text under the heading.
 * @slot empty - Shown when there are no events.
 * @slot footer - Below everything.
 */
export class NewsTimelineElement extends LitElement {
  static override styles = styles;

  /** A document, already parsed. Wins over everything else. Give a new object to change it. */
  @property({ attribute: false }) data: unknown = undefined;
  /** Address of a JSON document. */
  @property() src: string | null = null;
  /** How time runs: `auto` goes by the width of the element. */
  @property() layout: Layout = 'auto';
  /** How time becomes length; `auto` cuts long empty stretches when they would squeeze the rest. */
  @property() scale: ScaleChoice = 'auto';
  /** Id of the event that dates also count from. */
  @property() origin: string | null = null;
  /** One lane for each value. */
  @property({ attribute: 'group-by' }) groupBy: Grouping = 'none';
  /** Order of the list and direction of the vertical layout. */
  @property() order: Order = 'oldest-first';
  /** First window shown, EDTF. */
  @property() start: string | null = null;
  @property() end: string | null = null;
  /** Id of the selected event; the only place that is kept. */
  @property({ reflect: true }) selected: string | null = null;
  /** Least importance shown, 1 to 3. */
  @property({ type: Number }) importance = 1;
  /** The marker: `auto` is the article's date, `none`, or a date. */
  @property() now = 'auto';
  /** What the wheel does. */
  @property() zoom: ZoomMode = 'modifier';
  /** Which controls, by name; null chooses, an empty text shows none. */
  @property() controls: string | null = null;
  /** Level of the heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Accessible name when there is no title. */
  @property() label: string | null = null;
  /** `lazy` fetches `src` when the element comes near the viewport. */
  @property() loading: Loading = 'eager';
  /** IANA name, for events with a clock time. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  @state() private _document: TimelineDocument | null = null;
  @state() private _issues: readonly Issue[] = [];
  @state() private _source: SourceState = { status: 'idle', problem: null };
  @state() private _locale = 'en';
  @state() private _direction: 'ltr' | 'rtl' = 'ltr';
  @state() private _width = 0;
  @state() private _height = 0;
  @state() private _text: TextMetrics | null = null;
  @state() private _extent: Interval | null = null;
  @state() private _active: string | null = null;
  @state() private _hovered: { readonly ids: readonly string[]; readonly box: Box } | null = null;
  @state() private _live = '';
  @state() private _isPrinting = false;
  @state() private _openCluster: readonly string[] | null = null;
  @state() private _blend = 1;
  /** `waiting`: the page keeps room for what is being loaded. `folded`: there was more than room for it. */
  @state() private _room: 'own' | 'waiting' | 'folded' = 'own';

  readonly #source = new SourceController(this);
  readonly #travel = new MotionController(this);
  readonly #settle = new MotionController(this);
  readonly #measurer = new TextMeasurer();
  readonly #builder = new PictureBuilder();
  #model: TimelineModel | null = null;
  #picture: Picture | null = null;
  #words: ReaderWords | null = null;
  #blendFrom: { scene: Scene; rowsOnly: boolean } | null = null;
  #reserved: { key: string; height: number } | null = null;
  #focusNext: string | 'card' | null = null;
  #cardFocus = false;
  #baseUrl = '';
  /** Events of the source that could not be shown. */
  #unread = 0;
  #ready: (() => void) | null = null;
  #internals: ElementInternals | null = null;

  /** Settles when the first document is drawn, or when there is nothing to wait for. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.#ready = resolve));

  static {
    // Widths of texts and of the frame are known only after the first update, so a second one is meant to follow it.
    this.disableWarning?.('change-in-update');
  }

  constructor() {
    super();
    new SizeController(this);
    new SurroundingsController(this);
    new GestureController(this);
    if (!isServer) this.#internals = this.attachInternals();
  }

  /** The document as read; null before there is one. */
  get document(): TimelineDocument | null {
    return this._document;
  }

  /** What could not be read as written. */
  get issues(): readonly Issue[] {
    return this._issues;
  }

  /** What is visible, in ms since 1970 UTC; null when nothing is drawn. */
  get visibleExtent(): Interval | null {
    return this.#picture?.extent ?? null;
  }

  /** Selects an event, or nothing with null. Unknown ids clear the selection. Fires no DOM event. */
  select(id: string | null, { scroll = true, focus = false }: SelectOptions = {}): void {
    this.selected = id !== null && this.#model?.byId.has(id) ? id : null;
    if (!this.selected) return;
    this._active = this.selected;
    if (scroll) this.#reveal(this.selected);
    if (focus) this.#focusNext = this.selected;
    this.requestUpdate();
  }

  /** Selects the next event in the order shown; the first one when nothing is selected. */
  next(): void {
    this.#stepTo(1, null);
  }

  previous(): void {
    this.#stepTo(-1, null);
  }

  /** Shows a stretch of time: EDTF texts or ms. Throws RangeError when one cannot be read or they are reversed. */
  zoomTo(start: string | number, end: string | number): void {
    const from = momentOf(start, 'start');
    const to = momentOf(end, 'end');
    if (from === null || to === null || from >= to) throw new RangeError(`Cannot show ${start} to ${end}`);
    this.#travel.cancel();
    this._extent = { start: from, end: to };
  }

  /** Moves the window; 1 is its whole width later. */
  panBy(fraction: number): void {
    const picture = this.#picture;
    if (picture) this.#show(panBy(picture.scale, picture.extent, fraction));
  }

  /** Above 1 zooms in around the middle. */
  zoomBy(factor: number): void {
    const picture = this.#picture;
    if (picture) this.#show(zoomBy(picture.scale, picture.extent, factor, undefined, picture.limits.minSpan));
  }

  /**
   * Adds events to what is shown: a list of them as a document has them, or one. The window stays where it is; a bad one
   * is reported in `issues` and never hides a good one.
   */
  append(events: unknown): void {
    const base = this._document ?? readDocument({ events: [] }).document;
    const { document, issues } = appendEvents(base, events);
    this._document = document;
    this._issues = [...this._issues, ...issues];
  }

  /** Shows everything there is. */
  fit(): void {
    const picture = this.#picture;
    if (picture) this.#show(widest(picture.scale, picture.limits));
  }

  // ---- What controllers ask and tell -------------------------------------------------------------------------------

  sourceRead({ document, issues, origin, eventsWritten }: SourceResult): void {
    this.#unread = eventsWritten - document.events.length;
    if (!sharesEvents(this._document, document)) this._extent = null;
    this._document = document;
    this._issues = issues;
    this.#baseUrl = origin === 'src' && this.src ? new URL(this.src, this.ownerDocument.baseURI).href : this.ownerDocument?.baseURI ?? '';
    this._openCluster = null;
    this._hovered = null;
    if (origin !== 'none') queueMicrotask(() => this.dispatchEvent(new TimelineLoadEvent(document, issues)));
  }

  sourceState(state: SourceState): void {
    this._source = state;
    const { problem } = state;
    if (problem) queueMicrotask(() => this.dispatchEvent(new TimelineErrorEvent(problem.message, problem)));
  }

  spokenTo(locale: string, direction: 'ltr' | 'rtl'): void {
    this._locale = locale;
    this._direction = direction;
  }

  printing(isPrinting: boolean): void {
    this._isPrinting = isPrinting;
  }

  fontsChanged(): void {
    this.#measurer.reset();
    this.#measure();
  }

  sizedPart(): Element | null {
    return this.renderRoot?.querySelector('.main') ?? null;
  }

  resized(width: number, height: number): void {
    this.#measure();
    this._width = width;
    this._height = height;
  }

  gestureArea(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  get isUpright(): boolean {
    return this.#picture?.scene.orientation === 'vertical';
  }

  shareAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): number {
    const area = this.gestureArea();
    const scene = this.#picture?.scene;
    if (!area || !scene) return 0;
    const box = area.getBoundingClientRect();
    const share = scene.orientation === 'vertical' ? (clientY - box.top) / box.height : (clientX - box.left) / box.width;
    return scene.turned ? 1 - share : share;
  }

  gesturePan(fraction: number): void {
    this.#travel.cancel();
    this.panBy(fraction);
    this._hovered = null;
  }

  gestureZoom(factor: number, at: number): void {
    const picture = this.#picture;
    if (!picture) return;
    this.#travel.cancel();
    const anchor = project(picture.scale, picture.extent, 1).invert(at);
    this.#show(zoomBy(picture.scale, picture.extent, factor, anchor, picture.limits.minSpan));
    this._hovered = null;
  }

  gestureEnd(): void {
    const extent = this.#picture?.extent;
    if (extent) this.dispatchEvent(new TimelineExtentChangeEvent(extent));
  }

  // ---- Lifecycle ---------------------------------------------------------------------------------------------------

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') || changed.has('src') || changed.has('loading')) this.#source.changed();
    if (changed.has('start') || changed.has('end') || changed.has('scale') || changed.has('layout')) this._extent = null;
    if (this._document && this.#model?.document !== this._document) {
      this.#model = buildModel(this._document);
      this._active = null;
    }
    if (!this.#words || ['_locale', 'timeZone', 'origin', '_document', 'groupBy', '_width', 'layout'].some((p) => changed.has(p))) {
      this.#words = this.#makeWords();
    }
    this.#keepRoom();
    this.#draw();
    const active = this.#model?.byId.get(this._active ?? '')?.event;
    if (!active || active.importance < this.#importance) {
      this._active = this.selected ?? this.#ordered()[0]?.event.id ?? null;
    }
  }

  #makeWords(): ReaderWords {
    const origin = this.origin ? (this.#model?.byId.get(this.origin) ?? null) : null;
    const grouping = this.#grouping;
    const groupOf =
      grouping === 'none' || this.#layout !== 'vertical' ? null : (item: TimelineItem) => this.#groupLabel(item, grouping);
    return new ReaderWords(this._locale, this.timeZone, origin, groupOf);
  }

  #draw(): void {
    const layout = this.#layout;
    const before = this.#picture;
    this.#picture = null;
    if (!this.#model || !this._text || this._width <= 0 || layout === 'list' || !this.#words) return;
    const [start, end] = [this.start, this.end];
    const picture = this.#builder.build({
      model: this.#model,
      importance: this.#importance,
      layout,
      scale: this.#scale,
      grouping: layout === 'vertical' ? 'none' : this.#grouping,
      newestFirst: this.#order === 'newest-first',
      locale: this.#words.locale,
      rightToLeft: this._direction === 'rtl',
      width: this._width,
      height: this.#fixedHeight(layout),
      text: this._text,
      now: this.#now(),
      window: {
        start: start ? this.#edtfMoment(start, 'start') : null,
        end: end ? this.#edtfMoment(end, 'end') : null,
      },
      extent: this._extent,
      words: this.#words,
    });
    this.#picture = picture;
    if (picture && before && picture !== before) this.#followByEye(before, picture);
  }

  /**
   * What is first painted without its data keeps the height it had then, so that nothing below it moves when the data
   * arrives: a drawing fills it, a list or an upright drawing that is longer is folded.
   */
  #keepRoom(): void {
    const isAwaited = this._document === null && this._source.status !== 'error' && Boolean(this.src) && !this.data;
    if (this._room === 'own') {
      if (isAwaited && !this.hasUpdated) this._room = 'waiting';
    } else if (this._room === 'waiting' && !isAwaited && this.#layout !== 'horizontal' && this._width > 0) this._room = 'folded';
    if (this._room === 'folded' && this.selected !== null) this._room = 'own';
  }

  readonly #unfold = (): void => {
    this._room = 'own';
  };

  /** The height the page gives it, where that is another than the one we would choose. */
  #fixedHeight(layout: Layout): number | null {
    const reserved = this.#reserved;
    if (this._room === 'waiting' && layout === 'horizontal') return this._height >= 120 ? this._height : null;
    if (!reserved || reserved.key !== this.#heightKey(layout)) return null;
    if (this._height > 0 && Math.abs(this._height - reserved.height) > 1 && this._height >= 120) return this._height;
    return reserved.height;
  }

  /** Once painted, the height holds until something other than data, zoom or language asks for another. */
  #heightKey(layout: Layout): string {
    return [layout, this.#grouping, this._width, this._document === null].join(' ');
  }

  /** Starts a calm change when rows or scale are no longer those of the last picture. */
  #followByEye(before: Picture, after: Picture): void {
    if (before.scene.orientation !== after.scene.orientation || before.scene.width !== after.scene.width) return;
    const sameScale = before.scale === after.scale;
    const moved = after.scene.events.some((e, i) => {
      const old = before.scene.events[i];
      return old && old.id === e.id && e.shown === 'label' && old.shown === 'label' && Math.abs(old.cross - e.cross) > 2;
    });
    if (sameScale && !(moved && after.scene.orientation === 'horizontal')) return;
    const from = this.#shownScene(before.scene);
    this.#blendFrom = { scene: from, rowsOnly: sameScale };
    this.#settle.run(sameScale ? resettle : travel, (t) => {
      this._blend = t;
      if (t >= 1) this.#blendFrom = null;
    });
  }

  #shownScene(scene: Scene): Scene {
    const from = this.#blendFrom;
    return from ? blendScenes(from.scene, scene, this._blend, from.rowsOnly) : scene;
  }

  override updated(changed: PropertyValues): void {
    this.#reserve();
    if ((changed.has('selected') || changed.has('_document')) && this.selected !== null) this.#reveal(this.selected);
    this.#moveFocus();
    this.#tellStates();
    const isSettled = this._source.status === 'ready' || this._source.status === 'error' || this._document !== null;
    if (isSettled && (this._width > 0 || this.#layout === 'list') && this.#ready) {
      this.#ready();
      this.#ready = null;
    }
  }

  protected override firstUpdated(): void {
    this.#measure();
  }

  #measure(): void {
    const samples = ['strong', 'regular', 'small', 'sizes'].map((n) => this.renderRoot?.querySelector(`.sample.${n}`));
    const [strong, regular, small, sizes] = samples;
    if (strong && regular && small && sizes) this._text = this.#measurer.read(strong, regular, small, sizes) ?? this._text;
  }

  /** The drawing's height is set on its frame, so that it is there before the drawing is. */
  #reserve(): void {
    const main = this.renderRoot.querySelector<HTMLElement>('.main');
    if (!main) return;
    const picture = this.#picture;
    if (!picture) {
      if (this.#layout === 'list' || this._source.status !== 'loading') main.style.removeProperty('--drawing-size');
      return;
    }
    const key = this.#heightKey(this.#layout);
    if (this._room === 'waiting' && this.#layout === 'horizontal') {
      // The room is shared out by now: what the drawing got of it is its height from here on.
      this.#reserved = { key, height: main.clientHeight };
      this._room = 'own';
    }
    if (this.#reserved?.key !== key) this.#reserved = { key, height: Math.round(picture.naturalHeight) };
    main.style.setProperty('--drawing-size', `${this.#reserved.height}px`);
  }

  #moveFocus(): void {
    const target = this.#focusNext;
    this.#focusNext = null;
    if (this.#cardFocus) {
      this.#cardFocus = false;
      const [card, link] = ['.card', '[part="quote-link"]'].map((part) => this.renderRoot.querySelector<HTMLElement>(part));
      (link ?? card)?.focus();
    } else if (target !== null) this.#buttonOf(target)?.focus({ preventScroll: this.#layout !== 'list' });
  }

  #buttonOf(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`li[data-id="${CSS.escape(id)}"] button`);
  }

  #tellStates(): void {
    const states = this.#internals?.states;
    if (!states) return;
    const now = new Map([
      ['loading', this._source.status === 'loading'],
      ['ready', this._document !== null && this._source.status !== 'loading'],
      ['error', this._source.status === 'error'],
      ['vertical', this.isUpright],
    ]);
    for (const [name, isOn] of now) {
      // Before 2024 browsers wanted two dashes in front of the name; there the states are simply not set.
      try {
        if (isOn) states.add(name);
        else states.delete(name);
      } catch {
        return;
      }
    }
  }

  // ---- Attributes as they count ------------------------------------------------------------------------------------

  get #layout(): 'horizontal' | 'vertical' | 'list' {
    const layout = acceptedChoice(this, 'layout', this.layout, layouts);
    if (this._isPrinting || isServer) return 'list';
    const chosen = layout === 'auto' ? (this._width > 0 && this._width < narrow ? 'vertical' : 'horizontal') : layout;
    // The order of telling has no axis of its own.
    return chosen === 'vertical' && this.#order === 'as-told' ? 'list' : chosen;
  }

  get #scale(): ScaleChoice {
    return acceptedChoice(this, 'scale', this.scale, scaleChoices);
  }

  get #grouping(): Grouping {
    return acceptedChoice(this, 'group-by', this.groupBy, groupings);
  }

  get #order(): Order {
    return acceptedChoice(this, 'order', this.order, orders);
  }

  get #importance(): number {
    return acceptedNumber(this, 'importance', this.importance, 1, 3, 1);
  }

  get #zoom(): ZoomMode {
    return acceptedChoice(this, 'zoom', this.zoom, zoomModes);
  }

  get #controls(): readonly ControlName[] | null {
    return this.controls === null ? null : acceptedTokens(this, 'controls', this.controls, controlNames);
  }

  #edtfMoment(text: string, side: 'start' | 'end'): EpochMs | null {
    return momentOf(text, side);
  }

  #now(): EpochMs | null {
    if (this.now === 'none') return null;
    if (this.now !== 'auto') return momentOf(this.now, 'end');
    return this._document && nowOf(this._document);
  }

  // ---- Moving ------------------------------------------------------------------------------------------------------

  #show(extent: Interval): void {
    const picture = this.#picture;
    if (picture) this._extent = constrain(picture.scale, extent, picture.limits);
  }

  #travelTo(extent: Interval, tell = true): void {
    const picture = this.#picture;
    if (!picture) return;
    const from = picture.extent;
    const to = constrain(picture.scale, extent, picture.limits);
    this.#travel.run(
      travel,
      (t) => (this._extent = extentBetween(picture.scale, from, to, t)),
      () => tell && this.gestureEnd(),
    );
  }

  /** Pans so that an event is in view; what is in view already stays where it is. */
  #reveal(id: string): void {
    const picture = this.#picture;
    const item = this.#model?.byId.get(id);
    if (!picture || !item?.known) return;
    if (item.event.importance < this.#importance) this.importance = item.event.importance;
    const { position } = project(picture.scale, picture.extent, 1);
    const [from, to] = [position(item.known.start), position(item.known.end)];
    const inView = from >= 0.01 && from <= 0.97;
    if (inView || (from < 0 && to > 1)) return;
    const target = from < 0.01 ? 0.15 : 0.7;
    this.#travelTo(panBy(picture.scale, picture.extent, from - target), false);
  }

  readonly #goTo = (pointer: Pointer, direction: 1 | -1): void => {
    const picture = this.#picture;
    if (!picture) return;
    const { position } = project(picture.scale, picture.extent, 1);
    const at = position(direction < 0 ? pointer.nearest.start : pointer.nearest.end);
    this.#travelTo(panBy(picture.scale, picture.extent, direction < 0 ? at - 0.12 : at - 0.75));
  };

  readonly #openCluster = (cluster: Cluster): void => {
    const picture = this.#picture;
    const { start, end } = cluster.extent;
    const items = cluster.ids.map((id) => this.#model!.byId.get(id)!);
    const canPart = new Set(items.map((i) => i.known!.start)).size > 1;
    if (!picture || !canPart || cluster.text) {
      this._openCluster = cluster.ids;
      return;
    }
    const span = end - start;
    this.#travelTo({ start: start - span * 0.25, end: end + span * 0.6 });
  };

  // ---- Selecting ---------------------------------------------------------------------------------------------------

  /** A reader's wish; a listener may refuse it. */
  #choose(id: string | null, source: SelectSource): void {
    if (id === this.selected) {
      // A second time goes on to the passage; without a link there is only the card.
      if (id !== null && source === 'keyboard') {
        this.#cardFocus = true;
        this.requestUpdate();
      } else if (id !== null) this.#choose(null, source);
      return;
    }
    if (!this.dispatchEvent(new TimelineSelectEvent(id, this.selected, source))) return;
    const before = this.selected;
    this.selected = id;
    this._openCluster = null;
    if (id !== null) {
      this._active = id;
      const item = this.#model?.byId.get(id);
      if (item) this._live = this.#words!.messages.marks.selected(this.#words!.date(item.event).spoken, pickText(item.event.title, this._locale).text);
      this.#reveal(id);
    } else {
      this._live = this.#words!.messages.marks.unselected;
      this.#focusNext = before;
    }
  }

  #stepTo(direction: 1 | -1, source: SelectSource | null): void {
    const items = this.#ordered();
    const at = items.findIndex((i) => i.event.id === this.selected);
    const next = at < 0 ? items[direction > 0 ? 0 : items.length - 1] : items[at + direction];
    if (!next) return;
    if (source) this.#choose(next.event.id, source);
    else this.select(next.event.id);
  }

  /** A click that a key made has no detail. */
  readonly #clicked = (id: string, click: MouseEvent): void => this.#choose(id, click.detail === 0 ? 'keyboard' : 'pointer');

  // ---- Keys --------------------------------------------------------------------------------------------------------

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const target = event.composedPath()[0] as Element;
    if (target.matches('select, input, textarea, .overview-window')) return;
    const isOnEvent = target.closest('li[data-id]') !== null && target.closest('.card') === null;
    const command = commandOf(event, { rightToLeft: this._direction === 'rtl', newestFirst: this.#order === 'newest-first' });
    if (!command || (!isOnEvent && (command.type === 'move' || command.type === 'screen'))) return;
    if (this.#run(command)) event.preventDefault();
  };

  #run(command: Command): boolean {
    const picture = this.#picture;
    switch (command.type) {
      case 'move':
        return this.#moveActive(command.to);
      case 'screen':
        return this.#screen(command.direction);
      case 'zoom':
        if (!picture || this.#zoom === 'none') return false;
        this.#zoomAround(command.factor);
        return true;
      case 'fit':
        if (!picture || this.#zoom === 'none') return false;
        this.#travelTo(widest(picture.scale, picture.limits));
        return true;
      case 'clear':
        // Of the selected event no preview is shown, so there is none to put away.
        if (this._hovered && this._hovered.ids[0] !== this.selected) {
          this._hovered = null;
          return true;
        }
        if (this._openCluster) {
          this._openCluster = null;
          return true;
        }
        if (this.selected === null) return false;
        this.#choose(null, 'keyboard');
        return true;
    }
  }

  /** The event that has the focus stays where it is; without one the middle does. */
  #zoomAround(factor: number): void {
    const picture = this.#picture!;
    const known = this.#model?.byId.get(this.selected ?? this._active ?? '')?.known;
    const at = known && known.start > picture.extent.start && known.start < picture.extent.end ? known.start : undefined;
    this.#travelTo(zoomBy(picture.scale, picture.extent, factor, at, picture.limits.minSpan));
  }

  #moveActive(to: 'older' | 'newer' | 'first' | 'last'): boolean {
    const items = this.#ordered();
    const at = items.findIndex((i) => i.event.id === this._active);
    const forward = this.#order === 'newest-first' ? -1 : 1;
    const next =
      to === 'first' ? items[0] : to === 'last' ? items[items.length - 1] : items[at + (to === 'newer' ? forward : -forward)];
    if (next) this.#activate(next.event.id);
    return true;
  }

  #screen(direction: 1 | -1): boolean {
    const picture = this.#picture;
    const items = this.#ordered();
    if (!picture) {
      const at = items.findIndex((i) => i.event.id === this._active);
      const next = items[Math.min(Math.max(at + 8 * direction, 0), items.length - 1)];
      if (next) this.#activate(next.event.id);
      return true;
    }
    const extent = constrain(picture.scale, panBy(picture.scale, picture.extent, 0.9 * direction), picture.limits);
    const inside = this.#model!.dated.filter((i) => i.known!.start >= extent.start && i.known!.start < extent.end);
    const next = direction > 0 ? inside[0] : inside[inside.length - 1];
    this.#travelTo(extent);
    if (next) this.#activate(next.event.id, false);
    return true;
  }

  #activate(id: string, reveal = true): void {
    this._active = id;
    this.#focusNext = id;
    if (reveal) this.#reveal(id);
    this.requestUpdate();
  }

  // ---- Lists -------------------------------------------------------------------------------------------------------

  #shownItems(): readonly TimelineItem[] {
    const least = this.#importance;
    return this.#model?.items.filter((i) => i.event.importance >= least) ?? [];
  }

  /** In the order that arrows and steps follow. */
  #ordered(): readonly TimelineItem[] {
    const items = this.#shownItems();
    switch (this.#order) {
      case 'newest-first':
        return [...items.filter((i) => i.known)].reverse().concat(items.filter((i) => !i.known));
      case 'as-told':
        return [...items].sort(byText);
      default:
        return items;
    }
  }

  #groupLabel({ event }: TimelineItem, grouping: Grouping): string | null {
    switch (grouping) {
      case 'group': {
        const group = this._document?.groups.find((g) => g.id === event.group);
        return group ? pickText(group.label, this._locale).text : null;
      }
      case 'person':
        return event.people[0] ? pickText(event.people[0].name, this._locale).text : null;
      case 'place':
        return event.place ? pickText(event.place, this._locale).text : null;
      case 'tag':
        return event.tags[0] ?? null;
      default:
        return null;
    }
  }

  // ---- Rendering ---------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const words = this.#words ?? new ReaderWords(this._locale, null, null, null);
    const doc = this._document;
    const title = doc?.title ? pickText(doc.title, this._locale) : null;
    const description = doc?.description ? pickText(doc.description, this._locale) : null;
    const hasEvents = (this.#model?.items.length ?? 0) > 0;
    const isLoading = this._source.status === 'loading';
    const level = acceptedNumber(this, 'heading-level', this.headingLevel, 2, 6, 3);
    return timelineView({
      title: title?.text ?? '',
      titleLang: title?.lang ?? '',
      description: description?.text ?? '',
      descriptionLang: description?.lang ?? '',
      headingLevel: level,
      label: this.label || words.messages.timeline.label,
      controls: hasEvents ? this.#renderControls(words) : nothing,
      notices: this.#renderNotices(words),
      before: this.#renderWayOut('before', words),
      main: this.#renderMain(words),
      after: this.#renderWayOut('after', words),
      shelf: this.#layout === 'list' ? nothing : this.#renderShelf(words),
      overview: this.#renderOverview(words),
      card: this.#layout === 'list' ? nothing : this.#renderCard(words),
      live: this._live,
      fallback: !hasEvents && !isLoading,
      room: this._room,
      unfold: { label: words.messages.controls.showAll, act: this.#unfold },
      busy: isLoading,
      keydown: this.#keydown,
    });
  }

  #renderWayOut(which: 'before' | 'after', words: ReaderWords): unknown {
    return uprightPointerView(this.#picture?.scene ?? null, which, this.#decorWords(words), this.#goTo);
  }

  #renderMain(words: ReaderWords): TemplateResult {
    const empty = this._document !== null && this.#model?.items.length === 0;
    const isLoading = this.#model === null && Boolean(this.src) && (this._source.status === 'loading' || this._room === 'waiting') && !this._source.problem;
    return html`<div class=${`main ${this.#layout} ${isLoading ? 'waiting' : ''}`} @focusin=${this.#focused}>
      ${
        isLoading
          ? html`<p part="status" class="waiting-text">${words.messages.timeline.loading}</p>`
          : empty
            ? html`<slot name="empty"><p part="status" class="empty">${words.messages.timeline.empty}</p></slot>`
            : this.#layout === 'list'
              ? this.#renderList(words)
              : this.#renderDrawing(words)
      }
    </div>`;
  }

  #renderDrawing(words: ReaderWords): TemplateResult | typeof nothing {
    const picture = this.#picture;
    const model = this.#model;
    if (!picture || !model) return nothing;
    const scene = this.#shownScene(picture.scene);
    const states = this.#states();
    return drawingView(
      {
        scene,
        look: (id) => this.#look(id, states),
        lookKeys: [this.selected, this._hovered, this.#grouping, this._document],
        decor: this.#decorWords(words),
        gapNames: this.#gapNames(scene, words),
        list: {
          label: words.messages.timeline.events,
          active: this._active,
          selected: this.selected,
          cardId: 'card',
          has: (id) => model.byId.get(id)!.event.importance >= this.#importance,
          clusterName: (c) => words.messages.marks.clusterFrom(c.ids.length, words.span(c.extent, 'month')),
          name: (id) => {
            const item = model.byId.get(id)!;
            const title = pickText(item.event.title, words.locale);
            return {
              title: title.text,
              titleLang: this.#foreign(title.lang),
              spoken: words.spoken(item),
              importance: item.event.importance,
              states: states(id),
            };
          },
        },
        preview: this.#renderPreview(words),
      },
      {
        select: this.#clicked,
        openCluster: this.#openCluster,
        goTo: this.#goTo,
        hover: this.#hover,
        leave: () => (this._hovered = null),
        blur: () => (this._hovered = null),
      },
    );
  }

  #decorWords(words: ReaderWords): DecorWords {
    return {
      now: this.now === 'auto' ? words.messages.marks.now : words.messages.marks.nowAt(words.dateText(this.now)),
      eras: words.messages.timeline.eras,
      earlier: (p) => words.pointer(p, true),
      later: (p) => words.pointer(p, false),
    };
  }

  /** A cut is named only where its name has room in it, whole. */
  #gapNames(scene: Scene, words: ReaderWords): string[] {
    const length = scene.orientation === 'vertical' ? scene.height : scene.width;
    return scene.axis.gaps.map(({ interval, startPx, endPx }) => {
      const name = words.gap(interval);
      const size = scene.orientation === 'vertical' ? this._text!.smallLineHeight : this._text!.small(name);
      const middle = (startPx + endPx) / 2;
      const fits = Math.abs(endPx - startPx) >= size && middle >= size / 2 && middle <= length - size / 2;
      return fits ? name : '';
    });
  }

  #foreign(lang: string): string {
    return lang && !this._locale.toLowerCase().startsWith(lang.toLowerCase().split('-')[0]!) ? lang : '';
  }

  #states(): (id: string) => readonly string[] {
    const hovered = new Set(this._hovered?.ids);
    return (id) => [...(id === this.selected ? ['selected'] : []), ...(hovered.has(id) ? ['hover'] : [])];
  }

  #look(id: string, states: (id: string) => readonly string[]): MarkLook {
    const { event } = this.#model!.byId.get(id)!;
    const groups = this._document?.groups ?? [];
    const group = this.#grouping === 'group' ? groups.findIndex((g) => g.id === event.group) : -1;
    const hue = group >= 0 ? `group-${(group % 8) + 1}` : event.importance === 3 ? 'hue-main' : 'hue-plain';
    return { hue, states: states(id), status: event.status, enriched: event.enriched !== null };
  }

  readonly #hover = (event: Event): void => {
    if ((event as PointerEvent).pointerType === 'touch') return;
    this.#preview(event.target as Element);
  };

  readonly #focused = (event: FocusEvent): void => {
    const target = event.target as Element;
    const id = target.closest('li')?.getAttribute('data-id');
    if (id) this._active = id;
    if (target.matches(':focus-visible')) this.#preview(target);
  };

  #preview(target: Element): void {
    const id = target.closest('[data-id]')?.getAttribute('data-id') ?? null;
    if (id === null || this._hovered?.ids[0] === id) {
      if (id === null && !target.closest('.preview')) this._hovered = null;
      return;
    }
    const event = this.#picture?.scene.events.find((e) => e.id === id);
    this._hovered = event && event.shown !== 'outside' && event.shown !== 'shelf' ? { ids: [id], box: event.target } : null;
  }

  #renderPreview(words: ReaderWords): TemplateResult | typeof nothing {
    const id = this._hovered?.ids[0];
    const item = id === undefined ? null : this.#model?.byId.get(id);
    const scene = this.#picture?.scene;
    if (!item || !scene || id === this.selected) return nothing;
    const target = scene.events.find((e) => e.id === id)?.target ?? this._hovered!.box;
    const title = pickText(item.event.title, words.locale);
    const [excerpt] = item.event.excerpts;
    return previewView({
      target,
      width: scene.width,
      height: scene.height,
      title: title.text,
      titleLang: this.#foreign(title.lang),
      date: words.date(item.event).text,
      quote: excerpt ? words.messages.card.quote(firstWords(excerpt.exact, 110)) : '',
      quoteLang: this.#foreign(this._document?.article?.lang ?? ''),
    });
  }

  #renderList(words: ReaderWords): TemplateResult {
    const states = this.#states();
    const items = this.#ordered();
    const grouping = this.#grouping;
    const sectionOf = (item: TimelineItem): string => {
      if (grouping !== 'none') return this.#groupLabel(item, grouping) ?? words.ungrouped;
      if (this.#order === 'as-told') return '';
      return item.known ? words.span({ start: item.known.start, end: item.known.start }, 'year') : words.messages.date.undated;
    };
    const entries = items.map((item): ListEntry => {
      const title = pickText(item.event.title, words.locale);
      return {
        id: item.event.id,
        section: sectionOf(item),
        date: words.date(item.event).text,
        spoken: words.spoken(item),
        title: title.text,
        titleLang: this.#foreign(title.lang),
        status: words.statusOf(item.event),
        importance: item.event.importance,
        distance: words.distance(item),
        states: states(item.event.id),
      };
    });
    if (grouping !== 'none') {
      const sections = [...new Set(entries.map((e) => e.section))];
      entries.sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
    }
    return listView(
      entries,
      {
        label: words.messages.timeline.events,
        active: this._active,
        selected: this.selected,
        cardId: 'card',
        card: this.#renderCard(words),
        printed: this._isPrinting ? (id) => this.#renderCardOf(id, words) : null,
      },
      this.#clicked,
    );
  }

  #renderShelf(words: ReaderWords): TemplateResult | typeof nothing {
    const items = this.#shownItems().filter((i) => !i.known);
    if (items.length === 0) return nothing;
    const states = this.#states();
    return html`<div part="shelf" class="shelf" @focusin=${this.#focused}>
      <p class="shelf-title" id="shelf-title">${words.messages.marks.undated(items.length)}</p>
      <ol class="shelf-list" aria-labelledby="shelf-title">
        ${items.map((item) => {
          const title = pickText(item.event.title, words.locale);
          const status = words.statusOf(item.event);
          const isOpen = item.event.id === this.selected;
          return html`<li part=${['event', ...states(item.event.id).map((s) => `event--${s}`)].join(' ')} data-id=${item.event.id}>
            <button
              type="button"
              tabindex=${this._active === item.event.id ? 0 : -1}
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-controls=${isOpen ? 'card' : nothing}
              @click=${(e: MouseEvent) => this.#clicked(item.event.id, e)}
            >
              <span lang=${this.#foreign(title.lang) || nothing}>${title.text}</span
              >${status ? html`<span aria-hidden="true"> (${status})</span>` : nothing}<span class="hidden">, ${words.spoken(item)}</span
              >${item.event.date ? html` <span class="muted">(${item.event.date})</span>` : nothing}
            </button>
          </li>`;
        })}
      </ol>
    </div>`;
  }

  #renderCard(words: ReaderWords): TemplateResult | typeof nothing {
    if (this._openCluster) return this.#renderClusterCard(words, this._openCluster);
    return this.selected === null ? nothing : this.#renderCardOf(this.selected, words);
  }

  #renderCardOf(id: string, words: ReaderWords): TemplateResult | typeof nothing {
    const item = this.#model?.byId.get(id);
    if (!item) return nothing;
    const ordered = this.#ordered();
    const at = ordered.indexOf(item);
    const titleAt = (i: number) => (ordered[i] ? pickText(ordered[i].event.title, words.locale).text : null);
    const article = this._document?.article ?? null;
    const group = this._document?.groups.find((g) => g.id === item.event.group);
    const known = new Set(item.event.excerpts.map((e) => e.article ?? article?.url ?? null));
    const printed = this._isPrinting;
    return cardView(
      {
        event: item.event,
        article,
        words: words.words,
        headingLevel: acceptedNumber(this, 'heading-level', this.headingLevel, 2, 6, 3),
        distance: words.distance(item),
        group: group ? pickText(group.label, words.locale).text : null,
        position: words.messages.marks.position(at + 1, ordered.length),
        previousTitle: titleAt(at - 1),
        nextTitle: titleAt(at + 1),
        linkOf: (excerpt) => (known.size > 0 ? sourceLink(article?.url ?? null, excerpt, { lang: article?.lang }) : null),
        mediaUrl: (src) => absolute(src, this.#baseUrl),
        id: printed ? `card-${at}` : 'card',
        printed,
      },
      {
        close: () => this.#choose(null, 'control'),
        previous: () => this.#stepTo(-1, 'control'),
        next: () => this.#stepTo(1, 'control'),
      },
    );
  }

  #renderClusterCard(words: ReaderWords, ids: readonly string[]): TemplateResult {
    const items = ids.map((id) => this.#model?.byId.get(id)).filter((i) => i !== undefined);
    return html`<div part="card" class="card cluster-card" id="card" role="group" aria-label=${words.messages.marks.cluster(items.length)}>
      <p class="card-date">${words.messages.marks.cluster(items.length)} · ${items[0] ? words.date(items[0].event).text : ''}</p>
      <ul class="plain">
        ${items.map((item) => {
          const title = pickText(item.event.title, words.locale);
          return html`<li>
            <button part="button" class="as-link" type="button" @click=${() => this.#choose(item.event.id, 'control')}>${title.text}</button>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  #renderControls(words: ReaderWords): unknown {
    const asked = this.#controls;
    const picture = this.#picture;
    const model = this.#model!;
    const wants = (name: ControlName, byDefault: boolean) => (asked ? asked.includes(name) : byDefault);
    const isDrawn = picture !== null;
    const extent = picture?.extent;
    const all = picture && widest(picture.scale, picture.limits);
    const canZoom = this.#zoom !== 'none';
    return controlsView(
      {
        step: wants('step', model.items.length > 1),
        zoom: wants('zoom', model.dated.length > 1) && isDrawn && canZoom,
        scales: isDrawn && wants('scale', model.dated.length > 3) ? ['time', 'breaks', 'recent', 'even'] : [],
        scale: picture?.scale.name ?? 'time',
        orders: !isDrawn && wants('order', model.items.length > 1) ? orders : [],
        order: this.#order,
        formats: wants('export', false) ? ['json', 'csv', 'jsonld', 'svg', 'png'] : [],
        canZoomIn: !!extent && extent.end - extent.start > picture.limits.minSpan * 1.02,
        canZoomOut: !!extent && !!all && (extent.start > all.start + 1 || extent.end < all.end - 1),
      },
      words.messages,
      {
        step: (d) => this.#stepTo(d, 'control'),
        pan: (d) => picture && this.#travelTo(panBy(picture.scale, picture.extent, 0.5 * d)),
        zoom: (factor) => this.#zoomAround(factor > 1 ? zoomFactor : 1 / zoomFactor),
        fit: () => picture && this.#travelTo(all!),
        scale: (name) => (this.scale = name as ScaleChoice),
        order: (name) => (this.order = name as Order),
        download: (format) => void this.#download(format),
      },
    );
  }

  #renderNotices(words: ReaderWords): unknown {
    const { problem } = this._source;
    const model = this.#model;
    const errors = this._issues.filter((i) => i.severity === 'error');
    const hidden = model ? model.items.length - this.#shownItems().length : 0;
    return html`
      ${problem ? failureView(failureText(problem, words, model !== null), words.messages, problem.url ? () => this.#source.retry() : null) : nothing}
      ${problemsView(errors, this.#unread, (model?.items.length ?? 0) + this.#unread, words.messages)}
      ${
        hidden > 0
          ? html`<p part="status" class="notice">
              <button part="button" class="as-link" type="button" @click=${this.#showAll}>${words.messages.marks.hidden(hidden)}</button>
            </p>`
          : nothing
      }
    `;
  }

  readonly #showAll = (): void => {
    this.importance = 1;
    this.dispatchEvent(new TimelineFilterChangeEvent(1));
  };

  #renderOverview(words: ReaderWords): unknown {
    const picture = this.#picture;
    if (!picture || this.#zoom === 'none') return nothing;
    const all = widest(picture.scale, picture.limits);
    const whole = project(picture.scale, all, 1);
    const [from, to] = [whole.position(picture.extent.start), whole.position(picture.extent.end)];
    if (to - from > 0.97) return nothing;
    const unit = picture.extent.end - picture.extent.start > 3 * 365 * 86_400_000 ? 'year' : 'month';
    return overviewView(
      {
        label: words.messages.timeline.overview,
        valueText: words.span(picture.extent, unit),
        width: this._width,
        marks: picture.items.map((i) => ({ at: whole.position(i.known!.start), importance: i.event.importance })),
        gaps: picture.scale.gaps.map((g) => ({ from: whole.position(g.start), to: whole.position(g.end) })),
        from,
        to,
        mirrored: this._direction === 'rtl',
        first: words.span({ start: picture.limits.full.start, end: picture.limits.full.start }, 'year'),
        last: words.span({ start: picture.limits.full.end - 1, end: picture.limits.full.end - 1 }, 'year'),
      },
      { grab: this.#grabOverview, key: this.#overviewKey },
    );
  }

  readonly #grabOverview = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const strip = handle.parentElement!;
    if (event.button !== 0 || !this.#picture) return;
    handle.setPointerCapture(event.pointerId);
    let last = event.clientX;
    const move = (e: PointerEvent) => {
      const picture = this.#picture;
      if (!picture) return;
      const all = widest(picture.scale, picture.limits);
      const whole = project(picture.scale, all, 1);
      const size = whole.position(picture.extent.end) - whole.position(picture.extent.start);
      const share = (e.clientX - last) / strip.clientWidth;
      last = e.clientX;
      this.#travel.cancel();
      this.panBy(((this._direction === 'rtl' ? -1 : 1) * share) / size);
    };
    const up = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', up);
      handle.removeEventListener('pointercancel', up);
      this.gestureEnd();
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', up);
    handle.addEventListener('pointercancel', up);
  };

  readonly #overviewKey = (event: KeyboardEvent): void => {
    const picture = this.#picture;
    const command = commandOf(event, { rightToLeft: this._direction === 'rtl', newestFirst: false });
    if (!picture || !command) return;
    const all = widest(picture.scale, picture.limits);
    switch (command.type) {
      case 'move': {
        const by = command.to === 'older' ? -0.2 : command.to === 'newer' ? 0.2 : command.to === 'first' ? -1e6 : 1e6;
        if (Math.abs(by) < 1) this.#travelTo(panBy(picture.scale, picture.extent, by));
        else this.#toEnd(by > 0);
        break;
      }
      case 'screen':
        this.#travelTo(panBy(picture.scale, picture.extent, 0.9 * command.direction));
        break;
      case 'zoom':
        this.#travelTo(zoomBy(picture.scale, picture.extent, command.factor, undefined, picture.limits.minSpan));
        break;
      case 'fit':
        this.#travelTo(all);
        break;
      case 'clear':
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #toEnd(isLast: boolean): void {
    const { scale, extent, limits } = this.#picture!;
    const all = widest(scale, limits);
    const width = scale.place(extent.end) - scale.place(extent.start);
    const start = isLast ? scale.place(all.end) - width : scale.place(all.start);
    this.#travelTo({ start: scale.time(start), end: scale.time(start + width) });
  }

  async #download(_format: string): Promise<void> {
    // Filled in with the exporters.
  }
}

/** Mostly the same events: a reader who has moved the window stays there when a live document is read again. */
function sharesEvents(before: TimelineDocument | null, after: TimelineDocument): boolean {
  if (!before || before.events.length === 0) return false;
  const ids = new Set(after.events.map((e) => e.id));
  return before.events.filter((e) => ids.has(e.id)).length * 2 >= before.events.length;
}

function momentOf(value: string | number, side: 'start' | 'end'): EpochMs | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const read = parseEdtf(value);
  if (!read.ok) return null;
  const moment = read.time.bounds[side];
  return Number.isFinite(moment) ? moment : null;
}

function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > most / 2 ? cut : most)} …`;
}

function absolute(src: string, base: string): string {
  return URL.canParse(src, base) ? new URL(src, base).href : src;
}

function failureText(problem: NonNullable<SourceState['problem']>, words: ReaderWords, isKept: boolean) {
  const { load } = words.messages;
  const text =
    problem.kind === 'http'
      ? load.http(problem.status ?? 0)
      : problem.kind === 'json'
        ? load.json(problem.line ?? 1, problem.column ?? 1)
        : problem.kind === 'shape'
          ? load.shape
          : load.network;
  return { text: isKept ? `${text} ${load.kept}` : text, detail: problem.url };
}
