// The element for the peers' harness, a separate project: it brings `news-timeline-dist` (the standalone build, --dist) and
// calls this by the name in NEWS_TIMELINE_ADAPTER. Up to 1,000 events come as a document, more as columns, which is what
// somebody with very many events would have.
import 'news-timeline-dist';

const columnsFrom = 10_000;
const isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);
const eventOf = ({ id, title, start, end, topic }) => ({
  id: String(id),
  title,
  date: end ? `${isoDate(start)}/${isoDate(end)}` : isoDate(start),
  kind: end ? 'state' : 'event',
  group: topic,
});
const columnsOf = (events, topics) => ({
  title: events.map(({ title }) => title),
  start: Float64Array.from(events, ({ start }) => start),
  end: Float64Array.from(events, ({ end }) => end ?? NaN),
  state: Uint8Array.from(events, ({ end }) => (end ? 1 : 0)),
  group: Uint8Array.from(events, ({ topic }) => topics.indexOf(topic)),
});

let timeline;
export default {
  name: 'news-timeline',
  prepare(events) {
    const topics = [...new Set(events.map(({ topic }) => topic))];
    const groups = topics.map((topic) => ({ id: topic, label: topic }));
    const head = { version: 1, lang: 'en', groups };
    return events.length < columnsFrom
      ? { ...head, events: events.map(eventOf) }
      : { ...head, columns: columnsOf(events, topics) };
  },
  async render(container, data) {
    timeline = document.createElement('news-timeline');
    timeline.setAttribute('layout', 'horizontal');
    timeline.style.cssText = 'display:block;width:1200px;height:600px';
    timeline.data = data;
    container.append(timeline);
    await timeline.ready;
    await timeline.updateComplete;
  },
  home(min, max) {
    timeline.zoomTo(isoDate(min), isoDate(max));
    return timeline.updateComplete;
  },
  panBy(share) {
    timeline.panBy(share);
    return timeline.updateComplete;
  },
  zoomBy(factor) {
    timeline.zoomBy(factor);
    return timeline.updateComplete;
  },
  add(event) {
    timeline.append([eventOf(event)]);
    return timeline.updateComplete;
  },
  destroy: () => timeline.remove(),
};
