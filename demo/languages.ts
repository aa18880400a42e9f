import '../src/define.js';
import '../src/i18n/messages/ar.js';
import { byId, h } from './support/dom.js';
import { applyPageParams } from './support/page-params.js';

applyPageParams(new URLSearchParams(location.search));

const languages: readonly (readonly [tag: string, dir: 'ltr' | 'rtl'])[] = [
  ['de', 'ltr'],
  ['en', 'ltr'],
  ['fr', 'ltr'],
  ['ar', 'rtl'],
  ['fa', 'rtl'],
  ['ja', 'ltr'],
  ['hi', 'ltr'],
];

for (const [lang, dir] of languages) {
  const own = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  const english = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  byId('languages', HTMLElement).append(
    h(
      'section',
      {},
      h('h2', {}, `${english} · `, h('span', { lang, dir }, own)),
      h('div', { lang, dir }, timeline(own)),
    ),
  );
}

/** All show the same document, so each is named after its language. */
function timeline(label: string): HTMLElement {
  const element = document.createElement('news-timeline');
  element.setAttribute('src', './xi-putin-video-call.json');
  element.setAttribute('loading', 'lazy');
  element.setAttribute('label', label);
  return element;
}
