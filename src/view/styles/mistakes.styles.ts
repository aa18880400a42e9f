import { css } from 'lit';

/** The list of mistakes. */
export const mistakes = css`
  .notice ul {
    margin: 6px 0 2px;
    padding-inline-start: 1.2em;
  }

  .notice summary {
    cursor: pointer;
  }
`;
