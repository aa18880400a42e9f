import { nothing, type TemplateResult } from 'lit';
import { cardView } from '../card-view.js';
import { titleOf, type Reading, type ReaderActions } from '../reading.js';

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
  const { model, ordered, words } = reading;
  const item = model.byId.get(id);
  if (!item) return nothing;
  const at = ordered.indexOf(item);
  const titleAt = (i: number) => (ordered[i] ? titleOf(ordered[i], words).text : null);
  const place = { at, of: ordered.length, previous: titleAt(at - 1), next: titleAt(at + 1) };
  return cardView(item.event, reading, place, on);
}
