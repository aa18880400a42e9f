import '../src/define.js';
import '../src/i18n/messages/ar.js';
import { gallerySections } from './gallery/sections.js';
import { sceneView } from './gallery/scene-view.js';
import { byId, h } from './support/dom.js';
import { applyPageParams } from './support/page-params.js';

applyPageParams(new URLSearchParams(location.search));

for (const { id, title, paired, scenes } of gallerySections) {
  byId('contents', HTMLUListElement).append(h('li', {}, h('a', { href: `#${id}` }, title)));
  byId('scenes', HTMLElement).append(
    h(
      'section',
      { id, 'aria-labelledby': `${id}-heading` },
      h('h2', { id: `${id}-heading` }, title),
      h(
        'div',
        { class: paired ? 'scenes paired' : 'scenes' },
        ...scenes.map((scene, i) => sceneView(scene, `${id}-${i + 1}`)),
      ),
    ),
  );
}

// The sections did not exist yet when the browser looked for the one in the address.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
