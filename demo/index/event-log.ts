import { h } from '../support/dom.js';
import { text } from './page-texts.js';

type TimelineEventName = keyof HTMLElementEventMap & `timeline-${string}`;

/** A record, so that a DOM event added to the element does not compile until it is listed here. */
const names: Readonly<Record<TimelineEventName, true>> = {
  'timeline-select': true,
  'timeline-extent-change': true,
  'timeline-filter-change': true,
  'timeline-share': true,
  'timeline-load': true,
  'timeline-error': true,
  'timeline-reveal': true,
  'timeline-anchors': true,
};
const kept = 8;

/** Lists the last eight DOM events of the timeline, newest first, each with what it carries. */
export function logEvents(timeline: HTMLElement, list: HTMLOListElement): void {
  for (const name of Object.keys(names)) {
    timeline.addEventListener(name, (event) => {
      list.querySelector('.empty')?.remove();
      list.prepend(h('li', {}, h('code', {}, event.type), ' ', contents(event)));
      while (list.children.length > kept) list.lastElementChild?.remove();
    });
  }
  showEmpty(list);
}

/** Says that nothing has happened yet, in the page's language; does nothing once something has. */
export function showEmpty(list: HTMLOListElement): void {
  const empty = list.querySelector('.empty');
  if (empty) empty.textContent = text('logEmpty');
  else if (list.children.length === 0) list.append(h('li', { class: 'empty' }, text('logEmpty')));
}

/** Own fields of the event in the order declared, short: `id: "abu-dhabi", source: "pointer"`. */
function contents(event: Event): string {
  return Object.entries(event)
    .filter(([name]) => name !== 'isTrusted')
    .map(([name, value]) => `${name}: ${short(value)}`)
    .join(', ');
}

function short(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (value instanceof Error) return value.message;
  const written = typeof value === 'number' && Math.abs(value) > 1e10 ? new Date(value).toISOString() : value;
  const json = JSON.stringify(written) ?? String(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
