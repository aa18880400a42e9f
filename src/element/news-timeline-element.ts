import { isServer, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Anchor, Highlighting, Linking } from '../article/linking.js';
import { sourceLink } from '../article/text-fragment.js';
import type { Issue } from '../document/issue.js';
import { pickText } from '../document/pick-text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { messagesFor } from '../i18n/messages.js';
import { registerImporter } from '../importers/registry.js';
import { memo } from '../layout/memo.js';
import type { Picture } from '../layout/picture.js';
import { buildModel, type TimelineItem, type TimelineModel } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';
import { zoomFactor } from '../viewport/viewport.js';
import { ReaderWords, type Distances } from '../view/reader-words.js';
import { groupLabel, hasDetails, orderedItems, type Reading, type Settings } from '../view/reading.js';
import type { CardSurroundings } from '../view/archive/archive-card.js';
import { styles } from '../view/styles/styles.js';
import { timelineView } from '../view/timeline-view.js';
import type { Grouping, Layout, Loading, Order, PermalinkMode, ScaleChoice, ZoomMode } from './attributes.js';
import { adoptStyles } from './adopt-styles.js';
import { ArchiveController } from './archive-controller.js';
import type { ArchivePane, PaneInput } from './archive-pane.js';
import { ArticleController } from './article-controller.js';
import type { LinkInput } from './article-pane.js';
import { awaitedParts } from './awaited-parts.js';
import { Choosing } from './choosing.js';
import { Contents } from './contents.js';
import { setStates } from './custom-states.js';
import { dragOverview } from './drag-overview.js';
import { Drawing } from './drawing.js';
import {
  TimelineErrorEvent,
  TimelineExtentChangeEvent,
  TimelineFilterChangeEvent,
  TimelineLoadEvent,
  type SelectSource,
} from './events.js';
import type { Exported } from './exporting.js';
import type { Format } from '../exporters/exporters.js';
import type { FindingController } from './finding-controller.js';
import { GestureController } from './gesture-controller.js';
import { Keys } from './keys.js';
import { momentOf, nowMarked, windowAskedFor } from './moments.js';
import { NextFocus } from './next-focus.js';
import { aroundArchive, aroundDocument, mainOfArchive, mainOfDocument, mainToCome, notices } from './page-regions.js';
import { isAwaited, load, part, type PartName } from './parts.js';
import { PermalinkController } from './permalink-controller.js';
import { Pointing } from './pointing.js';
import { reserveGuess, Room } from './room.js';
import { readSettings } from './settings.js';
import { SizeController } from './size-controller.js';
import { SourceController, type SourceResult, type SourceState } from './source-controller.js';
import { SurroundingsController } from './surroundings-controller.js';
import { TellingController } from './telling-controller.js';
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

  readonly #source = new SourceController(this);
  readonly #article = new ArticleController(this);
  readonly #archive = new ArchiveController(this);
  readonly #ownWindow = new WindowController(this);
  readonly #keys = new Keys(this, this.#ownWindow);
  readonly #permalink = new PermalinkController(this);
  readonly #drawing = new Drawing(this);
  readonly #size = new SizeController(this);
  readonly #surroundings = new SurroundingsController(this, this.#size.fontsChanged);
  readonly #telling = new TellingController(this);
  readonly #contents = new Contents(this, this.#archive);
  readonly #focus = new NextFocus();
  readonly #pointing = new Pointing(this);
  readonly #choosing = new Choosing(this, {
    archive: this.#archive,
    article: this.#article,
    permalink: this.#permalink,
    focus: this.#focus,
    pointing: this.#pointing,
  });
  readonly #room = new Room();
  #settings: Settings | null = null;
  #model: TimelineModel | null = null;
  #words: ReaderWords | null = null;
  #finding: FindingController | null = null;
  /** Ids of those that search and filter leave, and the selected one; null: all. */
  #found: ReadonlySet<string> | null = null;
  /** What is announced. */
  #live = '';
  /** Distances are to be said, and what counts them is on its way. */
  #awaitsDistances = false;
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
    new GestureController(this);
  }

  // ---- What scripts may ask ----------------------------------------------------------------------------------------

  /** The document as read; null before there is one. */
  get document(): TimelineDocument | null {
    return this.#contents.document;
  }

  /** What could not be read as written. */
  get issues(): readonly Issue[] {
    return this.#contents.issues;
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
    return (this.#archive.pane?.picture ?? this.picture)?.extent ?? null;
  }

  /** Selects an event, or nothing with null. Unknown ids clear the selection. Fires no DOM event. */
  select(id: string | null, { scroll = true, focus = false }: SelectOptions = {}): void {
    this.#choosing.select(id, scroll, focus);
  }

  /** Selects the next event in the order shown; the first one when nothing is selected. */
  next(): void {
    this.#choosing.step(1, (id) => this.select(id));
  }

  /** Selects the previous event in the order shown; the last one when nothing is selected. */
  previous(): void {
    this.#choosing.step(-1, (id) => this.select(id));
  }

  /** Shows a stretch of time: EDTF texts or ms. Throws RangeError when one cannot be read or they are reversed. */
  zoomTo(start: string | number, end: string | number): void {
    const from = momentOf(start, 'start');
    const to = momentOf(end, 'end');
    if (from === null || to === null || from >= to) throw new RangeError(`Cannot show ${start} to ${end}`);
    this.window.show({ start: from, end: to });
  }

  /** Moves the window; 1 is its whole width later. */
  panBy(fraction: number): void {
    this.window.pan(fraction);
  }

  /** Above 1 zooms in around the middle. */
  zoomBy(factor: number): void {
    this.window.zoom(factor);
  }

  /** Shows everything there is. */
  fit(): void {
    this.window.fit();
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
    this.#contents.append(added.flat());
  }

  /** The document as written, of the format's version 1; reads back to the same. Rejects when there is none. */
  async toJSON(): Promise<object> {
    return (await exporting()).writeJSON(this.#exported());
  }

  /** One row an event, in the reader's language (RFC 4180). Rejects when there is no document. */
  async toCSV(): Promise<string> {
    return (await exporting()).writeCSV(this.#exported());
  }

  /** schema.org events. Rejects when there is no document. */
  async toJSONLD(): Promise<object> {
    return (await exporting()).writeJSONLD(this.#exported());
  }

  /** What is drawn, as the text of an SVG file. Rejects when nothing is, as in the list. */
  async toSVG(): Promise<string> {
    return (await (await exporting()).writeFile('svg', this.#exported())).text();
  }

  /** What is drawn, as a picture with `scale` pixels for each CSS px. Rejects when nothing is, as in the list. */
  async toPNG(scale = 2): Promise<Blob> {
    return (await exporting()).writeFile('png', this.#exported(), scale);
  }

  // ---- What controllers ask and tell -------------------------------------------------------------------------------

  /** @internal */
  sourceRead(result: SourceResult): void {
    const isAnother = this.#contents.take(result);
    if (isAnother) this.window.reset();
    this.#choosing.begin(isAnother);
    this.#pointing.rest();
    const { document, issues } = this.#contents;
    if (result.origin !== 'none') queueMicrotask(() => this.dispatchEvent(new TimelineLoadEvent(document!, issues)));
  }

  /** @internal */
  sourceState(state: SourceState): void {
    this.#contents.source = state;
    const { problem } = state;
    if (problem) queueMicrotask(() => this.dispatchEvent(new TimelineErrorEvent(problem.message, problem)));
  }

  /** @internal */
  gestureArea(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.viewport') ?? null;
  }

  /** @internal */
  get isUpright(): boolean {
    return (this.#archive.pane?.shape ?? this.picture?.scene)?.orientation === 'vertical';
  }

  /** @internal */
  shareAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): number {
    const area = this.gestureArea();
    const scene = this.#archive.pane?.shape ?? this.picture?.scene;
    if (!area || !scene) return 0;
    const box = area.getBoundingClientRect();
    const share = this.isUpright ? (clientY - box.top) / box.height : (clientX - box.left) / box.width;
    return scene.turned ? 1 - share : share;
  }

  /** @internal */
  gesturePan(fraction: number): void {
    this.window.pan(fraction);
    this.#pointing.rest();
  }

  /** @internal */
  gestureZoom(factor: number, at: number): void {
    this.window.zoom(factor, at);
    this.#pointing.rest();
  }

  /** @internal */
  gestureEnd(): void {
    if (this.visibleExtent) this.windowMoved(this.visibleExtent);
  }

  /** @internal */
  windowMoved(extent: Interval): void {
    this.dispatchEvent(new TimelineExtentChangeEvent(extent));
  }

  /** @internal Of short documents; an archive's drawing has its own. */
  get window(): WindowController {
    return this.#archive.pane?.window ?? this.#ownWindow;
  }

  /** @internal */
  get picture(): Picture | null {
    return this.#drawing.picture;
  }

  /** @internal */
  get model(): TimelineModel | null {
    return this.#model;
  }

  /** @internal */
  get words(): ReaderWords | null {
    return this.#words;
  }

  /** @internal */
  get settings(): Settings {
    return (this.#settings ??= this.#telling.settle(() => this.#readSettings(isServer)));
  }

  /** @internal */
  get rightToLeft(): boolean {
    return this.#surroundings.rightToLeft;
  }

  /** @internal */
  get orderedItems(): readonly TimelineItem[] {
    const model = this.#model;
    if (!model) return [];
    const { settings } = this;
    if (settings.layout === 'telling' && this.#telling.pane)
      return this.#telling.pane.ordered(model, settings.importance, this.#found);
    // On paper nothing can be brought back, so nothing is left out.
    return this.#surroundings.isPrinting
      ? orderedItems(model, { ...settings, importance: 1 }, null)
      : orderedItems(model, settings, this.#found);
  }

  /** @internal */
  get activeId(): string | null {
    return this.#choosing.active;
  }

  /** @internal */
  activate(id: string, options: { readonly reveal: boolean }): void {
    this.#choosing.activate(id, options);
  }

  /** @internal */
  focusFirst(): void {
    this.#choosing.focusFirst();
  }

  /** @internal Whoever asks scrolls the page, to where a reader was. */
  focusEvent(id: string): void {
    this.#choosing.activate(id, { reveal: true, isStill: true });
  }

  /** @internal */
  chosen(id: string | null, source: SelectSource): void {
    this.#choosing.choose(id, source);
  }

  /** @internal */
  chosenInArticle(id: string): boolean {
    this.#choosing.choose(id, 'article');
    return this.selected === id;
  }

  /** @internal */
  pointedAt(id: string | null): void {
    this.#pointing.at(id);
  }

  /** @internal */
  arrive(id: string | null): boolean {
    return this.#choosing.arrive(id);
  }

  /** @internal */
  dismiss(): boolean {
    return this.#choosing.dismiss();
  }

  /** @internal */
  announce(text: string): void {
    // The same words again would not be heard.
    this.#live = this.#live === text ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** @internal */
  tellingFailed(): void {
    if (this.#words) this.announce(this.#words.messages.controls.asToldFailed);
  }

  /** @internal */
  get isArticleHere(): boolean {
    return this.#article.article !== null;
  }

  /** @internal */
  linkInput(): LinkInput | null {
    const { settings, document } = this;
    const model = this.#model;
    if (!document || !model || settings.linking === 'none') return null;
    const { locale } = this.#surroundings;
    return {
      document,
      items: model.items,
      articleId: this.for,
      linking: settings.linking,
      highlight: settings.highlight,
      follow: this.follow,
      references: this.references,
      inGroupColours: settings.grouping === 'group',
      selected: this.selected,
      hovered: this.#pointing.pointed,
      locale,
      titleOf: this.#titleOf,
    };
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

  /** Search and filter; null until they are used. */
  get #find(): FindingController | null {
    const loaded = part('find');
    if (loaded) this.#finding ??= new loaded.FindingController(this);
    return this.#finding;
  }

  readonly #titleOf = (id: string): string => {
    const item = this.#model?.byId.get(id);
    return item ? pickText(item.event.title, this.#surroundings.locale).text : '';
  };

  #exported(): Exported {
    return {
      document: this.document,
      locale: this.#surroundings.locale,
      timeZone: this.timeZone,
      reading: this.#reading(),
      scene: this.picture?.scene ?? null,
      root: this.shadowRoot!,
      telling: this.#telling.pane,
      find: this.#find,
    };
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

  #readSettings(asList: boolean, width = this.#size.width): Settings {
    return readSettings(this, width, asList);
  }

  #awaitedParts(): readonly PartName[] {
    const { width } = this.#size;
    const { layout, scale } = this.#readSettings(this.#isListOnly, width || this.clientWidth);
    const { document, mistakes } = this.#contents;
    const isArchive = this.#archive.archive !== null;
    return awaitedParts({
      layout,
      scale,
      hasMistakes: mistakes.length > 0,
      selected: this.selected === null || isArchive ? undefined : document?.events.find((e) => e.id === this.selected),
      isArchive,
      hasList: this.#source.awaitsList,
      isSearched: Boolean(this.search || this.filter),
    });
  }

  get #isListOnly(): boolean {
    return this.#surroundings.isPrinting || isServer;
  }

  override willUpdate(changed: PropertyValues): void {
    const has = (...names: string[]) => names.some((name) => changed.has(name));
    if (has('data', 'src', 'loading', 'discover', 'for') || this.#source.awaitsList) this.#source.changed();
    if (has('start', 'end', 'scale', 'layout')) this.window.reset();
    this.#settings = this.#telling.settle(() => this.#readSettings(this.#isListOnly));
    const { settings } = this;
    const { document, source } = this.#contents;
    const isArchive = this.#archive.archive !== null;
    if (isArchive) this.#model = null;
    else if (document && this.#model?.document !== document) {
      this.#model = buildModel(document);
      // Soon needed, for cards and on paper; the first picture does not wait for it.
      if (document.events.some(hasDetails)) void load('details');
    }
    this.#words = this.#makeWords(settings);
    const parts = this.#awaitedParts();
    this.#awaitsParts = parts.length > 0;
    if (this.#awaitsParts) void Promise.all(parts.map(load)).then(() => this.requestUpdate());
    const awaited =
      source.status !== 'error' &&
      ((document === null && (source.status === 'loading' || (this.#awaitsSource && !this.data))) || this.#awaitsParts);
    this.#room.prepare(
      !this.hasUpdated || (this.#awaitsParts && this.#settle !== null),
      awaited,
      isArchive ? 'horizontal' : settings.layout,
      this.#size.width > 0,
    );
    // What was selected from the start waits for the reader to unfold it: nothing below may move.
    if (has('selected') && this.selected !== null && !this.#settle) this.#room.unfold();
    this.#found = (this.#model && this.#find?.found(this.#model, this.#surroundings.locale)) ?? null;
    this.#draw(settings);
    this.#choosing.prepare(
      has('selected'),
      ({ event }) => event.importance >= settings.importance && this.#found?.has(event.id) !== false,
    );
  }

  #makeWords({ grouping, layout }: Settings): ReaderWords {
    const { locale } = this.#surroundings;
    const origin = this.origin ? (this.#model?.byId.get(this.origin) ?? null) : null;
    this.#awaitsDistances = origin !== null && isAwaited('distances');
    // Until they are there, and when they never come, dates stand alone.
    if (this.#awaitsDistances) void load('distances').then(() => this.requestUpdate());
    const shown = layout === 'vertical' ? grouping : 'none';
    return this.#wordsOf(
      locale,
      messagesFor(locale),
      this.timeZone,
      origin,
      this.document,
      shown,
      origin && part('distances'),
    );
  }

  readonly #wordsOf = memo(
    (
      locale: string,
      _messages: unknown,
      timeZone: string | null,
      origin: TimelineItem | null,
      document: TimelineDocument | null,
      grouping: Settings['grouping'],
      distances: Distances | null,
    ) => {
      const groupOf =
        document && grouping !== 'none' ? (item: TimelineItem) => groupLabel(item, grouping, document, locale) : null;
      return new ReaderWords(locale, timeZone, origin, groupOf, distances);
    },
  );

  #draw(settings: Settings): void {
    const { layout } = settings;
    const { width, text } = this.#size;
    const isDrawn = layout === 'horizontal' || layout === 'vertical';
    if (!this.#model || !text || !this.#words || width <= 0 || this.#awaitsParts || !isDrawn) {
      this.#drawing.draw(null);
      return;
    }
    this.#drawing.draw({
      ...this.#sheet(layout),
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
      text,
      extent: this.window.extent,
      words: this.#words,
    });
  }

  /** What is drawn on, for short documents and archives alike. */
  #sheet(layout: Settings['layout']) {
    const { width, height } = this.#size;
    return {
      width,
      height: this.#room.height(layout, this.#roomKey, height),
      rightToLeft: this.rightToLeft,
      now: nowMarked(this, this.settings.now, this.document),
      window: windowAskedFor(this),
    };
  }

  get #roomKey(): string {
    const { layout, grouping } = this.settings;
    return [layout, grouping, this.#size.width].join(' ');
  }

  /** The drawing of an archive, once it and all it needs is there. */
  get #pane(): ArchivePane | null {
    return this.#awaitsParts ? null : this.#archive.pane;
  }

  /** Handed to the archive's drawing, which keeps up by itself from here. */
  #archiveInput(): PaneInput {
    const { search, filter, selected } = this;
    return {
      ...this.#sheet('horizontal'),
      archive: this.#archive.archive!,
      document: this.document!,
      settings: this.settings,
      words: this.#words!,
      text: this.#size.text,
      selected,
      isPrinting: this.#surroundings.isPrinting,
      search,
      filter,
      isSearchOpen: this.#find?.state.isSearchOpen ?? false,
      isFilterOpen: this.#find?.state.isFilterOpen ?? false,
      card: this.#around,
    };
  }

  protected override firstUpdated(): void {
    if (!this.src && typeof this.discover === 'string') {
      reserveGuess(this, this.renderRoot.querySelector('.base'), this.for);
    }
  }

  override updated(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.main');
    const { settings, document } = this;
    const pane = this.#pane;
    pane?.update(this.#archiveInput());
    const natural = pane ? pane.naturalHeight : (this.picture?.naturalHeight ?? null);
    if (frame && this.#room.keep(frame, pane ? 'horizontal' : settings.layout, this.#roomKey, natural)) {
      // Asked now and not when the observer comes round to it, so that no frame shows the drawing at another height.
      this.#size.tell();
    }
    this.#choosing.settle();
    // In the drawing the window moves; only a list has to be scrolled.
    this.#focus.move(this.renderRoot, settings.layout !== 'horizontal');
    const { status } = this.#contents.source;
    setStates(this.#internals?.states, {
      loading: status === 'loading',
      ready: document !== null && status !== 'loading',
      error: status === 'error',
      vertical: this.isUpright,
    });
    const isDrawn =
      document !== null &&
      (this.picture !== null || settings.layout === 'list' || settings.layout === 'telling' || !this.#model?.extent);
    if (!this.#awaitsDistances && !this.#awaitsParts && (status === 'error' || (isDrawn && this.#size.width > 0))) {
      this.#settle?.();
      this.#settle = null;
    }
  }

  // ---- Rendering ---------------------------------------------------------------------------------------------------

  /** What cards show besides their event. */
  get #around(): CardSurroundings {
    const { url = null, lang } = this.document?.article ?? {};
    return {
      linkOf: (excerpt) => sourceLink(url, excerpt, { lang }),
      passages: this.#article.passages,
      sharing: this.#permalink.sharing,
      details: part('details'),
      mark: this.search ? (this.#find?.mark ?? null) : null,
      baseUrl: this.#contents.baseUrl,
    };
  }

  #reading(): Reading | null {
    const { settings, document } = this;
    if (!document || !this.#model || !this.#words) return null;
    const { pointed, previewed } = this.#pointing;
    return {
      ...this.#around,
      settings,
      words: this.#words,
      document,
      model: this.#model,
      ordered: this.orderedItems,
      found: this.#found,
      find: this.#find?.state ?? { isSearchOpen: false, isFilterOpen: false },
      picture: this.picture,
      scene: this.#drawing.scene,
      text: this.#size.text,
      width: this.#size.width,
      rightToLeft: this.rightToLeft,
      selected: this.selected,
      hovered: settings.layout === 'list' ? pointed : previewed,
      active: this.#choosing.active,
      isPrinting: this.#surroundings.isPrinting,
    };
  }

  readonly #actions = {
    // A click that a key made has no detail.
    select: (id: string, { detail }: MouseEvent) => this.#choosing.choose(id, detail > 0 ? 'pointer' : 'keyboard'),
    choose: (id: string | null) => this.#choosing.choose(id, 'control'),
    step: (direction: 1 | -1) => this.#choosing.step(direction, (id) => this.#choosing.choose(id, 'control')),
    readPassage: (id: string, index: number, click: MouseEvent) => {
      // With a key held it is a link like any other.
      if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
      if (this.#article.go(id, index)) click.preventDefault();
    },
    openCluster: this.#choosing.open,
    goTo: (...[pointer, direction]: Parameters<WindowController['follow']>) => this.window.follow(pointer, direction),
    hover: this.#pointing.hover,
    leave: this.#pointing.leave,
    focused: this.#choosing.focused,
    pan: (direction: 1 | -1) => this.window.travelBy(direction / 2),
    zoom: (factor: number) => zoomAroundActive(this, this.#ownWindow, factor > 1 ? zoomFactor : 1 / zoomFactor),
    fit: () => this.window.travelToAll(),
    scale: (name: string) => (this.scale = name as ScaleChoice),
    order: (name: string) => (this.order = name as Order),
    telling: () => {
      this.#room.unfold();
      this.#telling.toggle();
    },
    download: (format: string) => {
      exporting()
        .then((part) => part.save(format as Format, this.#exported()))
        .catch((reason: unknown) => console.warn('<news-timeline>: no file was made.', reason));
    },
    key: this.#keys.overviewKeydown,
    grab: (event: PointerEvent) =>
      dragOverview(event, {
        picture: () => this.picture,
        rightToLeft: this.rightToLeft,
        pan: (fraction) => this.window.pan(fraction),
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
    const { locale, isPrinting } = this.#surroundings;
    const words = this.#words ?? new ReaderWords(locale, null, null, null);
    const reading = this.#reading();
    const { settings } = this;
    const on = this.#actions;
    const { title = null, description = null } = this.document ?? {};
    const head = title && pickText(title, locale);
    const text = description && pickText(description, locale);
    const contents = this.#contents;
    const { status, progress } = contents.source;
    const isLoading = status === 'loading';
    const isWaiting =
      this.#awaitsParts || (this.document === null && (isLoading || (this.#awaitsSource && status !== 'error')));
    const pane = this.#pane;
    const { openCluster } = this.#choosing;
    const items = this.#model?.items ?? [];
    return timelineView({
      title: head?.text ?? '',
      titleLang: words.foreign(head?.lang ?? ''),
      description: text?.text ?? '',
      descriptionLang: words.foreign(text?.lang ?? ''),
      headingLevel: settings.headingLevel,
      label: this.label || (head?.text ? '' : words.messages.timeline.label),
      notices: notices(
        contents,
        words,
        {
          shown: items.length,
          hidden: isPrinting ? 0 : items.filter((i) => i.event.importance < settings.importance).length,
          hasTellingFailed: this.#telling.hasFailed,
        },
        on,
      ),
      ...(pane ? aroundArchive(pane, this.#find, on) : aroundDocument(reading, openCluster, this.#find, on)),
      main: isWaiting
        ? mainToCome(contents, settings.layout, words, on)
        : pane
          ? mainOfArchive(pane, isPrinting)
          : mainOfDocument(reading, settings.layout, openCluster, this.#telling.pane, on),
      live: this.#live,
      fallback: items.length === 0 && !pane && !isLoading,
      room: this.#room.state,
      chosen: this.selected !== null,
      unfold: { label: words.messages.controls.showAll, act: on.unfold },
      // What is busy may be left unspoken, and how far it is has to be heard.
      busy: isLoading && progress === null,
      keydown: pane?.keydown ?? this.#keys.keydown,
    });
  }
}

/** Loaded when a file is wanted for the first time. */
const exporting = () => import('./exporting.js');

/** Waits for a promise, but no longer than so many microtasks: the browser has not painted by then. */
async function atMost(microtasks: number, promise: Promise<unknown>): Promise<void> {
  let isSettled = false;
  void promise.then(() => (isSettled = true));
  for (let i = 0; i < microtasks && !isSettled; i++) await Promise.resolve();
}
