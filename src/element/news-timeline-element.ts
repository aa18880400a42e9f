import { isServer, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Anchor, Highlighting, Linking } from '../article/linking.js';
import { giveWay } from '../article/give-way.js';
import type { Issue } from '../document/issue.js';
import { ARCHIVE_FROM } from '../document/limits.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { registerMessages } from '../i18n/messages.js';
import { registerImporter } from '../importers/registry.js';
import type { Picture } from '../layout/picture.js';
import type { Interval } from '../time/interval.js';
import type { Settings } from '../view/reading.js';
import { styles } from '../view/styles/styles.js';
import { timelineView } from '../view/timeline-view.js';
import {
  initialOf,
  properties,
  type Grouping,
  type Layout,
  type Loading,
  type Order,
  type PermalinkMode,
  type ScaleChoice,
  type ZoomMode,
} from './attributes.js';
import { adoptAnew, adoptForQuirks, adoptStyles } from './adopt-styles.js';
import { setStates } from './custom-states.js';
import {
  TimelineErrorEvent,
  TimelineExtentChangeEvent,
  TimelineFilterChangeEvent,
  TimelineLoadEvent,
  type SelectSource,
} from './events.js';
import { Inside } from './inside.js';
import { momentOf } from './moments.js';
import { aroundArchive, aroundDocument, mainOfArchive, mainOfDocument, mainToCome, notices } from './page-regions.js';
import { isAwaited, isComing, load, page, part, partStyles } from './parts.js';
import { readingOf } from './readings.js';
import { offerRest, reserve } from './room.js';
import type { SourceResult, SourceState } from './source-controller.js';

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
 * @csspart density - How many events begin where, of very many.
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
  /** Gives readers of another language their phrases, on the whole page: see `registerMessages` of the phrases. */
  static registerMessages = registerMessages;

  /**
   * For a page that makes its first timeline later, when a reader asks for it: does in idle moments what comes before a
   * first drawing, so that it takes less time then. `archive`: the one that many events get, whose part of the script is
   * loaded. Changes nothing on the page. Settles when that is done, or of no use because a timeline is drawn; never rejects.
   * An element does it of its own accord while its `src` is on the way.
   */
  static async prepare({ archive = false }: { readonly archive?: boolean } = {}): Promise<void> {
    await Promise.all([page.isDrawn || load('rehearsal'), archive && load('archive')]);
    await part('rehearsal')?.rehearse(archive, page, () => {
      const host = new this();
      return {
        host,
        inside: host.#inside,
        hold: (isHeld) => (host.#isHeld = isHeld),
        draw: () => host.performUpdate(),
      };
    });
  }

  static override styles = styles;
  static override properties = {
    data: { attribute: false },
    ...Object.fromEntries(
      properties.map(([property, { name, type }]) => [
        property,
        {
          attribute: name,
          type: type === 'number' ? Number : type === 'boolean' ? Boolean : String,
          reflect: name === 'selected',
        },
      ]),
    ),
  };

  /** A document, already parsed. Wins over everything else. Give a new object to change it. */
  data: unknown = undefined;
  /** Address of a JSON document. */
  src!: string | null;
  /** Id of the article on this page; without it the nearest `<article>` around or beside the timeline. */
  for!: string | null;
  /** Read events out of the article when there is no other data: `time`, `data`, `jsonld`; an empty text: all three. */
  discover!: string | null;
  /** How time runs: `auto` goes by the width of the element. */
  layout!: Layout;
  /** How time becomes length; `auto` cuts long empty stretches when they would squeeze the rest. */
  scale!: ScaleChoice;
  /** Id of the event that dates also count from. */
  origin!: string | null;
  /** One lane for each value. */
  groupBy!: Grouping;
  /** Order of the list and direction of the vertical layout. */
  order!: Order;
  /** Start of the first window, EDTF. */
  start!: string | null;
  /** End of the first window, EDTF. */
  end!: string | null;
  /** Id of the selected event; the only place that is kept. */
  selected!: string | null;
  /** Least importance shown, 1 to 3. */
  importance!: number;
  /** Words that all have to stand in an event, or it is left out. */
  search!: string | null;
  /** What else an event must have: `group:war tag:"New York"`. */
  filter!: string | null;
  /** The marker: `auto` is the article's date, `none`, or a date. */
  now!: string;
  /** Directions in which the timeline and the article on the page lead to each other. */
  linking!: Linking;
  /** How passages are marked in the article: `auto` is `css` where the browser can, else `mark`. */
  highlight!: Highlighting;
  /** Events are marked while a reader reads their passages. */
  follow!: boolean;
  /** Links to the timeline behind the passages, in the article. */
  references!: boolean;
  /** What the wheel does. */
  zoom!: ZoomMode;
  /** Which controls, by name; null chooses, an empty text shows none. */
  controls!: string | null;
  /** Where the page's address names the selected event, once a reader has selected one. */
  permalink!: PermalinkMode;
  /** Name of the address's parameter; without it `timeline`, or `timeline-` and the element's id. */
  permalinkPrefix!: string | null;
  /** Level of the heading, 2 to 6. */
  headingLevel!: number;
  /** Accessible name of the region, where the title does not do. */
  label!: string | null;
  /** `lazy` fetches `src` when the element comes near the viewport. */
  loading!: Loading;
  /** IANA name, for events with a clock time. */
  timeZone!: string | null;

  readonly #inside = new Inside(this);
  /** What is announced. */
  #live = '';
  #settle: (() => void) | null = null;
  /** It is drawn by somebody else. */
  #isHeld = false;
  readonly #internals: ElementInternals | null = isServer ? null : this.attachInternals();

  /** Settles when the first document is drawn, or when the first attempt to load one has failed. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.#settle = resolve));

  constructor() {
    super();
    Object.assign(this, Object.fromEntries(properties.map(([property, spec]) => [property, initialOf(spec)])));
  }

  static {
    // Widths of texts and of the frame are known only after the first update, so a second one is meant to follow it.
    this.disableWarning?.('change-in-update');
  }

  // ---- What scripts may ask ----------------------------------------------------------------------------------------

  /** The document as read; null before there is one. */
  get document(): TimelineDocument | null {
    return this.#inside.contents.document;
  }

  /** What could not be read as written. */
  get issues(): readonly Issue[] {
    return this.#inside.contents.issues;
  }
  /**
   * The article that the events are linked with: the one named by `for`, or one near by that has any of the passages;
   * null while there is none. Set an element to have that one, wherever it stands, null to have it found again.
   */
  get article(): Element | null {
    return this.#inside.article.article;
  }

  set article(article: Element | null) {
    this.#inside.article.article = article;
  }

  /** Where each excerpt stands in the article: exact, changed or missing; empty while there is no article. */
  get anchors(): readonly Anchor[] {
    return this.#inside.article.anchors;
  }

  /**
   * Goes to the passage of an event's excerpt, by the excerpt's index. Waits for a search under way; false when the
   * passage is not there. Asks nobody.
   */
  async revealPassage(id: string, index = 0): Promise<boolean> {
    return (await this.#inside.article.pane())?.reveal(id, index) ?? false;
  }

  /** Searches the article again at once; settles when that is done. Changes of the page are noticed without it. */
  async refreshAnchors(): Promise<void> {
    await (await this.#inside.article.pane())?.refresh();
  }

  /** What is visible, in ms since 1970 UTC; null when nothing is drawn. */
  get visibleExtent(): Interval | null {
    return this.#inside.composition.extent;
  }

  /** Selects an event, or nothing with null. Unknown ids clear the selection. Fires no DOM event. */
  select(id: string | null, { scroll = true, focus = false }: SelectOptions = {}): void {
    this.#inside.choosing.select(id, scroll, focus);
  }

  /** Selects the next event in the order shown; the first one when nothing is selected. */
  next(): void {
    this.#inside.choosing.step(1, (id) => this.select(id));
  }

  /** Selects the previous event in the order shown; the last one when nothing is selected. */
  previous(): void {
    this.#inside.choosing.step(-1, (id) => this.select(id));
  }

  /** Shows a stretch of time: EDTF texts or ms. Throws RangeError when one cannot be read or they are reversed. */
  zoomTo(start: string | number, end: string | number): void {
    const from = momentOf(start, 'start');
    const to = momentOf(end, 'end');
    if (from === null || to === null || from >= to) throw new RangeError(`Cannot show ${start} to ${end}`);
    this.#inside.composition.window.show({ start: from, end: to });
  }

  /** Moves the window; 1 is its whole width later. */
  panBy(fraction: number): void {
    this.#inside.composition.window.pan(fraction);
  }

  /** Above 1 zooms in around the middle. */
  zoomBy(factor: number): void {
    this.#inside.composition.window.zoom(factor);
  }

  /** Shows everything there is. */
  fit(): void {
    this.#inside.composition.window.fit();
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
    this.#inside.contents.append(added.flat());
  }

  /** The document as written, of the format's version 1; reads back to the same. Rejects when there is none. */
  async toJSON(): Promise<object> {
    return (await exporting()).writeJSON(this.#inside);
  }

  /** One row an event, in the reader's language (RFC 4180). Rejects when there is no document. */
  async toCSV(): Promise<string> {
    return (await exporting()).writeCSV(this.#inside);
  }

  /** schema.org events. Rejects when there is no document. */
  async toJSONLD(): Promise<object> {
    return (await exporting()).writeJSONLD(this.#inside);
  }

  /** What is drawn, as the text of an SVG file. Rejects when nothing is, as in the list. */
  async toSVG(): Promise<string> {
    return (await (await exporting()).writeFile('svg', this.#inside)).text();
  }

  /** What is drawn, as a picture with `scale` pixels for each CSS px. Rejects when nothing is, as in the list. */
  async toPNG(scale = 2): Promise<Blob> {
    return (await exporting()).writeFile('png', this.#inside, scale);
  }

  // ---- What controllers ask and tell -------------------------------------------------------------------------------

  /** @internal */
  sourceRead(result: SourceResult): void {
    const isAnother = this.#inside.contents.take(result);
    if (isAnother) this.#inside.composition.window.reset();
    this.#inside.choosing.begin(isAnother);
    this.#inside.pointing.rest();
    if (result.origin === 'none') return;
    const { document, issues } = this.#inside.contents;
    const tell = () => this.dispatchEvent(new TimelineLoadEvent(document!, issues));
    // What has words for issues comes first, and documents are told of in their order.
    if (isComing('mistakes') || (issues.length > 0 && isAwaited('mistakes'))) void load('mistakes').then(tell);
    else queueMicrotask(tell);
  }

  /** @internal */
  sourceState(state: SourceState): void {
    this.requestUpdate();
    const { problem } = state;
    if (problem) queueMicrotask(() => this.dispatchEvent(new TimelineErrorEvent(problem.message, problem)));
  }

  /** @internal */
  sourceAwaited(): void {
    void NewsTimelineElement.prepare();
  }

  /** @internal */
  moved(): void {
    this.#inside.frames.ask();
  }

  /** @internal */
  windowMoved(extent: Interval): void {
    this.dispatchEvent(new TimelineExtentChangeEvent(extent));
  }

  /** @internal */
  get picture(): Picture | null {
    return this.#inside.composition.picture;
  }

  /** @internal */
  get settings(): Settings {
    return this.#inside.composition.settings;
  }

  /** @internal */
  chosen(id: string | null, source: SelectSource): void {
    this.#inside.choosing.choose(id, source);
  }

  /** @internal */
  arrive(id: string | null): boolean {
    return this.#inside.choosing.arrive(id);
  }

  /** @internal */
  focusFirst(): void {
    this.#inside.choosing.focusFirst();
  }

  /** @internal */
  announce(text: string): void {
    // The same words again would not be heard.
    this.#live = this.#live === text ? `${text}\u00a0` : text;
    this.requestUpdate();
  }

  /** @internal */
  get isArticleHere(): boolean {
    return this.#inside.article.article !== null;
  }

  /** @internal */
  filterChanged(): void {
    this.dispatchEvent(new TimelineFilterChangeEvent(this.importance, this.search ?? '', this.filter ?? ''));
  }

  /** @internal */
  unfold(): void {
    this.#inside.room.unfold();
    this.requestUpdate();
  }

  // ---- Lifecycle ---------------------------------------------------------------------------------------------------

  /** Moved into another document: style sheets cannot be shared among documents, and browsers drop them on the way. */
  adoptedCallback(): void {
    adoptAnew(
      this,
      NewsTimelineElement.elementStyles.flatMap((own) => ('cssText' in own ? own.cssText : [])),
    );
  }

  /**
   * What is drawn stays until all that the next drawing needs is there. Before anything is drawn, room is kept; unless the
   * part is in the same file, where asking for it takes no longer than some microtasks.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.#isHeld) return;
    // What the data needs is known once it is read.
    if (!this.hasUpdated) this.#inside.source.changed();
    const names = this.#inside.composition.awaitedParts(this.#inside.source.awaitsPart);
    // Reading so many was a task of its own; nothing is painted yet.
    const isLong = !this.hasUpdated && (this.document?.events.length ?? 0) > ARCHIVE_FROM;
    if (names.length === 0 && !isLong) return super.scheduleUpdate();
    const all = Promise.all(names.map(load));
    const there = this.#settle ? atMost(12, all) : all;
    return Promise.all([there, isLong && giveWay()]).then(() => super.scheduleUpdate());
  }

  /** A frame may turn out to need an update. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#inside.frames.drawn;
    return super.getUpdateComplete();
  }

  override willUpdate(changed: PropertyValues): void {
    const has = (...names: string[]) => names.some((name) => changed.has(name));
    const composition = this.#inside.composition;
    const { status } = this.#inside.source.state;
    if (has('data', 'src', 'loading', 'discover', 'for') || this.#inside.source.awaitsPart)
      this.#inside.source.changed();
    if (has('start', 'end', 'scale', 'layout')) composition.window.reset();
    composition.prepare(this.#inside.source.awaitsPart);
    adoptForQuirks(this);
    for (const cssText of partStyles) adoptStyles(this, cssText);
    this.#inside.room.prepare(
      !this.hasUpdated || (composition.awaitsParts && this.#settle !== null),
      status !== 'error' && (composition.awaitsParts || (this.#awaitsContents && (status === 'loading' || !this.data))),
      this.#inside.contents.archive ? 'horizontal' : this.settings.layout,
      this.#inside.size.width > 0,
    );
    // What was selected from the start waits for the reader to unfold it: nothing below may move.
    if (has('selected') && this.selected !== null && !this.#settle) this.#inside.room.unfold();
    composition.draw();
    composition.pane?.take(this.#inside);
    this.#inside.choosing.prepare(has('selected'));
  }

  protected override firstUpdated(): void {
    reserve(this, this.renderRoot.querySelector('.base'));
  }

  override updated(): void {
    const frame = this.renderRoot.querySelector<HTMLElement>('.main');
    const composition = this.#inside.composition;
    const { settings, document } = this;
    const { pane, picture, roomKey } = composition;
    pane?.update(this.#inside);
    // An archive's drawing comes after the update that its controllers were told of.
    if (pane) this.#inside.gestures.hostUpdated();
    const natural = pane ? pane.naturalHeight : (picture?.naturalHeight ?? null);
    const { room } = this.#inside;
    // What stands below a first picture comes with it: before, room that was kept is not shared out.
    const isShared = frame && !(pane?.isMaking && room.state === 'waiting');
    const isOther = isShared && room.keep(frame, pane ? 'horizontal' : settings.layout, roomKey, natural);
    // Asked now and not when the observer comes round to it, so that no frame shows the drawing at another height.
    if (isOther) room.decidesWidth = this.#inside.size.tell(picture?.scene.height);
    if (room.state === 'folded') offerRest(this.renderRoot.querySelector<HTMLElement>('.base')!);
    this.#inside.choosing.settle();
    if (!this.#inside.frames.isComing) this.#inside.focus.move(this.renderRoot);
    const { status } = this.#inside.source.state;
    setStates(this.#internals?.states, {
      loading: status === 'loading',
      ready: document !== null && status !== 'loading',
      error: status === 'error',
      vertical: composition.shape?.orientation === 'vertical',
    });
    const isWhole = !composition.isPreliminary && !this.#inside.frames.isComing;
    if (this.#settle && isWhole && (status === 'error' || composition.isDrawn)) {
      this.#settle();
      this.#settle = null;
      if (this.isConnected) page.isDrawn = true;
    }
  }

  /** There is no document yet, and one that comes after the first picture: from a file, or out of the article. */
  get #awaitsContents(): boolean {
    const { contents, source } = this.#inside;
    const { status } = source.state;
    if (contents.document !== null || status === 'error') return false;
    return status === 'loading' || Boolean(this.src) || typeof this.discover === 'string';
  }

  // ---- Rendering ---------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const inside = this.#inside;
    const { actions, composition, frames, keys, room, source, surroundings } = inside;
    const { words, model, pane, settings, awaitsParts } = composition;
    const { status, progress } = source.state;
    const reading = frames.begin(readingOf(inside));
    const { title = null, description = null } = this.document ?? {};
    const isLoading = status === 'loading';
    return timelineView({
      title: title && words.pick(title),
      description: description && words.pick(description),
      headingLevel: settings.headingLevel,
      label: this.label || (title ? '' : words.messages.timeline.label),
      notices: notices(inside),
      ...(pane ? aroundArchive(inside, pane) : aroundDocument(inside, reading)),
      main:
        awaitsParts || this.#awaitsContents
          ? mainToCome(inside)
          : pane
            ? mainOfArchive(pane, surroundings.isPrinting)
            : mainOfDocument(inside, reading),
      live: this.#live,
      fallback: !model?.items.length && !pane && !isLoading,
      room: room.state,
      chosen: this.selected !== null,
      unfold: { label: words.messages.controls.showAll, act: actions.unfold },
      // What is busy may be left unspoken, and how far it is has to be heard.
      busy: isLoading && progress === null,
      keydown: pane?.keydown ?? keys.keydown,
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
