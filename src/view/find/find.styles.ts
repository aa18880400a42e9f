import { css } from 'lit';

/** Search and filter. Adopted when they are first used. */
export const findStyles = css`
  .find {
    margin-block-end: 10px;
  }

  .find-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
  }

  .find-field {
    position: relative;
    display: flex;
    align-items: center;
    flex: 1 1 15em;
    max-inline-size: 26em;
    min-inline-size: 0;
  }

  .find-field .icon {
    position: absolute;
    inset-inline-start: 8px;
    color: var(--_muted);
    pointer-events: none;
  }

  .find-field input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 34px;
    padding-block: 3px;
    padding-inline: 31px 8px;
    border: 1px solid var(--_axis);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-overflow: ellipsis;
  }

  .find-field input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .find-field input:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .controls [aria-expanded='true'] {
    background: var(--_gap);
    box-shadow: inset 0 -2px var(--_accent);
    color: var(--_text);
  }

  .find-count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    min-inline-size: 0;
  }

  .chips li {
    min-inline-size: 0;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    max-inline-size: 100%;
    min-block-size: 26px;
    padding-block: 1px;
    padding-inline: 9px 4px;
    border: 1px solid var(--_axis);
    border-radius: 13px;
    background: var(--_gap);
    color: var(--_text);
    font-size: 0.9em;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_text);
  }

  .chip .icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
  }

  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11.5em, 100%), 1fr));
    gap: 12px 28px;
    margin-block-start: 10px;
    padding-block: 10px 4px;
    border-block: 1px solid var(--_hairline);
  }

  .facet {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .facet legend {
    padding: 0;
    margin-block-end: 2px;
    color: var(--_muted);
    font-size: 0.86em;
  }

  .facet ul {
    max-block-size: 12.5em;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .facet-value {
    display: flex;
    align-items: baseline;
    gap: 7px;
    padding: 3px 4px;
    margin-inline-start: -4px;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .facet-value:hover {
    background: var(--_gap);
  }

  .facet-value input {
    flex: none;
    inline-size: 15px;
    block-size: 15px;
    margin: 0;
    translate: 0 2px;
    accent-color: var(--_accent);
  }

  .facet-value input:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  .facet-name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .facet-count {
    color: var(--_muted);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }

  .facet-value.none .facet-name {
    color: var(--_muted);
  }

  .facet-note {
    margin: 3px 0 0;
    color: var(--_muted);
    font-size: 0.9em;
  }

  /* The second, as among the others, so that nothing moves once it is there. */
  .facet[data-key='group'] {
    order: -2;
  }

  .facet.awaited {
    order: -1;
  }

  mark {
    border-radius: 2px;
    background: color-mix(in srgb, var(--_accent) 20%, var(--_surface));
    color: inherit;
  }

  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }

    .controls [aria-expanded='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    .find {
      display: none;
    }
  }
`;
