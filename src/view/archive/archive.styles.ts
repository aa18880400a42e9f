import { css } from 'lit';

/** What only a timeline of very many events has. Adopted with it. */
export const archiveStyles = css`
  .archive-main {
    block-size: 100%;
  }

  .archive .sheet,
  .archive .sheet-marks {
    position: absolute;
    inset: 0 auto auto 0;
    overflow: visible;
  }

  .archive .sheet {
    inline-size: 0;
    block-size: 0;
  }

  .density {
    fill: color-mix(in srgb, var(--_axis) 42%, var(--_surface));
  }

  /* A layer of its own is painted far beyond the window, and anew in each frame of a zoom. */
  .archive .events > li,
  .archive .lane,
  .archive .now {
    will-change: auto;
  }

  /* No line of the grid goes through its words. */
  .archive.horizontal .now {
    z-index: 1;
  }

  .archive.horizontal .now-label {
    inset-block-start: 1px;
    padding-inline: 3px;
    margin-inline: -3px;
    background: var(--_surface);
  }

  .archive .events > .label > button,
  .archive .events > .bar > button {
    white-space: pre;
    line-height: 1.3;
    line-height: round(1.3em, 1px);
    color: var(--_text);
  }

  .archive.horizontal .events > .label > button,
  .archive.vertical .events > .label > button {
    inset: 0 auto auto 0;
    max-inline-size: 100%;
    background: var(--_surface);
  }

  .archive.mirrored .events > .label > button {
    inset: 0 0 auto auto;
    text-align: right;
  }

  .archive .edges {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
    background:
      linear-gradient(to right, var(--_surface), transparent 14px),
      linear-gradient(to left, var(--_surface), transparent 36px);
  }

  .archive .lane-label {
    z-index: 1;
    background: var(--_surface);
    border-radius: 2px;
  }

  .archive .events > .label > button::before {
    content: attr(data-date);
    content: attr(data-date) / '';
    display: block;
    font-size: 0.8em;
    font-weight: 400;
    line-height: 1.35;
    line-height: round(1.35em, 1px);
    color: var(--_muted);
    font-variant-numeric: lining-nums;
  }

  .archive.vertical .events > .label > button {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .archive .events > .importance-3 > button {
    font-weight: 650;
  }

  .archive .events > .importance-1 > button {
    color: var(--_muted);
  }

  .archive .events > li > button:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }

  .archive .events > li > button[aria-expanded='true'] {
    color: var(--_accent);
    background: var(--_highlight);
  }

  .archive .events > .bar > button {
    inset-block-start: calc(var(--news-timeline-marker-size, 9px) + 1px);
    padding-inline-end: 4px;
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: 0.8em;
    background: none;
  }

  .archive .events > .group > button {
    overflow: hidden;
    border: 0;
    border-radius: 2px;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.8em;
    line-height: 1;
    text-align: center;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .archive.horizontal .events > .group > button {
    inset: 2px 3px;
    border-block-start: 2px solid color-mix(in srgb, var(--_axis) 45%, var(--_surface));
    border-radius: 0;
  }

  .archive.vertical .events > .group > button {
    inset: 3px 0;
    border-inline-end: 2px solid color-mix(in srgb, var(--_axis) 45%, var(--_surface));
    border-radius: 0;
  }

  .archive .events > .group.dense > button {
    color: var(--_text);
  }

  .archive .events > .group.running > button {
    inset: 0;
    border: 0;
    text-align: start;
    background: var(--_surface);
  }

  .archive .events > .group > button:hover {
    color: var(--_accent);
    border-color: currentColor;
  }

  .archive .leader {
    opacity: 0.45;
  }

  .archive .leader.selected {
    opacity: 1;
  }

  .archive-below {
    display: block;
  }

  .archive-status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    margin-block-start: 4px;
  }

  .archive-status .later {
    margin-inline-start: auto;
  }

  .archive-counts {
    margin: 0;
    color: var(--_muted);
    font-size: 0.86em;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .overview-density {
    fill: var(--_plain);
    opacity: 0.75;
  }

  .archive-scroller {
    position: relative;
    block-size: 100%;
    overflow-y: auto;
    border-block: 1px solid var(--_hairline);
    overscroll-behavior: contain;
  }

  .archive-rows {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .archive-rows > li {
    position: absolute;
    inset: 0 0 auto 0;
    block-size: 34px;
    border-block-end: 1px solid var(--_hairline);
  }

  .archive-rows button {
    display: flex;
    gap: 1em;
    align-items: baseline;
    inline-size: 100%;
    block-size: 100%;
    padding: 6px 4px;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
    white-space: nowrap;
    overflow: hidden;
  }

  .archive-rows button:focus-visible {
    outline-offset: -2px;
  }

  .archive-rows .row-date {
    flex: 0 0 11.5em;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_muted);
    font-size: 0.86em;
    font-variant-numeric: lining-nums;
  }

  .archive-rows .row-title {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .archive-rows .importance-3 .row-title {
    font-weight: 650;
  }

  .archive-rows button:hover .row-title,
  .archive-rows button[aria-expanded='true'] .row-title {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .archive-rows button[aria-expanded='true'] .row-title {
    color: var(--_accent);
  }

  .members .archive-scroller {
    max-block-size: 280px;
    block-size: auto;
  }

  @media (max-width: 520px) {
    .archive-rows .row-date {
      flex-basis: 7.5em;
    }
  }

  @media (prefers-contrast: more) {
    .archive .leader {
      opacity: 1;
    }
    .density {
      fill: var(--_axis);
    }
  }

  @media (forced-colors: active) {
    .density,
    .overview-density {
      fill: CanvasText;
      opacity: 0.5;
    }
  }
`;
