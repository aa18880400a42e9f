import { scaled } from './columns.js';
import {
  flipBox,
  smallSize,
  uprightCurve,
  type Connector,
  type Point,
  type StripScene,
  type TellingInput,
  type TextBox,
} from './telling-scene.js';

/** CSS px. */
const edge = 4;
const lowest = 130;
const highest = 210;
/** Of the width: so that curves are neither flat nor steep. */
const slope = 0.52;
const betweenNumbers = 4;
const belowAxis = 7;

/** O(n log n). Numbers stand in one row where they fit, in two where every other one does, else there are none. */
export function stripScene({ told, width, text, words, rightToLeft }: TellingInput): StripScene {
  const small = scaled(text.regular, smallSize);
  const line = Math.ceil(text.lineHeight * smallSize);
  const { tellings, timed } = told;
  const digits = small(words.number(Math.max(told.told.length, 10))) + betweenNumbers;
  // The first and the last number stand in the middle of their dots, too.
  const left = Math.max(edge, digits / 2 - edge);
  const right = width - left;
  const rowsOf = (count: number) => {
    const step = (right - left) / Math.max(count, 1);
    return step >= digits ? 1 : step * 2 >= digits ? 2 : 0;
  };
  const [rowsAbove, rowsBelow] = [rowsOf(tellings.length), rowsOf(timed.length)];
  const name = (label: string, y: number): TextBox => {
    return { x: 0, y, width: text.strong(label), height: text.lineHeight, lines: [label], edge: 'left' };
  };
  const readingAxis = text.lineHeight + 6 + rowsAbove * line + belowAxis;
  const timeAxis = readingAxis + Math.min(Math.max(width * slope, lowest), highest);
  const stepAbove = (right - left) / Math.max(tellings.length, 1);
  const above = tellings.map((_, i) => left + (i + 0.5) * stepAbove);
  const step = (right - left) / Math.max(timed.length, 1);
  const dots = timed.map((item, i) => ({ item, x: left + (i + 0.5) * step, y: timeAxis }));
  const dotOf = new Map(dots.map((d) => [d.item.event.id, d]));
  const numberAt = (n: number, x: number, y: number): TextBox => {
    const size = digits - betweenNumbers;
    return { x: x - size / 2, y, width: size, height: line, lines: [words.number(n)], edge: 'left' };
  };
  const numbers = [
    ...(rowsAbove === 0 ? [] : tellings).map(({ number, item, isAgain }, i) => ({
      ...numberAt(number, above[i]!, readingAxis - belowAxis - (1 + (i % rowsAbove)) * line),
      id: item.event.id,
      isAgain,
    })),
    ...(rowsBelow === 0 ? [] : timed).flatMap((item, i) => {
      const n = told.numbers.get(item.event.id);
      if (n === undefined) return [];
      const box = numberAt(n, dots[i]!.x, timeAxis + belowAxis + (i % rowsBelow) * line);
      return [{ ...box, id: item.event.id, isAgain: false }];
    }),
  ];
  const connectors = tellings.flatMap((telling, i): Connector[] => {
    const to = dotOf.get(telling.item.event.id);
    if (!to) return [];
    const from = { x: above[i]!, y: readingAxis };
    return [{ telling, from, to: { x: to.x, y: to.y }, d: uprightCurve(from, to) }];
  });
  const yearsTop = timeAxis + belowAxis + rowsBelow * line + 8;
  const years = yearsOf({ told, words }, step, left, right, yearsTop, small, line);
  const nameBelow = yearsTop + (years.length > 0 ? line + 8 : 0);
  const scene: StripScene = {
    kind: 'strip',
    width,
    height: nameBelow + text.lineHeight,
    readingAxis,
    timeAxis,
    left,
    right,
    names: [name(words.told, 0), name(words.happened, nameBelow)],
    numbers,
    dots,
    dotSize: Math.min(1, Math.min(step, stepAbove) / 9),
    years,
    connectors,
  };
  return rightToLeft ? flip(scene) : scene;
}

/** Years below their events; neighbours share a label from the first to the last where each alone has no room. */
function yearsOf(
  { told, words }: Pick<TellingInput, 'told' | 'words'>,
  step: number,
  left: number,
  right: number,
  y: number,
  small: (text: string) => number,
  height: number,
): StripScene['years'] {
  const groups: { first: string; last: string; count: number }[] = [];
  for (const item of told.timed) {
    const year = words.year(item);
    const group = groups.at(-1);
    if (group?.last === year) group.count++;
    else groups.push({ first: year, last: year, count: 1 });
  }
  const label = ({ first, last }: { first: string; last: string }) => (first === last ? first : `${first}–${last}`);
  const fits = (group: (typeof groups)[number]) => small(label(group)) + 1 <= group.count * step;
  for (let i = 0; i < groups.length && groups.length > 1;) {
    const group = groups[i]!;
    if (fits(group)) {
      i++;
      continue;
    }
    // With the smaller neighbour, so that large groups keep their own year.
    const [before, after] = [groups[i - 1], groups[i + 1]];
    const joinsBefore = before && (!after || before.count <= after.count);
    const at = joinsBefore ? i - 1 : i;
    const [a, b] = [groups[at]!, groups[at + 1]!];
    groups.splice(at, 2, { first: a.first, last: b.last, count: a.count + b.count });
    i = at;
  }
  let from = left;
  return groups.flatMap((group) => {
    const start = from;
    from += group.count * step;
    const width = small(label(group));
    if (width > right - left) return [];
    const x = Math.min(Math.max((start + from - width) / 2, left), right - width);
    return [{ x, y, width, height, lines: [label(group)], edge: 'left' as const, from: start + 2, to: from - 2 }];
  });
}

function flip(scene: StripScene): StripScene {
  const { width } = scene;
  const point = (p: Point): Point => ({ ...p, x: width - p.x });
  return {
    ...scene,
    names: [flipBox(scene.names[0], width), flipBox(scene.names[1], width)],
    numbers: scene.numbers.map((n) => flipBox(n, width)),
    dots: scene.dots.map((d) => ({ ...d, x: width - d.x })),
    years: scene.years.map((y) => ({ ...flipBox(y, width), from: width - y.to, to: width - y.from })),
    connectors: scene.connectors.map((c) => {
      const [from, to] = [point(c.from), point(c.to)];
      return { ...c, from, to, d: uprightCurve(from, to) };
    }),
  };
}
