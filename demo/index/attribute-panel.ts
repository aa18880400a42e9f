import { attributes, type AttributeSpec } from '../../src/element/attributes.js';
import { attributeNotes, type AttributeName } from '../attribute-notes.js';
import { byId, h } from '../support/dom.js';
import { booleanField, choiceField, eventField, numberField, textField, tokensField, type Field } from './fields.js';
import { pageLanguage, text } from './page-texts.js';
import { dateProblem, zoneProblem, zones } from './value-problems.js';
import { defaultOf } from './snippet.js';

/** Attributes that name an event of the document: a list of titles is kinder than a line for an id. */
const eventNames: ReadonlySet<AttributeName> = new Set<AttributeName>(['origin', 'selected']);

/** Every attribute of the element as a control that changes `timeline`. */
export interface AttributePanel {
  /** Makes all controls anew, in the page's present language. */
  build(): void;
  /** Brings the controls to what the element's attributes say. */
  sync(): void;
}

/** `events`: ids and titles of the document shown, in its order. */
export function attributePanel(timeline: HTMLElement, events: () => ReadonlyMap<string, string>): AttributePanel {
  const fields = new Map<AttributeName, Field>();
  const sync = (): void => {
    for (const [name, field] of fields) field.show(timeline.getAttribute(name));
  };
  const build = (): void => {
    fields.clear();
    for (const section of ['data', 'view', 'window', 'use'] as const) {
      const rows = attributes
        .filter(({ name }) => attributeNotes[name].section === section)
        .map((spec) => {
          const field = fieldFor(spec, spec.name, (value) => {
            if (value === null) timeline.removeAttribute(spec.name);
            else timeline.setAttribute(spec.name, value);
          });
          fields.set(spec.name, field);
          return row(spec.name, field);
        });
      byId(`attributes-${section}`, HTMLElement).replaceChildren(...rows);
    }
    sync();
  };

  function fieldFor(spec: AttributeSpec, name: AttributeName, change: (value: string | null) => void): Field {
    const id = `attribute-${name}`;
    if (eventNames.has(name)) return eventField(id, events, change);
    switch (spec.type) {
      case 'boolean':
        return booleanField(id, change);
      case 'choice':
        return choiceField(id, spec.values, change);
      case 'tokens':
        return tokensField(id, spec.values, change);
      case 'number':
        return numberField(id, spec, change);
      case 'date': {
        const words = spec.values ?? [];
        const problem = (value: string): string => (words.includes(value) ? '' : dateProblem(value));
        return textField(id, { suggestions: words, placeholder: defaultOf(spec) ?? '', problem }, change);
      }
      case 'zone':
        return textField(id, { suggestions: zones(), problem: zoneProblem }, change);
      case 'text':
        return textField(id, {}, change);
    }
  }
  return { build, sync };
}

/** Label, control and what it is for. A group of check boxes is named by its attribute, single controls by a label. */
function row(name: AttributeName, { control }: Field): HTMLElement {
  const id = `attribute-${name}`;
  const noteId = `${id}-note`;
  const spec: AttributeSpec | undefined = attributes.find((one) => one.name === name);
  const hint = spec?.type === 'date' ? ` ${text('dateHint')}` : '';
  const note = h('p', { class: 'hint', id: noteId }, attributeNotes[name].note[pageLanguage()] + hint);
  const group = spec?.type === 'tokens';
  const label = group
    ? h('span', { class: 'label', id: `${id}-label` }, h('code', {}, name))
    : h('label', { for: id }, h('code', {}, name));
  if (group) {
    control.setAttribute('role', 'group');
    control.setAttribute('aria-labelledby', `${id}-label`);
    control.setAttribute('aria-describedby', noteId);
  } else {
    const input = control.id === id ? control : control.querySelector(`#${id}`);
    input?.setAttribute('aria-describedby', `${noteId} ${input.getAttribute('aria-describedby') ?? ''}`.trim());
  }
  return h(
    'div',
    { class: group || (spec?.type === 'text' && control.id !== id) ? 'field field-wide' : 'field' },
    label,
    control,
    note,
  );
}
