import { css } from './adopt-sheet.js';

/** The notes beside a passage, in the timeline's shadow tree, whose tokens they use. */
export const noteStyles = css`
  .passage-note {
    position: fixed;
    inset: 0 auto auto 0;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(20rem, 100vw - 16px);
    max-block-size: min(60vh, 24rem);
    margin: 0;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--_axis);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.12),
      0 4px 14px rgb(0 0 0 / 0.14);
    font-size: var(--_size);
    line-height: 1.35;
  }

  .passage-note .note-heading {
    margin: 0;
    padding: 8px 12px 6px;
    color: var(--_muted);
    font-size: 0.86em;
  }

  .passage-note button {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 36px;
    margin: 0;
    padding: 8px 12px;
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .passage-note button + button,
  .passage-note .note-heading + button {
    border-block-start: 1px solid var(--_hairline);
  }

  .passage-note button[aria-current] {
    box-shadow: inset 3px 0 0 var(--_accent);
    font-weight: 650;
  }

  .passage-note button[aria-current]:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  .passage-note button:hover {
    background: var(--_highlight);
  }

  .passage-note button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
    border-radius: var(--_radius);
  }

  .passage-note .way::before {
    content: '';
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 2px 10px;
    border: solid var(--_accent);
    border-width: 2px 0 0 2px;
    rotate: 45deg;
    translate: 0 0.15em;
  }

  .passage-note .way.down::before {
    rotate: 225deg;
    translate: 0 -0.1em;
  }

  @media (pointer: coarse) {
    .passage-note button {
      min-block-size: 44px;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .passage-note {
      transition: opacity 160ms;
    }

    @starting-style {
      .passage-note {
        opacity: 0;
      }
    }
  }

  @media (forced-colors: active) {
    .passage-note {
      border-color: CanvasText;
      box-shadow: none;
    }

    .passage-note button:hover,
    .passage-note button[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .passage-note {
      display: none;
    }
  }
`;
