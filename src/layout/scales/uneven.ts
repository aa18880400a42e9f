import type { TimelineItem } from '../../model/timeline-model.js';
import type { EpochMs } from '../../time/interval.js';
import { evenScale } from './even.js';
import { recentScale } from './recent.js';
import type { Scale, ScaleName } from './scale.js';

const day = 86_400_000;

/** The scales on which equal times do not get equal room; null for the others. */
export function unevenScale(
  name: ScaleName | 'auto',
  items: readonly TimelineItem[],
  reference: EpochMs,
): Scale | null {
  return name === 'recent' ? recentScale(reference) : name === 'even' ? evenScale(items.map(markedAt)) : null;
}

/** Where an item's mark stands: a known day in its middle, everything else at its start. */
function markedAt({ known, event }: TimelineItem): EpochMs {
  const { start, end } = known!;
  return event.kind === 'event' && end - start <= day ? (start + end) / 2 : start;
}
