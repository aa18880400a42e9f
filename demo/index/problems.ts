import type { Issue } from '../../src/document/issue.js';
import { h } from '../support/dom.js';
import { text } from './page-texts.js';

/** Shows what the reader of the document found: each problem with its place, the value found and what was expected. */
export function showProblems(place: HTMLElement, issues: readonly Issue[], failure: string): void {
  if (failure !== '') {
    place.replaceChildren(h('p', { class: 'bad' }, failure));
  } else if (issues.length === 0) {
    place.replaceChildren(h('p', { class: 'hint' }, text('problemsNone')));
  } else {
    place.replaceChildren(h('ul', {}, ...issues.map(problem)));
  }
}

function problem(issue: Issue): HTMLLIElement {
  const severity = text(issue.severity === 'error' ? 'severityError' : 'severityWarning');
  const found = issue.value === '' ? [] : [' ', text('problemsValue'), ' ', h('code', { dir: 'auto' }, issue.value)];
  return h(
    'li',
    { class: issue.severity },
    h('strong', {}, severity),
    ' ',
    h('code', { dir: 'ltr' }, issue.path === '' ? text('problemsWhole') : issue.path),
    ...found,
    ' ',
    text('problemsExpected'),
    ' ',
    h('span', { lang: 'en' }, issue.expected),
  );
}
