import type { NewsTimelineElement } from '../src/element/news-timeline-element.js';
import '../src/i18n/messages/ar.js';
import { attributes } from '../src/element/attributes.js';
import { showAnchorsOf } from './index/anchors.js';
import { attributePanel } from './index/attribute-panel.js';
import { readAddress, writeAddress, type PageState } from './index/address.js';
import { wireCopyButton } from './index/copy-button.js';
import { showDocument, shownDocument, type DocumentChoice } from './index/documents.js';
import { logEvents, showEmpty } from './index/event-log.js';
import { pageControls } from './index/page-controls.js';
import { pageLanguage, showLanguage } from './index/page-texts.js';
import { showProblems } from './index/problems.js';
import { sample } from './index/sample.js';
import { snippetOf } from './index/snippet.js';
import { eventTitles } from './index/timeline-reports.js';
import { byId } from './support/dom.js';

const timeline = byId('timeline', HTMLElement) as NewsTimelineElement;
const problems = byId('problems', HTMLElement);
const snippet = byId('snippet', HTMLElement);
const log = byId('log', HTMLOListElement);
const ownJson = byId('own-json', HTMLTextAreaElement);
const panel = attributePanel(timeline, () => eventTitles(timeline.document, pageLanguage()));
const controls = pageControls({
  onChange: refresh,
  onLanguage: changeLanguage,
  onDocument: changeDocument,
  onReset: reset,
});
let failure = '';
let loaded = false;

function changeLanguage(): void {
  showLanguage(controls.state().language);
  if (shownDocument(timeline) === 'xi') showChosen('xi');
  panel.build();
  showEmpty(log);
  refresh();
}

function changeDocument(): void {
  failure = '';
  loaded = false;
  // Ids and windows belong to a document; another one would only complain about them.
  for (const name of ['selected', 'origin', 'start', 'end']) timeline.removeAttribute(name);
  const { document: choice } = controls.state();
  showChosen(choice);
  refresh();
}

function showChosen(choice: DocumentChoice | null): void {
  if (choice !== null) showDocument(timeline, choice, { json: ownJson.value, language: pageLanguage() });
}

function reset(): void {
  const { panelOpen } = controls.state();
  for (const { name } of attributes) timeline.removeAttribute(name);
  ownJson.value = sample;
  show({ ...readAddress(new URLSearchParams()), panelOpen });
  remember();
}

/** Brings everything beside the timeline to what the timeline and the page say now. */
function refresh(): void {
  panel.sync();
  controls.showDocument(shownDocument(timeline));
  snippet.textContent = snippetOf(timeline);
  showAnchorsOf(timeline, byId('anchors', HTMLElement));
  if (loaded || failure !== '') showProblems(problems, timeline.issues, failure);
  else problems.replaceChildren();
}

/** Keeps what is set in the address, so that a look can be kept and sent. */
function remember(): void {
  const set = new Map<string, string>();
  for (const { name } of attributes) {
    const value = timeline.getAttribute(name);
    if (value !== null) set.set(name, value);
  }
  const query = writeAddress({ ...controls.state(), document: shownDocument(timeline), attributes: set }).toString();
  history.replaceState(null, '', `${query === '' ? location.pathname : `?${query}`}${location.hash}`);
}

function show(state: PageState): void {
  controls.show(state);
  showLanguage(state.language);
  for (const [name, value] of state.attributes) timeline.setAttribute(name, value);
  showChosen(state.document);
  panel.build();
  refresh();
}

ownJson.value = sample;
show(readAddress(new URLSearchParams(location.search)));
showEmpty(log);
logEvents(timeline, log);
wireCopyButton(byId('copy', HTMLButtonElement), snippet, byId('copied', HTMLElement));
timeline.addEventListener('timeline-load', () => {
  failure = '';
  loaded = true;
  refresh();
});
timeline.addEventListener('timeline-anchors', refresh);
timeline.addEventListener('timeline-error', (event) => {
  failure = event.message;
  refresh();
});
new MutationObserver(() => {
  refresh();
  remember();
}).observe(timeline, { attributeFilter: attributes.map(({ name }) => name) });
byId('settings', HTMLFormElement).addEventListener('change', remember);
byId('panel', HTMLDetailsElement).addEventListener('toggle', () => {
  // It also opens by itself, where it fits: nothing to remember in that.
  if (controls.state().panelOpen !== null) remember();
});

// Last, so that the element starts with what the address asks for instead of loading twice.
await import('../src/define.js');
refresh();
