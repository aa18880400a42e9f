// The least work that could count as drawing the same data, as a measure of the machine: one column of days, a counting
// sort, two binary searches for each px, about sixty titles, and SVG nodes that are used again. Not a product: no lengths
// of events, nothing to click, focus or read out, no fonts measured.
import { DAY } from './events.mjs';

const SVG = 'http://www.w3.org/2000/svg';
const ROWS = 8;
/** px for a title. */
const WIDE = 160;
const BASE = 560;

/** The first event of each px, and behind the last one. */
const firsts = new Uint32Array(4000);
/** px from which a row has room. */
const free = new Float64Array(ROWS);
let box, path, texts, ticks, titles, days, order, view;

/** Days in order, and whose they are. */
function sort(starts) {
  const keys = Int32Array.from(starts, (start) => Math.floor(start / DAY));
  let [least, most] = [Infinity, -Infinity];
  for (const key of keys) [least, most] = [Math.min(least, key), Math.max(most, key)];
  const places = new Uint32Array(most - least + 2);
  for (const key of keys) places[key - least + 1]++;
  for (let i = 1; i < places.length; i++) places[i] += places[i - 1];
  days = new Int32Array(keys.length);
  order = new Uint32Array(keys.length);
  keys.forEach((key, i) => {
    const at = places[key - least]++;
    days[at] = key;
    order[at] = i;
  });
}

/** The first place whose day is not before `day`. */
function from(day) {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function put(pool, i, text, x, y) {
  const each = (pool[i] ??= { node: box.firstChild.appendChild(document.createElementNS(SVG, 'text')), text: '' });
  if (each.text !== text) each.node.textContent = each.text = text;
  each.node.setAttribute('transform', `translate(${x},${y})`);
}

function hide(pool, used) {
  for (let i = used; i < pool.length; i++) if (pool[i].text) pool[i].node.textContent = pool[i].text = '';
}

function draw() {
  const width = box.clientWidth;
  const perPx = (view.end - view.start) / width;
  let most = 1;
  firsts[0] = from(view.start);
  for (let x = 0; x < width; x++) {
    firsts[x + 1] = from(view.start + (x + 1) * perPx);
    most = Math.max(most, firsts[x + 1] - firsts[x]);
  }
  let bars = '';
  let used = 0;
  free.fill(0);
  for (let x = 0; x < width; x++) {
    const count = firsts[x + 1] - firsts[x];
    if (count === 0) continue;
    bars += `M${x} ${BASE}v${-Math.round(Math.max(3, 180 * Math.sqrt(count / most)))}`;
    const row = free.findIndex((px) => px <= x);
    if (row < 0) continue;
    free[row] = x + WIDE;
    put(texts, used++, titles[order[firsts[x]]].slice(0, 25), x + 3, 30 + row * 40);
  }
  path.setAttribute('d', bars);
  hide(texts, used);
  let ticked = 0;
  const step = Math.ceil((view.end - view.start) / 365.25 / 12);
  const [first, last] = [view.start, view.end].map((day) => new Date(day * DAY).getUTCFullYear());
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = (Date.UTC(year, 0, 1) / DAY - view.start) / perPx;
    put(ticks, ticked++, String(year), x, 580);
  }
  hide(ticks, ticked);
}

export const floor = {
  name: 'SVG floor',
  most: Infinity,
  prepare: (events) => ({ titles: events.map(({ title }) => title), starts: events.map(({ start }) => start) }),
  draw(place, data) {
    box = place;
    const svg = box.appendChild(document.createElementNS(SVG, 'svg'));
    svg.setAttribute('width', box.clientWidth);
    svg.setAttribute('height', box.clientHeight);
    path = svg.appendChild(document.createElementNS(SVG, 'path'));
    path.setAttribute('stroke', '#456');
    [texts, ticks, titles] = [[], [], data.titles];
    this.starts = data.starts;
    sort(data.starts);
    view = { start: days[0], end: days[days.length - 1] + 1 };
    draw();
  },
  panBy(share) {
    const by = (view.end - view.start) * share;
    view = { start: view.start + by, end: view.end + by };
    draw();
  },
  zoomBy(factor) {
    const middle = (view.start + view.end) / 2;
    const half = (view.end - view.start) / 2 / factor;
    view = { start: middle - half, end: middle + half };
    draw();
  },
  append({ title, start }) {
    titles.push(title);
    this.starts.push(start);
    sort(this.starts);
    draw();
  },
};
