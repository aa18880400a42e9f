import type { Measure } from './wrap-title.js';

/** Real text widths and line heights of the drawing's three fonts, and the sizes a page may set. All in CSS px. */
export interface TextMetrics {
  /** Titles of main news. */
  readonly strong: Measure;
  /** Other titles. */
  readonly regular: Measure;
  /** Dates above titles, ticks, lane and era labels. */
  readonly small: Measure;
  readonly lineHeight: number;
  readonly smallLineHeight: number;
  /** Diameter of a dot and thickness of bars and bands. */
  readonly markSize: number;
  /** A lane is never lower than this. */
  readonly laneHeight: number;
}
