import type { NewsTimelineElement } from '../src/element/news-timeline-element.js';
import '../src/define.js';
import { addSentence, changeWords, deleteParagraph, moveParagraph, typeset, type Change } from './edit/changes.js';
import { reportAnchors } from './edit/report.js';
import { byId } from './support/dom.js';
import { applyPageParams } from './support/page-params.js';
import { storyBlocks } from './support/story-article.js';

const changes: ReadonlyMap<string, Change> = new Map([
  ['words', changeWords],
  ['add', addSentence],
  ['move', moveParagraph],
  ['delete', deleteParagraph],
  ['typeset', typeset],
]);

const params = new URLSearchParams(location.search);
applyPageParams(params);
const article = byId('draft', HTMLElement);
const edit = byId('edit', HTMLButtonElement);
const timeline = document.querySelector('news-timeline') as NewsTimelineElement;

const restore = (): void => article.replaceChildren(...storyBlocks('en'));

/** Blocks that stay what they are keep their nodes; only changed ones are written anew. */
function apply(change: Change): void {
  const before = [...article.children];
  const after = change(
    before.map((block) => block.textContent ?? ''),
    Math.random,
  );
  const spare = new Map(before.map((block) => [block.textContent ?? '', block]));
  const used = new Set(after.flatMap((text) => spare.get(text) ?? []));
  const free = before.filter((block) => !used.has(block));
  article.replaceChildren(
    ...after.map((text) => {
      const kept = spare.get(text);
      if (kept) return kept;
      const block = free.shift() ?? document.createElement('p');
      block.textContent = text;
      return block;
    }),
  );
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-change]')) {
  button.addEventListener('click', () => {
    const change = changes.get(button.dataset['change'] ?? '');
    if (change) apply(change);
  });
}
byId('restore', HTMLButtonElement).addEventListener('click', restore);
edit.addEventListener('click', () => {
  const isOn = edit.getAttribute('aria-pressed') !== 'true';
  edit.setAttribute('aria-pressed', String(isOn));
  article.contentEditable = isOn ? 'true' : 'inherit';
  if (isOn) article.focus();
});
restore();
reportAnchors(timeline, byId('report', HTMLElement));
