import { isServer } from 'lit';
import { messagesFor } from '../i18n/messages.js';
import { memo } from '../layout/memo.js';
import { PictureBuilder, type Picture, type PictureOptions } from '../layout/picture.js';
import type { Scene } from '../layout/scene.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { buildModel, type TimelineItem, type TimelineModel } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';
import type * as Lanes from '../view/lanes.js';
import { ReaderWords, type Distances } from '../view/reader-words.js';
import { hasDetails, orderedItems, type Reading, type Settings } from '../view/reading.js';
import type { ArchivePane } from './archive-pane.js';
import { awaitedParts } from './awaited-parts.js';
import type { FindingController } from './finding-controller.js';
import type { Inside } from './inside.js';
import { nowMarked, windowAskedFor } from './moments.js';
import { isAwaited, load, part, type PartName } from './parts.js';
import { SceneChange } from './scene-change.js';
import { readSettings } from './settings.js';
import type { WindowController } from './window-controller.js';

/** What is made of the contents before each update: the settings that count, the model, the words, the picture. */
export class Composition {
  /** Not there before the first update, like `words`. */
  settings!: Settings;
  /** Everything that is said, in the reader's language. */
  words!: ReaderWords;
  /** The lane or section of an event; null where none is asked for, and before that part is there. */
  groupOf: Reading['groupOf'] = null;
  /** Of a short document; null before there is one. */
  model: TimelineModel | null = null;
  /** Ids of those that search and filter leave, and the selected one; null: all. */
  found: ReadonlySet<string> | null = null;
  /** Of a short document; null in the list, before the element has a size, and while a part is on its way. */
  picture: Picture | null = null;
  /** Parts of the script that the drawing needs are on their way. */
  awaitsParts = false;
  readonly #inside: Inside;
  readonly #builder = new PictureBuilder();
  readonly #change: SceneChange;
  #drawnFor: PictureOptions | null = null;
  #find: FindingController | null = null;
  #pane: ArchivePane | null = null;
  #awaitsDistances = false;

  constructor(inside: Inside) {
    this.#inside = inside;
    this.#change = new SceneChange(inside.host);
  }

  // ---- What there is -----------------------------------------------------------------------------------------------

  /** Search and filter; null until they are used. */
  get find(): FindingController | null {
    const loaded = part('find');
    if (loaded) this.#find ??= new loaded.FindingController(this.#inside.host);
    return this.#find;
  }

  /** What is drawn of the picture just now, which may be on the way from the one before. */
  get scene(): Scene | null {
    return this.picture && this.#change.shown(this.picture.scene);
  }

  /** Draws what few cards have; null while it is not there. */
  get details(): Reading['details'] {
    return part('details');
  }

  /** The drawing of an archive, once it and all it needs is there. */
  get pane(): ArchivePane | null {
    return this.awaitsParts ? null : this.archivePane;
  }

  /** The same, also while something else is on its way; null for a short document. */
  get archivePane(): ArchivePane | null {
    const { host, contents } = this.#inside;
    const loaded = contents.archive && part('archive');
    if (loaded) this.#pane ??= new loaded.ArchivePane(host);
    return contents.archive && this.#pane;
  }

  /** Whatever is drawn is seen through it: an archive's drawing has its own. */
  get window(): WindowController {
    return this.archivePane?.window ?? this.#inside.window;
  }

  /** What is visible, in ms since 1970 UTC; null when nothing is drawn. */
  get extent(): Interval | null {
    return (this.archivePane?.picture ?? this.picture)?.extent ?? null;
  }

  /** Which way the axis runs; null when nothing is drawn. */
  get shape(): Pick<Scene, 'orientation' | 'turned'> | null {
    return this.archivePane?.shape ?? this.picture?.scene ?? null;
  }

  get rightToLeft(): boolean {
    return this.#inside.surroundings.rightToLeft;
  }

  /** In the order that lists, arrows and steps follow, without what is left out. */
  get orderedItems(): readonly TimelineItem[] {
    const model = this.model;
    if (!model) return [];
    const { settings } = this;
    const { telling, surroundings } = this.#inside;
    if (settings.layout === 'telling' && telling.pane)
      return telling.pane.ordered(model, settings.importance, this.found);
    // On paper nothing can be brought back, so nothing is left out.
    return surroundings.isPrinting
      ? orderedItems(model, { ...settings, importance: 1 }, null)
      : orderedItems(model, settings, this.found);
  }

  /** There is more to come to what is drawn: parts of the script, words, or an archive's first picture. */
  get isPreliminary(): boolean {
    return this.awaitsParts || this.#awaitsDistances || (this.archivePane?.isMaking ?? false);
  }

  /** All that can be drawn is: also a list, or a document without any date. */
  get isDrawn(): boolean {
    if (this.#inside.contents.document === null || this.#inside.size.width <= 0) return false;
    const { layout } = this.settings;
    return this.picture !== null || layout === 'list' || layout === 'telling' || !this.model?.extent;
  }

  // ---- Before an update --------------------------------------------------------------------------------------------

  /** Parts that the next drawing needs and that are not there. `hasOtherSources`: data has to be looked for in unusual places. */
  awaitedParts(hasOtherSources: boolean): readonly PartName[] {
    const { contents, size } = this.#inside;
    const { search, filter, selected, clientWidth } = this.#inside.host;
    const { layout, scale, grouping } = this.#readSettings(size.width || clientWidth);
    const { document, mistakes, archive } = contents;
    const isArchive = archive !== null;
    return awaitedParts({
      layout,
      scale,
      grouping,
      hasMistakes: mistakes.length > 0,
      selected: selected === null || isArchive ? undefined : document?.events.find((e) => e.id === selected),
      isArchive,
      hasOtherSources,
      isSearched: Boolean(search || filter),
    });
  }

  /** Settings, model and words; asks for the parts that are missing. */
  prepare(hasOtherSources: boolean): void {
    const { telling, contents } = this.#inside;
    this.settings = telling.settle(() => this.#readSettings());
    const { document, archive } = contents;
    if (archive) this.model = null;
    else if (document && this.model?.document !== document) {
      this.model = buildModel(document);
      // Soon needed, for cards and on paper; the first picture does not wait for it.
      if (document.events.some(hasDetails)) void load('details');
    }
    this.words = this.#makeWords();
    const awaited = this.awaitedParts(hasOtherSources);
    this.awaitsParts = awaited.length > 0;
    if (this.awaitsParts) void Promise.all(awaited.map(load)).then(() => this.#inside.host.requestUpdate());
  }

  /** The picture, once the room for it is known. */
  draw(): void {
    const { surroundings } = this.#inside;
    this.found = (this.model && this.find?.found(this.model, surroundings.locale)) ?? null;
    this.#draw(this.#options());
  }

  /** The same drawing, seen through the window where it is now. */
  move(): Picture | null {
    this.#draw(this.#drawnFor && { ...this.#drawnFor, extent: this.window.extent });
    return this.picture;
  }

  #draw(options: PictureOptions | null): void {
    const before = this.picture;
    this.#drawnFor = options;
    this.picture = options && this.#builder.build(options);
    if (this.picture && before && this.picture !== before) this.#change.between(before, this.picture);
  }

  /** What every drawing is made for, an archive's too. */
  sheet(layout: Settings['layout']): Pick<PictureOptions, 'width' | 'height' | 'rightToLeft' | 'now' | 'window'> {
    const { size, room, contents, surroundings } = this.#inside;
    const { width, height } = size;
    return {
      width,
      height: room.height(layout, this.roomKey, height),
      rightToLeft: surroundings.rightToLeft,
      now: nowMarked(this.#inside.host, this.settings.now, contents.document),
      window: windowAskedFor(this.#inside.host),
    };
  }

  /** What the height was decided for. */
  get roomKey(): string {
    const { layout, grouping } = this.settings;
    const awaitsLanes = this.archivePane?.awaitsLanes ?? false;
    return [layout, grouping, this.#inside.size.width, awaitsLanes].join(' ');
  }

  #options(): PictureOptions | null {
    const { layout, importance, scale, grouping, order } = this.settings;
    const { width, text } = this.#inside.size;
    if (layout !== 'horizontal' && layout !== 'vertical') return null;
    if (!this.model || !text || width <= 0 || this.awaitsParts) return null;
    return {
      ...this.sheet(layout),
      model: this.model,
      importance,
      found: this.found,
      layout,
      verticalPicture: part('vertical')?.verticalPicture ?? null,
      unevenScale: part('uneven')?.unevenScale ?? null,
      laneGroups: part('lanes')?.laneGroups ?? null,
      scale,
      grouping: layout === 'vertical' ? 'none' : grouping,
      newestFirst: order === 'newest-first',
      locale: this.words.locale,
      text,
      extent: this.window.extent,
      words: this.words,
    };
  }

  /** On a server and on paper there is only the list. */
  #readSettings(width = this.#inside.size.width): Settings {
    return readSettings(this.#inside.host, width, this.#inside.surroundings.isPrinting || isServer);
  }

  #makeWords(): ReaderWords {
    const { timeZone, origin } = this.#inside.host;
    const { locale } = this.#inside.surroundings;
    const { document, archive } = this.#inside.contents;
    const { grouping, layout } = this.settings;
    const from = origin ? (this.model?.byId.get(origin) ?? archive?.item(origin) ?? null) : null;
    this.#awaitsDistances = from !== null && isAwaited('distances');
    // Until they are there, and when they never come, dates stand alone.
    if (this.#awaitsDistances) void load('distances').then(() => this.#inside.host.requestUpdate());
    this.groupOf = this.#groupsOf(document, grouping, locale, part('lanes'));
    // Beside an upright axis there are no lanes that would show it.
    const said = layout === 'vertical' ? this.groupOf : null;
    return this.#wordsOf(locale, messagesFor(locale), timeZone, said, from, from && part('distances'));
  }

  readonly #wordsOf = memo(
    (
      locale: string,
      _messages: unknown,
      timeZone: string | null,
      groupOf: Reading['groupOf'],
      origin: TimelineItem | null,
      distances: Distances | null,
    ) => new ReaderWords(locale, timeZone, origin, groupOf, distances),
  );

  readonly #groupsOf = memo(
    (
      document: TimelineDocument | null,
      grouping: Settings['grouping'],
      locale: string,
      lanes: typeof Lanes | null,
    ): Reading['groupOf'] =>
      document && lanes && grouping !== 'none' ? (event) => lanes.groupLabel(event, grouping, document, locale) : null,
  );
}
