import { html, nothing, type TemplateResult } from 'lit';
import { cardView } from '../card-view.js';
import { cardId, titleOf, type Reading, type ReaderActions } from '../reading.js';

/** The card of the selected event, or what a cluster holds that zooming cannot take apart. */
export function cardRegion(
  reading: Reading,
  openCluster: readonly string[] | null,
  on: ReaderActions,
): TemplateResult | typeof nothing {
  if (openCluster) return clusterCard(reading, openCluster, on);
  return reading.selected === null ? nothing : eventCard(reading, reading.selected, on);
}

export function eventCard(reading: Reading, id: string, on: ReaderActions): TemplateResult | typeof nothing {
  const { words, ordered, isPrinting } = reading;
  const item = reading.model.byId.get(id);
  if (!item) return nothing;
  const at = ordered.indexOf(item);
  const titleAt = (i: number) => (ordered[i] ? titleOf(ordered[i], words).text : null);
  return cardView(
    {
      event: item.event,
      around: reading,
      headingLevel: reading.settings.headingLevel,
      distance: words.distance(item),
      position: words.messages.marks.position(at + 1, ordered.length),
      previousTitle: titleAt(at - 1),
      nextTitle: titleAt(at + 1),
      id: isPrinting ? `${cardId}-${at}` : cardId,
      printed: isPrinting,
    },
    {
      close: () => on.choose(null),
      previous: () => on.step(-1),
      next: () => on.step(1),
      readPassage: (index, click) => on.readPassage(id, index, click),
    },
  );
}

function clusterCard({ words, model }: Reading, ids: readonly string[], on: ReaderActions): TemplateResult {
  const items = ids.map((id) => model.byId.get(id)).filter((i) => i !== undefined);
  const count = words.messages.marks.cluster(items.length);
  return html`<div part="card" class="card cluster-card" id=${cardId} role="group" aria-label=${count} tabindex="-1">
    <p class="card-date">${count}${items[0] ? html` · ${words.date(items[0].event).text}` : nothing}</p>
    <ul class="plain">
      ${items.map((item) => {
        const { text, lang } = titleOf(item, words);
        return html`<li>
          <button
            part="button"
            class="as-link"
            type="button"
            lang=${lang || nothing}
            @click=${() => on.choose(item.event.id)}
          >
            ${text}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}
