import axe from 'axe-core';
import type { NewsTimelineElement } from '../../src/define.js';
import '../../src/define.js';
import { load } from '../../src/element/parts.js';
import { clickAt, dragAlong, freshPage, moveTo, nextFrame, press, touch, wheelAt, type Point } from './page.js';

/** An event as the list of events says it. */
export interface ListedEvent {
  readonly id: string;
  /** All that is read out: title, date, status. */
  readonly name: string;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
}

export interface ShownCard {
  readonly title: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly buttons: readonly string[];
}

export interface Place {
  /** CSS px; all there is when absent. */
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: 'rtl';
  /** What stands before the first update on the element's own children. */
  readonly children?: string;
}

export type DocumentName = 'xi-putin-video-call' | 'space-stations' | 'marathon' | `examples/${string}`;

// Tests are served from the root of the repository.
const dataFolder = new URL('/data/', location.origin);

export const addressOf = (name: DocumentName): string => new URL(`${name}.json`, dataFolder).href;

/** A document of the data folder, as written but for the addresses of its images. */
export async function documentOf(name: DocumentName): Promise<unknown> {
  const text = await (await fetch(addressOf(name))).text();
  return JSON.parse(text.replaceAll('"images/', `"${dataFolder.href}images/`));
}

/** A small document: titles with dates. Ids are the titles. */
export function events(dates: Readonly<Record<string, string>>, rest: object = {}): object {
  const list = Object.entries(dates).map(([title, date]) => ({ id: title, title, date }));
  return { version: 1, lang: 'en', title: 'A story', events: list, ...rest };
}

/** A room in the page, taken away after the test. */
export function room({ width, lang = 'en', dir }: Place = {}): HTMLElement {
  const box = document.createElement('div');
  box.lang = lang;
  if (dir) box.dir = dir;
  if (width !== undefined) box.style.width = `${width}px`;
  document.body.append(box);
  rooms.push(box);
  return box;
}

/** Puts a timeline into the page, with the document as its property, and waits until it rests. */
export async function show(
  data: unknown,
  attributes: Readonly<Record<string, string>> = {},
  place: Place = {},
): Promise<Timeline> {
  // What it is like while a part is on its way is a test of its own.
  await parts();
  const element = document.createElement('news-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (place.children) element.innerHTML = place.children;
  if (data !== undefined) element.data = data;
  room(place).append(element);
  const timeline = new Timeline(element);
  await timeline.settled();
  return timeline;
}

const parts = () =>
  Promise.all(
    (['details', 'keyboard', 'mistakes', 'uneven', 'vertical', 'sources', 'telling', 'lanes'] as const).map(load),
  );

/** A timeline as a reader meets it: what there is to see and to do, with the selectors in this file. */
export class Timeline {
  readonly element: NewsTimelineElement;

  constructor(element: NewsTimelineElement) {
    this.element = element;
  }

  /** Waits until nothing moves any more. */
  async settled(): Promise<void> {
    await parts();
    let before = '';
    for (let still = 0, frames = 0; still < 2; frames++) {
      await this.element.updateComplete;
      await nextFrame();
      const now = this.#picture();
      still = now === before ? still + 1 : 0;
      before = now;
      if (frames > 600) throw new Error('The timeline never comes to rest');
    }
  }

  #picture(): string {
    const { element } = this;
    const list = this.#find('[part~="list"]');
    const places = [...(list?.querySelectorAll('li') ?? [])].map((li) => li.style.transform).join();
    return JSON.stringify([element.visibleExtent, element.selected, element.offsetHeight, places]);
  }

  // ---- What there is to see ----------------------------------------------------------------------------------------

  /** The events of the list in its order; without those on the shelf. */
  events(): readonly ListedEvent[] {
    return this.#all('[part~="list"] > li').map(listed);
  }

  /** The events without a date, beside the drawing. */
  shelf(): readonly ListedEvent[] {
    return this.#all('[part~="shelf"] li').map(listed);
  }

  ids(): readonly string[] {
    return this.events().map((e) => e.id);
  }

  /** The titles as they are drawn, line by line joined; only those of labels in view. */
  labels(): readonly string[] {
    return this.#all('[part~="list"] [part~="label"]').map((l) => l.textContent!.replace(/\s+/g, ' ').trim());
  }

  layout(): 'horizontal' | 'vertical' | 'list' | 'none' {
    const drawing = this.#find('[part~="viewport"]');
    if (drawing) return drawing.className.includes('vertical') ? 'vertical' : 'horizontal';
    return this.#find('[part~="list"]') ? 'list' : 'none';
  }

  /** Where the button of an event is: what a pointer would meet. */
  box(id: string): DOMRect {
    const button = this.#button(id);
    const label = button.querySelector('[part~="label"]');
    return (label?.checkVisibility() ? label : button).getBoundingClientRect();
  }

  /** The middle of an event's mark along a vertical axis, CSS px of the window. */
  middleOfMark(id: string): number {
    const index = this.ids().indexOf(id);
    if (index < 0) throw new Error(`There is no ${id}`);
    const mark = this.#one(`[part~="viewport"] svg [data-id="${CSS.escape(id)}"]`).querySelector(
      '.mark, .solid, .pale, .outline',
    )!;
    const { top, bottom } = mark.getBoundingClientRect();
    return (top + bottom) / 2;
  }

  /** Whether the window in time holds an event: as a label, a mark or in the number of a cluster. */
  inView(id: string): boolean {
    const item = this.#button(id).closest('li')!;
    return !item.classList.contains('outside');
  }

  /** The place of the drawing in the window. */
  drawing(): DOMRect {
    return this.#one('[part~="viewport"]').getBoundingClientRect();
  }

  /** The visible stretch of time as days, for reading and comparing. */
  days(): readonly [string, string] {
    const extent = this.element.visibleExtent!;
    return [extent.start, extent.end].map((t) => new Date(t).toISOString().slice(0, 10)) as [string, string];
  }

  /** Length of the visible stretch, ms. */
  span(): number {
    const extent = this.element.visibleExtent!;
    return extent.end - extent.start;
  }

  middle(): number {
    const extent = this.element.visibleExtent!;
    return (extent.end + extent.start) / 2;
  }

  /** The open card of an event or a cluster; null when none is. */
  card(): ShownCard | null {
    const card = this.#find('[part~="card"]');
    if (!card) return null;
    const links = [...card.querySelectorAll('a')].map((a) => a.href);
    const buttons = [...card.querySelectorAll('button')].map(nameOf);
    return {
      title: said(card.querySelector('h1, h2, h3, h4, h5, h6, .heading-text')),
      text: said(card),
      links,
      buttons,
    };
  }

  /** What the live region said last. */
  announced(): string {
    return said(this.#one('[role="status"]'));
  }

  heading(): { readonly level: number; readonly text: string } | null {
    const heading = this.#find('[part~="header"] :is(h1, h2, h3, h4, h5, h6)');
    return heading?.checkVisibility() ? { level: Number(heading.localName.slice(1)), text: said(heading) } : null;
  }

  description(): string {
    return said(this.#find('[part~="header"] .description'));
  }

  /** Names of lanes, top to bottom. */
  lanes(): readonly string[] {
    return this.#all('[part~="lane-label"]').map(said);
  }

  /** Words at the axis. */
  ticks(): readonly string[] {
    return this.#all('[part~="tick-label"]').map(said);
  }

  /** Words of dates written above labels or in list entries. */
  dates(): readonly string[] {
    return this.#all('[part~="date"]').map((d) => d.textContent!.replace(/\s+/g, ' ').trim());
  }

  /** The words at the line of "now"; null when no line is drawn. */
  now(): string | null {
    const now = this.#find('[part~="now"]');
    return now && said(now);
  }

  /** Numbers of events that share one mark. */
  clusters(): readonly string[] {
    return this.#all('[part~="cluster"]').map((c) => c.textContent!.trim());
  }

  /** How many events of the window have a mark of their own. */
  shownAlone(): number {
    return this.#all('[part~="list"] > li:is(.label, .mark)').length;
  }

  /** Names of the buttons and choosers in the toolbar. */
  controls(): readonly string[] {
    return this.#all('[part~="controls"] :is(button, select)').map(nameOf);
  }

  /** Messages above the drawing: failures, problems, what is hidden, empty, loading. */
  notices(): readonly string[] {
    return this.#all('.notice, .empty[part], .waiting-text').map(said);
  }

  /** What hovering or focusing shows; null when nothing. */
  preview(): string | null {
    const preview = this.#find('[part~="preview"]');
    return preview && preview.textContent!.replace(/\s+/g, ' ').trim();
  }

  /** The way to what lies outside of the drawing; null when nothing does. */
  pointer(side: 'earlier' | 'later'): HTMLElement | null {
    return this.#find(`[part~="pointer"].${side}`);
  }

  overview(): HTMLElement | null {
    return this.#find('[part~="overview"] [role="slider"]');
  }

  has(state: 'loading' | 'ready' | 'error' | 'vertical'): boolean {
    return this.element.matches(`:state(${state})`);
  }

  /** Who has the focus: the id of an event, else the name of what has it; `` when it is elsewhere. */
  focused(): string {
    const focused = this.element.shadowRoot!.activeElement;
    if (!focused) return '';
    const item = focused.closest('[part~="card"]') ? null : focused.closest('li[data-id]');
    return item?.getAttribute('data-id') ?? (focused.matches('[part~="card"]') ? 'card' : nameOf(focused));
  }

  /** Ids of all that Tab stops at among the events. */
  tabStops(): readonly string[] {
    return this.#all('li[data-id] > button, li[data-id] .entry-main > button')
      .filter((b) => b.tabIndex === 0)
      .map((b) => b.closest('li')!.dataset.id!);
  }

  /** Rules of axe that are broken, with the place: empty when all is well. */
  async violations(...without: readonly string[]): Promise<readonly string[]> {
    const { violations } = await axe.run(this.element, {
      rules: Object.fromEntries(['region', ...without].map((id) => [id, { enabled: false }])),
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((n) => `${id}: ${String(n.target)} ${n.failureSummary ?? ''}`),
    );
  }

  /** All words that can be seen, in order. */
  visibleText(): string {
    const base = this.#one('[part~="base"]');
    return base.innerText.replace(/\s+/g, ' ');
  }

  /** All elements of the shadow tree. */
  nodes(): readonly Element[] {
    return [...this.element.shadowRoot!.querySelectorAll('*')];
  }

  // ---- What there is to do -----------------------------------------------------------------------------------------

  /** Puts the focus on an event the way a script does; keys then go there. */
  async focus(id: string): Promise<void> {
    this.#button(id).focus();
    await this.settled();
  }

  /** Presses keys wherever the focus is, each after the last has had its effect. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await press(key);
      await this.settled();
    }
  }

  /** Clicks on the label of an event, or on its mark where there is none. */
  async click(id: string): Promise<void> {
    await this.#clickOn(this.#button(id), () => this.box(id));
  }

  async openCard(id: string): Promise<ShownCard> {
    await this.click(id);
    const card = this.card();
    if (!card) throw new Error(`No card opened for ${id}`);
    return card;
  }

  /** Clicks on a button of the toolbar, card or notices by its name, or the beginning of it. */
  async use(name: string): Promise<void> {
    const buttons = this.#all('button, summary').filter(
      (b) => !b.closest('[part~="list"] > li > button') && b.checkVisibility(),
    );
    const button = buttons.find((b) => nameOf(b) === name) ?? buttons.find((b) => nameOf(b).startsWith(name));
    if (!button) throw new Error(`No button ${name}`);
    await this.#clickOn(button);
  }

  /** Clicks on any part of the timeline. */
  async clickElement(element: Element): Promise<void> {
    await this.#clickOn(element);
  }

  /** Chooses by its value in whichever chooser of the toolbar offers it. */
  async choose(value: string): Promise<void> {
    const box = this.#all('select').find((s) => [...(s as HTMLSelectElement).options].some((o) => o.value === value));
    if (!box) throw new Error(`No chooser offers ${value}`);
    (box as HTMLSelectElement).value = value;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Clicks on the first mark that stands for several events. */
  async openCluster(): Promise<void> {
    await this.#clickOn(this.#one('[part~="cluster"]'));
  }

  /** Drags the drawing with the mouse, from a place where nothing stands. */
  async drag(dx: number, dy = 0, from: Point = this.emptyPlace()): Promise<void> {
    const steps = [0, 0.25, 0.5, 0.75, 1];
    await dragAlong(steps.map((s) => ({ x: from.x + dx * s, y: from.y + dy * s })));
    await this.settled();
  }

  /** Moves the mouse over the middle of an event's label. */
  async hover(id: string): Promise<void> {
    await moveTo(centre(this.box(id)));
    await this.settled();
  }

  /** Turns the wheel over the drawing, `at` 0…1 of its width. */
  async wheel(
    deltaY: number,
    { held, deltaX = 0, at = 0.5 }: { held?: 'Control' | 'Meta'; deltaX?: number; at?: number } = {},
  ): Promise<void> {
    const { left, top, width, height } = this.drawing();
    await wheelAt({ x: left + width * at, y: top + height / 2 }, deltaX, deltaY, held);
    await this.settled();
  }

  /** Presses any button without the mouse: the one at a share, 0…1, of all there are. */
  clickSynthetically(share: number): void {
    const buttons = this.#all('button').filter((b) => b.checkVisibility());
    buttons[Math.floor(share * buttons.length)]?.click();
  }

  /** Turns of the wheel with Control in one moment, in the middle of the drawing. */
  turnWheel(...deltas: readonly number[]): void {
    const { x, y } = centre(this.drawing());
    for (const deltaY of deltas) {
      const init = { deltaY, clientX: x, clientY: y, ctrlKey: true, bubbles: true, composed: true, cancelable: true };
      this.#one('[part~="viewport"]').dispatchEvent(new WheelEvent('wheel', init));
    }
  }

  /** Two fingers apart (above 1) or together (below 1) around a place, 0…1 of the width. */
  async pinch(factor: number, at = 0.5): Promise<void> {
    const { left, top, width, height } = this.drawing();
    const isUpright = this.layout() === 'vertical';
    const [x, y] = [left + width * at, Math.min(top + height / 2, innerHeight / 2)];
    const reach = factor > 1 ? 40 : 120;
    const steps = [0, 0.25, 0.5, 0.75, 1].map((s) => {
      const r = reach * (1 + (factor - 1) * s);
      return isUpright
        ? [
            { x, y: y - r },
            { x, y: y + r },
          ]
        : [
            { x: x - r, y },
            { x: x + r, y },
          ];
    });
    await touch(steps);
    await this.settled();
  }

  /** One finger across the drawing. */
  async swipe(dx: number, dy = 0): Promise<void> {
    const { x, y } = this.emptyPlace();
    await touch([0, 0.25, 0.5, 0.75, 1].map((s) => [{ x: x + dx * s, y: y + dy * s }]));
    await this.settled();
  }

  /** A tap with one finger on an event. */
  async tap(id: string): Promise<void> {
    await touch([[centre(this.box(id))]]);
    await this.settled();
  }

  /** A place in the drawing with nothing to press, near its middle. */
  emptyPlace(): Point {
    const { left, top, width, height } = this.drawing();
    const bottom = Math.min(top + height, innerHeight);
    for (let i = 1; i < 24; i++) {
      for (let j = 0; j < 24; j++) {
        const x = left + width * (0.5 + ((j % 2 ? 1 : -1) * j) / 60);
        const y = top + ((bottom - top) * i) / 24;
        const met = this.element.shadowRoot!.elementFromPoint(x, y);
        if (met?.closest('[part~="viewport"]') && !met.closest('button')) return { x, y };
      }
    }
    throw new Error('No empty place in the drawing');
  }

  // ---- DOM events --------------------------------------------------------------------------------------------------

  /** Keeps every DOM event of a type from now on. */
  record<
    K extends
      'timeline-select' | 'timeline-extent-change' | 'timeline-filter-change' | 'timeline-load' | 'timeline-error',
  >(type: K): HTMLElementEventMap[K][] {
    const heard: HTMLElementEventMap[K][] = [];
    this.element.addEventListener(type, (e) => heard.push(e as HTMLElementEventMap[K]));
    return heard;
  }

  async #clickOn(element: Element, box = () => element.getBoundingClientRect()): Promise<void> {
    const { x, y } = centre(box());
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) element.scrollIntoView({ block: 'center' });
    await clickAt(centre(box()));
    await this.settled();
  }

  #button(id: string): HTMLElement {
    return this.#one(`li[data-id="${CSS.escape(id)}"] button`);
  }

  #one(selector: string): HTMLElement {
    const found = this.#find(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  #find(selector: string): HTMLElement | null {
    return this.element.shadowRoot!.querySelector<HTMLElement>(selector);
  }

  #all(selector: string): HTMLElement[] {
    return [...this.element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  }
}

/** The text of an element as it is read out: without what is hidden from assistive technology. */
export function said(element: Element | null): string {
  const text = (node: Node): string =>
    node.nodeType === Node.TEXT_NODE
      ? (node.nodeValue ?? '')
      : node instanceof Element && node.getAttribute('aria-hidden') === 'true'
        ? ''
        : [...node.childNodes].map(text).join('');
  if (!element) return '';
  const whole =
    element.getAttribute('aria-hidden') === 'true' ? [...element.childNodes].map(text).join('') : text(element);
  return whole.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
}

function listed(item: HTMLElement): ListedEvent {
  const button = item.querySelector('button')!;
  return {
    id: item.dataset.id!,
    name: said(button),
    isSelected: button.getAttribute('aria-expanded') === 'true',
    isTabStop: button.tabIndex === 0,
  };
}

function nameOf(element: Element): string {
  return (
    element.getAttribute('aria-label') ??
    (element instanceof HTMLSelectElement ? said(element.labels[0]?.querySelector('span') ?? null) : said(element))
  );
}

const centre = ({ left, right, top, bottom }: DOMRect): Point => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

const rooms: HTMLElement[] = [];

before(freshPage);

afterEach(() => {
  for (const box of rooms.splice(0)) box.remove();
});

after(freshPage);
