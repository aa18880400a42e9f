import { css } from 'lit';

/** The drawing: axis, marks, labels, eras, lanes, pointers, previews. */
export const drawing = css`
  .viewport {
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    user-select: none;
    -webkit-user-select: none;
  }

  .viewport.horizontal {
    touch-action: pan-y;
    cursor: grab;
  }

  .viewport.horizontal:active {
    cursor: grabbing;
  }

  .stage {
    position: absolute;
    inset: 0;
    overflow: clip;
    overflow-clip-margin: 0px;
  }

  .drawing {
    position: absolute;
    inset: 0 auto auto 0;
    display: block;
  }

  .headings,
  .events,
  .clusters,
  .eras,
  .axis {
    position: absolute;
    inset: 0 auto auto 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .heading,
  .events > li,
  .count,
  .more,
  .era,
  .lane,
  .now,
  .tick-label,
  .context,
  .gap-name,
  .preview {
    position: absolute;
    left: 0;
    top: 0;
    will-change: transform;
  }

  .cropped .headings,
  .cropped .events {
    inset: 0;
    pointer-events: none;
    mask-image: linear-gradient(to right, transparent, #000 14px, #000 calc(100% - 36px), transparent);
  }

  /* axis */
  .grid {
    stroke: var(--_hairline);
    stroke-width: 1;
    fill: none;
    opacity: 0.75;
    shape-rendering: crispEdges;
  }

  .axis-line {
    stroke: var(--_axis);
    stroke-width: 1.25;
    fill: none;
    shape-rendering: crispEdges;
  }

  .ticks {
    stroke: var(--_axis);
    stroke-width: 1;
    fill: none;
    shape-rendering: crispEdges;
  }

  .gap {
    fill: var(--_gap);
  }

  .break {
    stroke: var(--_axis);
    stroke-width: 1.5;
    fill: none;
  }

  .now-line {
    stroke: var(--_accent);
    stroke-width: 1;
    stroke-dasharray: 3 3;
    fill: none;
  }

  .tick-label,
  .context,
  .gap-name {
    white-space: nowrap;
    line-height: 1.35;
    pointer-events: none;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .axis:not(.vertical) .tick-label {
    margin-inline-start: 0;
  }

  .axis:not(.vertical) .tick-label,
  .gap-name {
    display: flex;
    justify-content: center;
    inline-size: 0;
  }

  .tick-label {
    color: var(--_text);
  }

  .context {
    color: var(--_muted);
  }

  .context.mirrored {
    direction: ltr;
    display: flex;
    justify-content: flex-end;
    inline-size: 0;
  }

  .context.mirrored > span {
    direction: rtl;
  }

  .gap-name {
    color: var(--_muted);
    font-style: italic;
    white-space: pre;
    text-align: center;
  }

  /* marks */
  .hue-main {
    --_hue: var(--_accent);
  }

  .hue-plain {
    --_hue: var(--_plain);
  }

  .mark.dot,
  .solid {
    fill: var(--_hue);
  }

  .mark {
    stroke: var(--_hue);
    stroke-width: 1.5;
  }

  .mark.hollow {
    fill: var(--_surface);
  }

  .pale {
    fill: color-mix(in srgb, var(--_hue) 16%, var(--_surface));
  }

  .day {
    fill: var(--_hue);
    opacity: 0.35;
  }

  .outline,
  .tick-edge {
    stroke: var(--_hue);
    stroke-width: 1;
    fill: none;
  }

  .tick-edge {
    stroke-width: 1.5;
  }

  .dashed {
    stroke-dasharray: 3 2;
  }

  .there {
    stop-color: color-mix(in srgb, var(--_hue) 55%, var(--_surface));
  }

  .gone {
    stop-color: var(--_hue);
    stop-opacity: 0;
  }

  .question {
    fill: none;
    stroke: var(--_hue);
    stroke-width: 1.3;
    stroke-linecap: round;
  }

  .ring {
    fill: none;
    stroke: var(--_hue);
    stroke-width: 1;
    stroke-dasharray: 1 2;
  }

  .halo {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
  }

  .leader {
    stroke: var(--_axis);
    stroke-width: 1;
    fill: none;
    opacity: 0.6;
  }

  .horizontal .leader {
    shape-rendering: crispEdges;
  }

  .leader.selected,
  .leader.hover {
    stroke: var(--_text);
    opacity: 1;
  }

  g.selected .outline,
  g.selected .tick-edge,
  g.selected .mark,
  g.hover .outline,
  g.hover .tick-edge,
  g.hover .mark {
    stroke-width: 2.5;
  }

  /* labels */
  .heading {
    color: var(--_muted);
    line-height: 1.35;
    line-height: round(1.35em, 1px);
    pointer-events: none;
    font-variant-numeric: lining-nums;
  }

  .heading.end {
    text-align: right;
  }

  .events > li {
    pointer-events: none;
  }

  .events button {
    position: absolute;
    inset: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
    pointer-events: auto;
    outline-offset: 3px;
  }

  .events .unseen button {
    pointer-events: none;
  }

  .events .mark button {
    border-radius: 50%;
  }

  .lines {
    position: absolute;
    left: 0;
    top: 0;
  }

  .lines,
  .heading {
    /* Lines as the layout has broken them, each in its own direction. */
    white-space: pre;
    unicode-bidi: plaintext;
    /* A halo keeps words readable where a hairline runs behind them. */
    text-shadow:
      0 0 2px var(--_surface),
      0 0 2px var(--_surface),
      1px 0 1px var(--_surface),
      -1px 0 1px var(--_surface);
  }

  .lines {
    line-height: 1.3;
    line-height: round(1.3em, 1px);
  }

  .mirrored .lines {
    text-align: right;
  }

  .importance-3 .lines,
  .importance-3 .entry-title {
    font-weight: 650;
  }

  .importance-1 .lines {
    color: var(--_muted);
  }

  .events button:hover .lines,
  .events button[aria-expanded='true'] .lines {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }

  .events .reading .lines {
    text-decoration: underline 2px color-mix(in srgb, var(--_text) 30%, var(--_accent));
    text-underline-offset: 0.18em;
  }

  .events button[aria-expanded='true'] .lines {
    color: var(--_accent);
    background: var(--_highlight);
    text-decoration-thickness: 2px;
  }

  .count,
  .more {
    padding: 0;
    border: 1px solid var(--_axis);
    background: var(--_surface);
    color: var(--_text);
    font-variant-numeric: tabular-nums;
    line-height: 1;
    cursor: pointer;
  }

  .count {
    border-radius: 999px;
  }

  .more {
    border: 0;
    background: none;
    color: var(--_muted);
    text-decoration: underline;
    text-align: start;
    padding-inline: 4px;
    white-space: nowrap;
  }

  .count:hover,
  .more:hover {
    color: var(--_accent);
    border-color: currentColor;
  }

  /* eras, lanes, now */
  .era {
    overflow: clip;
    background: var(--_gap);
    border-inline-start: 1px solid var(--_axis);
    color: var(--_muted);
    white-space: nowrap;
    line-height: 17px;
  }

  .era-label {
    display: inline-block;
  }

  .now {
    inline-size: 0;
    block-size: 0;
    pointer-events: none;
  }

  .now-label {
    position: absolute;
    left: 6px;
    top: 0;
    color: var(--_accent);
    white-space: nowrap;
    line-height: 1.35;
  }

  .now.before .now-label {
    left: auto;
    right: 6px;
  }

  .now.across .now-label {
    display: none;
  }

  /* pointers and preview */
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
    cursor: pointer;
  }

  .pointer:hover {
    color: var(--_text);
    border-color: var(--_axis);
  }

  .pointer.earlier {
    inset-inline-start: 0;
  }

  .pointer.later {
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
    inset-inline: 0;
    inset-block-start: 0;
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
    margin-block-start: 3px;
    color: var(--_muted);
    font-style: italic;
    line-height: 1.35;
  }

  @media (prefers-contrast: more) {
    .leader,
    .ring,
    .grid {
      opacity: 1;
    }
  }

  @media (forced-colors: active) {
    .hue-main,
    .hue-plain {
      --_hue: CanvasText;
    }
    .gap {
      fill: none;
      stroke: GrayText;
      stroke-dasharray: 2 4;
    }
    .mark.dot,
    .solid {
      fill: CanvasText;
    }
    .mark.hollow,
    .pale {
      fill: Canvas;
    }
    .mark,
    .outline,
    .tick-edge,
    .ring,
    .halo,
    .question {
      stroke: CanvasText;
    }
    g.selected .mark.dot,
    g.selected .solid {
      fill: Highlight;
    }
    g.selected .mark,
    g.selected .outline,
    g.selected .tick-edge {
      stroke: Highlight;
    }
    .axis-line,
    .ticks,
    .leader,
    .break,
    .overview-line,
    .overview > .overview-marks > .overview-mark {
      stroke: CanvasText;
    }
    .now-line {
      stroke: Highlight;
    }
    .grid {
      stroke: GrayText;
      opacity: 0.5;
    }
    .there {
      stop-color: CanvasText;
    }
    .gone {
      stop-color: CanvasText;
    }
    .overview-window {
      border-color: Highlight;
    }
    .events button[aria-expanded='true'] .lines {
      color: Highlight;
    }
  }
`;
