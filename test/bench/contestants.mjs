// What is measured, in the page. Each: `draw(box, events)`, then `panBy(share of the width)` and `zoomBy(factor)`.
// Events: { id, title, start: ISO date, importance }, or a whole document for ours.

const SVG = 'http://www.w3.org/2000/svg';
let timeline, scale;

/** Only the marks: a circle and a text for each event, in twelve rows, nothing measured, nothing laid out. */
const bareSvg = {
  draw(box, events) {
    const times = events.map(({ start }) => Date.parse(start));
    const [from, to] = [Math.min(...times), Math.max(...times)];
    const svg = box.appendChild(document.createElementNS(SVG, 'svg'));
    svg.setAttribute('width', box.clientWidth);
    svg.setAttribute('height', box.clientHeight);
    const marks = events.map(({ title }, i) => {
      const circle = svg.appendChild(document.createElementNS(SVG, 'circle'));
      const text = svg.appendChild(document.createElementNS(SVG, 'text'));
      const y = 20 + (i % 12) * 40;
      circle.setAttribute('cy', y);
      circle.setAttribute('r', 4.5);
      text.setAttribute('y', y + 4);
      text.textContent = title;
      return { circle, text };
    });
    scale = { start: from, end: to };
    this.place = () => {
      marks.forEach(({ circle, text }, i) => {
        const x = ((times[i] - scale.start) / (scale.end - scale.start)) * box.clientWidth;
        circle.setAttribute('cx', x);
        text.setAttribute('x', x + 8);
      });
    };
    this.place();
  },
  panBy(share) {
    const by = (scale.end - scale.start) * share;
    scale = { start: scale.start + by, end: scale.end + by };
    this.place();
  },
  zoomBy(factor) {
    const middle = (scale.start + scale.end) / 2;
    const half = (scale.end - scale.start) / 2 / factor;
    scale = { start: middle - half, end: middle + half };
    this.place();
  },
};

const vis = {
  draw(box, events) {
    const items = events.map(({ id, title, start }) => ({ id, content: title, start }));
    timeline = new window.vis.Timeline(box, new window.vis.DataSet(items), { height: box.clientHeight });
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
};

const ours = {
  draw(box, events, written) {
    timeline = document.createElement('news-timeline');
    timeline.style.blockSize = '100%';
    timeline.data = written ?? {
      events: events.map(({ id, title, start, importance }) => ({ id, title, date: start, importance })),
    };
    box.append(timeline);
  },
  panBy: (share) => timeline.panBy(share),
  zoomBy: (factor) => timeline.zoomBy(factor),
};

export const contestants = { 'news-timeline': ours, 'vis-timeline': vis, 'bare SVG': bareSvg };
