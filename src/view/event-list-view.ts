import { html, nothing, type TemplateResult } from 'lit';
import type { Cluster, Heading, Scene, SceneEvent } from '../layout/scene.js';
import { partNames } from './marks-view.js';
import { put } from './place.js';
import { keyed } from './keyed.js';

/** What one event says in the drawing's list. */
export interface EventName {
  readonly title: string;
  readonly titleLang: string;
  /** The date with all its vagueness, and the status: read after the title. */
  readonly spoken: string;
  readonly importance: number;
  readonly states: readonly string[];
}

export interface EventListActions {
  select(id: string, click: MouseEvent): void;
  openCluster(cluster: Cluster): void;
}

export interface EventListOptions {
  readonly label: string;
  /** Who holds the one tab stop. */
  readonly active: string | null;
  readonly selected: string | null;
  /** Whether an event is among those asked for; the others are counted elsewhere. */
  readonly has: (id: string) => boolean;
  readonly name: (id: string) => EventName;
  /** Whether its passage in the article is being read. */
  readonly isRead: (id: string) => boolean;
  /** The same object as long as all that is asked for here stays the same. */
  readonly still: unknown;
  readonly clusterName: (cluster: Cluster) => string;
  readonly cardId: string;
  /** Marks what was searched for. */
  readonly mark: ((text: string) => unknown) | null;
}

/**
 * Every event as a button in time order, laid over its mark. What is not in the window, or counted in a cluster, stays in
 * the list for keyboards and screen readers and comes into view when it is reached.
 */
export function eventListView(scene: Scene, options: EventListOptions, actions: EventListActions): TemplateResult {
  const seen = scene.events.filter((e) => e.shown !== 'shelf' && options.has(e.id));
  return html`
    <div class="headings" aria-hidden="true">
      ${keyed(scene.headings, (h) => h.key, headingView, {
        with: options.still,
        stamp: (h) => h.lines,
        put: (h, span) => put(span, h.x, h.y, h.width),
      })}
    </div>
    <ol part="list" class="events" aria-label=${options.label}>
      ${keyed(
        seen,
        (e) => e.id,
        (e) => eventView(e, options, actions),
        {
          with: options.still,
          stamp: (e) => e.label?.lines ?? e.shown,
          put: (e, li, isNew) => putEvent(e, li, isNew || e.id === options.active),
        },
      )}
    </ol>
    <div class="clusters" aria-hidden="true">
      ${keyed(
        scene.clusters,
        (c) => c.key,
        (c) => clusterView(c, options, actions),
        {
          with: options.still,
          stamp: (c) => c.ids,
          put: (c, button) => put(button, c.x, c.y, c.width, c.height),
        },
      )}
    </div>
  `;
}

function headingView(h: Heading): TemplateResult {
  return html`<span class=${h.mirrored ? 'heading end' : 'heading'} part="date"
    >${h.lines.map((line) => html`<span class="line">${line}</span>`)}</span
  >`;
}

function eventView(event: SceneEvent, options: EventListOptions, { select }: EventListActions): TemplateResult {
  const name = options.name(event.id);
  const { label } = event;
  const isSeen = event.shown === 'label' || event.shown === 'mark';
  const isSelected = options.selected === event.id;
  const isRead = options.isRead(event.id);
  return html`<li
    part=${partNames('event', name.states)}
    class=${`${event.shown} importance-${name.importance}${isSeen ? '' : ' unseen'}${label?.mirrored ? ' mirrored' : ''}${isRead ? ' reading' : ''}`}
    data-id=${event.id}
  >
    <button
      type="button"
      tabindex=${options.active === event.id ? 0 : -1}
      aria-expanded=${isSelected ? 'true' : 'false'}
      aria-controls=${isSelected ? options.cardId : nothing}
      aria-current=${isRead ? 'location' : nothing}
      @click=${(click: MouseEvent) => select(event.id, click)}
    >
      ${
        label
          ? html`<span class="lines" part="label" aria-hidden="true"
              >${label.lines.map((line) => html`<span class="line" lang=${name.titleLang || nothing}>${options.mark?.(line) ?? line}</span>`)}</span
            >`
          : nothing
      }
      <span class="hidden"><span lang=${name.titleLang || nothing}>${name.title}</span>, ${name.spoken}</span>
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
function clusterView(cluster: Cluster, options: EventListOptions, { openCluster }: EventListActions): TemplateResult {
  const title = options.clusterName(cluster);
  return html`<button
    part="cluster"
    class=${cluster.text ? 'more' : 'count'}
    type="button"
    tabindex="-1"
    title=${title}
    @click=${() => openCluster(cluster)}
  >
    ${cluster.text || String(cluster.ids.length)}
  </button>`;
}
