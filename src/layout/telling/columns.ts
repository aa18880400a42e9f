import type { TimelineItem } from '../../model/timeline-model.js';
import { spread } from '../spread.js';
import { wrapTitle, type Measure } from '../wrap-title.js';
import {
  flipBox,
  levelCurve,
  quoteSize,
  smallSize,
  type ColumnsScene,
  type Connector,
  type EventEntry,
  type PassageEntry,
  type Point,
  type TellingInput,
  type TextBox,
} from './telling-scene.js';

/** CSS px: between words and numbers, from a number to its axis, around the axis. */
const gap = 8;
const readingLead = 26;
const timeLead = 13;
/** Share of the width for the words of each side; between the axes at most so much. */
const side = 0.31;
const widestMiddle = 430;
const belowPassage = 11;
const belowTitle = 5;
const betweenDates = 12;
/** Two places on the reading axis are never nearer. */
const nearest = 7;
/** Extra room of a shorter side is shared out up to so much between two dates. */
const mostSlack = 40;

/** A block of the time axis: what has the same date, with the date once above it. */
interface DateBlock {
  readonly date: TextBox;
  readonly titles: readonly { readonly item: TimelineItem; readonly text: TextBox }[];
  readonly height: number;
}

/** O(n log n) in passages and events; as high as the longer of both sides needs. */
export function columnsScene(input: TellingInput): ColumnsScene {
  const { told, width, text, words, rightToLeft } = input;
  const [quoteMeasure, smallMeasure] = [scaled(text.regular, quoteSize), scaled(text.regular, smallSize)];
  const [quoteLine, smallLine] = [quoteSize, smallSize].map((size) => Math.ceil(text.lineHeight * size)) as [
    number,
    number,
  ];
  const numberWidth = smallMeasure(words.number(Math.max(told.told.length, 10)));
  const fixed = 2 * (gap + numberWidth) + readingLead + timeLead;
  const column = Math.floor(Math.max(width * side, (width - fixed - widestMiddle) / 2));
  const readingAxis = column + gap + numberWidth + readingLead;
  const titleX = width - column;
  const timeAxis = titleX - gap - numberWidth - timeLead;
  const name = (label: string, x: number, edge: TextBox['edge']): TextBox => {
    const { lines, width: size } = wrapTitle(label, column, 2, text.strong);
    return {
      x: edge === 'left' ? x : x - size,
      y: 0,
      width: size,
      height: lines.length * text.lineHeight,
      lines,
      edge,
    };
  };
  const names = [name(words.told, column, 'right'), name(words.happened, titleX, 'left')] as const;
  const top = Math.max(names[0].height, names[1].height) + 14;

  const quotes = told.tellings.map(({ excerpt, item }) =>
    wrapTitle(words.quote(excerpt, item), column, width < 900 ? 3 : 2, quoteMeasure),
  );
  const quoteSizes = quotes.map(({ lines }) => lines.length * quoteLine + belowPassage);
  const blocks = dateBlocks(input, column, titleX, smallMeasure, smallLine);
  const [needLeft, needRight] = [sum(quoteSizes), sum(blocks.map((b) => b.height + betweenDates))];
  const bottom = top + Math.max(needLeft, needRight, 120);

  const wanted = readingPlaces(input, top, bottom);
  const tops = spread(
    wanted.map(({ at }) => at - quoteLine / 2),
    quoteSizes,
    top,
    bottom,
  );
  const passages = told.tellings.map((telling, i): PassageEntry => {
    const y = tops[i]!;
    const { lines, width: size } = quotes[i]!;
    const label: TextBox = { x: column - size, y, width: size, height: lines.length * quoteLine, lines, edge: 'right' };
    const number = numberBox(words.number(telling.number), column + gap, y + (quoteLine - smallLine) / 2, 'right');
    return { telling, label, number, at: { x: readingAxis, y: wanted[i]!.at }, span: wanted[i]! };
  });

  const slack = Math.min((bottom - top - needRight) / Math.max(blocks.length - 1, 1), mostSlack);
  const events: EventEntry[] = [];
  const dates: TextBox[] = [];
  const days: { from: number; to: number }[] = [];
  // What is left over stands half above and half below.
  let y = top + Math.max(0, (bottom - top - needRight - slack * Math.max(blocks.length - 1, 0)) / 2);
  for (const { date, titles, height } of blocks) {
    dates.push({ ...date, y });
    let row = y + date.height;
    const middles: number[] = [];
    for (const { item, text: title } of titles) {
      const middle = row + text.lineHeight / 2;
      const n = told.numbers.get(item.event.id);
      const number =
        n === undefined
          ? null
          : numberBox(words.number(n), timeAxis + timeLead, row + (text.lineHeight - smallLine) / 2, 'left');
      const at = item.known ? { x: timeAxis, y: middle } : null;
      events.push({ item, label: { ...title, y: row }, number, at });
      if (at) middles.push(middle);
      row += title.height + belowTitle;
    }
    if (middles.length > 1) days.push({ from: middles[0]!, to: middles.at(-1)! });
    y += height + betweenDates + slack;
  }

  const placeOf = new Map(events.map((e) => [e.item.event.id, e.at]));
  const connectors = passages.flatMap((passage): Connector[] => {
    const to = placeOf.get(passage.telling.item.event.id);
    if (!to) return [];
    return [{ telling: passage.telling, from: passage.at, to, d: pathOf(passage, to, quoteLine) }];
  });
  const scene: ColumnsScene = {
    kind: 'columns',
    width,
    height: Math.ceil(bottom + 4),
    readingAxis,
    timeAxis,
    top,
    bottom,
    names,
    passages,
    events,
    dates,
    days,
    connectors,
  };
  return rightToLeft ? flip(scene, quoteLine) : scene;

  function numberBox(digits: string, x: number, at: number, edge: TextBox['edge']): TextBox {
    return { x, y: at, width: numberWidth, height: smallLine, lines: [digits], edge };
  }
}

/** From the number along a short lead to the place on the axis, and on to the event. */
function pathOf({ number, at, label }: PassageEntry, to: Point, quoteLine: number): string {
  const isLeft = number.x < at.x;
  const words = { x: isLeft ? number.x + number.width + 4 : number.x - 4, y: label.y + quoteLine / 2 };
  return `${levelCurve(words, at)}${levelCurve(at, to).replace(/^M\S+ [^C]+/u, '')}`;
}

/** True places in the text, kept a few px apart; even ones where the text is not known. */
function readingPlaces({ told }: TellingInput, top: number, bottom: number) {
  const { tellings } = told;
  const step = (bottom - top) / Math.max(tellings.length, 1);
  if (!told.isPlaced) {
    return tellings.map((_, i) => ({ at: top + (i + 0.5) * step, from: top + i * step, to: top + (i + 1) * step }));
  }
  const known = tellings.filter((t) => t.start !== null);
  const first = Math.min(...known.map((t) => t.start!));
  const length = Math.max(...known.map((t) => t.end!)) - first || 1;
  const px = (offset: number) => top + ((offset - first) / length) * (bottom - top);
  let before = first;
  const wanted = tellings.map(({ start, end }) => {
    before = start ?? before;
    return { from: px(before), to: px(Math.max(end ?? before, before)) };
  });
  const apart = Math.min(nearest, step);
  const places = spread(
    wanted.map(({ from }) => from),
    wanted.map(() => apart),
    top,
    bottom,
  );
  return wanted.map(({ from, to }, i) => ({ at: places[i]! + apart / 2, from, to: Math.max(to, from + 2) }));
}

function dateBlocks(
  { told, text, words }: TellingInput,
  column: number,
  x: number,
  small: Measure,
  smallLine: number,
): readonly DateBlock[] {
  const blocks: { words: string; items: TimelineItem[] }[] = [];
  for (const item of [...told.timed, ...told.loose]) {
    const date = item.known ? words.date(item) : words.undated;
    const last = blocks.at(-1);
    if (last?.words === date) last.items.push(item);
    else blocks.push({ words: date, items: [item] });
  }
  return blocks.map((block): DateBlock => {
    const { lines, width } = wrapTitle(block.words, column, 2, small);
    const date: TextBox = { x, y: 0, width, height: lines.length * smallLine, lines, edge: 'left' };
    const titles = block.items.map((item) => {
      const measure = item.event.importance === 3 ? text.strong : text.regular;
      const { lines, width } = wrapTitle(words.title(item), column, 3, measure);
      return { item, text: { ...date, width, height: lines.length * text.lineHeight, lines } };
    });
    const height = date.height + sum(titles.map((t) => t.text.height + belowTitle)) - belowTitle;
    return { date, titles, height };
  });
}

function flip(scene: ColumnsScene, quoteLine: number): ColumnsScene {
  const { width } = scene;
  const point = (p: Point): Point => ({ ...p, x: width - p.x });
  const passages = scene.passages.map((p) => ({
    ...p,
    label: flipBox(p.label, width),
    number: flipBox(p.number, width),
    at: point(p.at),
  }));
  const passageOf = new Map(passages.map((p) => [p.telling, p]));
  return {
    ...scene,
    readingAxis: width - scene.readingAxis,
    timeAxis: width - scene.timeAxis,
    names: [flipBox(scene.names[0], width), flipBox(scene.names[1], width)],
    passages,
    events: scene.events.map((e) => ({
      ...e,
      label: flipBox(e.label, width),
      number: e.number && flipBox(e.number, width),
      at: e.at && point(e.at),
    })),
    dates: scene.dates.map((d) => flipBox(d, width)),
    connectors: scene.connectors.map((c) => {
      const to = point(c.to);
      return { ...c, from: point(c.from), to, d: pathOf(passageOf.get(c.telling)!, to, quoteLine) };
    }),
  };
}

/** A font of another size has other widths in proportion; a little more, for what hinting adds. */
export const scaled =
  (measure: Measure, size: number): Measure =>
  (text) =>
    Math.ceil(measure(text) * size + 1);

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
