import { adoptSheet, css } from './adopt-sheet.js';
import { isCalm } from './scrolling.js';

/**
 * Strongest first. Highlights can neither be animated nor transparent as a whole, so a passage moves from one to the
 * next: that only paints, and no style is worked out again.
 */
const LEVELS = ['1', '2', '3', '4'].map((level) => `news-timeline-pulse-${level}`);

const pulseStyles = css`
  ::highlight(news-timeline-pulse-1) {
    background-color: color-mix(in srgb, var(--news-timeline-accent, light-dark(#b3202a, #ff8f86)) 34%, transparent);
  }

  ::highlight(news-timeline-pulse-2) {
    background-color: color-mix(in srgb, var(--news-timeline-accent, light-dark(#b3202a, #ff8f86)) 24%, transparent);
  }

  ::highlight(news-timeline-pulse-3) {
    background-color: color-mix(in srgb, var(--news-timeline-accent, light-dark(#b3202a, #ff8f86)) 15%, transparent);
  }

  ::highlight(news-timeline-pulse-4) {
    background-color: color-mix(in srgb, var(--news-timeline-accent, light-dark(#b3202a, #ff8f86)) 7%, transparent);
  }

  @media (forced-colors: active) {
    ::highlight(news-timeline-pulse-1) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;

/** How long the first level stays, and each of the others; readers who want calm get one level, longer. ms */
const HOLD = 500;
const FADE = 110;
const CALM = 1500;

/**
 * Marks a passage strongly for a moment. Whatever marks it otherwise stays. Without custom highlights nothing happens.
 * Calling what is returned ends it at once.
 */
export function pulse(range: Range): () => void {
  if (!('highlights' in CSS)) return () => {};
  const release = adoptSheet(range.startContainer, pulseStyles);
  let level = 0;
  let timer = 0;
  const show = (): void => {
    const name = LEVELS[level]!;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = 1000;
    CSS.highlights.set(name, highlight.add(range));
  };
  const hide = (): void => {
    const name = LEVELS[level]!;
    const highlight = CSS.highlights.get(name);
    highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(name);
  };
  const step = (): void => {
    hide();
    level++;
    if (isCalm() || level >= LEVELS.length) {
      level = LEVELS.length;
      release();
      return;
    }
    show();
    timer = window.setTimeout(step, FADE);
  };
  show();
  timer = window.setTimeout(step, isCalm() ? CALM : HOLD);
  return () => {
    clearTimeout(timer);
    if (level >= LEVELS.length) return;
    hide();
    level = LEVELS.length;
    release();
  };
}
