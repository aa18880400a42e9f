import type { TemplateResult } from 'lit';
import type { Anchor } from '../article/linking.js';
import type { TellingPicture } from '../exporters/telling-drawing.js';
import { tellingWords } from '../i18n/telling/telling-words.js';
import { memo } from '../layout/memo.js';
import { columnsScene } from '../layout/telling/columns.js';
import { figuresOf } from '../layout/telling/figures.js';
import { stripScene } from '../layout/telling/strip.js';
import { narrowest } from '../layout/telling/telling-scene.js';
import { mostEvents, placeKey, toldAmong, toldOf, type TextPlaces, type Told } from '../layout/telling/told.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import { tellingMove, type TellingAxis, type TellingPlace, type TellingWalk } from '../navigation/telling-moves.js';
import type { ReaderWords } from '../view/reader-words.js';
import type { Reading } from '../view/reading.js';
import { captionOf, measuredWords, tellingRegion } from '../view/telling/telling-region.js';
import type { TellingActions } from '../view/telling/telling-lists-view.js';

import { tellingStyles } from '../view/telling/telling.styles.js';
import { adoptStyles } from './adopt-styles.js';

/** CSS px that the words beside the axes want at least. */
const exportWidth = 960;

export interface PaneHost extends Element {
  /** Where the passages were found, when the article is at hand: better places than the stored ones. */
  readonly anchors: readonly Anchor[];
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** The layout of the order of telling: loaded when it is first asked for. Keeps which entry is the tab stop. */
export class TellingPane {
  readonly #host: PaneHost;
  readonly #surroundings: { readonly rightToLeft: boolean };
  #stop: TellingPlace = { axis: 'told', index: 0 };
  /** The passage that the time axis was entered from. */
  #from: TellingPlace | null = null;
  #walk: TellingWalk = { told: [], time: [] };

  constructor(host: PaneHost, surroundings: { readonly rightToLeft: boolean }) {
    this.#host = host;
    this.#surroundings = surroundings;
    adoptStyles(host, tellingStyles.cssText);
  }

  readonly #whole = memo((model: TimelineModel, importance: number, places: TextPlaces | null): Told =>
    tell(model, importance, null, places),
  );
  /** Of more events than are drawn, those that are found are drawn and told of by themselves. */
  readonly #left = memo(
    (
      whole: Told,
      model: TimelineModel,
      importance: number,
      found: ReadonlySet<string>,
      places: TextPlaces | null,
    ): Told => (whole.all <= mostEvents ? toldAmong(whole, found) : tell(model, importance, found, places)),
  );
  readonly #places = memo((anchors: readonly Anchor[]): TextPlaces | null => {
    const found = anchors.flatMap(({ eventId, index, start, end }) =>
      start === null || end === null ? [] : [[placeKey(eventId, index), { start, end }] as const],
    );
    return found.length > 0 ? new Map(found) : null;
  });
  readonly #figures = memo(figuresOf);
  readonly #words = memo((words: ReaderWords) => {
    const messages = tellingWords(words.locale);
    return { messages, write: measuredWords(words, messages) };
  });
  readonly #scene = memo((told: Told, width: number, text: TextMetrics, words: ReaderWords, rightToLeft: boolean) => {
    if (told.tellings.length === 0) return null;
    const input = { told, width, text, words: this.#words(words).write, rightToLeft };
    return width < narrowest ? stripScene(input) : columnsScene(input);
  });

  /** Where the article on the page has its passages. */
  get #here(): TextPlaces | null {
    return this.#places(this.#host.anchors);
  }

  #told(model: TimelineModel, importance: number, found: ReadonlySet<string> | null): Told {
    const whole = this.#whole(model, importance, this.#here);
    return found ? this.#left(whole, model, importance, found, this.#here) : whole;
  }

  /** All events as they are told, then those that are not. */
  ordered(model: TimelineModel, importance: number, found: ReadonlySet<string> | null): readonly TimelineItem[] {
    return this.#told(model, importance, found).ordered;
  }

  view(reading: Reading, on: Pick<TellingActions, 'select' | 'hover' | 'leave'>): TemplateResult | null {
    const { model, settings, width, text, words, rightToLeft, active } = reading;
    if (!text || width <= 0) return null;
    const told = this.#told(model, settings.importance, reading.found);
    this.#walk = {
      told: told.tellings.map((t) => t.item.event.id),
      time: [...told.timed, ...told.loose].map((i) => i.event.id),
    };
    this.#stop = this.#stopAt(active);
    return tellingRegion(
      reading,
      {
        told,
        figures: this.#figures(told.all <= mostEvents ? this.#whole(model, settings.importance, this.#here) : told),
        scene: this.#scene(told, width, text, words, rightToLeft),
        messages: this.#words(words).messages,
        stop: this.#stop,
      },
      { ...on, select: this.#selectWith(on.select), key: this.#key, focused: this.#focused },
    );
  }

  /** As a picture that leaves the page: with the words beside the axes, however narrow the page is. null: nothing to tell. */
  exported(reading: Reading): TellingPicture | null {
    const { model, settings, text, words, rightToLeft, found } = reading;
    const told = this.#told(model, settings.importance, found);
    const root = this.#host.shadowRoot;
    if (!text || !root || told.tellings.length === 0) return null;
    const { messages, write } = this.#words(words);
    const width = Math.max(reading.width, exportWidth);
    const figures = this.#figures(told.all <= mostEvents ? this.#whole(model, settings.importance, this.#here) : told);
    return {
      scene: columnsScene({ told, width, text, words: write, rightToLeft }),
      caption: captionOf({ told, figures, messages }).join(' '),
      legend: figures.jumpsBack > 0 ? { on: messages.on, back: messages.back } : null,
      rightToLeft,
      text,
      root,
    };
  }

  /** Stays where it is while that is the active event; else the first entry of the active one, rather on the same axis. */
  #stopAt(active: string | null): TellingPlace {
    const { axis, index } = this.#stop;
    if (active !== null && this.#walk[axis][index] === active) return this.#stop;
    const other = axis === 'told' ? 'time' : 'told';
    for (const on of [axis, other] as const) {
      const at = active === null ? -1 : this.#walk[on].indexOf(active);
      if (at >= 0) return { axis: on, index: at };
    }
    return { axis: this.#walk[axis].length > 0 ? axis : other, index: 0 };
  }

  /** The card that opens sticks to the lower edge of the page: what it was opened from stays in sight. */
  readonly #selectWith = memo((select: TellingActions['select']) => (id: string, click: MouseEvent): void => {
    const entry = (click.currentTarget as Element).closest('li');
    select(id, click);
    if (!entry) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void this.#host.updateComplete.then(() => {
      entry.querySelector('button')?.scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' });
    });
  });

  readonly #key = (event: KeyboardEvent): void => {
    const at = placeOf(event);
    if (!at) return;
    const to = tellingMove(this.#walk, at, event, this.#surroundings.rightToLeft, this.#from);
    if (!to) return;
    event.preventDefault();
    if (at.axis === 'told' && to.axis === 'time') this.#from = at;
    const root = event.currentTarget as HTMLElement;
    root.querySelector<HTMLElement>(`li[data-axis="${to.axis}"][data-index="${to.index}"] button`)?.focus();
  };

  readonly #focused = (event: FocusEvent): void => {
    const at = placeOf(event);
    if (!at || (at.axis === this.#stop.axis && at.index === this.#stop.index)) return;
    this.#stop = at;
    this.#host.requestUpdate();
  };
}

function tell(
  { items, document }: TimelineModel,
  importance: number,
  found: ReadonlySet<string> | null,
  places: TextPlaces | null,
): Told {
  const left = items.filter(({ event }) => event.importance >= importance && (found?.has(event.id) ?? true));
  return toldOf(left, document.article?.url ?? null, places);
}

function placeOf(event: Event): TellingPlace | null {
  const { axis, index } = (event.target as Element).closest<HTMLElement>('li[data-axis]')?.dataset ?? {};
  return axis === undefined ? null : { axis: axis as TellingAxis, index: Number(index) };
}
