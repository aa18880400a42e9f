import { nothing, type TemplateResult } from 'lit';
import type { NewsEvent } from '../../document/event.js';
import { pickText } from '../../document/pick-text.js';
import type { TimelineDocument } from '../../document/timeline-document.js';
import { cardView, type CardActions } from '../card-view.js';
import type { ReaderWords } from '../reader-words.js';
import { cardId, type Reading } from '../reading.js';

/** What a card needs that is the same for every event. */
export type CardSurroundings = Pick<Reading, 'linkOf' | 'passages' | 'sharing' | 'baseUrl' | 'details' | 'mark'>;

export interface ArchiveCard {
  readonly event: NewsEvent;
  readonly document: TimelineDocument;
  readonly words: ReaderWords;
  readonly headingLevel: number;
  /** Place in the order of time, from 0, and of how many; -1 for what has none. */
  readonly place: number;
  readonly of: number;
  readonly previousTitle: string | null;
  readonly nextTitle: string | null;
  readonly around: CardSurroundings;
}

/** The card of an event of an archive. */
export function archiveCard(card: ArchiveCard, on: CardActions): TemplateResult {
  const { event, document, words, headingLevel, place, of, previousTitle, nextTitle, around } = card;
  const group = document.groups.find(({ id }) => id === event.group);
  const { linkOf, passages, sharing, baseUrl, details, mark } = around;
  return cardView(
    {
      event,
      article: document.article,
      words: words.words,
      headingLevel,
      distance: words.distance({ event, time: event.time, written: 0, told: 0, known: null }),
      group: group ? pickText(group.label, words.locale).text : null,
      position: place < 0 ? '' : words.messages.marks.position(place + 1, of),
      previousTitle,
      nextTitle,
      linkOf,
      passageOf: passages.of,
      mediaUrl: (src) => (URL.canParse(src, baseUrl) ? new URL(src, baseUrl).href : src),
      mark: mark ?? ((text) => text),
      share: sharing?.button(event, words) ?? nothing,
      shareNote: sharing?.note(event, words) ?? nothing,
      details,
      id: cardId,
      printed: false,
    },
    on,
  );
}
