import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Cluster, Heading, Scene, SceneEvent } from '../layout/scene.js';
import { partNames } from './marks-view.js';
import { place } from './place.js';
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
  /** What `name` is made with, by identity. */
  readonly words: unknown;
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
    <div class="headings" aria-hidden="true">${keyed(scene.headings, (h) => h.key, headingView)}</div>
    <ol part="list" class="events" aria-label=${options.label}>
      ${keyed(
        seen,
        (e) => e.id,
        (e) => {
          const [isSelected, isActive] = [options.selected === e.id, options.active === e.id];
          // Most events of a large document are out of sight: they are looked at again only when that changes.
          return isActive || e.shown === 'label' || e.shown === 'mark'
            ? eventView(e, options, actions)
            : guard([e.shown, isSelected, options.isRead(e.id), options.words], () => eventView(e, options, actions));
        },
      )}
    </ol>
    <div class="clusters" aria-hidden="true">
      ${keyed(
        scene.clusters,
        (c) => c.key,
        (c) => clusterView(c, options, actions),
      )}
    </div>
  `;
}

function headingView(h: Heading): TemplateResult {
  return html`<span class=${h.mirrored ? 'heading end' : 'heading'} part="date" ${place(h.x, h.y, h.width)}
    >${h.lines.map((line) => html`<span class="line">${line}</span>`)}</span
  >`;
}

function eventView(event: SceneEvent, options: EventListOptions, { select }: EventListActions): TemplateResult {
  const name = options.name(event.id);
  const { label, target } = event;
  const isSeen = event.shown === 'label' || event.shown === 'mark';
  const isSelected = options.selected === event.id;
  const isRead = options.isRead(event.id);
  return html`<li
    part=${partNames('event', name.states)}
    class=${`${event.shown} importance-${name.importance}${isSeen ? '' : ' unseen'}${label?.mirrored ? ' mirrored' : ''}${isRead ? ' reading' : ''}`}
    data-id=${event.id}
    ${place(target.x, target.y, Math.max(target.width, 0), Math.max(target.height, 0))}
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
          ? html`<span
              class="lines"
              part="label"
              aria-hidden="true"
              ${place(label.x - target.x, label.y - target.y, label.width)}
              >${label.lines.map((line) => html`<span class="line" lang=${name.titleLang || nothing}>${options.mark?.(line) ?? line}</span>`)}</span
            >`
          : nothing
      }
      <span class="hidden"><span lang=${name.titleLang || nothing}>${name.title}</span>, ${name.spoken}</span>
    </button>
  </li>`;
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
    ${place(cluster.x, cluster.y, cluster.width, cluster.height)}
  >
    ${cluster.text || String(cluster.ids.length)}
  </button>`;
}
