import type { TimelineItem } from '../../model/timeline-model.js';
import { balanceTitle, wrapTitle, type Measure } from '../wrap-title.js';
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
const lead = 13;
/** Share of the width for the words of each side; between the axes at most so much. */
const side = 0.31;
const widestMiddle = 430;
const belowPassage = 11;
const belowTitle = 5;
const belowDate = 1;
const betweenDates = 12;
/** What a shorter side has left over is shared out, up to so much between two entries. */
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
  const fixed = 2 * (gap + numberWidth) + 2 * lead;
  const column = Math.floor(Math.max(width * side, (width - fixed - widestMiddle) / 2));
  const readingAxis = column + gap + numberWidth + lead + 0.5;
  const titleX = width - column;
  const timeAxis = titleX - gap - numberWidth - lead - 0.5;
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
    balanceTitle(words.quote(excerpt, item), column, width < 900 ? 4 : 3, quoteMeasure),
  );
  const quoteSizes = quotes.map(({ lines }) => lines.length * quoteLine + belowPassage);
  const blocks = dateBlocks(input, column, titleX, smallMeasure, smallLine);
  const [needLeft, needRight] = [sum(quoteSizes), sum(blocks.map((b) => b.height + betweenDates))];
  const bottom = top + Math.max(needLeft, needRight, 120);

  const [slackLeft, slackRight] = [
    share(bottom - top - needLeft, quotes.length),
    share(bottom - top - needRight, blocks.length),
  ];
  let line = top;
  const passages = told.tellings.map((telling, i): PassageEntry => {
    const { lines, width: size } = quotes[i]!;
    const label: TextBox = {
      x: column - size,
      y: line,
      width: size,
      height: lines.length * quoteLine,
      lines,
      edge: 'right',
    };
    const number = numberBox(words.number(telling.number), column + gap, line + (quoteLine - smallLine) / 2, 'right');
    const at = { x: readingAxis, y: line + quoteLine / 2 };
    line += label.height + belowPassage + slackLeft;
    return { telling, label, number, at };
  });

  const events: EventEntry[] = [];
  const dates: TextBox[] = [];
  const days: { from: number; to: number }[] = [];
  let y = top;
  for (const { date, titles, height } of blocks) {
    dates.push({ ...date, y });
    let row = y + date.height + belowDate;
    const middles: number[] = [];
    for (const { item, text: title } of titles) {
      const middle = row + text.lineHeight / 2;
      const n = told.numbers.get(item.event.id);
      const number =
        n === undefined
          ? null
          : numberBox(words.number(n), timeAxis + lead + 0.5, row + (text.lineHeight - smallLine) / 2, 'left');
      const at = item.known ? { x: timeAxis, y: middle } : null;
      events.push({ item, label: { ...title, y: row }, number, at });
      if (at) middles.push(middle);
      row += title.height + belowTitle;
    }
    if (middles.length > 1) days.push({ from: middles[0]!, to: middles.at(-1)! });
    y += height + betweenDates + slackRight;
  }

  const placeOf = new Map(events.map((e) => [e.item.event.id, e.at]));
  const connectors = passages.flatMap((passage): Connector[] => {
    const to = placeOf.get(passage.telling.item.event.id);
    if (!to) return [];
    return [{ telling: passage.telling, from: passage.at, to, d: levelCurve(passage.at, to) }];
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
  return rightToLeft ? flip(scene) : scene;

  function numberBox(digits: string, x: number, at: number, edge: TextBox['edge']): TextBox {
    return { x, y: at, width: numberWidth, height: smallLine, lines: [digits], edge };
  }
}

/** Between each two of `count` entries, of what one side needs less than the other. */
const share = (room: number, count: number) => Math.min(Math.max(room, 0) / Math.max(count - 1, 1), mostSlack);

function dateBlocks(
  { told, text, words, width: room }: TellingInput,
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
      const { lines, width } = balanceTitle(words.title(item), column, room < 900 ? 4 : 3, measure);
      return { item, text: { ...date, width, height: lines.length * text.lineHeight, lines } };
    });
    const height = date.height + belowDate + sum(titles.map((t) => t.text.height + belowTitle)) - belowTitle;
    return { date, titles, height };
  });
}

function flip(scene: ColumnsScene): ColumnsScene {
  const { width } = scene;
  const point = (p: Point): Point => ({ ...p, x: width - p.x });
  const passages = scene.passages.map((p) => ({
    ...p,
    label: flipBox(p.label, width),
    number: flipBox(p.number, width),
    at: point(p.at),
  }));
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
      const [from, to] = [point(c.from), point(c.to)];
      return { ...c, from, to, d: levelCurve(from, to) };
    }),
  };
}

/** A font of another size has other widths in proportion; a little more, for what hinting adds. */
export const scaled =
  (measure: Measure, size: number): Measure =>
  (text) =>
    Math.ceil(measure(text) * size * 1.02 + 1);

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
