import type { TemplateResult } from 'lit';
import type { NewsEvent } from '../../document/event.js';
import { cardView, type CardActions, type CardReading } from '../card-view.js';
import { cardId } from '../reading.js';

/** What a card needs besides its event, document and words. */
export type CardSurroundings = Omit<CardReading, 'words' | 'document'>;

export interface ArchiveCard {
  readonly event: NewsEvent;
  readonly around: CardReading;
  readonly headingLevel: number;
  /** Place in the order of time, from 0, and of how many; -1 for what has none. */
  readonly place: number;
  readonly of: number;
  readonly previousTitle: string | null;
  readonly nextTitle: string | null;
}

/** The card of an event of an archive. */
export function archiveCard({ place, of, ...card }: ArchiveCard, on: CardActions): TemplateResult {
  const { event, around } = card;
  const { words } = around;
  return cardView(
    {
      ...card,
      distance: words.distance({ event, time: event.time, written: 0, told: 0, known: null }),
      position: place < 0 ? '' : words.messages.marks.position(place + 1, of),
      id: cardId,
      printed: false,
    },
    on,
  );
}
