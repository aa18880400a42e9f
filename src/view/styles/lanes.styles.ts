import { css } from 'lit';

/** Lanes, and the colours of groups. */
export const lanes = css`
  :host {
    --_group-1: var(--news-timeline-group-1, light-dark(#b3202a, #ff8f86));
    --_group-2: var(--news-timeline-group-2, light-dark(#1f5fa8, #86b7f2));
    --_group-3: var(--news-timeline-group-3, light-dark(#8a5a00, #e3b04b));
    --_group-4: var(--news-timeline-group-4, light-dark(#22714a, #72cfa0));
    --_group-5: var(--news-timeline-group-5, light-dark(#6b4aa5, #c0a4f2));
    --_group-6: var(--news-timeline-group-6, light-dark(#0f7285, #6fcbdc));
    --_group-7: var(--news-timeline-group-7, light-dark(#a23b78, #f09ac9));
    --_group-8: var(--news-timeline-group-8, light-dark(#5c6a1e, #bccb6b));
  }

  .group-1 {
    --_hue: var(--_group-1);
  }
  .group-2 {
    --_hue: var(--_group-2);
  }
  .group-3 {
    --_hue: var(--_group-3);
  }
  .group-4 {
    --_hue: var(--_group-4);
  }
  .group-5 {
    --_hue: var(--_group-5);
  }
  .group-6 {
    --_hue: var(--_group-6);
  }
  .group-7 {
    --_hue: var(--_group-7);
  }
  .group-8 {
    --_hue: var(--_group-8);
  }

  .lane {
    border-block-start: 1px solid var(--_hairline);
    pointer-events: none;
  }

  .lane-label {
    position: absolute;
    inset-inline-start: 4px;
    inset-block-start: 2px;
    padding-inline-end: 6px;
    font-weight: 650;
    color: var(--_text);
    line-height: 1.35;
  }

  /* Sections of a list. */
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

  @media (forced-colors: active) {
    [class^='group-'] {
      --_hue: CanvasText;
    }
  }
`;
