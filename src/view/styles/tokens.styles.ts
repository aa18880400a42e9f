import { css } from 'lit';

/** The custom properties that pages may set, with their defaults, and what every part shares. */
export const tokens = css`
  :host {
    --_accent: var(--news-timeline-accent, light-dark(#b3202a, #ff8f86));
    --_surface: var(--news-timeline-surface, light-dark(#ffffff, #16181c));
    --_text: var(--news-timeline-text, light-dark(#1a1c20, #eceef1));
    --_muted: var(--news-timeline-muted, light-dark(#5b6068, #a9afb8));
    --_axis: var(--news-timeline-axis, light-dark(#6f757e, #8d949e));
    --_hairline: color-mix(in srgb, var(--_text) 15%, var(--_surface));
    --_gap: var(--news-timeline-gap, light-dark(#f1f2f4, #1f2227));
    --_plain: light-dark(#47505c, #b4bcc7);
    --_radius: var(--news-timeline-radius, 3px);
    --_focus: var(--news-timeline-focus-ring, light-dark(#1257c9, #8ab8ff));
    --_highlight: var(--news-timeline-highlight, light-dark(#fdf0dc, #3a2f1c));
    /* Where a page has made its rem small (62.5 %), px and its own size hold. */
    --_size: max(0.875rem, 14px, 0.7em);

    display: block;
    position: relative;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--_text);
    font-family: var(--news-timeline-font, inherit);
    font-size: var(--_size);
    font-weight: 400;
    font-style: normal;
    font-variant: normal;
    line-height: 1.45;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    word-break: normal;
    overflow-wrap: break-word;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .base {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    max-block-size: inherit;
    min-inline-size: 0;
    /* Time runs level or down the page, also in a page that is written in columns. */
    writing-mode: horizontal-tb;
  }

  .unused {
    display: none;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    /* What is only spoken is said in words that are seen, too: nobody copies it. */
    -webkit-user-select: none;
    user-select: none;
  }

  .sample {
    position: absolute;
    visibility: hidden;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
  }

  .sample.sizes {
    inline-size: var(--news-timeline-marker-size, 9px);
    block-size: var(--news-timeline-lane-height, 0px);
  }

  .sample.strong {
    font-weight: 650;
  }

  /* As wide and high as words are: observed, since a page may make them larger or part them at any time. */
  .sample.regular {
    inline-size: auto;
    block-size: auto;
  }

  .sample.regular::before {
    content: 'm m';
  }

  .sample.small,
  .heading,
  .tick-label,
  .context,
  .gap-name,
  .lane-label,
  .era-label,
  .now-label,
  .more,
  .count {
    font-size: 0.8em;
    font-weight: 400;
  }

  button,
  select {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    cursor: pointer;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .muted {
    color: var(--_muted);
  }

  .plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .icon {
    display: block;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :dir(rtl) > .turn {
    transform: scaleX(-1);
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--news-timeline-muted, light-dark(#33363b, #d5d9df));
      --_axis: var(--news-timeline-axis, light-dark(#2c2f33, #d5d9df));
      --_hairline: light-dark(#8a8f97, #777e88);
      --_plain: light-dark(#1f242b, #e3e7ec);
      --_accent: var(--news-timeline-accent, light-dark(#8c0f19, #ffb3ad));
    }
  }
`;
