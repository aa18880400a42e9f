import { modelOf, type WrittenEvent } from '../support/builders.js';
import type { Random } from '../support/random.js';
import { randomEdtf } from '../time/random-edtf.js';
import type { TimelineModel } from '../../src/model/timeline-model.js';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  de: (
    'Der Bundesverteidigungsminister und die Außenministerin treffen Generalinspekteur in Genf zu ' +
    'Rüstungskontrollverhandlungen über Donaudampfschifffahrtsgesellschaftskapitänswitwenrente nach Peking ab Videoschalte ' +
    'beginnt Krieg Ukraine endet Waffenstillstandsvereinbarungen Xi'
  ).split(' '),
  en: 'The minister of defence meets her counterpart in Geneva for talks on arms control and trade war begins ends a'.split(
    ' ',
  ),
  ar: 'افتتاح قناة السويس تأسيس الجامعة العربية لقاء الرئيسين في بكين بداية الحرب العالمية الثانية و اتفاق'.split(' '),
};
const STATUSES = ['confirmed', 'reported', 'alleged', 'disputed', 'planned', 'corrected'];
const KINDS = ['one', 'day', 'news', 'crowd', 'decades', 'centuries', 'anything', 'states'] as const;
const DAY = 86_400_000;

/** Sets of events of very different nature, as they are written: `size` is how many there are at most. */
export function randomEvents(random: Random, lang: string, size: number): WrittenEvent[] {
  const kind = random.pick(KINDS);
  const count = kind === 'one' ? 1 : random.int(2, Math.max(2, size));
  const centre = Date.UTC(random.int(1990, 2030), random.int(0, 11), random.int(1, 28));
  return Array.from({ length: count }, (_, index) => {
    const date = dateOf(random, kind, centre);
    return {
      id: `e${index}`,
      title: titleOf(random, lang),
      ...(date && { date }),
      kind: random.chance(kind === 'states' ? 0.7 : 0.2) ? 'state' : 'event',
      importance: random.pick([1, 1, 2, 2, 3]),
      ...(random.chance(0.2) && { status: random.pick(STATUSES) }),
      ...(random.chance(0.6) && { group: `g${random.int(1, 5)}` }),
      ...(random.chance(0.5) && { place: titleOf(random, lang) }),
      ...(random.chance(0.1) && { enriched: { date: '2022-02-24' } }),
      ...(random.chance(0.1) && { displayDate: titleOf(random, lang) }),
    };
  });
}

/** A whole model of such events, with eras, groups and an article's day now and then. */
export function randomModel(random: Random, lang: string, size: number): TimelineModel {
  const events = randomEvents(random, lang, size);
  const eras = random.chance(0.3) ? random.int(1, 4) : 0;
  const year = () => random.int(1900, 2026);
  return modelOf(events, {
    lang,
    ...(random.chance(0.6) && { article: { published: random.pick(['2026-02-04', '2015', '2030-01-01T12:00Z']) } }),
    groups: [1, 2, 3].map((n) => ({ id: `g${n}`, label: titleOf(random, lang) })),
    eras: Array.from({ length: eras }, () => {
      const start = year();
      const end = random.chance(0.2) ? '..' : start + random.int(0, 60);
      return { date: `${start}/${end}`, label: titleOf(random, lang) };
    }),
  });
}

function titleOf(random: Random, lang: string): string {
  const words = WORDS[lang] ?? WORDS['en']!;
  const count = random.chance(0.1) ? random.int(15, 30) : random.int(1, 8);
  const title = Array.from({ length: count }, () => random.pick(words)).join(' ');
  return random.chance(0.05) ? `${title} 👩‍👩‍👧 e\u0301` : title;
}

function dateOf(random: Random, kind: (typeof KINDS)[number], centre: number): string {
  if (random.chance(0.03)) return '';
  const near = (days: number) => new Date(centre + Math.round((random.next() - 0.5) * days) * DAY).toISOString();
  switch (kind) {
    case 'one':
    case 'anything':
      return randomEdtf(random);
    case 'day':
      return random.chance(0.7) ? near(0).slice(0, 11) + clock(random) : near(2).slice(0, 10);
    case 'news':
      return random.chance(0.2) ? vague(random, near(30_000)) : near(10).slice(0, 10);
    case 'crowd':
      return random.chance(0.9) ? near(0).slice(0, 10) : vague(random, near(400));
    case 'decades':
    case 'states':
      return vague(random, near(9000));
    case 'centuries':
      return random.chance(0.3) ? near(60).slice(0, 10) : String(random.int(-499, 2020)).replace(/^(-?)(\d+)$/, pad);
  }
}

const pad = (_: string, sign: string, digits: string) => sign + digits.padStart(4, '0');
const clock = (random: Random) =>
  `${String(random.int(0, 23)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}Z`;

/** A date of news as it is often known: a month, about a year, since then, some time between. */
function vague(random: Random, iso: string): string {
  const [year, month, day] = [iso.slice(0, 4), iso.slice(0, 7), iso.slice(0, 10)];
  return random.pick([
    day, day, day, month, month, year, `${month}~`, `${month}?`, `${year}%`, `${day}~`, `${year.slice(0, 3)}X`, `${year}-21`,
    `${month}/..`, `${month}~/`, `${day}/..`, '/..', `/${month}`, `../${day}`, `${year}/${Number(year) + random.int(0, 9)}`,
    `${month}/${Number(year) + 1}`, `[${month}..${Number(year) + 1}-02]`, `[..${day}]`, `[${month}..]`,
    `{${day},${Number(year) + random.int(1, 4)}-03}`, `${month}-XX`, `${day}/${Number(year) + 1}~`,
  ]); // prettier-ignore
}
