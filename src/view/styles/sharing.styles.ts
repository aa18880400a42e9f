import { css } from 'lit';

/** The link to an event, given away. */
export const sharing = css`
  .shared {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    margin-block: 4px 2px;
    color: var(--_muted);
    font-size: 0.93em;
  }

  .shared input {
    flex: 1 1 14em;
    min-inline-size: 0;
    padding: 3px 6px;
    border: 1px solid var(--_axis);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
`;
