import type { ReactiveControllerHost } from 'lit';
import type { Archive } from '../archive/archive.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { CardSurroundings } from '../view/card-view.js';
import type { ReaderWords } from '../view/reader-words.js';
import type { Settings } from '../view/reading.js';
import type { SelectSource } from './events.js';
import type { Inside } from './inside.js';
import { cardSurroundings, notSearched } from './readings.js';

/** What the pane asks of its element. */
export interface ArchivePaneHost extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** A reader's wish to select an event, or nothing. */
  chosen(id: string | null, source: SelectSource): void;
  windowMoved(extent: Interval): void;
  announce(text: string): void;
}

/** What the element knows and the pane draws from. */
export interface PaneInput {
  readonly archive: Archive;
  readonly document: TimelineDocument;
  readonly settings: Settings;
  readonly words: ReaderWords;
  readonly text: TextMetrics | null;
  /** CSS px; a height of null asks for the one that suits the drawing. */
  readonly width: number;
  readonly height: number | null;
  readonly rightToLeft: boolean;
  readonly selected: string | null;
  readonly now: EpochMs | null;
  readonly window: { readonly start: EpochMs | null; readonly end: EpochMs | null };
  readonly isPrinting: boolean;
  readonly search: string | null;
  readonly filter: string | null;
  /** Whether the field to search in is open. */
  readonly isSearchOpen: boolean;
  /** Whether the panel to filter by is open. */
  readonly isFilterOpen?: boolean;
  readonly card: CardSurroundings;
}

/** How everything stands at this moment, once there is an archive. */
export function paneInput(inside: Inside): PaneInput {
  const { host, composition, contents, size, surroundings } = inside;
  const { settings, words, find } = composition;
  const { selected, search, filter } = host;
  return {
    ...composition.sheet('horizontal'),
    archive: contents.archive!.archive,
    document: contents.document!,
    settings,
    words,
    text: size.text,
    selected,
    isPrinting: surroundings.isPrinting,
    search,
    filter,
    ...(find?.state ?? notSearched),
    card: cardSurroundings(inside),
  };
}

export const orientationOf = (settings: Settings | undefined): 'horizontal' | 'vertical' =>
  settings?.layout === 'vertical' ? 'vertical' : 'horizontal';
