import { css } from 'lit';

/** Images on cards, and the card of a cluster. */
export const details = css`
  .media {
    margin: 0 0 10px;
  }

  .media img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 320px;
    object-fit: contain;
    background: var(--_gap);
  }

  .media figcaption {
    margin-block-start: 3px;
    font-size: 0.86em;
  }

  .cluster-card .plain li {
    padding-block: 1px;
  }
`;
