import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { back, forward, icon, iconButton } from './icon-button.js';

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
  const turns = true;
  const opener = (opens: 'search' | 'filter', d: string, isOpen: boolean | null) =>
    isOpen === null ? nothing : iconButton(words[opens], d, () => on.find(opens), { opens, isOpen });
  const all = [
    step &&
      set(
        iconButton(words.previous, back, () => on.step(-1), { turns }),
        iconButton(words.next, forward, () => on.step(1), { turns }),
      ),
    zoom &&
      set(
        iconButton(words.earlier, 'M13 8H3.5M7 4.5L3.5 8L7 11.5', () => on.pan(-1), { turns }),
        iconButton(words.later, 'M3 8h9.5M9 4.5L12.5 8L9 11.5', () => on.pan(1), { turns }),
        iconButton(words.zoomOut, 'M3.5 8h9', () => on.zoom(1 / 1.6), { isOff: !state.canZoomOut }),
        iconButton(words.zoomIn, 'M3.5 8h9M8 3.5v9', () => on.zoom(1.6), { isOff: !state.canZoomIn }),
        iconButton(words.fit, 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', on.fit),
      ),
    (search !== null || filter !== null) &&
      set(
        opener('search', 'M11 11l3.5 3.5M12.5 7.5a5 5 0 1 1-10 0a5 5 0 0 1 10 0z', search),
        opener('filter', 'M2.5 4h11M4.5 8h7M6.5 12h3', filter),
      ),
    scales.length > 1 && select(words.scale, state.scale, scales, messages.scales, on.scale),
    orders.length > 1 && select(words.order, state.order, orders, messages.orders, on.order),
    telling !== null &&
      html`<button part="button" class="worded" type="button" aria-pressed=${telling} @click=${on.telling}>
        ${icon('M3 2v12M13 2v12M3 4c5 0 5 8 10 8M3 12c5 0 5-8 10-8')}${words.asTold}
      </button>`,
    formats.length > 0 && select(words.export, '', formats, {}, on.download),
  ];
  if (!all.some(Boolean)) return nothing;
  // Each has its place whether it is there or not, and so keeps its nodes, and the focus, when another comes or goes.
  return html`<div part="controls" class="controls" role="group" aria-label=${words.label}>
    ${all.map((control) => control || nothing)}
  </div>`;
}

const set = (...buttons: readonly unknown[]): TemplateResult => html`<span class="set">${buttons}</span>`;

function select(
  name: string,
  value: string,
  options: readonly string[],
  words: Readonly<Record<string, string>>,
  act: (value: string) => void,
): TemplateResult {
  // Without a value it is a menu, which shows its name whatever was chosen from it.
  const isMenu = value === '';
  const change = ({ target }: Event) => {
    const box = target as HTMLSelectElement;
    const chosen = box.value;
    if (isMenu) box.value = '';
    if (chosen) act(chosen);
  };
  return html`<label class="choice"
    ><span class=${isMenu ? 'hidden' : 'name'}>${name}</span
    ><select part="button" .value=${value} @change=${change}>
      ${isMenu ? html`<option value="">${name}</option>` : nothing}${options.map(
        (option) =>
          html`<option value=${option} ?selected=${option === value}>${words[option] ?? option.toUpperCase()}</option>`,
      )}
    </select></label
  >`;
}
