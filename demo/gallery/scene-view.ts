import type { Scene } from '../../test/scenes/scene.js';
import { h } from '../support/dom.js';
import { markupOf } from '../support/markup.js';

/** A scene as the gallery shows it: heading, what to look for, the live element, and the HTML it was made of. */
export function sceneView(scene: Scene, id: string): HTMLElement {
  const live = scene.build('.');
  // Before it enters the page: from then on the element adds attributes of its own.
  const html = markupOf(live);
  const place = h('div', { class: 'scene-place', lang: scene.lang ?? 'en', dir: scene.dir ?? false }, live);
  if (scene.width !== undefined) place.style.setProperty('max-inline-size', `${scene.width}px`);
  const code = h('pre', { class: 'code', tabindex: '0', dir: 'ltr', 'aria-label': `HTML of: ${scene.title}` }, html);
  return h(
    'section',
    { class: 'scene', id, 'aria-labelledby': `${id}-title` },
    h('h3', { id: `${id}-title` }, scene.title),
    h('p', { class: 'note' }, scene.note),
    place,
    h('details', {}, h('summary', {}, 'HTML', h('span', { class: 'unseen' }, ` of: ${scene.title}`)), code),
  );
}
