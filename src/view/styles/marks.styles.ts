import { css } from 'lit';

/** The marks of events, and the hairlines that lead to them. */
export const marks = css`
  .hue-main {
    --_hue: var(--_accent);
  }

  .hue-plain {
    --_hue: var(--_plain);
  }

  .mark,
  .outline,
  .tick-edge,
  .question,
  .ring {
    stroke: var(--_hue);
  }

  .mark,
  .tick-edge,
  .halo {
    stroke-width: 1.5;
  }

  .dot,
  .solid,
  .day {
    fill: var(--_hue);
  }

  .hollow {
    fill: var(--_surface);
  }

  .pale {
    fill: color-mix(in srgb, var(--_hue) 16%, var(--_surface));
  }

  .day {
    opacity: 0.35;
  }

  .dashed {
    stroke-dasharray: 3 2;
  }

  .there {
    stop-color: color-mix(in srgb, var(--_hue) 55%, var(--_surface));
  }

  .gone {
    stop-color: var(--_hue);
    stop-opacity: 0;
  }

  .question {
    stroke-width: 1.3;
    stroke-linecap: round;
  }

  .ring {
    stroke-dasharray: 1 2;
  }

  .halo {
    stroke: var(--_text);
  }

  .leader {
    opacity: 0.6;
  }

  .leader:is(.selected, .hover) {
    stroke: var(--_text);
    opacity: 1;
  }

  g:is(.selected, .hover) :is(.outline, .tick-edge, .mark) {
    stroke-width: 2.5;
  }

  @media (prefers-contrast: more) {
    .leader,
    .ring {
      opacity: 1;
    }
  }

  @media (forced-colors: active) {
    .hue-main,
    .hue-plain {
      --_hue: CanvasText;
    }
    .hollow,
    .pale {
      fill: Canvas;
    }
    .halo {
      stroke: CanvasText;
    }
    .there {
      stop-color: var(--_hue);
    }
    g.selected {
      --_hue: Highlight;
    }
  }
`;
