import { nothing, type TemplateResult } from 'lit';
import { cardView } from '../card-view.js';
import { cardId, titleOf, type Reading, type ReaderActions } from '../reading.js';

/** The card of the selected event, or what a cluster holds that zooming cannot take apart. */
export function cardRegion(
  reading: Reading,
  openCluster: readonly string[] | null,
  on: ReaderActions,
): TemplateResult | typeof nothing {
  if (openCluster) return reading.details?.clusterCard(reading, openCluster, on.choose) ?? nothing;
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
