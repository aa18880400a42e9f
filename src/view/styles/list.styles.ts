import { css } from 'lit';

/** The list, and paper. */
export const list = css`
  .entries {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(3.5em, max-content) minmax(0, 1fr);
    column-gap: 1em;
  }

  /* Above the first one runs the toolbar's line. */
  .entry + .entry {
    border-block-start: 1px solid var(--_hairline);
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
  }

  .entry-title {
    line-height: 1.35;
  }

  .entry-main > button:is(:hover, [aria-expanded='true']) .entry-title,
  .hover .entry-title {
    text-decoration: underline;
  }

  .entry-main > button[aria-expanded='true'] .entry-title {
    color: var(--_accent);
  }

  .entry-date,
  .entry-status,
  .entry-distance {
    color: var(--_muted);
    font-size: 0.86em;
  }

  .entry-date,
  .entry-distance {
    display: block;
  }

  .entry-status {
    margin-inline-start: 0.5em;
    font-style: italic;
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
