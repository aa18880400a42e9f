import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';

export interface ControlsState {
  readonly zoom: boolean;
  readonly step: boolean;
  /** Names in the order offered; empty: no chooser. */
  readonly scales: readonly ('time' | 'breaks' | 'recent' | 'even')[];
  readonly scale: string;
  readonly orders: readonly ('oldest-first' | 'newest-first' | 'as-told')[];
  readonly order: string;
  /** Whether the order of telling is shown beside that of time; null: not to be chosen. */
  readonly telling: boolean | null;
  readonly formats: readonly string[];
  /** Whether the field to search in, and the panel to filter in, are open; null: not to be opened. */
  readonly search: boolean | null;
  readonly filter: boolean | null;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

export interface ControlsActions {
  step(direction: 1 | -1): void;
  pan(direction: 1 | -1): void;
  zoom(factor: number): void;
  fit(): void;
  scale(name: string): void;
  order(name: string): void;
  telling(): void;
  download(format: string): void;
  find(which: 'search' | 'filter'): void;
}

/** The toolbar: plain buttons and selects in one row. Nothing when there is nothing to offer. */
export function controlsView(
  state: ControlsState,
  messages: Messages,
  on: ControlsActions,
): TemplateResult | typeof nothing {
  const { controls: words } = messages;
  const { step, zoom, scales, orders, telling, formats, search, filter } = state;
  const finds = [search, filter].some((isOpen) => isOpen !== null);
  if (!step && !zoom && !finds && telling === null && scales.length + orders.length + formats.length === 0)
    return nothing;
  return html`<div part="controls" class="controls" role="group" aria-label=${words.label}>
    ${
      step
        ? html`<span class="set"
            >${button(words.previous, chevron(-1), () => on.step(-1))}${button(words.next, chevron(1), () => on.step(1))}</span
          >`
        : nothing
    }
    ${
      zoom
        ? html`<span class="set"
            >${button(words.earlier, arrow(-1), () => on.pan(-1))}${button(words.later, arrow(1), () => on.pan(1))}${button(words.zoomOut, icon('M3.5 8h9'), () => on.zoom(1 / 1.6), !state.canZoomOut)}${button(words.zoomIn, icon('M3.5 8h9M8 3.5v9'), () => on.zoom(1.6), !state.canZoomIn)}${button(words.fit, icon('M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10'), on.fit)}</span
          >`
        : nothing
    }
    ${
      finds
        ? html`<span class="set"
            >${opener('search', words.search, 'M11 11l3.5 3.5M12.5 7.5a5 5 0 1 1-10 0a5 5 0 0 1 10 0z', search, on)}${opener('filter', words.filter, 'M2.5 4h11M4.5 8h7M6.5 12h3', filter, on)}</span
          >`
        : nothing
    }
    ${
      scales.length > 1
        ? select(
            words.scale,
            state.scale,
            scales.map((s) => [s, messages.scales[s]]),
            on.scale,
          )
        : nothing
    }
    ${
      orders.length > 1
        ? select(
            words.order,
            state.order,
            orders.map((o) => [o, messages.orders[o]]),
            on.order,
          )
        : nothing
    }
    ${
      telling === null
        ? nothing
        : html`<button
            part="button"
            class="worded"
            type="button"
            aria-pressed=${telling ? 'true' : 'false'}
            @click=${on.telling}
          >
            ${icon('M3 2v12M13 2v12M3 4c5 0 5 8 10 8M3 12c5 0 5-8 10-8')}${words.asTold}
          </button>`
    }
    ${formats.length > 0 ? select(words.export, '', [['', words.export], ...formats.map((f): [string, string] => [f, f.toUpperCase()])], on.download, true) : nothing}
  </div>`;
}

function button(name: string, drawing: TemplateResult, act: () => void, isDisabled = false): TemplateResult {
  // aria-disabled and not disabled: a button that loses focus while it is being used loses its user.
  return html`<button
    part="button"
    type="button"
    title=${name}
    aria-label=${name}
    aria-disabled=${isDisabled ? 'true' : nothing}
    @click=${() => !isDisabled && act()}
  >
    ${drawing}
  </button>`;
}

/** Opens what stands below the toolbar; nothing when that is not to be opened. */
function opener(
  which: 'search' | 'filter',
  name: string,
  d: string,
  isOpen: boolean | null,
  on: ControlsActions,
): TemplateResult | typeof nothing {
  return isOpen === null
    ? nothing
    : html`<button
        part="button"
        type="button"
        title=${name}
        aria-label=${name}
        aria-expanded=${isOpen ? 'true' : 'false'}
        data-opens=${which}
        @click=${() => on.find(which)}
      >
        ${icon(d)}
      </button>`;
}

function select(
  name: string,
  value: string,
  options: readonly (readonly [string, string])[],
  act: (value: string) => void,
  isMenu = false,
): TemplateResult {
  const change = (e: Event) => {
    const box = e.target as HTMLSelectElement;
    const chosen = box.value;
    if (isMenu) box.value = '';
    if (chosen) act(chosen);
  };
  return html`<label class="choice"
    ><span class=${isMenu ? 'hidden' : 'name'}>${name}</span
    ><select part="button" .value=${value} @change=${change}>
      ${options.map(([v, words]) => html`<option value=${v} ?selected=${v === value}>${words}</option>`)}
    </select></label
  >`;
}

const icon = (d: string) =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${d}></path>`}</svg>`;
const chevron = (direction: 1 | -1) =>
  html`<span class="turn">${icon(direction < 0 ? 'M10 3.5L5.5 8l4.5 4.5' : 'M6 3.5L10.5 8L6 12.5')}</span>`;
const arrow = (direction: 1 | -1) =>
  html`<span class="turn"
    >${icon(direction < 0 ? 'M13 8H3.5M7 4.5L3.5 8L7 11.5' : 'M3 8h9.5M9 4.5L12.5 8L9 11.5')}</span
  >`;
