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
    inline-size: 5.2em;
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
    :host {
      block-size: auto !important;
      max-block-size: none !important;
    }
    .base.base {
      block-size: auto;
      max-block-size: none;
      overflow: visible;
    }
    /* A flexible box or a grid does not grow by what moves to the next page. */
    .base.base,
    .entry,
    .entry .card,
    .entry .card-columns {
      display: block;
    }
    .section {
      float: inline-start;
    }
    .section + .entry-main {
      margin-inline-start: 5.2em;
    }
    /* The name of a group is longer than a year: it stands above its events. */
    .grouped .section.section {
      display: block;
      float: none;
      inline-size: auto;
      break-after: avoid;
    }
    .grouped .section.section:empty {
      display: none;
    }
    .grouped .section + .entry-main {
      margin: 0;
    }
    .controls,
    .overview,
    .card-tools,
    .unfold,
    .notice .as-link {
      display: none;
    }
    /* A card may go on on the next page, but neither a title nor a quotation is torn off. */
    .entry-main > button:not(:last-child) {
      break-after: avoid;
    }
    .entry-main > button,
    .excerpt,
    .fact,
    .media {
      break-inside: avoid;
    }
    .entry .card {
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
    }
    .entry .card-columns {
      margin: 0;
    }
    .fact {
      display: grid;
      grid-template-columns: 10em minmax(0, 1fr);
    }
    .entry .card .card-head {
      display: none;
    }
  }
`;
