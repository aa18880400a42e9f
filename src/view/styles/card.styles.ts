import { css } from 'lit';

/** The card of an event. */
export const card = css`
  .card {
    position: relative;
    margin-block-start: 10px;
    padding: 12px 0 14px;
    border-block-start: 2px solid var(--_text);
    border-block-end: 1px solid var(--_hairline);
    background: var(--_surface);
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 12px;
  }

  .card:focus-visible {
    outline-offset: -2px;
  }

  .card-head {
    display: contents;
  }

  .card > *,
  .card .heading-text {
    grid-column: 1 / -1;
  }

  .card > .card-head > .card-date {
    grid-column: 1;
  }

  .card-date {
    margin: 0;
    color: var(--_accent);
    font-weight: 650;
  }

  .card-date .status {
    margin-inline-start: 0.8em;
    color: var(--_text);
    font-weight: 400;
  }

  .card-date .distance {
    display: block;
    color: var(--_muted);
    font-weight: 400;
    font-size: 0.9em;
  }

  .status-shape {
    inline-size: 13px;
    block-size: 13px;
    margin-inline-end: 3px;
    vertical-align: -2px;
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.5;
  }

  .card .heading-text {
    margin-block: 1px 0;
    font-size: 1.15em;
  }

  .card > .card-tools {
    grid-area: 1 / 2;
    display: flex;
    align-items: center;
    align-self: start;
    margin-block-start: -6px;
  }

  .position {
    margin-inline-end: 6px;
    color: var(--_muted);
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .card-body {
    container-type: inline-size;
  }

  .card-columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px 32px;
    margin-block-start: 6px;
  }

  @container (min-width: 620px) {
    .card-columns {
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    }
  }

  .excerpt {
    margin: 0 0 10px;
  }

  .excerpt blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }

  .excerpt blockquote p {
    margin: 0;
    font-size: 1.1em;
    line-height: 1.45;
    text-wrap: pretty;
  }

  .standing {
    color: var(--_text);
    text-decoration: underline dashed 1px var(--_accent);
    text-underline-offset: 0.2em;
  }

  .standing.missing {
    text-decoration: none;
    font-style: italic;
  }

  .excerpt figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-block-start: 4px;
    padding-inline-start: 15px;
    font-size: 0.9em;
  }

  a {
    color: var(--_text);
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 1.5px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    color: var(--_accent);
  }

  .summary {
    margin: 0 0 10px;
    max-inline-size: 40em;
  }

  .facts {
    margin: 0;
    font-size: 0.93em;
  }

  .fact {
    padding-block: 4px 5px;
    border-block-start: 1px solid var(--_hairline);
  }

  .fact dt {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .fact dd {
    margin: 0;
  }

  .fact p {
    margin: 1px 0 0;
  }

  .reasoning {
    color: var(--_muted);
  }

  .wording {
    quotes: none;
    font-style: italic;
  }

  .further {
    margin: 6px 0 0;
  }
`;
