import { html, nothing, type TemplateResult } from 'lit';
import type { Cluster, Heading, Scene, SceneEvent } from '../layout/scene.js';
import { keyed } from './keyed.js';
import { partNames } from './marks-view.js';
import { put } from './place.js';
import { cardId, statesOf, titleOf, type Reading, type ReaderActions } from './reading.js';
import { spokenName } from './spoken-name.js';

export interface EventListActions extends Pick<ReaderActions, 'select'> {
  openCluster(cluster: Cluster): void;
}

/**
 * Every event as a button in time order, laid over its mark. What is not in the window, or counted in a cluster, stays in
 * the list for keyboards and screen readers and comes into view when it is reached.
 */
export function eventListView(reading: Reading, scene: Scene, on: EventListActions): TemplateResult {
  const { model, settings, found, active, words, still } = reading;
  const seen = scene.events.filter(
    ({ id, shown }) =>
      shown !== 'shelf' && model.byId.get(id)!.event.importance >= settings.importance && (found?.has(id) ?? true),
  );
  return html`
    <div class="headings" aria-hidden="true">
      ${keyed(scene.headings, (h) => h.key, headingView, {
        with: still,
        stamp: (h) => h.lines,
        put: (h, span) => put(span, h.x, h.y, h.width),
      })}
    </div>
    <ol part="list" class="events" aria-label=${words.messages.timeline.events}>
      ${keyed(
        seen,
        (e) => e.id,
        (e) => eventView(e, reading, on),
        {
          with: still,
          stamp: (e) => e.label?.lines ?? e.shown,
          put: (e, li, isNew) => putEvent(e, li, isNew || e.id === active),
        },
      )}
    </ol>
    <div class="clusters" aria-hidden="true">
      ${keyed(
        scene.clusters,
        (c) => c.key,
        (c) => clusterView(c, reading, on),
        {
          with: still,
          stamp: (c) => c.ids,
          put: (c, button) => put(button, c.x, c.y, c.width, c.height),
        },
      )}
    </div>
  `;
}

const headingView = ({ lines, mirrored }: Heading): TemplateResult =>
  html`<span
    class=${mirrored ? 'heading end' : 'heading'}
    part="date"
    dir="auto"
    .textContent=${lines.join('\n')}
  ></span>`;

function eventView({ id, shown, label }: SceneEvent, reading: Reading, { select }: EventListActions): TemplateResult {
  const { words, mark } = reading;
  const item = reading.model.byId.get(id)!;
  const { text, lang } = titleOf(item, words);
  const states = statesOf(reading, id);
  const isSelected = id === reading.selected;
  const isRead = states.includes('reading');
  const isSeen = shown === 'label' || shown === 'mark';
  // Broken into lines by the layout.
  const lines = label?.lines.join('\n');
  return html`<li
    part=${partNames('event', states)}
    class=${`${shown} importance-${item.event.importance}${isSeen ? '' : ' unseen'}${label?.mirrored ? ' mirrored' : ''}${isRead ? ' reading' : ''}`}
    data-id=${id}
  >
    <button
      type="button"
      tabindex=${id === reading.active ? 0 : -1}
      aria-expanded=${isSelected ? 'true' : 'false'}
      aria-controls=${isSelected ? cardId : nothing}
      aria-current=${isRead ? 'location' : nothing}
      @click=${(click: MouseEvent) => select(id, click)}
    >
      ${lines === undefined ? nothing : html`<span class="lines" part="label" lang=${lang || nothing} dir="auto" aria-hidden="true">${mark?.(lines) ?? lines}</span>`}
      ${spokenName(text, lang, words.spoken(item.event))}
    </button>
  </li>`;
}

/** What is out of sight is put anywhere: it is looked for only when it comes into view. */
function putEvent({ shown, label, target }: SceneEvent, li: Element, isSought: boolean): void {
  if (!isSought && shown !== 'label' && shown !== 'mark') return;
  put(li, target.x, target.y, Math.max(target.width, 0), Math.max(target.height, 0));
  // The button, and the lines in it.
  if (label) put(li.firstElementChild!.firstElementChild!, label.x - target.x, label.y - target.y, label.width);
}

/** For the pointer only: the list beside it holds the same events for everybody else. */
function clusterView(cluster: Cluster, { words }: Reading, { openCluster }: EventListActions): TemplateResult {
  const { text, ids, extent } = cluster;
  return html`<button
    part="cluster"
    class=${text ? 'more' : 'count'}
    type="button"
    tabindex="-1"
    title=${words.messages.marks.clusterFrom(ids.length, words.span(extent, 'month'))}
    @click=${() => openCluster(cluster)}
  >
    ${text || ids.length}
  </button>`;
}
