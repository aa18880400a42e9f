import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Anchor, Highlighting, Linking } from '../article/linking.js';
import { sourceLink } from '../article/text-fragment.js';
import { appendEvents } from '../document/append-events.js';
import type { Issue } from '../document/issue.js';
import { pickText } from '../document/pick-text.js';
import { readDocument, type TimelineDocument } from '../document/timeline-document.js';
import { registerImporter } from '../importers/registry.js';
import { PictureBuilder, type Picture } from '../layout/picture.js';
import type { Cluster } from '../layout/scene.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import { buildModel, nowOf, type TimelineItem, type TimelineModel } from '../model/timeline-model.js';
import { zoomFactor } from '../viewport/viewport.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { parseEdtf } from '../time/parse-edtf.js';
import { ReaderWords } from '../view/reader-words.js';
import { groupLabel, hasDetails, orderedItems, type Reading, type Settings } from '../view/reading.js';
import { cardRegion } from '../view/regions/card-region.js';
import { controlsRegion, offersSearch } from '../view/regions/controls-region.js';
import { decorWords, drawingRegion, gapNames, markLook, wayOutRegion } from '../view/regions/drawing-region.js';
import { erasRegion } from '../view/regions/eras-region.js';
import { listRegion } from '../view/regions/list-region.js';
import { noticesRegion } from '../view/regions/notices-region.js';
import { overviewRegion } from '../view/regions/overview-region.js';
import { shelfRegion } from '../view/regions/shelf-region.js';
import { styles } from '../view/styles/styles.js';
import { timelineView } from '../view/timeline-view.js';
import type { Grouping, Layout, Loading, Order, PermalinkMode, ScaleChoice, ZoomMode } from './attributes.js';
import { warnOnce } from './accepted.js';
import { adoptStyles } from './adopt-styles.js';
import { ArchiveController } from './archive-controller.js';
import type { ArchivePane } from './archive-pane.js';
import { ArticleController } from './article-controller.js';
import type { LinkInput } from './article-pane.js';
import { dragOverview } from './drag-overview.js';
import {
  TimelineErrorEvent,
  TimelineExtentChangeEvent,
  TimelineFilterChangeEvent,
  TimelineLoadEvent,
  TimelineSelectEvent,
  type SelectSource,
} from './events.js';
import type { FindingController } from './finding-controller.js';
import { GestureController } from './gesture-controller.js';
import { Keys } from './keys.js';
import { isAwaited, load, part, type PartName } from './parts.js';
import { PermalinkController } from './permalink-controller.js';
import { guessedHeight, Room } from './room.js';
import { SceneChange } from './scene-change.js';
import { readSettings } from './settings.js';
import { SizeController } from './size-controller.js';
import { SourceController, type SourceResult, type SourceState } from './source-controller.js';
import { SurroundingsController } from './surroundings-controller.js';
import { TellingController } from './telling-controller.js';
import { TextMeasurer } from './text-measurer.js';
import { WindowController } from './window-controller.js';
import { zoomAroundActive } from './zoom-around-active.js';

export interface SelectOptions {
  /** Bring the event into the window. True unless told otherwise. */
  readonly scroll?: boolean;
  /** Move the keyboard focus to it. */
  readonly focus?: boolean;
}

/**
 * A timeline of the events an article mentions.
 *
 * @slot - Data as a list or a JSON script; shown as it is while there are no events to draw.
 * @slot title - A heading instead of the document's title.
 * @slot description - Text under the heading.
 * @slot empty - Shown when the document has no events.
 * @slot footer - Below everything.
 *
 * @fires {TimelineSelectEvent} timeline-select - Before a reader selects an event, or nothing. Can be cancelled.
 * @fires {TimelineExtentChangeEvent} timeline-extent-change - After a reader moved or zoomed the window, once it rests.
 * @fires {TimelineFilterChangeEvent} timeline-filter-change - After a reader searched, filtered, or brought events back.
 * @fires {TimelineShareEvent} timeline-share - Before a reader gets a link to an event. Can be cancelled.
 * @fires {TimelineRevealEvent} timeline-reveal - Before the article scrolls to a passage for a reader. Can be cancelled.
 * @fires {TimelineAnchorsEvent} timeline-anchors - The article was searched for the passages, or is gone.
 * @fires {TimelineLoadEvent} timeline-load - A document was read, from wherever.
 * @fires {TimelineErrorEvent} timeline-error - The data could not be loaded or read.
 *
 * @cssState loading - While `src` is being fetched, or the article read for the first time.
 * @cssState ready - While a document is there.
 * @cssState error - While the last attempt to load or read failed.
 * @cssState vertical - While the axis runs down the page.
 *
 * @cssprop [--news-timeline-accent=light-dark(#b3202a, #ff8f86)] - Main news, the selection, quotations.
 * @cssprop [--news-timeline-surface=light-dark(#ffffff, #16181c)] - What is behind the drawing: halos of labels, hollow marks, the card.
 * @cssprop [--news-timeline-text=light-dark(#1a1c20, #eceef1)] - Text.
 * @cssprop [--news-timeline-muted=light-dark(#5b6068, #a9afb8)] - Dates, secondary text.
 * @cssprop [--news-timeline-axis=light-dark(#6f757e, #8d949e)] - Axis, ticks, leader lines.
 * @cssprop [--news-timeline-gap=light-dark(#f1f2f4, #1f2227)] - Cut stretches, notices, buttons under the pointer.
 * @cssprop [--news-timeline-focus-ring=light-dark(#1257c9, #8ab8ff)] - Focus ring.
 * @cssprop [--news-timeline-highlight=light-dark(#fdf0dc, #3a2f1c)] - Background of the title of the selected event, and of its passage in the article.
 * @cssprop [--news-timeline-highlight-line=color-mix(in srgb, currentColor 48%, transparent)] - In the article: the line under passages.
 * @cssprop [--news-timeline-highlight-hover=color-mix(in srgb, currentColor 9%, transparent)] - In the article: background of the passage pointed at.
 * @cssprop [--news-timeline-highlight-reading=color-mix(in srgb, currentColor 75%, transparent)] - In the article: the line under the passage being read, and under changed ones.
 * @cssprop [--news-timeline-radius=3px] - Corners.
 * @cssprop [--news-timeline-marker-size=9px] - Dots, and the thickness of bands and bars.
 * @cssprop [--news-timeline-lane-height=0px] - Least height of a lane.
 * @cssprop [--news-timeline-reserved-height=46rem] - Height of the element while `src` is loaded, or the article read, for the first time.
 * @cssprop [--news-timeline-font=inherit] - Font family.
 * @cssprop [--news-timeline-group-1=light-dark(#b3202a, #ff8f86)] - Events of the first group, with `group-by="group"`.
 * @cssprop [--news-timeline-group-2=light-dark(#1f5fa8, #86b7f2)] - Events of the second group.
 * @cssprop [--news-timeline-group-3=light-dark(#8a5a00, #e3b04b)] - Events of the third group.
 * @cssprop [--news-timeline-group-4=light-dark(#22714a, #72cfa0)] - Events of the fourth group.
 * @cssprop [--news-timeline-group-5=light-dark(#6b4aa5, #c0a4f2)] - Events of the fifth group.
 * @cssprop [--news-timeline-group-6=light-dark(#0f7285, #6fcbdc)] - Events of the sixth group.
 * @cssprop [--news-timeline-group-7=light-dark(#a23b78, #f09ac9)] - Events of the seventh group.
 * @cssprop [--news-timeline-group-8=light-dark(#5c6a1e, #bccb6b)] - Events of the eighth group; a ninth begins again with the first.
 *
 * @csspart base - The section around everything.
 * @csspart header - Title and description.
 * @csspart title - The heading.
 * @csspart controls - The toolbar.
 * @csspart button - Every button and chooser outside of the drawing.
 * @csspart status - Notices: loading, empty, problems, what is left out; the status of an event on its card.
 * @csspart viewport - The frame of the drawing.
 * @csspart axis - The axis line, and the box of its words.
 * @csspart tick - The ticks.
 * @csspart tick-label - The words of the axis.
 * @csspart grid - The lines across.
 * @csspart gap - A cut stretch.
 * @csspart now - The words at the now line.
 * @csspart era - An era.
 * @csspart lane - A lane.
 * @csspart lane-label - The name of a lane.
 * @csspart list - The list of events, in every layout.
 * @csspart event - An entry of the drawing's list or of the shelf.
 * @csspart item - An entry of the list layout.
 * @csspart label - The title of an event.
 * @csspart date - A date: above labels, in the list, on the card.
 * @csspart leaders - All leader lines.
 * @csspart leader - One leader line.
 * @csspart marker - The mark of an event.
 * @csspart marker-shape - A dot or a shape of a status.
 * @csspart band - A stretch of doubt.
 * @csspart bar - A stretch that lasted.
 * @csspart edge - The line where a band or bar certainly ends.
 * @csspart cluster - A number of events that found no room.
 * @csspart pointer - The button to what lies outside the window.
 * @csspart preview - What hovering or focusing shows.
 * @csspart shelf - The undated events.
 * @csspart overview - The strip of the whole, when zoomed in.
 * @csspart telling - The order of telling beside that of time.
 * @csspart caption - The sentence above it.
 * @csspart passages - The list of passages on its reading axis.
 * @csspart passage - One of them.
 * @csspart connector - A line from a passage to its event.
 * @csspart card - The card of the selected event.
 * @csspart quote - A quotation on the card, a passage on the reading axis.
 * @csspart quote-link - The link to the sentence, on the card.
 * @csspart wording - The article's words for the time, on the card.
 * @csspart summary - The summary on the card.
 * @csspart media - An image on the card.
 * @csspart source - A source on the card.
 * @csspart share-link - A link to the event, where it could not be copied.
 * @csspart find - The row to search in, and the panel below it.
 * @csspart search - The field to search in.
 * @csspart filter - The panel to filter in.
 * @csspart hit - What was found, in titles and on the card.
 * @csspart live - What is announced; not visible.
 */
export class NewsTimelineElement extends LitElement {
  /**
   * Has data of another format than JSON read on the whole page, in scripts and files of a media type: see
   * `registerImporter` of the importers.
   */
  static registerImporter = registerImporter;
  static override styles = styles;
  static override properties = {
    data: { attribute: false },
    src: {},
    for: {},
    discover: {},
    layout: {},
    scale: {},
    origin: {},
    groupBy: { attribute: 'group-by' },
    order: {},
    start: {},
    end: {},
    selected: { reflect: true },
    importance: { type: Number },
    search: {},
    filter: {},
    now: {},
    linking: {},
    highlight: {},
    follow: { type: Boolean },
    references: { type: Boolean },
    zoom: {},
    controls: {},
    permalink: {},
    permalinkPrefix: { attribute: 'permalink-prefix' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    label: {},
    loading: {},
    timeZone: { attribute: 'time-zone' },
    _document: { state: true },
    _issues: { state: true },
    _source: { state: true },
    _locale: { state: true },
    _direction: { state: true },
    _width: { state: true },
    _height: { state: true },
    _text: { state: true },
    _active: { state: true },
    _hovered: { state: true },
    _pointed: { state: true },
    _openCluster: { state: true },
    _live: { state: true },
    _isPrinting: { state: true },
  };

  /** A document, already parsed. Wins over everything else. Give a new object to change it. */
  data: unknown = undefined;
  /** Address of a JSON document. */
  src: string | null = null;
  /** Id of the article on this page; without it the nearest `<article>` around or beside the timeline. */
  for: string | null = null;
  /** Read events out of the article when there is no other data: `time`, `data`, `jsonld`; an empty text: all three. */
  discover: string | null = null;
  /** How time runs: `auto` goes by the width of the element. */
  layout: Layout = 'auto';
  /** How time becomes length; `auto` cuts long empty stretches when they would squeeze the rest. */
  scale: ScaleChoice = 'auto';
  /** Id of the event that dates also count from. */
  origin: string | null = null;
  /** One lane for each value. */
  groupBy: Grouping = 'none';
  /** Order of the list and direction of the vertical layout. */
  order: Order = 'oldest-first';
  /** Start of the first window, EDTF. */
  start: string | null = null;
  /** End of the first window, EDTF. */
  end: string | null = null;
  /** Id of the selected event; the only place that is kept. */
  selected: string | null = null;
  /** Least importance shown, 1 to 3. */
  importance = 1;
  /** Words that all have to stand in an event, or it is left out. */
  search: string | null = null;
  /** What else an event must have: `group:war tag:"New York"`. */
  filter: string | null = null;
  /** The marker: `auto` is the article's date, `none`, or a date. */
  now = 'auto';
  /** Directions in which the timeline and the article on the page lead to each other. */
  linking: Linking = 'both';
  /** How passages are marked in the article: `auto` is `css` where the browser can, else `mark`. */
  highlight: Highlighting = 'auto';
  /** Events are marked while a reader reads their passages. */
  follow = false;
  /** Links to the timeline behind the passages, in the article. */
  references = false;
  /** What the wheel does. */
  zoom: ZoomMode = 'modifier';
  /** Which controls, by name; null chooses, an empty text shows none. */
  controls: string | null = null;
  /** Where the page's address names the selected event, once a reader has selected one. */
  permalink: PermalinkMode = 'none';
  /** Name of the address's parameter; without it `timeline`, or `timeline-` and the element's id. */
  permalinkPrefix: string | null = null;
  /** Level of the heading, 2 to 6. */
  headingLevel = 3;
  /** Accessible name of the region, where the title does not do. */
  label: string | null = null;
  /** `lazy` fetches `src` when the element comes near the viewport. */
  loading: Loading = 'eager';
  /** IANA name, for events with a clock time. */
  timeZone: string | null = null;

  private _document: TimelineDocument | null = null;
  private _issues: readonly Issue[] = [];
  private _source: SourceState = { status: 'idle', problem: null, progress: null };
  private _locale = 'en';
  private _direction: 'ltr' | 'rtl' = 'ltr';
  private _width = 0;
  private _height = 0;
  private _text: TextMetrics | null = null;
  private _active: string | null = null;
  private _hovered: string | null = null;
  /** The same, also where there is no preview: in the list, on the shelf, and by its passage. */
  private _pointed: string | null = null;
  private _openCluster: readonly string[] | null = null;
  private _live = '';
  private _isPrinting = false;

  readonly #source = new SourceController(this);
  readonly #article = new ArticleController(this);
  readonly #archive = new ArchiveController(this);
  readonly #ownWindow = new WindowController(this);
  readonly #keys = new Keys(this, this.#ownWindow);
  readonly #permalink = new PermalinkController(this);
  readonly #change = new SceneChange(this);
  readonly #size = new SizeController(this);
  readonly #telling = new TellingController(this);
  readonly #room = new Room();
  readonly #measurer = new TextMeasurer();
  readonly #builder = new PictureBuilder();
  #settings: Settings | null = null;
  #model: TimelineModel | null = null;
  #picture: Picture | null = null;
  #finding: FindingController | null = null;
  /** Ids of those that search and filter leave, and the selected one; null: all. */
  #found: ReadonlySet<string> | null = null;
  #words: ReaderWords | null = null;
  /** Distances are to be said, and what counts them is on its way. */
  #awaitsDistances = false;
  #focusNext: { readonly on: 'event'; readonly id: string; readonly still?: true } | { readonly on: 'card' } | null =
    null;
  #baseUrl = '';
  /** Whether the selected event has to be brought into view once it is drawn. */
  #revealNext: 'no' | 'calmly' | 'at once' = 'no';
  /** Selected by a script that wants the window to stay. */
  #staysWith: string | null = null;
  /** Events of the source that could not be shown. */
  #unread = 0;
  /** Parts of the script that the drawing needs are on their way. */
  #awaitsParts = false;
  #settle: (() => void) | null = null;
  readonly #internals: ElementInternals | null = isServer ? null : this.attachInternals();

  /** Settles when the first document is drawn, or when the first attempt to load one has failed. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.#settle = resolve));

  static {
    // Widths of texts and of the frame are known only after the first update, so a second one is meant to follow it.
    this.disableWarning?.('change-in-update');
  }

  constructor() {
    super();
    new SurroundingsController(this);
    new GestureController(this);
  }

  /** Of short documents; an archive's drawing has its own. */
  get #window(): WindowController {
    return this.#archive.pane?.window ?? this.#ownWindow;
  }

  // ---- What scripts may ask ----------------------------------------------------------------------------------------

  /** The document as read; null before there is one. */
  get document(): TimelineDocument | null {
    return this._document;
  }

  /** What could not be read as written. */
  get issues(): readonly Issue[] {
    return this._issues;
  }

  /**
   * The article that the events are linked with: the one named by `for`, or one near by that has any of the passages;
   * null while there is none. Set an element to have that one, wherever it stands, null to have it found again.
   */
  get article(): Element | null {
    return this.#article.article;
  }

  set article(article: Element | null) {
    this.#article.article = article;
  }

  /** Where each excerpt stands in the article: exact, changed or missing; empty while there is no article. */
  get anchors(): readonly Anchor[] {
    return this.#article.anchors;
  }

  /**
   * Goes to the passage of an event's excerpt, by the excerpt's index. Waits for a search under way; false when the
   * passage is not there. Asks nobody.
   */
  async revealPassage(id: string, index = 0): Promise<boolean> {
    return (await this.#article.pane())?.reveal(id, index) ?? false;
  }

  /** Searches the article again at once; settles when that is done. Changes of the page are noticed without it. */
  async refreshAnchors(): Promise<void> {
    await (await this.#article.pane())?.refresh();
  }

  /** What is visible, in ms since 1970 UTC; null when nothing is drawn. */
  get visibleExtent(): Interval | null {
    return (this.#archive.pane?.picture ?? this.#picture)?.extent ?? null;
  }

  /** Selects an event, or nothing with null. Unknown ids clear the selection. Fires no DOM event. */
  select(id: string | null, { scroll = true, focus = false }: SelectOptions = {}): void {
    const { pane } = this.#archive;
    if (pane) {
      this.selected = pane.select(id, scroll);
      if (focus && this.selected !== null) this.#focusNext = { on: 'event', id: this.selected };
      return;
    }
    const item = id === null ? undefined : this.#model?.byId.get(id);
    this.selected = item?.event.id ?? null;
    if (!item) return;
    this._active = item.event.id;
    if (scroll) this.#reveal(item);
    this.#staysWith = scroll ? null : item.event.id;
    if (focus) this.#focusNext = { on: 'event', id: item.event.id };
    this.requestUpdate();
  }

  /** Selects the next event in the order shown; the first one when nothing is selected. */
  next(): void {
    this.#step(1, (id) => this.select(id));
  }

  /** Selects the previous event in the order shown; the last one when nothing is selected. */
  previous(): void {
    this.#step(-1, (id) => this.select(id));
  }

  /** Shows a stretch of time: EDTF texts or ms. Throws RangeError when one cannot be read or they are reversed. */
  zoomTo(start: string | number, end: string | number): void {
    const from = momentOf(start, 'start');
    const to = momentOf(end, 'end');
    if (from === null || to === null || from >= to) throw new RangeError(`Cannot show ${start} to ${end}`);
    this.#window.show({ start: from, end: to });
  }

  /** Moves the window; 1 is its whole width later. */
  panBy(fraction: number): void {
    this.#window.pan(fraction);
  }

  /** Above 1 zooms in around the middle. */
  zoomBy(factor: number): void {
    this.#window.zoom(factor);
  }

  /** Shows everything there is. */
  fit(): void {
    this.#window.fit();
  }

  /**
   * Adds events to what is shown: a list of them as a document has them, or one. The window stays where it is; a bad one
   * is reported in `issues` and never hides a good one. Given nodes or strings it is the DOM's own `append`, so that a page
   * can still put children into the element.
   */
  override append(...added: readonly unknown[]): void {
    if (added.every((a) => typeof a === 'string' || a instanceof Node)) {
      super.append(...(added as (string | Node)[]));
      return;
    }
    if (this.#archive.archive) {
      this._issues = [...this._issues, ...this.#archive.append(added.flat())];
      this.requestUpdate();
      return;
    }
    const { document, issues } = appendEvents(this._document ?? readDocument({ events: [] }).document, added.flat());
    this._document = document;
    this._issues = [...this._issues, ...issues];
  }

  /** The document as written, of the format's version 1; reads back to the same. Rejects when there is none. */
  async toJSON(): Promise<object> {
    return (await exporters()).toJSON(this.#mustHave());
  }

  /** One row an event, in the reader's language (RFC 4180). Rejects when there is no document. */
  async toCSV(): Promise<string> {
    return (await exporters()).toCSV(this.#mustHave(), { locale: this._locale });
  }

  /** schema.org events. Rejects when there is no document. */
  async toJSONLD(): Promise<object> {
    return (await exporters()).toJSONLD(this.#mustHave(), this._locale);
  }

  /** What is drawn, as the text of an SVG file. Rejects when nothing is, as in the list. */
  async toSVG(): Promise<string> {
    return (await this.#export('svg')).text();
  }

  /** What is drawn, as a picture with `scale` pixels for each CSS px. Rejects when nothing is, as in the list. */
  async toPNG(scale = 2): Promise<Blob> {
    return this.#export('png', scale);
  }

  // ---- What controllers ask and tell -------------------------------------------------------------------------------

  /** @internal */
  sourceRead({ document: head, issues, origin, eventsWritten, archive }: SourceResult): void {
    const isLong = archive !== null || this.#archive.archive !== null;
    this.#archive.archive = archive;
    const document = this.#archive.whole(head);
    if (isLong || !sharesEvents(this._document, document)) {
      this.#window.reset();
      this.#revealNext = 'at once';
    }
    this.#unread = archive ? archive.unusable : eventsWritten - document.events.length;
    this._document = document;
    this._issues = issues;
    const page = this.ownerDocument?.baseURI ?? '';
    this.#baseUrl = origin === 'src' && this.src && URL.canParse(this.src, page) ? new URL(this.src, page).href : page;
    this._openCluster = null;
    this._hovered = null;
    if (origin !== 'none') queueMicrotask(() => this.dispatchEvent(new TimelineLoadEvent(document, issues)));
  }

  /** @internal */
  sourceState(state: SourceState): void {
    this._source = state;
    const { problem } = state;
    if (problem) queueMicrotask(() => this.dispatchEvent(new TimelineErrorEvent(problem.message, problem)));
  }

  /** @internal */
  spokenTo(locale: string, direction: 'ltr' | 'rtl'): void {
    this._locale = locale;
    this._direction = direction;
  }

  /** @internal */
  printing(isPrinting: boolean): void {
    this._isPrinting = isPrinting;
  }

  /** @internal */
  fontsChanged(): void {
    this.#measurer.reset();
    this.#measure();
  }

  /** @internal */
  sizedPart(): Element | null {
    return this.renderRoot?.querySelector('.main') ?? null;
  }

  /** @internal */
  resized(width: number, height: number): void {
    this.#measure();
    this._width = width;
    this._height = height;
  }

  /** @internal */
  gestureArea(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  /** @internal */
  get isUpright(): boolean {
    return (this.#archive.pane?.shape ?? this.#picture?.scene)?.orientation === 'vertical';
  }

  /** @internal */
  shareAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): number {
    const area = this.gestureArea();
    const scene = this.#archive.pane?.shape ?? this.#picture?.scene;
    if (!area || !scene) return 0;
    const box = area.getBoundingClientRect();
    const share = this.isUpright ? (clientY - box.top) / box.height : (clientX - box.left) / box.width;
    return scene.turned ? 1 - share : share;
  }

  /** @internal */
  gesturePan(fraction: number): void {
    this.#window.pan(fraction);
    this._hovered = null;
  }

  /** @internal */
  gestureZoom(factor: number, at: number): void {
    this.#window.zoom(factor, at);
    this._hovered = null;
  }

  /** @internal */
  gestureEnd(): void {
    if (this.visibleExtent) this.windowMoved(this.visibleExtent);
  }

  /** @internal */
  windowMoved(extent: Interval): void {
    this.dispatchEvent(new TimelineExtentChangeEvent(extent));
  }

  /** @internal */
  get picture(): Picture | null {
    return this.#picture;
  }

  /** @internal */
  get settings(): Settings {
    return (this.#settings ??= this.#telling.settle(() => readSettings(this, this._width, isServer)));
  }

  /** @internal */
  get rightToLeft(): boolean {
    return this._direction === 'rtl';
  }

  /** @internal */
  get orderedItems(): readonly TimelineItem[] {
    if (this.#model && this.settings.layout === 'telling' && this.#telling.pane)
      return this.#telling.pane.ordered(this.#model, this.settings.importance, this.#found);
    // On paper nothing can be brought back, so nothing is left out.
    return this.#model
      ? orderedItems(
          this.#model,
          { ...this.settings, ...(this._isPrinting ? { importance: 1 } : {}) },
          this._isPrinting ? null : this.#found,
        )
      : [];
  }

  /** @internal */
  get activeId(): string | null {
    return this._active;
  }

  /** @internal */
  activate(id: string, { reveal }: { readonly reveal: boolean }): void {
    const item = this.#model?.byId.get(id);
    this._active = id;
    this.#focusNext = { on: 'event', id };
    if (reveal && item) this.#reveal(item);
    this.requestUpdate();
  }

  /** @internal */
  arrive(id: string | null): boolean {
    if (id !== null && !this.#model?.byId.has(id) && !this.#archive.has(id)) return false;
    if (id !== this.selected) this.#choose(id, 'permalink');
    return true;
  }

  /** @internal */
  announce(text: string): void {
    // The same words again would not be heard.
    this._live = this._live === text ? `${text}\u00a0` : text;
  }

  /** @internal */
  get isArticleHere(): boolean {
    return this.#article.article !== null;
  }

  /** @internal */
  linkInput(): LinkInput | null {
    const { settings } = this;
    if (!this._document || !this.#model || settings.linking === 'none') return null;
    return {
      document: this._document,
      items: this.#model.items,
      articleId: this.for,
      linking: settings.linking,
      highlight: settings.highlight,
      follow: this.follow,
      references: this.references,
      inGroupColours: settings.grouping === 'group',
      selected: this.selected,
      hovered: this._pointed,
      locale: this._locale,
      titleOf: this.#titleOf,
    };
  }

  /** @internal */
  pointedAt(id: string | null): void {
    this.#pointAt(id);
  }

  /** @internal */
  chosenInArticle(id: string): boolean {
    this.#choose(id, 'article');
    return this.selected === id;
  }

  /** @internal */
  focusEvent(id: string): void {
    this.activate(id, { reveal: true });
    // Whoever asks scrolls the page, to where a reader was.
    this.#focusNext = { on: 'event', id, still: true };
  }

  /** Search and filter; null until they are used. */
  get #find(): FindingController | null {
    const loaded = part('find');
    if (loaded) this.#finding ??= new loaded.FindingController(this);
    return this.#finding;
  }

  /** @internal */
  filterChanged(): void {
    this.dispatchEvent(new TimelineFilterChangeEvent(this.importance, this.search ?? '', this.filter ?? ''));
  }

  /** @internal */
  unfold(): void {
    this.#room.unfold();
    this.requestUpdate();
  }

  /** @internal */
  focusFirst(): void {
    this.#archive.pane?.focusFirst();
    const [first] = this.orderedItems;
    if (first) this.activate(first.event.id, { reveal: true });
  }

  /** @internal */
  dismiss(): boolean {
    // Of the selected event no preview is shown, so there is none to put away.
    if (this.#archive.pane?.dismiss()) return true;
    if (this._hovered !== null && this._hovered !== this.selected) this._hovered = null;
    else if (this._openCluster) this._openCluster = null;
    else if (this.selected !== null) this.#choose(null, 'keyboard');
    else return false;
    return true;
  }

  /** Moved into another document: style sheets cannot be shared among documents, and browsers drop them on the way. */
  adoptedCallback(): void {
    if (!this.shadowRoot || !this.ownerDocument.defaultView) return;
    this.shadowRoot.adoptedStyleSheets = [];
    for (const own of NewsTimelineElement.elementStyles) if ('cssText' in own) adoptStyles(this, own.cssText);
    this.#telling.pane?.adopt();
    this.#archive.adopt();
    this.#finding?.adopt();
  }

  /** @internal */
  tellingFailed(): void {
    this._live = this.#words?.messages.controls.asToldFailed ?? '';
  }

  // ---- Lifecycle ---------------------------------------------------------------------------------------------------

  /**
   * What is drawn stays until all that the next drawing needs is there. Before anything is drawn, room is kept; unless the
   * part is in the same file, where asking for it takes no longer than some microtasks.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    // What the data needs is known once it is read.
    if (!this.hasUpdated) this.#source.changed();
    const names = this.#awaitedParts();
    if (names.length === 0) return super.scheduleUpdate();
    const all = Promise.all(names.map(load));
    return (this.#settle ? atMost(12, all) : all).then(() => super.scheduleUpdate());
  }

  /** Data that comes after the first picture: from a file, or out of the article. */
  get #awaitsSource(): boolean {
    return Boolean(this.src) || typeof this.discover === 'string';
  }

  #awaitedParts(): PartName[] {
    const { layout, scale } = readSettings(this, this._width || this.clientWidth, this._isPrinting || isServer);
    const selected = this.selected !== null && this._document?.events.find((e) => e.id === this.selected);
    const isUneven = (scale === 'recent' || scale === 'even') && layout !== 'list';
    const wanted: PartName[] = [
      ...(errorsAmong(this._issues).length > 0 ? ['mistakes' as const] : []),
      ...(selected && hasDetails(selected) ? ['details' as const] : []),
      ...(this.#source.awaitsList ? ['htmlList' as const] : []),
      ...(this.#archive.archive ? ['archive' as const, 'details' as const] : []),
      ...(isUneven ? ['uneven' as const] : []),
      ...(layout === 'vertical' || layout === 'telling' ? [layout] : []),
      ...(this.search || this.filter ? ['find' as const] : []),
    ];
    return wanted.filter(isAwaited);
  }

  override willUpdate(changed: PropertyValues): void {
    const has = (...names: string[]) => names.some((name) => changed.has(name));
    if (has('data', 'src', 'loading', 'discover', 'for') || this.#source.awaitsList) this.#source.changed();
    if (has('start', 'end', 'scale', 'layout')) this.#window.reset();
    this.#settings = this.#telling.settle(() => readSettings(this, this._width, this._isPrinting || isServer));
    const { settings } = this;
    if (this.#archive.archive) this.#model = null;
    else if (this._document && this.#model?.document !== this._document) {
      this.#model = buildModel(this._document);
      // Soon needed, for cards and on paper; the first picture does not wait for it.
      if (this._document.events.some(hasDetails)) void load('details');
    }
    if (
      !this.#words ||
      has('_locale', 'timeZone', 'origin', '_document', 'groupBy', '_width', 'layout', '_isPrinting')
    ) {
      this.#words = this.#makeWords(settings);
    }
    const parts = this.#awaitedParts();
    this.#awaitsParts = parts.length > 0;
    if (this.#awaitsParts) void Promise.all(parts.map(load)).then(() => this.requestUpdate());
    const awaited =
      this._source.status !== 'error' &&
      ((this._document === null && (this._source.status === 'loading' || (this.#awaitsSource && !this.data))) ||
        this.#awaitsParts);
    this.#room.prepare(
      !this.hasUpdated || (this.#awaitsParts && this.#settle !== null),
      awaited,
      this.#archive.archive ? 'horizontal' : settings.layout,
      this._width > 0,
    );
    // What was selected from the start waits for the reader to unfold it: nothing below may move.
    if (has('selected') && this.selected !== null && !this.#settle) this.#room.unfold();
    this.#found = (this.#model && this.#find?.found(this.#model, this._locale)) ?? null;
    this.#draw(settings);
    const active = this.#model?.byId.get(this._active ?? '')?.event;
    if (!active || active.importance < settings.importance || this.#found?.has(active.id) === false) {
      const items = this.orderedItems;
      this._active = (items.find((i) => i.event.id === this.selected) ?? items[0])?.event.id ?? null;
    }
    if (has('selected') && this.selected !== this.#staysWith && this.#revealNext === 'no') this.#revealNext = 'calmly';
    this.#staysWith = null;
  }

  #makeWords({ grouping, layout }: Settings): ReaderWords {
    const origin = this.origin ? (this.#model?.byId.get(this.origin) ?? null) : null;
    const doc = this._document;
    const groupOf =
      doc && layout === 'vertical' && grouping !== 'none'
        ? (item: TimelineItem) => groupLabel(item, grouping, doc, this._locale)
        : null;
    this.#awaitsDistances = origin !== null && isAwaited('distances');
    if (this.#awaitsDistances) {
      // Until they are there, and when they never come, dates stand alone.
      void load('distances').then(() => {
        this.#words = null;
        this.requestUpdate();
      });
    }
    return new ReaderWords(this._locale, this.timeZone, origin, groupOf, origin && part('distances'));
  }

  #draw(settings: Settings): void {
    const before = this.#picture;
    this.#picture = null;
    const { layout } = settings;
    if (!this.#model || !this._text || !this.#words || this._width <= 0 || this.#awaitsParts) return;
    if (layout === 'list' || layout === 'telling') return;
    const picture = this.#builder.build({
      model: this.#model,
      importance: settings.importance,
      found: this.#found,
      layout,
      Vertical: part('vertical')?.VerticalPicture ?? null,
      UnevenScales: part('uneven')?.UnevenScales ?? null,
      scale: settings.scale,
      grouping: layout === 'vertical' ? 'none' : settings.grouping,
      newestFirst: settings.order === 'newest-first',
      locale: this.#words.locale,
      rightToLeft: this.rightToLeft,
      width: this._width,
      height: this.#room.height(layout, this.#roomKey(settings), this._height),
      text: this._text,
      now: this.#now(settings),
      window: { start: this.#edge('start'), end: this.#edge('end') },
      extent: this.#window.extent,
      words: this.#words,
    });
    this.#picture = picture;
    if (picture && before && picture !== before) this.#change.between(before, picture);
  }

  #updateArchive(pane: ArchivePane): void {
    const { settings } = this;
    const { url = null, lang = '' } = this._document!.article ?? {};
    pane.update({
      archive: this.#archive.archive!,
      document: this._document!,
      settings,
      words: this.#words!,
      text: this._text,
      width: this._width,
      height: this.#room.height('horizontal', this.#roomKey(settings), this._height),
      rightToLeft: this.rightToLeft,
      selected: this.selected,
      now: this.#now(settings),
      window: { start: this.#edge('start'), end: this.#edge('end') },
      isPrinting: this._isPrinting,
      search: this.search,
      filter: this.filter,
      isSearchOpen: this.#find?.state.isSearchOpen ?? false,
      card: {
        linkOf: (excerpt) => sourceLink(url, excerpt, { lang }),
        passages: this.#article.passages,
        sharing: this.#permalink.sharing,
        details: part('details'),
        mark: this.search ? (this.#find?.mark ?? null) : null,
        baseUrl: this.#baseUrl,
      },
    });
  }

  #roomKey({ layout, grouping }: Settings): string {
    return [layout, grouping, this._width].join(' ');
  }

  /** One side of the first window as its attribute gives it; what cannot be read is said once. */
  #edge(side: 'start' | 'end'): EpochMs | null {
    const text = this[side];
    if (!text) return null;
    const moment = momentOf(text, side);
    if (moment === null) warnOnce(this, side, text, 'a date such as 2022-02');
    return moment;
  }

  #now({ now }: Settings): EpochMs | null {
    if (now === 'none') return null;
    const moment = now === 'auto' ? null : momentOf(now, 'end');
    if (now !== 'auto' && moment === null) warnOnce(this, 'now', now, 'auto, none or a date such as 2026-02-04');
    return moment ?? (this._document && nowOf(this._document));
  }

  protected override firstUpdated(): void {
    this.#measure();
    const rem = !this.src && typeof this.discover === 'string' ? guessedHeight(this, this.for) : null;
    const base = this.renderRoot.querySelector<HTMLElement>('.base');
    if (rem !== null && !getComputedStyle(this).getPropertyValue(reservedHeight)) {
      base?.style.setProperty(reservedHeight, `${rem}rem`);
    }
  }

  override updated(changed: PropertyValues): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.main');
    const { settings } = this;
    const pane = this.#awaitsParts ? null : this.#archive.pane;
    if (pane) this.#updateArchive(pane);
    const natural = pane ? pane.naturalHeight : (this.#picture?.naturalHeight ?? null);
    if (frame && this.#room.keep(frame, pane ? 'horizontal' : settings.layout, this.#roomKey(settings), natural)) {
      // Asked now and not when the observer comes round to it, so that no frame shows the drawing at another height.
      this.#size.tell();
    }
    const selected = this.#model?.byId.get(this.selected ?? '');
    if (this.#revealNext !== 'no' && this.#picture) {
      if (selected) this.#reveal(selected, this.#revealNext === 'at once');
      this.#revealNext = 'no';
    }
    this.#moveFocus();
    this.#tellStates();
    const isDrawn =
      this._document !== null &&
      (this.#picture !== null || settings.layout === 'list' || settings.layout === 'telling' || !this.#model?.extent);
    if (
      this.#settle &&
      !this.#awaitsDistances &&
      !this.#awaitsParts &&
      (this._source.status === 'error' || (isDrawn && this._width > 0))
    ) {
      this.#settle();
      this.#settle = null;
    }
  }

  #measure(): void {
    const samples = ['strong', 'regular', 'small', 'sizes'].map((n) => this.renderRoot?.querySelector(`.sample.${n}`));
    const [strong, regular, small, sizes] = samples;
    if (strong && regular && small && sizes)
      this._text = this.#measurer.read(strong, regular, small, sizes) ?? this._text;
  }

  #moveFocus(): void {
    const next = this.#focusNext;
    this.#focusNext = null;
    if (next?.on === 'card') {
      const [link, card] = ['[part="quote-link"]', '.card'].map((part) =>
        this.renderRoot.querySelector<HTMLElement>(part),
      );
      (link ?? card)?.focus();
    } else if (next) {
      const item = `li[data-id="${CSS.escape(next.id)}"] button`;
      // Told several times, an event has several buttons.
      const button = [`${item}[tabindex="0"]`, item]
        .map((at) => this.renderRoot.querySelector<HTMLElement>(at))
        .find(Boolean);
      // In the drawing the window moves; only a list has to be scrolled.
      button?.focus({ preventScroll: next.still === true || this.settings.layout === 'horizontal' });
    }
  }

  #tellStates(): void {
    const states = this.#internals?.states;
    const { status } = this._source;
    const now: [string, boolean][] = [
      ['loading', status === 'loading'],
      ['ready', this._document !== null && status !== 'loading'],
      ['error', status === 'error'],
      ['vertical', this.isUpright],
    ];
    for (const [name, isOn] of now) {
      // Before 2024 browsers wanted two dashes in front of the name; there the states are simply not set.
      try {
        if (isOn) states?.add(name);
        else states?.delete(name);
      } catch {
        return;
      }
    }
  }

  // ---- What readers do ---------------------------------------------------------------------------------------------

  /** @internal */
  chosen(id: string | null, source: SelectSource): void {
    this.#choose(id, source);
  }

  /** A reader's wish; a listener may refuse it. */
  #choose(id: string | null, source: SelectSource): void {
    if (id !== null && id === this.selected) {
      // A second time goes on to the passage, by key; by pointer it puts the card away.
      if (source === 'keyboard') {
        const index = this.#article.firstPassage(id);
        if (index === null || !this.#article.go(id, index)) this.#focusNext = { on: 'card' };
      } else if (source !== 'article') this.#choose(null, source);
      this.requestUpdate();
      return;
    }
    const previous = this.selected;
    if (id === previous || !this.dispatchEvent(new TimelineSelectEvent(id, previous, source))) return;
    this.selected = id;
    this._openCluster = null;
    this.#permalink.chosen(id, previous, source);
    const { marks } = this.#words!.messages;
    const item = this.#model?.byId.get(id ?? '');
    const said = this.#archive.pane?.chosen(id);
    if (said) this._live = said;
    else if (item) {
      this._active = id;
      this._live = marks.selected(this.#words!.date(item.event).spoken, pickText(item.event.title, this._locale).text);
      this.#reveal(item);
    } else {
      this._live = marks.unselected;
      if (previous !== null && source !== 'permalink') this.#focusNext = { on: 'event', id: previous };
    }
  }

  /** `choose` gets the neighbour of the selected event in the order shown, if there is one. */
  #step(direction: 1 | -1, choose: (id: string) => void): void {
    const { pane } = this.#archive;
    if (pane) {
      const id = pane.neighbour(this.selected, direction);
      if (id !== null) choose(id);
      return;
    }
    const items = this.orderedItems;
    const at = items.findIndex((i) => i.event.id === this.selected);
    const next = at < 0 ? items.at(direction > 0 ? 0 : -1) : items[at + direction];
    if (next) choose(next.event.id);
  }

  #reveal(item: TimelineItem, atOnce = false): void {
    if (item.event.importance < this.settings.importance) this.importance = item.event.importance;
    this.#window.reveal(item, atOnce);
  }

  readonly #openCluster = (cluster: Cluster): void => {
    const items = cluster.ids.map((id) => this.#model!.byId.get(id)!);
    const canPart = !cluster.text && new Set(items.map((i) => i.known!.start)).size > 1;
    if (canPart && this.settings.canZoom) this.#window.zoomInto(cluster);
    else this._openCluster = cluster.ids;
  };

  readonly #hover = (event: Event): void => {
    if ((event as PointerEvent).pointerType !== 'touch') this.#preview(event.target as Element);
  };

  readonly #focused = (event: FocusEvent): void => {
    const target = event.target as Element;
    const id = target.closest('li')?.getAttribute('data-id');
    if (id) this._active = id;
    if (!target.matches(':focus-visible')) return;
    this.#preview(target);
    // By keyboard: the next key will be one of ours.
    void load('keyboard');
  };

  readonly #leave = (): void => this.#pointAt(null);

  readonly #titleOf = (id: string): string => {
    const item = this.#model?.byId.get(id);
    return item ? pickText(item.event.title, this._locale).text : '';
  };

  #preview(target: Element): void {
    const id = target.closest('[data-id]')?.getAttribute('data-id') ?? null;
    if (id !== null || !target.closest('.preview')) this.#pointAt(id);
  }

  #pointAt(id: string | null): void {
    const shown =
      this.settings.layout === 'telling' ? 'label' : this.#picture?.scene.events.find((e) => e.id === id)?.shown;
    this._pointed = id;
    this._hovered = shown && shown !== 'outside' && shown !== 'shelf' ? id : null;
  }

  #mustHave(): TimelineDocument {
    if (!this._document) throw new Error('There is no document to export yet');
    return this._document;
  }

  async #export(format: 'json' | 'csv' | 'jsonld' | 'svg' | 'png', scale?: number): Promise<Blob> {
    const { exportTimeline } = await exporters();
    const document = this.#mustHave();
    const reading = this.#reading();
    const { settings } = this;
    const scene = this.#picture?.scene;
    const screen =
      reading?.text && scene
        ? {
            scene,
            text: reading.text,
            look: (id: string) => markLook(reading, id),
            words: { ...decorWords(reading), gaps: gapNames(reading, scene) },
            root: this.shadowRoot!,
          }
        : null;
    return exportTimeline(format, {
      document,
      locale: this._locale,
      timeZone: this.timeZone,
      screen,
      telling: reading && settings.layout === 'telling' ? (this.#telling.pane?.exported(reading) ?? null) : null,
      scale,
      notes: this.#hiddenNote(),
    });
  }

  /** What the picture leaves out, for those who only see the picture. */
  #hiddenNote(): string[] {
    const hidden = (this.#model?.items.length ?? 0) - this.orderedItems.length;
    if (hidden > 0 && this.#found) return [this.#find!.note(hidden, this._locale)];
    return hidden > 0 ? [this.#words!.messages.marks.hidden(hidden).replace(/ –.*$/u, '')] : [];
  }

  async #download(format: 'json' | 'csv' | 'jsonld' | 'svg' | 'png'): Promise<void> {
    const { download, fileName } = await exporters();
    const title = this._document?.title ? pickText(this._document.title, this._locale).text : '';
    download(fileName(title, format), await this.#export(format));
  }

  // ---- Rendering ---------------------------------------------------------------------------------------------------

  #reading(): Reading | null {
    const { settings } = this;
    if (!this._document || !this.#model || !this.#words) return null;
    const { article } = this._document;
    return {
      settings,
      words: this.#words,
      document: this._document,
      model: this.#model,
      ordered: this.orderedItems,
      found: this.#found,
      mark: this.search ? (this.#find?.mark ?? null) : null,
      find: this.#find?.state ?? { isSearchOpen: false, isFilterOpen: false },
      picture: this.#picture,
      scene: this.#picture && this.#change.shown(this.#picture.scene),
      text: this._text,
      width: this._width,
      rightToLeft: this.rightToLeft,
      selected: this.selected,
      hovered: settings.layout === 'list' ? this._pointed : this._hovered,
      active: this._active,
      isPrinting: this._isPrinting,
      sharing: this.#permalink.sharing,
      linkOf: (excerpt) => sourceLink(article?.url ?? null, excerpt, { lang: article?.lang }),
      passages: this.#article.passages,
      details: part('details'),
      baseUrl: this.#baseUrl,
    };
  }

  readonly #actions = {
    // A click that a key made has no detail.
    select: (id: string, { detail }: MouseEvent) => this.#choose(id, detail > 0 ? 'pointer' : 'keyboard'),
    choose: (id: string | null) => this.#choose(id, 'control'),
    step: (direction: 1 | -1) => this.#step(direction, (id) => this.#choose(id, 'control')),
    readPassage: (id: string, index: number, click: MouseEvent) => {
      // With a key held it is a link like any other.
      if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
      if (this.#article.go(id, index)) click.preventDefault();
    },
    openCluster: this.#openCluster,
    goTo: (...[pointer, direction]: Parameters<WindowController['follow']>) => this.#window.follow(pointer, direction),
    hover: this.#hover,
    leave: this.#leave,
    pan: (direction: 1 | -1) => this.#window.travelBy(direction / 2),
    zoom: (factor: number) => zoomAroundActive(this, this.#ownWindow, factor > 1 ? zoomFactor : 1 / zoomFactor),
    fit: () => this.#window.travelToAll(),
    scale: (name: string) => (this.scale = name as ScaleChoice),
    order: (name: string) => (this.order = name as Order),
    telling: () => {
      this.#room.unfold();
      this.#telling.toggle();
    },
    download: (format: string) => {
      this.#download(format as 'json').catch((reason: unknown) =>
        console.warn('<news-timeline>: no file was made.', reason),
      );
    },
    key: this.#keys.overviewKeydown,
    grab: (event: PointerEvent) =>
      dragOverview(event, {
        picture: () => this.#picture,
        rightToLeft: this.rightToLeft,
        pan: (fraction) => this.#window.pan(fraction),
        done: () => this.gestureEnd(),
      }),
    retry: () => this.#source.retry(),
    cancel: () => {
      this.#source.cancel();
      // The button is gone, and whoever pressed it by key should not be, too.
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.failure button')?.focus());
    },
    showAll: () => {
      this.importance = 1;
      this.filterChanged();
    },
    find: (which: 'search' | 'filter') => void load('find').then(() => this.#find?.press(which)),
    unfold: () => this.unfold(),
  };

  override render(): TemplateResult {
    const words = this.#words ?? new ReaderWords(this._locale, null, null, null);
    const reading = this.#reading();
    const { settings } = this;
    const on = this.#actions;
    const { title, description } = this._document ?? { title: null, description: null };
    const head = title && pickText(title, this._locale);
    const text = description && pickText(description, this._locale);
    const isDrawing = reading !== null && settings.layout !== 'list' && settings.layout !== 'telling';
    const pane = this.#awaitsParts ? null : this.#archive.pane;
    const hasEvents = reading !== null && reading.model.items.length > 0;
    const isLoading = this._source.status === 'loading';
    return timelineView({
      title: head?.text ?? '',
      titleLang: words.foreign(head?.lang ?? ''),
      description: text?.text ?? '',
      descriptionLang: words.foreign(text?.lang ?? ''),
      headingLevel: settings.headingLevel,
      label: this.label || (head?.text ? '' : words.messages.timeline.label),
      controls: pane ? pane.controls(on) : hasEvents ? controlsRegion(reading, on) : nothing,
      find: pane
        ? (this.#find?.offer(pane.findable, pane.offersSearch) ?? nothing)
        : hasEvents
          ? (this.#find?.view(reading, offersSearch(reading)) ?? nothing)
          : nothing,
      notices: this.#telling.hasFailed
        ? html`${this.#notices(words)}
            <p part="status" class="notice">${words.messages.controls.asToldFailed}</p>`
        : this.#notices(words),
      before: isDrawing ? wayOutRegion(reading, 'before', on.goTo) : nothing,
      main: this.#main(reading, words),
      after: isDrawing ? wayOutRegion(reading, 'after', on.goTo) : nothing,
      shelf: isDrawing ? shelfRegion(reading, on, this.#focused) : nothing,
      eras: hasEvents ? erasRegion(reading) : nothing,
      overview: pane ? pane.below : isDrawing ? overviewRegion(reading, on) : nothing,
      card: reading && settings.layout !== 'list' ? cardRegion(reading, this._openCluster, on) : nothing,
      live: this._live,
      fallback: !hasEvents && !pane && !isLoading,
      room: this.#room.state,
      chosen: this.selected !== null,
      unfold: { label: words.messages.controls.showAll, act: on.unfold },
      // What is busy may be left unspoken, and how far it is has to be heard.
      busy: isLoading && this._source.progress === null,
      keydown: pane?.keydown ?? this.#keys.keydown,
    });
  }

  #main(reading: Reading | null, words: ReaderWords): TemplateResult {
    const { layout } = this.settings;
    const pane = layout === 'telling' ? this.#telling.pane : undefined;
    const { status } = this._source;
    const isEmpty = reading === null && this._document === null;
    const isWaiting =
      this.#awaitsParts || (isEmpty && (status === 'loading' || (this.#awaitsSource && status !== 'error')));
    if (isWaiting) {
      // Another node than the drawing's, or the browser would see the one move when header and controls arrive.
      return html`<div class=${`main waiting ${layout}`}>
        ${this.#progress(words) ?? html`<p part="status" class="waiting-text">${words.messages.timeline.loading}</p>`}
      </div>`;
    }
    if (this.#archive.pane)
      return html`<div class=${this._isPrinting ? 'main list' : 'main horizontal'}>${this.#archive.pane.main}</div>`;
    const content =
      reading === null
        ? nothing
        : reading.model.items.length === 0
          ? html`<slot name="empty"><p part="status" class="empty">${words.messages.timeline.empty}</p></slot>`
          : layout === 'list'
            ? listRegion(reading, this._openCluster, this.#actions)
            : pane
              ? pane.view(reading, this.#actions)
              : drawingRegion(reading, this.#actions);
    const [hover, leave] = layout === 'list' ? [this.#hover, this.#leave] : [nothing, nothing];
    return html`<div
      class=${`main ${layout}`}
      @focusin=${this.#focused}
      @focusout=${leave}
      @pointerover=${hover}
      @pointerleave=${leave}
    >
      ${content}
    </div>`;
  }

  /** How far a large document is; null where that is not worth a word. */
  #progress(words: ReaderWords): TemplateResult | null {
    const { progress } = this._source;
    return (progress && part('loading')?.loadingView(progress, words.locale, this.#actions.cancel)) ?? null;
  }

  #notices(words: ReaderWords): TemplateResult {
    const model = this.#model;
    const shown = model?.items.length ?? 0;
    const errors = errorsAmong(this._issues);
    return noticesRegion(
      {
        progress: this._document === null ? nothing : (this.#progress(words) ?? nothing),
        failure: this._source.problem,
        isKept: this._document !== null,
        mistakes:
          errors.length > 0 && part('mistakes')
            ? part('mistakes')!.mistakesView(
                { errors, unread: this.#unread, written: shown + this.#unread },
                words.locale,
              )
            : nothing,
        hidden: this._isPrinting
          ? 0
          : (model?.items.filter((i) => i.event.importance < this.settings.importance).length ?? 0),
      },
      words,
      this.#actions,
    );
  }
}

const reservedHeight = '--news-timeline-reserved-height';

/** Loaded when a file is wanted for the first time. */
const exporters = () => import('../exporters/exporters.js');

function momentOf(value: string | number, side: 'start' | 'end'): EpochMs | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const read = parseEdtf(value);
  if (!read.ok) return null;
  const moment = read.time.bounds[side];
  return Number.isFinite(moment) ? moment : null;
}

const errorsAmong = (issues: readonly Issue[]) => issues.filter((i) => i.severity === 'error');

/** Waits for a promise, but no longer than so many microtasks: the browser has not painted by then. */
async function atMost(microtasks: number, promise: Promise<unknown>): Promise<void> {
  let isSettled = false;
  void promise.then(() => (isSettled = true));
  for (let i = 0; i < microtasks && !isSettled; i++) await Promise.resolve();
}

/** Mostly the same events: a reader who has moved the window stays there when a live document is read again. */
function sharesEvents(before: TimelineDocument | null, after: TimelineDocument): boolean {
  if (!before || before.events.length === 0) return false;
  const ids = new Set(after.events.map((e) => e.id));
  return before.events.filter((e) => ids.has(e.id)).length * 2 >= before.events.length;
}
