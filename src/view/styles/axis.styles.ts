import { css } from 'lit';

/** The sheet that is drawn on, and what stands behind the events: axis, cuts, eras, now. */
export const axis = css`
  .viewport {
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    user-select: none;
    -webkit-user-select: none;
  }

  .viewport.horizontal {
    touch-action: pan-y;
    cursor: grab;
  }

  .viewport.horizontal:active {
    cursor: grabbing;
  }

  .stage {
    position: absolute;
    inset: 0;
    overflow: clip;
    overflow-clip-margin: 0px;
  }

  .drawing,
  .headings,
  .events,
  .clusters,
  .eras,
  .axis {
    position: absolute;
    inset: 0 auto auto 0;
    margin: 0;
    padding: 0;
    list-style: none;
    fill: none;
  }

  /* Put where they belong by a transform, most as layers of their own. */
  .heading,
  .events > li,
  .count,
  .more,
  .era,
  .lane,
  .now,
  .tick-label,
  .context,
  .gap-name,
  .preview {
    position: absolute;
    left: 0;
    top: 0;
    will-change: transform;
  }

  /* So many small layers as the words of the axis cost more than to paint them. */
  .tick-label,
  .context,
  .gap-name {
    will-change: auto;
  }

  .grid,
  .axis-line,
  .ticks,
  .break,
  .leader {
    stroke: var(--_axis);
  }

  .grid,
  .axis-line,
  .ticks,
  .horizontal .leader {
    shape-rendering: crispEdges;
  }

  .grid {
    stroke: var(--_hairline);
    opacity: 0.75;
  }

  .axis-line {
    stroke-width: 1.25;
  }

  .gap {
    fill: var(--_gap);
  }

  .break {
    stroke-width: 1.5;
  }

  .now-line {
    stroke: var(--_accent);
    stroke-dasharray: 3 3;
  }

  .tick-label,
  .context,
  .gap-name {
    white-space: nowrap;
    line-height: 1.35;
    pointer-events: none;
    font-variant-numeric: lining-nums tabular-nums;
  }

  .axis:not(.vertical) .tick-label,
  .gap-name {
    display: flex;
    justify-content: center;
    inline-size: 0;
  }

  .context,
  .gap-name {
    color: var(--_muted);
  }

  .context.mirrored {
    direction: ltr;
    display: flex;
    justify-content: flex-end;
    inline-size: 0;
  }

  .context.mirrored > span {
    direction: rtl;
  }

  .gap-name {
    font-style: italic;
    white-space: pre;
    text-align: center;
  }

  .era {
    overflow: clip;
    background: var(--_gap);
    border-inline-start: 1px solid var(--_axis);
    color: var(--_muted);
    white-space: nowrap;
    line-height: 17px;
  }

  .era-label {
    display: inline-block;
  }

  .now {
    pointer-events: none;
  }

  .now-label {
    position: absolute;
    left: 6px;
    top: 0;
    color: var(--_accent);
    white-space: nowrap;
    line-height: 1.35;
  }

  .now.before .now-label {
    left: auto;
    right: 6px;
  }

  .now.across .now-label {
    display: none;
  }

  /* Their colour is stronger then, and words that they run behind must not be crossed out. */
  @media (prefers-contrast: more) {
    .grid {
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    .axis-line,
    .ticks,
    .break,
    .leader {
      stroke: CanvasText;
    }
    .gap {
      fill: none;
      stroke: GrayText;
      stroke-dasharray: 2 4;
    }
    .grid {
      stroke: GrayText;
      opacity: 0.5;
    }
    .now-line {
      stroke: Highlight;
    }
  }
`;
