import { css } from 'lit';

/** The list, the card, and paper. */
export const reading = css`
  .entries {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(3.5em, max-content) minmax(0, 1fr);
    column-gap: 1em;
    border-block-start: 1px solid var(--_hairline);
  }

  .grouped {
    container-type: inline-size;
  }

  .grouped .section {
    inline-size: 11em;
  }

  @container (max-width: 520px) {
    .grouped .entry {
      grid-template-columns: minmax(0, 1fr);
    }

    .grouped .section {
      inline-size: auto;
      padding-block-end: 0;
    }

    .grouped .section:empty {
      display: none;
    }
  }

  .section {
    inline-size: 4.2em;
    padding-block: 0.55em;
    font-weight: 650;
    font-variant-numeric: lining-nums;
    overflow-wrap: anywhere;
  }

  .entry-main {
    min-inline-size: 0;
  }

  .entry-main > button {
    display: block;
    inline-size: 100%;
    padding: 0.5em 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .entry-date {
    display: block;
    color: var(--_muted);
    font-size: 0.86em;
  }

  .entry-title {
    display: inline;
    line-height: 1.35;
  }

  .entry-main > button:hover .entry-title,
  .entry-main > button[aria-expanded='true'] .entry-title {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .hover .entry-title {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .entry.reading .entry-title {
    text-decoration: underline 2px color-mix(in srgb, var(--_text) 30%, var(--_accent));
    text-underline-offset: 0.18em;
  }

  .entry-main > button[aria-expanded='true'] .entry-title {
    color: var(--_accent);
  }

  .entry-status {
    margin-inline-start: 0.5em;
    color: var(--_muted);
    font-size: 0.86em;
    font-style: italic;
  }

  .entry-distance {
    display: block;
    color: var(--_muted);
    font-size: 0.86em;
  }

  .card {
    position: relative;
    margin-block-start: 10px;
    padding: 12px 0 14px;
    border-block-start: 2px solid var(--_text);
    border-block-end: 1px solid var(--_hairline);
    background: var(--_surface);
  }

  .card:focus-visible {
    outline-offset: -2px;
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 12px;
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

  .more {
    margin: 6px 0 0;
  }

  .cluster-card .plain li {
    padding-block: 1px;
  }

  @media print {
    .controls,
    .overview,
    .card-tools,
    .notice .as-link {
      display: none;
    }
    .entry {
      break-inside: avoid;
    }
    .entry .card {
      margin-block-start: 0;
      padding-block-start: 4px;
      border: 0;
    }
    .entry .card .card-head {
      display: none;
    }
  }
`;
