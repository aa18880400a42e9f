import { css } from 'lit';

/** How far a large document is. */
export const progress = css`
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    font-variant-numeric: tabular-nums;
  }

  .progress p {
    margin: 0;
  }

  .progress progress {
    accent-color: var(--_axis);
  }
`;
