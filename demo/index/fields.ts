import { h } from '../support/dom.js';
import { text } from './page-texts.js';

/** One attribute's control in the panel. */
export interface Field {
  readonly control: HTMLElement;
  /** Shows the attribute's value; null when it is absent. Never overwrites what is being typed. */
  show(value: string | null): void;
}

/** Takes a new value for the attribute; null removes it. */
type Change = (value: string | null) => void;

/** A choice; the first value is the default and removes the attribute. */
export function choiceField(id: string, values: readonly string[], change: Change): Field {
  const [initial = ''] = values;
  const select = h('select', { id });
  for (const value of values) {
    select.append(h('option', { value }, value === initial ? `${value} (${text('defaultValue')})` : value));
  }
  select.addEventListener('change', () => change(select.value === initial ? null : select.value));
  return {
    control: select,
    show: (value) => {
      select.value = value !== null && values.includes(value) ? value : initial;
    },
  };
}

/** A boolean attribute: there or not. */
export function booleanField(id: string, change: Change): Field {
  const box = h('input', { id, type: 'checkbox' });
  box.addEventListener('change', () => change(box.checked ? '' : null));
  return {
    control: h('div', { class: 'tokens' }, box),
    show: (value) => {
      box.checked = value !== null;
    },
  };
}

/** One of the document's events, by its title; `options` is asked anew whenever a value is shown. */
export function eventField(id: string, options: () => ReadonlyMap<string, string>, change: Change): Field {
  const select = h('select', { id });
  select.addEventListener('change', () => change(select.value === '' ? null : select.value));
  return {
    control: select,
    show: (value) => {
      const known = options();
      select.replaceChildren(h('option', { value: '' }, text('none')));
      for (const [key, title] of known) select.append(h('option', { value: key }, title));
      if (value !== null && !known.has(value)) select.append(h('option', { value }, value));
      select.value = value ?? '';
    },
  };
}

/** Check boxes for tokens. Absent is not the same as empty: "automatic" removes the attribute, no check leaves it empty. */
export function tokensField(id: string, values: readonly string[], change: Change): Field {
  const automatic = h('input', { type: 'checkbox', id });
  const boxes = values.map((value) => h('input', { type: 'checkbox', value }));
  const write = (): void =>
    change(
      automatic.checked
        ? null
        : boxes
            .filter((box) => box.checked)
            .map((box) => box.value)
            .join(' '),
    );
  automatic.addEventListener('change', () => {
    for (const box of boxes) box.checked = !automatic.checked;
    write();
  });
  const labels = boxes.map((box) => {
    box.addEventListener('change', write);
    return h('label', {}, box, ' ', h('code', {}, box.value));
  });
  return {
    control: h('div', { class: 'tokens' }, h('label', {}, automatic, ' ', text('automatic')), ...labels),
    show: (value) => {
      const tokens = new Set((value ?? '').split(/\s+/));
      automatic.checked = value === null;
      for (const box of boxes) {
        box.checked = tokens.has(box.value);
        box.disabled = value === null;
      }
    },
  };
}

/** A whole number with a button to either side. */
export function numberField(
  id: string,
  { name, min, max, initial }: { name: string; min: number; max: number; initial: number },
  change: Change,
): Field {
  const input = h('input', { id, type: 'number', min: String(min), max: String(max), step: '1' });
  const write = (): void => {
    const wanted = Number.isFinite(input.valueAsNumber) ? Math.round(input.valueAsNumber) : initial;
    const value = Math.min(max, Math.max(min, wanted));
    change(value === initial ? null : String(value));
  };
  const step = (by: number, sign: string, label: string): HTMLButtonElement => {
    const button = h('button', { type: 'button', 'aria-label': `${label}: ${name}` }, sign);
    button.addEventListener('click', () => {
      input.valueAsNumber = (Number.isFinite(input.valueAsNumber) ? input.valueAsNumber : initial) + by;
      write();
    });
    return button;
  };
  input.addEventListener('change', write);
  return {
    control: h('div', { class: 'stepper' }, step(-1, '−', text('less')), input, step(1, '+', text('more'))),
    show: (value) => {
      input.value = value ?? String(initial);
    },
  };
}

interface TextOptions {
  readonly suggestions?: readonly string[];
  readonly placeholder?: string;
  /** A sentence about what is wrong with this text, or `` when it will do. */
  readonly problem?: (value: string) => string;
}

/** A line of text; what is wrong with it is said below, and nothing wrong is passed on. */
export function textField(id: string, options: TextOptions, change: Change): Field {
  const { suggestions = [], placeholder = '', problem = () => '' } = options;
  const input = h('input', { id, spellcheck: 'false', dir: 'ltr', placeholder, 'aria-describedby': `${id}-bad` });
  const bad = h('p', { class: 'bad', id: `${id}-bad`, role: 'alert' });
  const control = h('div', { class: 'text-control' }, input, bad);
  if (suggestions.length > 0) {
    control.append(h('datalist', { id: `${id}-list` }, ...suggestions.map((value) => h('option', { value }))));
    input.setAttribute('list', `${id}-list`);
  }
  const judge = (): string => {
    const message = input.value.trim() === '' ? '' : problem(input.value.trim());
    bad.textContent = message;
    input.toggleAttribute('aria-invalid', message !== '');
    if (message !== '') input.setAttribute('aria-invalid', 'true');
    return message;
  };
  input.addEventListener('change', () => {
    if (judge() === '') change(input.value.trim() === '' ? null : input.value.trim());
  });
  input.addEventListener('input', () => {
    // While typing a complaint may go, but none may come: half a date is not a mistake yet.
    if (input.hasAttribute('aria-invalid')) judge();
  });
  return {
    control,
    show: (value) => {
      if (document.activeElement === input || input.hasAttribute('aria-invalid')) return;
      input.value = value ?? '';
    },
  };
}
