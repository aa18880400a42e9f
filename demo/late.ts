import type { NewsTimelineElement } from '../src/element/news-timeline-element.js';
import '../src/define.js';
import { reportAnchors } from './edit/report.js';
import { byId, h } from './support/dom.js';
import { applyPageParams } from './support/page-params.js';
import { storyBlocks } from './support/story-article.js';

const params = new URLSearchParams(location.search);
applyPageParams(params);
const place = byId('place', HTMLElement);
const timeline = document.querySelector('news-timeline') as NewsTimelineElement;
/** ms between two parts of an article that comes in parts. */
const pause = 350;
let coming = 0;

const frame = (...children: (Node | string)[]): HTMLElement =>
  h('article', { id: 'late-story', class: 'draft', 'aria-label': 'The article' }, ...children);

const acts: ReadonlyMap<string, () => void> = new Map([
  ['parts', inParts],
  ['whole', () => place.replaceChildren(frame(...storyBlocks('en')))],
  ['pages', () => onPage(0)],
  ['fold', folded],
  ['gone', () => place.replaceChildren(h('p', { class: 'note' }, 'The article is gone.'))],
]);

function inParts(): void {
  const article = frame();
  place.replaceChildren(article);
  const parts = storyBlocks('en');
  const next = (): void => {
    const part = parts.shift();
    if (!part || !article.isConnected) return;
    article.append(part);
    coming = window.setTimeout(next, pause);
  };
  next();
}

/** What is not on the page shown is not in the document at all. */
function onPage(page: 0 | 1): void {
  const blocks = storyBlocks('en');
  const half = Math.ceil(blocks.length / 2);
  const turn = h('button', { type: 'button' }, page === 0 ? 'To page 2' : 'To page 1');
  turn.addEventListener('click', () => onPage(page === 0 ? 1 : 0));
  place.replaceChildren(frame(...(page === 0 ? blocks.slice(0, half) : blocks.slice(half))), turn);
}

function folded(): void {
  const blocks = storyBlocks('en');
  place.replaceChildren(
    frame(...blocks.slice(0, 7), h('details', {}, h('summary', {}, 'Read on'), ...blocks.slice(7))),
  );
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
  button.addEventListener('click', () => {
    window.clearTimeout(coming);
    acts.get(button.dataset['act'] ?? '')?.();
  });
}
reportAnchors(timeline, byId('report', HTMLElement));
coming = window.setTimeout(inParts, 1000);
