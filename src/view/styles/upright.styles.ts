import { css } from 'lit';

/** What only an upright axis needs. */
export const upright = css`
  .viewport.vertical {
    touch-action: pan-y;
  }

  .axis.vertical .tick-label {
    text-align: end;
    margin-block-start: -0.68em;
  }

  .axis.vertical .context {
    text-align: end;
  }

  .axis.vertical .gap-name {
    display: block;
    text-align: end;
    white-space: normal;
    margin-block-start: -0.68em;
  }

  .era.upright {
    border-inline-start: 0;
    border-block-start: 1px solid var(--_axis);
    line-height: 17px;
  }

  .upright .era-label {
    writing-mode: vertical-rl;
    padding-block-start: 6px;
  }

  /* Below a tall drawing the card comes to the reader. */
  .main.vertical ~ .card {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    max-block-size: 62vh;
    overflow: auto;
    overscroll-behavior: contain;
    padding-inline: 2px;
  }
`;
