import { randomFrom } from './random.js';
import { desks, places, type Desk } from './word-banks.js';

/** Events as columns, an entry an event, as `columns` of a document takes them. */
export interface NewsColumns {
  readonly title: string[];
  /** ms since 1970. */
  readonly start: Float64Array;
  /** NaN: no end. */
  readonly end: Float64Array;
  readonly importance: Uint8Array;
  readonly state: Uint8Array;
  readonly group: Uint8Array;
  readonly place: string[];
}

const day = 86_400_000;
const begins = Date.UTC(1946, 0, 1);
const ends = Date.UTC(2026, 1, 4);
/** Out of a hundred events, so many last, and so many stand alone. */
const lasting = 9;
const alone = 25;
/** Events between two pauses. */
const slice = 2_000;

interface Story {
  readonly desk: number;
  readonly place: string;
  readonly who: string;
  readonly thing: string;
  readonly number: number;
}

/**
 * `count` events of eighty years of an invented region, the same for the same seed, in no order. Most belong to stories: main
 * news, then follow-ups, dense at first and rarer with the weeks; stories come more often towards the present, and a few
 * are very long. Pauses with the number of events there are already, so that a page can go on living meanwhile.
 */
export function* madeUpNews(count: number, seed: number): Generator<number, NewsColumns> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const deskOf = (): number => {
    let left = random() * 100;
    return Math.max(
      0,
      desks.findIndex(({ share }) => (left -= share) < 0),
    );
  };
  const newStory = (): Story => {
    const desk = deskOf();
    const { who, things } = desks[desk]!;
    return { desk, place: pick(places), who: pick(who), thing: pick(things), number: 3 + Math.floor(random() * 90) };
  };
  // The square root makes the present four times as dense as the beginning.
  const someDay = (): number => begins + Math.floor((Math.sqrt(random()) * (ends - begins)) / day) * day;

  const news: NewsColumns = {
    title: [],
    start: new Float64Array(count),
    end: new Float64Array(count).fill(NaN),
    importance: new Uint8Array(count),
    state: new Uint8Array(count),
    group: new Uint8Array(count),
    place: [],
  };
  const add = (story: Story, text: string, start: number, importance: number): number => {
    const row = news.title.length;
    news.title.push(headline(text, story));
    news.place.push(story.place);
    news.start[row] = Math.min(start, ends);
    news.importance[row] = importance;
    news.group[row] = story.desk;
    return row;
  };

  let due = slice;
  while (news.title.length < count) {
    const story = newStory();
    const desk = desks[story.desk]!;
    const from = someDay();
    if (random() * 100 < alone) add(story, pick(desk.next), from, random() < 0.7 ? 1 : 2);
    else tell(story, desk, from, Math.min(count - news.title.length, lengthOf(random())));
    if (news.title.length < due) continue;
    due = news.title.length + slice;
    yield news.title.length;
  }
  return news;

  function tell(story: Story, desk: Desk, from: number, length: number): void {
    // Twelve days of attention for a short story, a season for a long one.
    const attention = 5 + 3 * Math.sqrt(length);
    let last = -1;
    for (let i = 0; i < length; i++) {
      const late = i === 0 ? 0 : -attention * Math.log(1 - random());
      const start = from + Math.floor(late) * day;
      if (i > 0 && random() * 100 < lasting) {
        const row = add(story, pick(desk.states), start, random() < 0.2 ? 2 : 1);
        news.state[row] = 1;
        news.end[row] = Math.min(start, ends) + Math.ceil(Math.exp(1 + random() * 5.5)) * day;
      } else if (i === 0) add(story, pick(desk.leads), start, 3);
      else {
        const phase = Math.min(0.999, (late / attention / 3) * 0.7 + random() * 0.3);
        const next = Math.floor(phase * desk.next.length);
        // Not twice in a row.
        last = next === last ? (next + 1) % desk.next.length : next;
        add({ ...story, number: story.number + i }, desk.next[last]!, start, random() < 0.35 ? 2 : 1);
      }
    }
  }
}

/** Most stories have a few events, one in a hundred has hundreds. */
function lengthOf(random: number): number {
  return Math.min(400, Math.ceil(3 * (1 - random) ** -0.8));
}

function headline(text: string, { place, who, thing, number }: Story): string {
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'place' ? place : name === 'who' ? who : name === 'thing' ? thing : String(number),
  );
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
