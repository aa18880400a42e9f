import { css } from './adopt-sheet.js';

/** The reference links, among the article's own words: `all: unset` and the attribute twice keep its rules away. */
export const referenceStyles = css`
  [data-news-timeline-own='reference'][data-news-timeline-own] {
    all: unset;
    position: relative;
    padding-inline: 0.15em 0.05em;
    color: var(--news-timeline-accent, light-dark(#b3202a, #ff8f86));
    font-size: 0.72em;
    line-height: 0;
    vertical-align: super;
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }

  [data-news-timeline-own='reference'][data-news-timeline-own]::before {
    content: '\\2060';
    display: inline;
    padding: 0.1em 0.95em 0.1em 0;
    background:
      radial-gradient(circle at 50% 50%, currentColor 0.24em, transparent 0.27em),
      linear-gradient(currentColor, currentColor) center / 100% 1.5px no-repeat;
  }

  [data-news-timeline-own='reference'][data-news-timeline-own]:hover::before {
    background-color: color-mix(in srgb, currentColor 18%, transparent);
  }

  [data-news-timeline-own='reference'][data-news-timeline-own]:focus-visible {
    outline: 2px solid var(--news-timeline-focus-ring, light-dark(#1257c9, #8ab8ff));
    outline-offset: 1px;
    border-radius: 2px;
  }

  @media (pointer: coarse) {
    [data-news-timeline-own='reference'][data-news-timeline-own]::after {
      content: '';
      position: absolute;
      inset: -0.9em -0.6em;
    }
  }

  @media (forced-colors: active) {
    [data-news-timeline-own='reference'][data-news-timeline-own] {
      color: LinkText;
    }

    [data-news-timeline-own='reference'][data-news-timeline-own]::before {
      forced-color-adjust: none;
    }
  }

  @media print {
    [data-news-timeline-own='reference'][data-news-timeline-own] {
      display: none;
    }
  }
`;
