import type { NewsTimelineElement } from '../src/element/news-timeline-element.js';
import '../src/define.js';
import { historyDocument, type BrowserHistory } from './archive/browser-history.js';
import { newsDocument } from './archive/documents.js';
import { FrameMeter, type FrameFigures } from './archive/frame-meter.js';
import { inTurns } from './archive/in-turns.js';
import { madeUpNews } from './archive/made-up-news.js';
import { Tour } from './archive/tour.js';
import { byId, h } from './support/dom.js';
import { applyPageParams } from './support/page-params.js';

const params = new URLSearchParams(location.search);
applyPageParams(params);
const timeline = document.querySelector('news-timeline') as NewsTimelineElement;
const form = byId('switches', HTMLFormElement);
const making = byId('making', HTMLParagraphElement);
const about = byId('about-data', HTMLParagraphElement);
const seed = 20_260_204;
const sizes = [100, 1_000, 10_000, 100_000, 1_000_000];
const number = new Intl.NumberFormat('en');
const real = 'browsers';

const choice = (value: string, label: string): HTMLLabelElement =>
  h('label', {}, h('input', { type: 'radio', name: 'events', value }), ` ${label}`);
byId('counts', HTMLDivElement).append(
  ...sizes.map((size) => choice(String(size), number.format(size))),
  choice(real, 'real: browsers'),
);

const meter = new FrameMeter(() => {
  const extent = timeline.visibleExtent;
  return extent ? `${extent.start} ${extent.end}` : '';
}, show);
const tour = new Tour(timeline, (ms) => meter.worked(ms));

function show({ frames, median, slow, late, work }: FrameFigures): void {
  const ms = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(1)} ms`);
  const figures = new Map([
    ['median', frames > 0 ? ms(median) : '–'],
    ['slow', frames > 0 ? ms(slow) : '–'],
    ['late', frames > 0 ? `${late} of ${frames}` : '–'],
    ['work', ms(work?.median)],
    ['hardWork', ms(work?.slow)],
  ]);
  for (const place of byId('figures', HTMLElement).querySelectorAll<HTMLElement>('[data-figure]')) {
    place.textContent = figures.get(place.dataset['figure'] ?? '') ?? '–';
  }
}

let current = new AbortController();

/** Makes the events of the choice and hands them over; a newer choice gives up an older one. */
async function take(chosen: string): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  stopTour();
  meter.reset();
  const begin = performance.now();
  const heard = (done: number): void => {
    making.textContent = `Making events … ${number.format(done)}`;
  };
  try {
    const data =
      chosen === real
        ? await inTurns(historyDocument(await fetchHistory(signal)), signal, heard)
        : newsDocument(await inTurns(madeUpNews(Number(chosen), seed), signal, heard));
    const made = performance.now();
    making.textContent = 'Reading them …';
    timeline.addEventListener('timeline-load', () => shown(made - begin, performance.now() - made), {
      once: true,
      signal,
    });
    timeline.data = data;
    about.replaceChildren(...noteOf(chosen));
  } catch (error) {
    if (!signal.aborted) making.textContent = `That went wrong: ${String(error)}`;
  }
}

function shown(make: number, read: number): void {
  making.textContent = `Made in ${number.format(Math.round(make))} ms, read and put in order in ${number.format(Math.round(read))} ms, in turns of a few ms.`;
}

async function fetchHistory(signal: AbortSignal): Promise<BrowserHistory> {
  const response = await fetch('./browser-history.json', { signal });
  if (!response.ok) throw new Error(`browser-history.json: ${response.status}`);
  return (await response.json()) as BrowserHistory;
}

function noteOf(chosen: string): (Node | string)[] {
  if (chosen !== real) return ['Places, people and events are made up, in a fixed order of chance.'];
  return [
    'Releases of six browsers and the features that came with them, from MDN’s ',
    h('a', { href: 'https://github.com/mdn/browser-compat-data' }, 'browser-compat-data'),
    ', which is in the public domain (CC0 1.0).',
  ];
}

function stopTour(): void {
  tour.stop();
  for (const button of journeys) button.setAttribute('aria-pressed', 'false');
}

const journeys = [...document.querySelectorAll<HTMLButtonElement>('button[data-journey]')];
for (const button of journeys) {
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') === 'true';
    stopTour();
    if (isOn) return;
    button.setAttribute('aria-pressed', 'true');
    meter.reset();
    tour.start(button.dataset['journey'] === 'zoom' ? 'zoom' : 'pan');
    meter.wake();
  });
}
for (const type of ['pointerdown', 'wheel', 'keydown', 'click']) {
  timeline.addEventListener(type, () => meter.wake(), { passive: true });
}
timeline.addEventListener('pointerdown', stopTour);

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.name === 'events') void take(target.value);
  if (target.name === 'lanes') timeline.groupBy = target.value === 'group' ? 'group' : 'none';
  if (target.name === 'search') timeline.search = target.value || null;
});

const asked = params.get('events') ?? '';
const first = asked === real || sizes.includes(Number(asked)) ? asked : '100000';
for (const input of form.querySelectorAll<HTMLInputElement>('input[name="events"]'))
  input.checked = input.value === first;
void take(first);
