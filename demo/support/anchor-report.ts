import type { Anchor, AnchorState } from '../../src/article/linking.js';
import { h } from './dom.js';

export interface ReportWords {
  readonly event: string;
  readonly passage: string;
  readonly found: string;
  readonly states: Readonly<Record<AnchorState, string>>;
  /** "17 of 21 as written, 3 changed, 1 missing" */
  summary(counts: Readonly<Record<AnchorState, number>>, all: number): string;
  readonly none: string;
}

/**
 * What an editor wants to know: each excerpt with its event, whether it was found, and how surely. Those in trouble
 * first, then by their place in the text.
 */
export function showAnchors(
  place: HTMLElement,
  anchors: readonly Anchor[],
  { words, titleOf }: { readonly words: ReportWords; readonly titleOf: (id: string) => string },
): void {
  if (anchors.length === 0) {
    place.replaceChildren(h('p', { class: 'hint' }, words.none));
    return;
  }
  const counts = { exact: 0, changed: 0, missing: 0 };
  for (const { state } of anchors) counts[state] += 1;
  const trouble: readonly AnchorState[] = ['missing', 'changed', 'exact'];
  const rows = anchors
    .toSorted((a, b) => trouble.indexOf(a.state) - trouble.indexOf(b.state) || (a.start ?? 0) - (b.start ?? 0))
    .map((anchor) => row(anchor, titleOf(anchor.eventId), words));
  const head = [words.event, words.passage, words.found].map((name) => h('th', { scope: 'col' }, name));
  place.replaceChildren(
    h('p', { class: 'anchor-summary' }, words.summary(counts, anchors.length)),
    h('table', { class: 'anchors' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
  );
}

function row({ excerpt, state, score }: Anchor, title: string, words: ReportWords): HTMLTableRowElement {
  const percent = `${Math.round(score * 100)} %`;
  return h(
    'tr',
    { class: state },
    h('th', { scope: 'row' }, title),
    h('td', {}, h('q', { lang: excerpt.lang ?? false }, excerpt.exact)),
    h('td', {}, words.states[state], state === 'missing' ? '' : ` · ${percent}`),
  );
}
