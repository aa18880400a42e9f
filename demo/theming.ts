import '../src/define.js';
import { h, byId } from './support/dom.js';
import { applyPageParams } from './support/page-params.js';
import broadsheet from './styles/themes/broadsheet.css?raw';
import contrast from './styles/themes/contrast.css?raw';
import journal from './styles/themes/journal.css?raw';
import nightDesk from './styles/themes/night-desk.css?raw';
import regional from './styles/themes/regional.css?raw';
import salmon from './styles/themes/salmon.css?raw';

applyPageParams(new URLSearchParams(location.search));

/** The style sheets are linked by the page; here they are only text to be read. */
const themes: readonly (readonly [name: string, title: string, note: string, css: string, src: string])[] = [
  ['broadsheet', 'Broadsheet', 'Serif type, oxblood, nothing else.', broadsheet, './xi-putin-video-call.json'],
  ['salmon', 'Salmon', 'The paper of the financial press.', salmon, './xi-putin-video-call.json'],
  [
    'night-desk',
    'Night desk',
    'Dark at any hour, with lanes in their own colours.',
    nightDesk,
    './space-stations.json',
  ],
  ['regional', 'Regional', 'Large marks, round corners, a loud accent.', regional, './xi-putin-video-call.json'],
  ['journal', 'Journal', 'Small sans serif, square, dense.', journal, './marathon.json'],
  [
    'contrast',
    'More contrast',
    'Black on white, heavy lines, a focus ring nobody misses.',
    contrast,
    './marathon.json',
  ],
];

for (const [name, title, note, css, src] of themes) {
  const timeline = document.createElement('news-timeline');
  timeline.setAttribute('src', src);
  // Several of them show the same document: what has the same title needs a name of its own.
  timeline.setAttribute('label', title);
  if (name === 'night-desk') timeline.setAttribute('group-by', 'group');
  byId('themes', HTMLElement).append(
    h(
      'section',
      { class: 'theme' },
      h('h2', {}, title),
      h('p', { class: 'note' }, note),
      h('div', { class: `theme-place theme-${name}` }, timeline),
      h(
        'details',
        {},
        h('summary', {}, 'CSS', h('span', { class: 'unseen' }, ` of: ${title}`)),
        h('pre', { class: 'code', tabindex: '0', 'aria-label': `CSS of: ${title}` }, css),
      ),
    ),
  );
}
