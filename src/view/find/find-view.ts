import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FindMessages } from '../../i18n/find/find-words.js';
import type { FilterKey } from '../../model/find/filter.js';
import { keyed } from '../keyed.js';

export interface FindValue {
  readonly key: FilterKey;
  readonly value: string;
  /** In the reader's language. */
  readonly name: string;
}

export interface FindFacet {
  readonly key: FilterKey;
  readonly values: readonly (FindValue & { readonly count: number; readonly isChosen: boolean })[];
  /** Values that wait to be asked for, and those that are too many to be offered. */
  readonly waiting: number;
  readonly beyond: number;
}

export interface FindInput {
  /** null: there is no field to search in. */
  readonly search: string | null;
  /** What is filtered by. */
  readonly chosen: readonly FindValue[];
  /** Something is searched for or filtered by. */
  readonly isActive: boolean;
  readonly found: number;
  readonly of: number;
  /** null while the panel is closed. */
  readonly facets: readonly FindFacet[] | null;
  /** Tags are still being read: their facet is yet to come. */
  readonly awaitsTags: boolean;
  readonly number: (n: number) => string;
}

export interface FindActions {
  search(text: string): void;
  toggle(key: FilterKey, value: string): void;
  showOthers(): void;
  /** All that is offered of a key. */
  showAll(key: FilterKey): void;
  key(event: KeyboardEvent): void;
}

/** The ids that the buttons of the toolbar name. */
export const findId = 'find';
export const facetsId = 'facets';

/** The row to search in, with what is chosen and how many events are left; the panel of filters below it. */
export function findView(input: FindInput, words: FindMessages, on: FindActions): TemplateResult {
  const { search, chosen, isActive, found, of, facets } = input;
  return html`<div part="find" class="find" id=${findId} role="search" aria-label=${words.label} @keydown=${on.key}>
    <div class="find-row">
      ${search === null ? nothing : fieldView(search, words, on)}
      ${chosen.length > 0 ? chipsView(chosen, words, on) : nothing}
      ${isActive ? html`<span class="find-count">${found === 0 ? words.none : words.count(found, of)}</span>` : nothing}
      ${
        isActive
          ? html`<button part="button" class="as-link" type="button" @click=${on.showOthers}>
              ${words.showOthers(of - found)}
            </button>`
          : nothing
      }
    </div>
    ${
      facets
        ? html`<div part="filter" class="facets" id=${facetsId}>
            ${keyed(
              facets,
              (facet) => facet.key,
              (facet) => facetView(facet, input, words, on),
            )}${input.awaitsTags ? awaitedView(words) : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

function fieldView(search: string, words: FindMessages, on: FindActions): TemplateResult {
  return html`<span class="find-field"
    ><svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      ${svg`<path d="M11 11l3.5 3.5M12.5 7.5a5 5 0 1 1-10 0a5 5 0 0 1 10 0z"></path>`}</svg
    ><input
      part="search"
      type="search"
      aria-label=${words.field}
      placeholder=${words.field}
      autocomplete="off"
      spellcheck="false"
      .enterKeyHint=${'search'}
      .value=${live(search)}
      @input=${(event: Event) => on.search((event.target as HTMLInputElement).value)}
  /></span>`;
}

function chipsView(chosen: readonly FindValue[], words: FindMessages, on: FindActions): TemplateResult {
  return html`<ul class="chips plain">
    ${keyed(
      chosen,
      (chip) => `${chip.key} ${chip.value}`,
      ({ key, value, name }) =>
        html`<li>
          <button
            part="button"
            class="chip"
            type="button"
            aria-label=${words.remove(words.keys[key], name)}
            title=${words.remove(words.keys[key], name)}
            @click=${() => on.toggle(key, value)}
          >
            ${name}<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
              ${svg`<path d="M5 5l6 6M11 5l-6 6"></path>`}
            </svg>
          </button>
        </li>`,
    )}
  </ul>`;
}

function facetView(facet: FindFacet, { number }: FindInput, words: FindMessages, on: FindActions): TemplateResult {
  const { waiting, beyond } = facet;
  return html`<fieldset class="facet" data-key=${facet.key}>
    <legend>${words.keys[facet.key]}</legend>
    <ul class="plain">
      ${keyed(
        facet.values,
        (v) => v.value,
        ({ key, value, name, count, isChosen }) =>
          html`<li>
            <label class=${count === 0 && !isChosen ? 'facet-value none' : 'facet-value'}
              ><input type="checkbox" .checked=${live(isChosen)} @change=${() => on.toggle(key, value)} /><span
                class="facet-name"
                >${name}</span
              ><span class="facet-count" aria-hidden="true">${number(count)}</span
              ><span class="hidden">, ${words.events(count)}</span></label
            >
          </li>`,
      )}
    </ul>
    ${
      waiting > 0
        ? html`<button part="button" class="as-link" type="button" @click=${() => on.showAll(facet.key)}>
            ${words.showAll(waiting)}
          </button>`
        : beyond > 0
          ? html`<p class="facet-note">${words.beyond(beyond)}</p>`
          : nothing
    }
  </fieldset>`;
}

const awaitedView = (words: FindMessages): TemplateResult =>
  html`<fieldset class="facet awaited" data-key="tag">
    <legend>${words.keys.tag}</legend>
    <p class="facet-note">${words.reading}</p>
  </fieldset>`;

/** A text with what was found in it marked; the text itself where nothing was. */
export function markedView(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
): unknown {
  if (stretches.length === 0) return text;
  return stretches.map(({ start, end }, i) => {
    const before = text.slice(stretches[i - 1]?.end ?? 0, start);
    const after = i === stretches.length - 1 ? text.slice(end) : '';
    return html`${before}<mark part="hit">${text.slice(start, end)}</mark>${after}`;
  });
}
