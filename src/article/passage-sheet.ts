import { nameOf, type Look } from './painter.js';

const accent = 'var(--news-timeline-accent, light-dark(#b3202a, #ff8f86))';
/**
 * Of the text's own colour, so that it is seen on whatever the page has behind its text. As pale as a line that tells
 * something may be: with black on white, or the reverse, 3 : 1.
 */
const line = 'var(--news-timeline-highlight-line, color-mix(in srgb, currentColor 48%, transparent))';
const strong = 'var(--news-timeline-highlight-reading, color-mix(in srgb, currentColor 75%, transparent))';
/** Translucent, so that text stays as legible as the page has made it, light on dark, too. */
const hover = 'var(--news-timeline-highlight-hover, color-mix(in srgb, currentColor 9%, transparent))';
const selected = `var(--news-timeline-highlight, color-mix(in srgb, ${accent} 14%, transparent))`;
const groups = ['#b3202a,#ff8f86', '#1f5fa8,#86b7f2', '#8a5a00,#e3b04b', '#22714a,#72cfa0']
  .concat(['#6b4aa5,#c0a4f2', '#0f7285,#6fcbdc', '#a23b78,#f09ac9', '#5c6a1e,#bccb6b'])
  .map((pair, i) => `var(--news-timeline-group-${i + 1}, light-dark(${pair}))`);

const underline = (style: string, thickness: number, color: string) =>
  `text-decoration:underline ${style} ${thickness}px ${color};text-underline-offset:.22em;`;

/** In the order in which they lie upon each other. */
const looks: readonly (readonly [look: Look, onScreen: string, inForcedColours: string])[] = [
  ['passage', underline('dotted', 1, line), underline('dotted', 1, 'CanvasText')],
  ...groups.map(
    (color, i) =>
      [
        `group-${i + 1}`,
        underline('solid', 1, `color-mix(in srgb, ${color} 70%, transparent)`),
        underline('solid', 1, 'CanvasText'),
      ] as const,
  ),
  ['changed', underline('dashed', 1, strong), underline('dashed', 1, 'CanvasText')],
  ['reading', underline('solid', 2, strong), underline('solid', 2, 'CanvasText')],
  ['hover', `background-color:${hover};`, `background-color:Canvas;${underline('solid', 2, 'Highlight')}`],
  [
    'selected',
    `background-color:${selected};${underline('solid', 2, accent)}`,
    'background-color:Highlight;color:HighlightText;',
  ],
];

/** Which look lies over which. */
export const priorityOf = (look: Look): number => looks.findIndex(([name]) => name === look);

/** One rule for each way of marking: browsers drop a rule whole when they do not know one of its selectors. */
const rules = (of: (look: (typeof looks)[number]) => string) =>
  looks
    .map(
      (look) => `::highlight(${nameOf(look[0])}){${of(look)}}mark.news-timeline-mark.${nameOf(look[0])}{${of(look)}}`,
    )
    .join('');

/**
 * In a layer, so that every rule of the page's own wins. On paper nothing is marked: nobody can follow a mark there, and
 * the list quotes its sources.
 */
export const passageSheet = `@layer news-timeline{
mark.news-timeline-mark{background:none;color:inherit}
@media screen{${rules(([, onScreen]) => onScreen)}}
@media screen and (forced-colors:active){mark.news-timeline-mark{background-color:Canvas;color:CanvasText}${rules(([, , forced]) => forced)}}
}`;
