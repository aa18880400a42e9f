// What is measured, in the page: `prepare(events)` to the form its users would have the data in, which is not timed;
// `draw(box, prepared)`, then `panBy(share of the width)`, `zoomBy(factor)`, `append(event)`. `most`: it does not live to
// draw more events than that. `rehearse(count)`: what a page may do before it has any data.
import { floor } from './floor.mjs';

/** Of so many events and more, ours come as columns. */
const COLUMNS = 10_000;
let timeline;

const isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);
const eventOf = ({ id, title, start, end, importance }) => ({
  id,
  title,
  date: end === null ? isoDate(start) : `${isoDate(start)}/${isoDate(end)}`,
  kind: end === null ? 'event' : 'state',
  importance,
});
const columnsOf = (events) => ({
  title: events.map(({ title }) => title),
  start: Float64Array.from(events, ({ start }) => start),
  end: Float64Array.from(events, ({ end }) => end ?? NaN),
  state: Uint8Array.from(events, ({ end }) => (end === null ? 0 : 1)),
  importance: Uint8Array.from(events, ({ importance }) => importance),
});

const ours = {
  name: 'news-timeline',
  most: Infinity,
  prepare: (events) =>
    events.length < COLUMNS ? { lang: 'en', events: events.map(eventOf) } : { lang: 'en', columns: columnsOf(events) },
  rehearse: (count) => customElements.get('news-timeline').prepare({ archive: count > 200 }),
  draw(box, data) {
    timeline = document.createElement('news-timeline');
    timeline.style.blockSize = '100%';
    timeline.setAttribute('layout', 'horizontal');
    timeline.data = data;
    box.append(timeline);
  },
  panBy: (share) => timeline.panBy(share),
  zoomBy: (factor) => timeline.zoomBy(factor),
  append: (event) => timeline.append([eventOf(event)]),
};

const itemOf = ({ id, title, start, end }) => ({ id, content: title, start: new Date(start), ...(end && { end }) });
let items;
const vis = {
  name: 'vis-timeline',
  // With 10,000 it takes 13 s to paint and 7 s for a frame: it lives, but a round would last minutes.
  most: 1_000,
  prepare: (events) => events.map(itemOf),
  draw(box, data) {
    items = new window.vis.DataSet(data);
    timeline = new window.vis.Timeline(box, items, { height: box.clientHeight });
  },
  panBy(share) {
    const { start, end } = timeline.getWindow();
    const by = (end - start) * share;
    timeline.setWindow(+start + by, +end + by, { animation: false });
  },
  zoomBy(factor) {
    const { start, end } = timeline.getWindow();
    const [middle, half] = [(+start + +end) / 2, (end - start) / 2 / factor];
    timeline.setWindow(middle - half, middle + half, { animation: false });
  },
  append: (event) => items.add(itemOf(event)),
};

export const contestants = [ours, vis, floor];
