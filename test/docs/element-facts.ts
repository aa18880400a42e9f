import { aTimeout, waitUntil } from '@open-wc/testing';
import type { NewsTimelineElement } from '../../src/element/news-timeline-element.js';
import '../../src/define.js';
import { archiveData } from '../support/archive-data.js';
import { inlineTimeline, timeline } from '../scenes/scene.js';

/** What the element really has, gathered from elements in many situations. */
export interface ElementFacts {
  readonly parts: ReadonlySet<string>;
  /** Names of slots, `` for the default one. */
  readonly slots: ReadonlySet<string>;
  /** Custom states that were on at some time. */
  readonly states: ReadonlySet<string>;
}

const data = new URL('../../data', import.meta.url).pathname;

interface Situation {
  readonly build: () => HTMLElement;
  /** CSS px of the container. */
  readonly width?: number;
  /** What a reader does; afterwards the element is looked at. */
  readonly act?: (element: NewsTimelineElement, root: ShadowRoot) => void | Promise<void>;
}

const select =
  (id: string) =>
  (element: NewsTimelineElement): void =>
    element.select(id);

function hover(_element: NewsTimelineElement, root: ShadowRoot): void {
  const button = root.querySelector('li[data-id].label button, li[data-id].mark button');
  button?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
}

/** As where pages may not write to the clipboard: the link is shown instead. */
async function shareWithoutClipboard(element: NewsTimelineElement, root: ShadowRoot): Promise<void> {
  element.select('a');
  const share = () => root.querySelector<HTMLElement>('.card-tools button:first-of-type:not([aria-disabled])');
  await waitUntil(() => share()?.title.startsWith('Get'), 'no button to share with', {
    timeout: 20_000,
  });
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
  try {
    share()!.click();
    await settled(element);
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(navigator, 'share');
  }
}

/** Beside an article that a reader has before the eyes, and that has lost a passage. */
async function readAlong(element: NewsTimelineElement, root: ShadowRoot): Promise<void> {
  const article = document.createElement('article');
  article.innerHTML = '<p>On Monday it rained all day long, and the river rose by the hour.</p>';
  element.before(article);
  element.follow = true;
  article.scrollIntoView();
  const has = (state: string) => root.querySelector(`[part~="event--${state}"]`) !== null;
  await waitUntil(() => has('reading') && has('missing'), 'no reading along', { timeout: 20_000 });
}

async function openFilter(_element: NewsTimelineElement, root: ShadowRoot): Promise<void> {
  root.querySelector<HTMLElement>('[data-opens="filter"]')!.click();
  await waitUntil(() => root.querySelector('[part="filter"]'), 'no panel to filter in', { timeout: 20_000 });
}

const situations: readonly Situation[] = [
  {
    build: () => Object.assign(timeline(), { data: archiveData(300) }),
    act: async (_element, root) => {
      await waitUntil(() => root.querySelector('[part="density"]'), 'no density', { timeout: 20_000 });
    },
  },
  { build: () => timeline({ src: `${data}/xi-putin-video-call.json` }), act: (element) => element.next() },
  { build: () => timeline({ src: `${data}/xi-putin-video-call.json` }), act: hover },
  { build: () => timeline({ src: `${data}/xi-putin-video-call.json` }), width: 360, act: (element) => element.next() },
  {
    build: () => timeline({ src: `${data}/xi-putin-video-call.json`, layout: 'list' }),
    act: (element) => element.next(),
  },
  { build: () => timeline({ src: `${data}/space-stations.json`, 'group-by': 'group' }), act: select('mir') },
  {
    build: () => timeline({ src: `${data}/space-stations.json`, 'group-by': 'group' }),
    act: (element) => element.zoomTo('1980', '1985'),
  },
  {
    build: () => timeline({ src: `${data}/xi-putin-video-call.json`, layout: 'telling' }),
    act: async (element, root) => {
      const isThere = () => root.querySelector('[part~="connector"]');
      await waitUntil(isThere, 'no order of telling', { timeout: 20_000 });
      element.select('abu-dhabi');
    },
  },
  { build: () => timeline({ src: `${data}/examples/dates.json` }) },
  { build: () => timeline({ src: `${data}/examples/crowd.json` }) },
  { build: () => timeline({ src: `${data}/examples/empty.json` }) },
  { build: () => timeline({ src: `${data}/no-such-file.json` }) },
  {
    build: () =>
      inlineTimeline({
        title: 'Everything a card can show',
        article: { publisher: 'P', url: 'https://example.org/a', published: '2024-01-05' },
        events: [
          { title: 'Undated' },
          { title: 'Before', date: '2024-01-01' },
          {
            id: 'full',
            title: 'Full',
            date: '2024-01-03',
            wording: 'on Wednesday',
            summary: 'S',
            status: 'alleged',
            sources: [{ title: 'S', url: 'https://example.org/s' }],
            media: [
              { src: 'data:,', alt: 'refused' },
              { src: `${data}/images/mir.svg`, alt: 'A' },
            ],
            excerpts: [{ exact: 'on Wednesday it was said' }],
          },
          { title: 'Month', date: '2024-01' },
        ],
      }),
    act: select('full'),
  },
  {
    build: () =>
      inlineTimeline({
        events: [
          { title: 'Rain', date: '2024-01-01', excerpts: [{ exact: 'On Monday it rained all day long' }] },
          { title: 'Snow', date: '2024-01-03', excerpts: [{ exact: 'By Wednesday everything was white and quiet' }] },
        ],
      }),
    act: readAlong,
  },
  {
    build: () =>
      inlineTimeline(
        { article: { url: 'https://example.org/a' }, events: [{ id: 'a', title: 'A', date: '2024' }] },
        { controls: 'share' },
      ),
    act: shareWithoutClipboard,
  },
  {
    build: () => timeline({ src: `${data}/xi-putin-video-call.json`, controls: 'search filter', search: 'putin' }),
    act: openFilter,
  },
];

/** Puts an element into each situation and looks. Takes a few seconds. */
export async function elementFacts(): Promise<ElementFacts> {
  const facts = { parts: new Set<string>(), slots: new Set<string>(), states: new Set<string>() };
  const attach = HTMLElement.prototype.attachInternals;
  HTMLElement.prototype.attachInternals = function (this: HTMLElement) {
    const internals = attach.call(this);
    const add = internals.states.add.bind(internals.states);
    internals.states.add = (name) => {
      facts.states.add(name);
      return add(name);
    };
    return internals;
  };
  const frame = document.createElement('div');
  document.body.append(frame);
  try {
    for (const { build, width = 1000, act } of situations) {
      frame.style.width = `${width}px`;
      const element = build() as NewsTimelineElement;
      frame.replaceChildren(element);
      const root = element.renderRoot as ShadowRoot;
      look(root, facts);
      await waitUntil(() => element.matches(':state(ready), :state(error)'), 'neither ready nor failed', {
        timeout: 20_000,
      });
      await settled(element);
      look(root, facts);
      if (act) {
        await act(element, root);
        await settled(element);
        look(root, facts);
      }
    }
  } finally {
    HTMLElement.prototype.attachInternals = attach;
    frame.remove();
  }
  return facts;
}

async function settled(element: NewsTimelineElement): Promise<void> {
  do await aTimeout(20);
  while (!(await element.updateComplete));
}

function look(root: ShadowRoot | undefined, facts: { parts: Set<string>; slots: Set<string> }): void {
  for (const element of root?.querySelectorAll('[part]') ?? [])
    for (const name of element.getAttribute('part')!.split(/\s+/)) if (name) facts.parts.add(name);
  for (const slot of root?.querySelectorAll('slot') ?? []) facts.slots.add(slot.name);
}
