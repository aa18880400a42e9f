import { css } from 'lit';

/** The order of telling beside the order of time. */
export const tellingStyles = css`
  .telling-view {
    position: relative;
    inline-size: 100%;
  }

  .telling-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 28px;
    margin-block: 4px 18px;
  }

  .telling-caption {
    flex: 1 1 30em;
    margin: 0;
    max-inline-size: 60em;
    text-wrap: pretty;
  }

  .telling-legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin: 0;
    color: var(--_muted);
    font-size: 0.86em;
  }

  .sample-line {
    vertical-align: middle;
    overflow: visible;
  }

  .plate {
    position: relative;
    inline-size: 100%;
  }

  .plate .placed,
  .columns li {
    position: absolute;
    left: 0;
    top: 0;
  }

  .telling ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* words */
  .telling-view .line {
    display: block;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }

  .importance-3 .line {
    font-weight: 650;
  }

  .importance-1 .line {
    color: var(--_muted);
  }

  .plate .placed {
    pointer-events: none;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .at-end .line {
    text-align: right;
  }

  .plate .centred .line {
    text-align: center;
  }

  .axis-name,
  .row-heading {
    font-weight: 650;
    line-height: 1.3;
  }

  .telling .number,
  .time-date,
  .year,
  .row-date {
    font-size: 0.86em;
    line-height: 1.3;
    color: var(--_muted);
  }

  .telling .number {
    font-variant-numeric: lining-nums tabular-nums;
  }

  .plate .words {
    line-height: 1.3;
    line-height: round(1.3em, 1px);
  }

  .telling .told-list .line {
    font-weight: 400;
  }

  .told-list .words {
    font-size: 0.93em;
    line-height: round(up, 1.3em, 1px);
  }

  .told-list .again .number,
  .number.again {
    font-style: italic;
  }

  .telling .importance-3 .number,
  .number.importance-3 {
    color: var(--_accent);
  }

  .time-list .importance-3 .words .row-words,
  .columns .time-list .importance-3 .words {
    font-weight: 650;
  }

  .time-list .importance-1 .words,
  .told-list .importance-1 .words {
    color: var(--_muted);
  }

  .telling li button {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .columns li button {
    position: absolute;
    inset: -1px -4px;
    outline-offset: 0;
  }

  .columns li .placed {
    margin: 1px 4px;
  }

  .telling li button:hover .words,
  .telling li.lit .words {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }

  .telling li button[aria-expanded='true'] .words {
    color: var(--_accent);
    text-decoration-thickness: 2px;
  }

  .telling li button[aria-expanded='true'] .line,
  .telling li button[aria-expanded='true'] .row-words {
    background: var(--_highlight);
  }

  .telling li button[aria-expanded='true'] .number .line {
    background: none;
  }

  .telling .lit .number,
  .number.lit {
    color: var(--_text);
    font-weight: 650;
  }

  /* lines */
  .telling .drawing {
    overflow: visible;
  }

  .same-day {
    fill: color-mix(in srgb, var(--_axis) 30%, var(--_surface));
  }

  .bracket {
    stroke: var(--_axis);
    stroke-width: 1;
    fill: none;
    shape-rendering: crispEdges;
  }

  .connector {
    fill: none;
    stroke: var(--_plain);
    stroke-width: 1.1;
    stroke-opacity: 0.62;
    stroke-linecap: round;
  }

  .connector.back {
    stroke-dasharray: 5 3.5;
  }

  .connector.importance-1 {
    stroke: var(--_axis);
    stroke-opacity: 0.5;
    stroke-width: 1;
  }

  .connector.importance-3 {
    stroke: var(--_accent);
    stroke-opacity: 0.9;
    stroke-width: 1.5;
  }

  /* Of very many lines each may say less. */
  .dense .plate .connector {
    stroke-width: 0.9;
    stroke-opacity: 0.38;
  }

  .dense .plate .connector.importance-3 {
    stroke-opacity: 0.55;
  }

  .sample-line .connector {
    stroke-opacity: 1;
  }

  .telling g[data-id] {
    cursor: pointer;
  }

  .reach {
    fill: none;
    stroke: transparent;
    stroke-width: 11;
    pointer-events: stroke;
  }

  .telling-view.some-lit .plate .connector:not(.lit) {
    stroke-opacity: 0.16;
  }

  .dense .plate .connector.lit,
  .plate .connector.lit {
    stroke-opacity: 1;
    stroke-width: 2.5;
  }

  .plate .connector.lit:not(.importance-3) {
    stroke: var(--_text);
  }

  /* Being read in the article: as strong, but nothing else gives way. */
  .plate .connector.reading {
    stroke-opacity: 1;
    stroke-width: 2.2;
  }

  .telling li.reading .words {
    text-decoration: underline 2px color-mix(in srgb, var(--_text) 30%, var(--_accent));
    text-underline-offset: 0.18em;
  }

  .telling .dot,
  .told-dot {
    fill: var(--_plain);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }

  .told-dot {
    stroke-width: 1;
  }

  .telling .dot.importance-1,
  .told-dot.importance-1 {
    fill: var(--_axis);
  }

  .telling .dot.importance-3,
  .told-dot.importance-3 {
    fill: var(--_accent);
  }

  .some-lit .dot.lit,
  .some-lit .told-dot.lit {
    stroke: var(--_text);
  }

  @media (prefers-reduced-motion: no-preference) {
    .plate .connector {
      transition:
        stroke-opacity 0.15s,
        stroke-width 0.15s;
    }
  }

  /* lists below a narrow drawing */
  .strip .plate {
    background: var(--_surface);
    border-block-end: 1px solid var(--_hairline);
    padding-block-end: 8px;
    box-sizing: content-box;
  }

  /* What has the focus never hides behind what sticks to the edges of the page. */
  .main.telling:has(~ .card) li button {
    scroll-margin-block-end: min(58vh, 22rem);
  }

  /* Whichever entry is at hand, its line is in sight. */
  @media (min-height: 600px) {
    .strip .plate {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
    }
    .strip li button {
      scroll-margin-block-start: 22rem;
    }
  }

  .row-heading {
    margin: 18px 0 4px;
  }

  .row-lists li {
    border-block-start: 1px solid var(--_hairline);
  }

  .row-lists button {
    display: grid;
    grid-template-columns: 2.2em minmax(0, 1fr);
    inline-size: 100%;
    padding-block: 0.42em !important;
    align-items: baseline;
  }

  .row-lists .words {
    line-height: 1.35;
  }

  .row-date {
    display: block;
    text-decoration: none;
  }

  .row-words {
    unicode-bidi: plaintext;
  }

  /* Below a tall drawing the card comes to the reader. */
  .main.telling ~ .card {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    max-block-size: min(55vh, 21rem);
    overflow: auto;
    overscroll-behavior: contain;
    padding-inline: 2px;
  }

  @media (prefers-contrast: more) {
    .connector,
    .connector.importance-1 {
      stroke-opacity: 1;
    }
  }

  @media (forced-colors: active) {
    .same-day {
      fill: GrayText;
    }
    .connector,
    .connector.importance-3,
    .bracket {
      stroke: CanvasText;
    }
    .plate .connector.lit:not(.importance-3),
    .plate .connector.lit {
      stroke: Highlight;
    }
    .telling-view.some-lit .plate .connector:not(.lit) {
      stroke-opacity: 0.4;
    }
    .telling .dot[class],
    .told-dot[class] {
      fill: CanvasText;
      stroke: Canvas;
    }
    .telling li button[aria-expanded='true'] .words {
      color: Highlight;
    }
  }
`;
