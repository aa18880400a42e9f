import { expect } from '@open-wc/testing';
import { documentOf, room, Timeline, type DocumentName } from '../support/harness.js';
import { media, nextFrame } from '../support/page.js';
import { seeded, type Random } from '../support/random.js';

const names: readonly DocumentName[] = [
  'xi-putin-video-call',
  'space-stations',
  'marathon',
  'examples/crowd',
  'examples/deep-time',
  'examples/undated',
  'examples/single',
  'examples/empty',
  'examples/broken',
  'examples/long-titles',
  'examples/dates',
  'examples/arabic',
];

const values: Readonly<Record<string, readonly string[]>> = {
  layout: ['auto', 'horizontal', 'vertical', 'list', 'telling'],
  scale: ['auto', 'time', 'breaks', 'recent', 'even'],
  order: ['oldest-first', 'newest-first', 'as-told'],
  'group-by': ['none', 'group', 'person', 'place', 'tag'],
  importance: ['1', '2', '3'],
  zoom: ['modifier', 'wheel', 'none'],
  now: ['auto', 'none', '2020-01-01'],
  start: ['', '1900', '2020-01', '2026-02-04'],
  end: ['', '2000', '2026-02', '2030'],
  controls: ['', 'step zoom', 'scale order export'],
  'heading-level': ['2', '4', '6'],
  'time-zone': ['UTC', 'Asia/Tokyo'],
};

const keys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  '+',
  '-',
  '0',
  'Escape',
];

/** One thing that a reader, a script or the page around may do next. */
async function step(timeline: Timeline, random: Random, documents: readonly unknown[]): Promise<string> {
  const { element } = timeline;
  const box = element.parentElement!;
  const ids = [...timeline.ids(), ...timeline.shelf().map((e) => e.id)];
  switch (random.int(0, 11)) {
    case 0: {
      const name = random.pick(Object.keys(values));
      const value = random.pick(values[name]!);
      if (value) element.setAttribute(name, value);
      else element.removeAttribute(name);
      return `${name}="${value}"`;
    }
    case 1: {
      const at = random.int(0, documents.length - 1);
      element.data = documents[at];
      return `data ${names[at]}`;
    }
    case 2:
      box.style.width = `${random.pick([0, 280, 420, 640, 900])}px`;
      await nextFrame();
      return `width ${box.style.width}`;
    case 3:
      box.lang = random.pick(['de', 'en', 'ar', 'xx', 'ja']);
      box.dir = random.pick(['ltr', 'rtl']);
      return `${box.lang} ${box.dir}`;
    case 4: {
      const id = ids.length > 0 && random.chance(0.9) ? random.pick(ids) : random.pick([null, 'nobody']);
      element.select(id, { focus: random.chance(0.3), scroll: random.chance(0.7) });
      return `select ${id}`;
    }
    case 5: {
      const [a, b] = [random.int(1000, 2030), random.int(1, 200)];
      element.zoomTo(String(a), String(a + b));
      return `zoomTo ${a} ${a + b}`;
    }
    case 6: {
      const factor = random.pick([0.01, 0.5, 1.5, 8, 1000]);
      element.zoomBy(factor);
      return `zoomBy ${factor}`;
    }
    case 7: {
      const share = random.pick([-30, -0.5, 0.3, 5]);
      element.panBy(share);
      return `panBy ${share}`;
    }
    case 8:
      element.remove();
      if (random.chance(0.5)) await nextFrame();
      box.append(element);
      return 'moved';
    case 9: {
      timeline.clickSynthetically(random.next());
      return 'click';
    }
    default: {
      const key = random.pick(keys);
      const target = element.shadowRoot!.activeElement ?? timeline.nodes().find((n) => n.matches('li[data-id] button'));
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      return key;
    }
  }
}

/** What is always true of a timeline that rests. */
function faultsOf(timeline: Timeline): string[] {
  const { element } = timeline;
  const faults: string[] = [];
  const extent = element.visibleExtent;
  if (extent && !(Number.isFinite(extent.start) && extent.start < extent.end))
    faults.push(`window ${extent.start} ${extent.end}`);
  const ids = [...timeline.ids(), ...timeline.shelf().map((e) => e.id)];
  if (new Set(ids).size !== ids.length) faults.push('an event twice');
  const known = new Set(element.document?.events.map((e) => e.id));
  if (ids.some((id) => !known.has(id))) faults.push('an event of another document');
  const isDrawn = timeline.layout() !== 'none';
  if (isDrawn && element.importance === 1 && ids.length !== known.size)
    faults.push(`${ids.length} of ${known.size} events`);
  if (isDrawn && ids.length > 0 && timeline.tabStops().length !== 1)
    faults.push(`tab stops ${timeline.tabStops().join()}`);
  const selected = timeline
    .events()
    .filter((e) => e.isSelected)
    .map((e) => e.id);
  if (selected.some((id) => id !== element.selected))
    faults.push(`selected ${selected.join()} instead of ${element.selected}`);
  if (element.selected !== null && ids.includes(element.selected) && !timeline.card())
    faults.push('selected without a card');
  if (
    timeline
      .nodes()
      .some(
        (n) =>
          /NaN|Infinity|undefined/.test(n.getAttribute('d') ?? '') ||
          /NaN/.test((n as HTMLElement).style?.transform ?? ''),
      )
  )
    faults.push('a place that is no number');
  return faults;
}

describe('whatever is done in whatever order', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const seed of [1, 2])
    it(`a timeline stays whole, and the page hears of no error (${seed})`, async () => {
      const random = seeded(seed);
      const documents = await Promise.all(names.map((n) => documentOf(n)));
      const box = room({ width: 900 });
      const element = document.createElement('news-timeline');
      element.data = documents[0];
      box.append(element);
      const timeline = new Timeline(element);
      await timeline.settled();
      const errors: string[] = [];
      const listen = (e: ErrorEvent | PromiseRejectionEvent) =>
        void errors.push('message' in e ? e.message : String(e.reason));
      addEventListener('error', listen);
      addEventListener('unhandledrejection', listen);
      const done: string[] = [];
      try {
        for (let i = 0; i < 70; i++) {
          done.push(await step(timeline, random, documents));
          if (random.chance(0.3)) continue;
          await timeline.settled();
          expect([...faultsOf(timeline), ...errors], done.slice(-8).join(' | ')).to.deep.equal([]);
        }
      } finally {
        removeEventListener('error', listen);
        removeEventListener('unhandledrejection', listen);
      }
      expect(done).to.have.length(70);
    });
});
