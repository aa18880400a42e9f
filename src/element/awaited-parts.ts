import type { NewsEvent } from '../document/event.js';
import { hasDetails, type Settings } from '../view/reading.js';
import { isAwaited, type PartName } from './parts.js';

/** What of a timeline decides which parts of the script its next drawing needs. */
export interface PartsWanted extends Pick<Settings, 'layout' | 'scale' | 'grouping'> {
  readonly hasMistakes: boolean;
  /** Its card is open. */
  readonly selected: NewsEvent | undefined;
  readonly isArchive: boolean;
  /** Data has to be looked for in unusual places. */
  readonly hasOtherSources: boolean;
  readonly isSearched: boolean;
}

/** Those of them that are still on their way, or not asked for yet. */
export function awaitedParts(wanted: PartsWanted): readonly PartName[] {
  const { layout, scale, grouping, selected, isArchive } = wanted;
  const names: readonly (PartName | false)[] = [
    wanted.hasMistakes && 'mistakes',
    (isArchive || (selected !== undefined && hasDetails(selected))) && 'details',
    wanted.hasOtherSources && 'sources',
    isArchive && 'archive',
    (scale === 'recent' || scale === 'even') && layout !== 'list' && 'uneven',
    grouping !== 'none' && 'lanes',
    (layout === 'vertical' || layout === 'telling') && layout,
    wanted.isSearched && 'find',
  ];
  return names.filter((name) => name !== false).filter(isAwaited);
}
