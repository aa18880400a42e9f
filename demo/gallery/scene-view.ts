import type { Scene } from '../../test/scenes/scene.js';
import { h } from '../support/dom.js';
import { markupOf } from '../support/markup.js';

/** A scene as the gallery shows it: heading, what to look for, the live element, and the HTML it was made of. */
export function sceneView(scene: Scene, id: string): HTMLElement {
  const live = scene.build('.');
  // Before it enters the page: from then on the element adds attributes of its own.
  const html = markupOf(live);
  // Many scenes show the same document, and readers who go from region to region should know which one they come to.
  const timelines = live.matches('news-timeline') ? [live] : [...live.querySelectorAll('news-timeline')];
  timelines.forEach((one, i) => one.setAttribute('label', i === 0 ? scene.title : `${scene.title} (${i + 1})`));
  const place = h('div', { class: 'scene-place', lang: scene.lang ?? 'en', dir: scene.dir ?? false }, live);
  if (scene.width !== undefined) place.style.setProperty('max-inline-size', `${scene.width}px`);
  const code = h('pre', { class: 'code', tabindex: '0', dir: 'ltr', 'aria-label': `HTML of: ${scene.title}` }, html);
  return h(
    'section',
    { class: 'scene', id },
    h('h3', {}, scene.title),
    h('p', { class: 'note' }, scene.note),
    place,
    h('details', {}, h('summary', {}, 'HTML', h('span', { class: 'unseen' }, ` of: ${scene.title}`)), code),
  );
}
