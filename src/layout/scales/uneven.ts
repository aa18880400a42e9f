import type { TimelineItem } from '../../model/timeline-model.js';
import type { EpochMs } from '../../time/interval.js';
import { memo } from '../memo.js';
import { evenScale } from './even.js';
import { recentScale } from './recent.js';

const day = 86_400_000;

/** The scales on which equal times do not get equal room: the same object while it is asked for the same. */
export class UnevenScales {
  readonly recent = memo((reference: EpochMs) => recentScale(reference));
  readonly even = memo((items: readonly TimelineItem[]) => evenScale(items.map(markedAt)));
}

/** Where an item's mark stands: a known day in its middle, everything else at its start. */
function markedAt({ known, event }: TimelineItem): EpochMs {
  const { start, end } = known!;
  return event.kind === 'event' && end - start <= day ? (start + end) / 2 : start;
}
