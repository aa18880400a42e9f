import { css } from 'lit';

/** The words of the drawing: dates and titles, counts, what points out of it, and what is shown beside an event. */
export const labels = css`
  .cropped .headings,
  .cropped .events {
    inset: 0;
    pointer-events: none;
    mask-image: linear-gradient(to right, transparent, #000 14px, #000 calc(100% - 36px), transparent);
  }

  .lines,
  .heading {
    /* Lines as the layout has broken them, all in the direction of the text: each in its own, Chromium turns brackets. */
    white-space: pre;
    unicode-bidi: isolate;
    /* A halo keeps words readable where a hairline runs behind them. */
    text-shadow:
      0 0 2px var(--_surface),
      0 0 2px var(--_surface),
      1px 0 1px var(--_surface),
      -1px 0 1px var(--_surface);
  }

  .heading {
    color: var(--_muted);
    line-height: 1.35;
    line-height: round(1.35em, 1px);
    pointer-events: none;
    font-variant-numeric: lining-nums;
  }

  .heading.end,
  .mirrored .lines {
    text-align: right;
  }

  .events > li,
  .events .unseen button {
    pointer-events: none;
  }

  .events button {
    position: absolute;
    inset: 0;
    padding: 0;
    pointer-events: auto;
    outline-offset: 3px;
  }

  /* The ring ends where a title begins: right above it stands its date. */
  .events .label button:focus-visible {
    outline-offset: -2px;
    inset: 0 -5px -2px;
  }

  .events .label button:focus-visible > .lines {
    margin-left: 5px;
  }

  .events button,
  .more,
  .entry-main > button,
  .shelf-list button,
  .as-link {
    border: 0;
    background: none;
    text-align: start;
  }

  .events .mark button {
    border-radius: 50%;
  }

  .lines {
    position: absolute;
    left: 0;
    top: 0;
    line-height: 1.3;
    line-height: round(1.3em, 1px);
  }

  .importance-3 :is(.lines, .entry-title) {
    font-weight: 650;
  }

  .importance-1 .lines {
    color: var(--_muted);
  }

  .lines,
  .entry-title {
    text-underline-offset: 0.18em;
  }

  .events button:is(:hover, [aria-expanded='true']) .lines {
    text-decoration: underline 1px;
  }

  .events .reading .lines,
  .entry.reading .entry-title {
    text-decoration: underline 2px color-mix(in srgb, var(--_text) 30%, var(--_accent));
  }

  .events button[aria-expanded='true'] .lines {
    color: var(--_accent);
    background: var(--_highlight);
    text-decoration-thickness: 2px;
  }

  .count,
  .more {
    padding: 0;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .count {
    border: 1px solid var(--_axis);
    border-radius: 999px;
    background: var(--_surface);
  }

  .more {
    color: var(--_muted);
    text-decoration: underline;
    padding-inline: 4px;
    white-space: nowrap;
  }

  .count:hover,
  .more:hover {
    color: var(--_accent);
    border-color: currentColor;
  }

  .pointers {
    display: flex;
    justify-content: center;
    padding-block: 2px 4px;
  }

  .horizontal .pointer {
    position: absolute;
    inset-block-end: 2px;
  }

  .pointer {
    min-block-size: 24px;
    padding: 1px 8px;
    border: 1px solid var(--_hairline);
    border-radius: 999px;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.8em;
    font-variant-numeric: lining-nums;
  }

  .pointer:hover {
    color: var(--_text);
    border-color: var(--_axis);
  }

  .earlier {
    inset-inline-start: 0;
  }

  .later {
    inset-inline-end: 0;
  }

  .pointer.earlier::before {
    content: '◂\\00a0';
    content: '◂\\00a0' / '';
  }

  .pointer.later::after {
    content: '\\00a0▸';
    content: '\\00a0▸' / '';
  }

  .pointer:dir(rtl).earlier::before {
    content: '▸\\00a0';
    content: '▸\\00a0' / '';
  }

  .pointer:dir(rtl).later::after {
    content: '\\00a0◂';
    content: '\\00a0◂' / '';
  }

  .preview {
    z-index: 2;
    inline-size: 260px;
    block-size: 0;
    cursor: default;
  }

  .preview-body {
    position: absolute;
    inset: 0 0 auto;
    padding: 7px 10px 8px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 3px 14px rgb(0 0 0 / 0.16);
    font-size: 0.9em;
  }

  .preview.above .preview-body {
    inset-block: auto 0;
  }

  .preview p {
    margin: 0;
  }

  .preview-date {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .preview-title {
    font-weight: 650;
    line-height: 1.3;
  }

  .preview-quote {
    color: var(--_muted);
    font-style: italic;
    line-height: 1.35;
  }

  @media (forced-colors: active) {
    .events button[aria-expanded='true'] .lines {
      color: Highlight;
    }
  }
`;
