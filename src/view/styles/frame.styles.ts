import { css } from 'lit';

/** Header, toolbar, notices, overview and shelf: what stands around the drawing. */
export const frame = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 4px 24px;
    margin-block-end: 8px;
    padding-block-end: 5px;
    border-block-end: 1px solid var(--_hairline);
  }

  .header {
    flex: 1 1 20em;
    min-inline-size: 0;
  }

  .heading-text {
    margin: 0;
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.005em;
    text-wrap: balance;
  }

  /* A text of another direction than the page's reads in its own, and stays where the page's begin. */
  .heading-text,
  .description,
  .entry-title,
  .excerpt p,
  .summary,
  .fact dd {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .description {
    margin: 0.25em 0 0;
    max-inline-size: 46em;
    color: var(--_muted);
    text-wrap: pretty;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    margin-inline-start: -6px;
  }

  .set {
    display: inline-flex;
  }

  .controls button,
  .card-tools button,
  .controls select {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 30px;
    min-block-size: 30px;
    padding: 0 6px;
    border: 0;
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_muted);
  }

  .controls .worded {
    gap: 5px;
    font-size: 0.9em;
    color: var(--_text);
  }

  .controls [aria-pressed='true'] {
    background: var(--_gap);
    box-shadow: inset 0 -2px var(--_accent);
  }

  .controls button:hover,
  .card-tools button:hover,
  .controls select:hover {
    background: var(--_gap);
    color: var(--_text);
  }

  [aria-disabled='true'] {
    opacity: 0.38;
    cursor: default;
  }

  .choice {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    margin-inline-start: 6px;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .controls select {
    /* As wide as what is chosen. */
    field-sizing: content;
    color: var(--_text);
    padding-inline: 4px;
  }

  .controls select option {
    background: var(--_surface);
    color: var(--_text);
  }

  .notice {
    margin: 0 0 8px;
    padding: 6px 10px;
    border-inline-start: 3px solid var(--_axis);
    background: var(--_gap);
    font-size: 0.93em;
  }

  .notice.failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    border-inline-start-color: var(--_accent);
  }

  .notice p {
    margin: 0;
    min-inline-size: 0;
  }

  .notice code {
    font-size: 0.9em;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .progress button,
  .failure button {
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px solid var(--_axis);
    border-radius: var(--_radius);
    background: transparent;
  }

  .as-link {
    padding: 2px 0;
    text-decoration: underline;
    text-decoration-color: var(--_axis);
    text-underline-offset: 0.2em;
  }

  .base > * {
    flex: none;
  }

  .base > .main {
    flex: 1 1 auto;
    min-inline-size: 0;
  }

  .base > .main.horizontal,
  .base > .main.vertical {
    flex: 1 1 var(--drawing-size, 0px);
    min-block-size: min(var(--drawing-size, 0px), 180px);
  }

  .base.waiting,
  .base.folded {
    block-size: calc(var(--news-timeline-reserved-height, 46rem) + var(--_card-room, 0rem));
  }

  /* In an element of a height of its own, the first drawing has the room that it will keep. */
  .base.waiting {
    max-block-size: var(--_bound, inherit);
  }

  /* What is selected from the start opens its card, which must not eat up the drawing. */
  .base.chosen {
    --_card-room: 28rem;
  }

  .base.waiting > .main {
    flex: 1 1 0;
    min-block-size: 120px;
  }

  .base.folded {
    position: relative;
    overflow: clip;
  }

  /* What stands below a short drawing, its shelf, must not be pushed to where the fold hides it. */
  .base.folded > .main {
    flex-grow: 0;
    flex-shrink: 0;
  }

  .unfold {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    margin: 0;
    padding-block: 40px 6px;
    text-align: center;
    background: linear-gradient(transparent, var(--_surface) 60%);
  }

  .unfold button {
    min-block-size: 32px;
    padding: 4px 16px;
    border: 1px solid var(--_axis);
    border-radius: 999px;
    background: var(--_surface);
  }

  .main.waiting {
    display: grid;
    place-items: center;
    border-block: 1px solid var(--_hairline);
  }

  .waiting-text,
  .empty {
    color: var(--_muted);
  }

  p.empty {
    margin: 0;
    padding-block: 1.2em;
  }

  .shelf {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    align-items: baseline;
    margin-block-start: 6px;
    padding-block: 6px;
    border-block-start: 1px dashed var(--_axis);
  }

  .shelf-title {
    margin: 0;
    color: var(--_muted);
    font-size: 0.86em;
  }

  .shelf-list {
    display: contents;
    list-style: none;
  }

  .era-list {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }

  .shelf-list button {
    padding: 4px 0;
  }

  .shelf-list button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .shelf-list [aria-expanded='true'] {
    color: var(--_accent);
    font-weight: 650;
  }

  .overview {
    position: relative;
    block-size: 40px;
    margin-block-start: 8px;
    touch-action: pan-y;
    direction: ltr;
  }

  .overview-marks {
    position: absolute;
    inset: 0 auto auto 0;
    overflow: visible;
  }

  .overview-line {
    stroke: var(--_axis);
  }

  .overview-gap {
    stroke: var(--_surface);
    stroke-width: 3;
    stroke-dasharray: 2 3;
  }

  .overview-mark {
    stroke: var(--_plain);
    stroke-width: 1.5;
    opacity: 0.75;
  }

  .overview-mark.main {
    stroke: var(--_accent);
    stroke-width: 2;
    opacity: 1;
  }

  .overview-window {
    position: absolute;
    inset: 0 auto auto 0;
    block-size: 26px;
    border: 1.5px solid var(--_text);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_text) 6%, transparent);
    cursor: grab;
    touch-action: none;
  }

  .overview-window:active {
    cursor: grabbing;
  }

  .overview-end {
    position: absolute;
    inset-block-start: 26px;
    font-size: 0.75em;
    color: var(--_muted);
    line-height: 14px;
  }

  .overview-end.first {
    left: 0;
  }

  .overview-end.last {
    right: 0;
  }

  @media (forced-colors: active) {
    .overview-line,
    .overview-mark,
    .overview-mark.main {
      stroke: CanvasText;
    }
    .overview-window {
      border-color: Highlight;
    }
  }
`;
