import type { TemplateResult } from 'lit';
import type { Excerpt } from '../../document/excerpt.js';
import type { TellingMessages } from '../../i18n/telling/telling-words.js';
import type { TellingFigures } from '../../layout/telling/figures.js';
import type { TellingScene, TellingWords } from '../../layout/telling/telling-scene.js';
import { mostEvents, type Telling, type Told } from '../../layout/telling/told.js';
import type { TimelineItem } from '../../model/timeline-model.js';
import type { TellingPlace } from '../../navigation/telling-moves.js';
import type { ReaderWords } from '../reader-words.js';
import { cardId, statesOf, titleOf, type Reading } from '../reading.js';
import type { TellingActions, TellingRow } from './telling-lists-view.js';
import { tellingView } from './telling-view.js';

/** What is drawn at this moment, besides what all drawings know. */
export interface TellingMoment {
  readonly told: Told;
  readonly figures: TellingFigures;
  readonly scene: TellingScene | null;
  readonly messages: TellingMessages;
  readonly stop: TellingPlace;
}

/** What the layout has to measure. The same object as long as the words are the same. */
export function measuredWords(words: ReaderWords, messages: TellingMessages): TellingWords {
  const numbers = new Intl.NumberFormat(words.locale);
  return {
    quote: (excerpt, item) => quoteOf(excerpt, words) + (item.known ? '' : ` (${words.messages.date.undated})`),
    title: words.title,
    date: words.heading,
    year: ({ known }) => (known ? words.span({ start: known.start, end: known.start }, 'year') : ''),
    number: (n) => numbers.format(n),
    undated: words.messages.date.undated,
    told: messages.told,
    happened: messages.happened,
  };
}

export function tellingRegion(reading: Reading, moment: TellingMoment, on: TellingActions): TemplateResult {
  const { words, model, selected, hovered, document } = reading;
  const { told, scene, messages, figures } = moment;
  const lit = new Set([selected, hovered].filter((id) => id !== null));
  const write = measuredWords(words, messages);
  const quoteLang = words.foreign(document.article?.lang ?? document.lang ?? '');
  const row = (
    item: TimelineItem,
    rest: Pick<TellingRow, 'words' | 'lang' | 'date' | 'spoken' | 'isAgain'>,
  ): TellingRow => {
    const { id, importance } = item.event;
    const { text: title, lang: titleLang } = titleOf(item, words);
    const n = told.numbers.get(id);
    const number = n === undefined ? '' : write.number(n);
    return { id, importance, states: statesOf(reading, id), number, title, titleLang, ...rest };
  };
  return tellingView(
    {
      scene,
      caption: captionOf(moment),
      legend: figures.jumpsBack > 0 ? { on: messages.on, back: messages.back } : null,
      look: { lit, statesOf: (id) => statesOf(reading, id) },
      strip: { importanceOf: (id) => model.byId.get(id)!.event.importance },
      lists: {
        names: { told: messages.passages, time: messages.events },
        headings: { told: messages.told, time: messages.happened },
        tellings: told.tellings,
        items: [...told.timed, ...told.loose],
        passage: (telling) =>
          row(telling.item, {
            words: write.quote(telling.excerpt, telling.item),
            lang: quoteLang,
            date: '',
            spoken: spokenPassage(telling, moment, words),
            isAgain: telling.isAgain,
          }),
        event: (item, before) => {
          const date = item.known ? words.heading(item) : write.undated;
          const isSame = before && (before.known ? words.heading(before) : write.undated) === date;
          const { text, lang } = titleOf(item, words);
          const status = words.statusOf(item.event);
          return row(item, {
            words: status ? `${text} (${status})` : text,
            lang,
            date: isSame ? '' : date,
            spoken: spokenEvent(item, moment, words),
            isAgain: false,
          });
        },
        stop: moment.stop,
        selected,
        lit,
        cardId,
      },
    },
    on,
  );
}

/** In words what the picture shows; only what is certain. */
export function captionOf({ told, figures, messages }: Pick<TellingMoment, 'told' | 'figures' | 'messages'>): string[] {
  const drawn = Math.min(told.all, mostEvents);
  const rest = drawn < told.all ? [messages.mostImportant(drawn, told.all)] : [];
  if (told.told.length === 0) return [messages.nothing, ...rest];
  if (!told.isPlaced) return [messages.unplaced, ...rest];
  if (figures.of < 2) return rest;
  if (figures.outOfOrder === 0 && figures.jumpsBack === 0) return [messages.inOrder, ...rest];
  const begins = { 'at the end': messages.beginsAtEnd, 'at the beginning': messages.beginsAtBeginning };
  return [
    ...(figures.begins ? [begins[figures.begins]] : []),
    messages.turns(figures.jumpsBack, figures.outOfOrder, figures.of),
    ...rest,
  ];
}

/** "told 3rd of 19, happened 1st, a step back in time, “the passage”" */
function spokenPassage({ item, excerpt, isAgain, isBack }: Telling, moment: TellingMoment, words: ReaderWords): string {
  const { messages } = moment;
  return [
    placesOf(item, moment, words),
    isAgain ? messages.again : '',
    isBack ? messages.jumpsBack : '',
    quoteOf(excerpt, words),
  ]
    .filter(Boolean)
    .join(', ');
}

function spokenEvent(item: TimelineItem, moment: TellingMoment, words: ReaderWords): string {
  return `${words.spoken(item.event)}, ${placesOf(item, moment, words)}`;
}

function placesOf({ event: { id } }: TimelineItem, { told, messages }: TellingMoment, words: ReaderWords): string {
  const n = told.numbers.get(id);
  const happened = told.happened.get(id);
  return [
    n === undefined ? messages.untold : messages.toldAt(n, told.told.length),
    happened ? messages.happenedAt(happened.rank, happened.together) : words.messages.date.undated,
  ].join(', ');
}

const longestQuote = 160;

function quoteOf({ exact }: Excerpt, words: ReaderWords): string {
  const text = exact.replace(/\s+/gu, ' ').trim();
  const cut = text.length > longestQuote ? text.lastIndexOf(' ', longestQuote) : -1;
  return words.messages.card.quote(cut > longestQuote / 2 ? `${text.slice(0, cut)} …` : text);
}
