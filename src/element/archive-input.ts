import type { ReactiveControllerHost } from 'lit';
import type { Archive } from '../archive/archive.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { CardSurroundings } from '../view/archive/archive-card.js';
import type { ReaderWords } from '../view/reader-words.js';
import type { Settings } from '../view/reading.js';
import type { SelectSource } from './events.js';

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

export const orientationOf = (settings: Settings | undefined): 'horizontal' | 'vertical' =>
  settings?.layout === 'vertical' ? 'vertical' : 'horizontal';
