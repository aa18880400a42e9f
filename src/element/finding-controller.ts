import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { pickText } from '../document/pick-text.js';
import type { Status } from '../document/event.js';
import { findWords, type FindMessages } from '../i18n/find/find-words.js';
import { numberFormat } from '../i18n/intl-cache.js';
import { memo } from '../layout/memo.js';
import {
  filterKeys,
  isEmpty,
  readFilter,
  toggled,
  writeFilter,
  type Filter,
  type FilterKey,
} from '../model/find/filter.js';
import { Finder, type Found } from '../model/find/find.js';
import type { Facet } from '../model/find/facets.js';
import { readQuery, type Query } from '../model/find/query.js';
import type { TimelineModel } from '../model/timeline-model.js';
import { findView, markedView, type FindFacet, type FindValue } from '../view/find/find-view.js';
import { findStyles } from '../view/find/find.styles.js';
import type { FindState, Reading } from '../view/reading.js';
import { warnOnce } from './accepted.js';
import { adoptStyles } from './adopt-styles.js';

export interface FindingHost extends HTMLElement, ReactiveControllerHost {
  search: string | null;
  filter: string | null;
  readonly selected: string | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  announce(text: string): void;
  /** A reader has searched or filtered. */
  filterChanged(): void;
  /** The first event of those shown gets the focus. */
  focusFirst(): void;
  /** A list that is folded is no longer: there is something to be seen below. */
  unfold(): void;
}

/** What search and filter are used on, however many events it holds. */
export interface Findable {
  readonly locale: string;
  readonly statuses: Readonly<Record<Status, string>>;
  groupName(id: string): string | null;
  /** Events shown now, and all there are. */
  readonly shown: number;
  readonly all: number;
  /** Events shown once the newest question is answered; null: not answered yet. */
  left(): number | null;
  /** What there is to filter by, as far as it is known; null: not known yet. */
  facets(): { readonly facets: readonly Facet[]; readonly awaitsTags: boolean } | null;
}

/** ms without a key before the number of hits is announced. */
const calm = 600;
/** Values of a key that are shown before somebody asks for the others. */
const mostShown = 40;

/** Search and filter of one timeline: what they leave, and the row and panel to use them. Loaded with the first use. */
export class FindingController implements ReactiveController {
  readonly #host: FindingHost;
  #isSearchOpen = false;
  #isFilterOpen = false;
  /** Keys of which all values are shown. */
  readonly #whole = new Set<FilterKey>();
  #found: Found | null = null;
  /** Makes ready what a search takes. */
  #warm: (() => unknown) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #finder = memo((model: TimelineModel, locale: string) => new Finder(model, locale));
  readonly #query = memo(readQuery);
  readonly #marking = memo((asked: string) => {
    const query = readQuery(asked);
    return (text: string): unknown => (query.isEmpty ? text : markedView(text, query.stretches(text)));
  });
  readonly #filter = memo((text: string): Filter => {
    const { filter, wrong } = readFilter(text);
    for (const term of wrong)
      warnOnce(this.#host, 'filter', term, `terms such as group:war or tag:"New York" of ${filterKeys.join(', ')}`);
    return filter;
  });
  readonly #find = memo((finder: Finder, query: Query, filter: Filter): Found => finder.find(query, filter));
  readonly #facets = memo((found: Found, importance: number) => ({
    facets: found.facets(importance),
    awaitsTags: false,
  }));
  readonly #with = memo((ids: ReadonlySet<string>, id: string): ReadonlySet<string> => new Set([...ids, id]));

  constructor(host: FindingHost) {
    this.#host = host;
    host.addController(this);
    adoptStyles(host, findStyles.cssText);
  }

  /**
   * Ids of the events that search and filter leave; null: all. The selected one is always among them: whoever comes to it
   * from the article or by a link finds it.
   */
  found(model: TimelineModel, locale: string): ReadonlySet<string> | null {
    const { search, filter, selected } = this.#host;
    this.#warm = () => this.#finder(model, locale);
    const finder = search || filter || this.#isFilterOpen ? this.#finder(model, locale) : null;
    this.#found = finder && this.#find(finder, this.#query(search ?? ''), this.#filter(filter ?? ''));
    const ids = this.#found?.ids ?? null;
    return ids && selected !== null && !ids.has(selected) ? this.#with(ids, selected) : ids;
  }

  /** For the buttons of the toolbar. */
  get state(): FindState {
    return { isSearchOpen: this.#isSearchOpen || Boolean(this.#host.search), isFilterOpen: this.#isFilterOpen };
  }

  /** Marks in a text what was found. Another function for another question, so that whoever keeps texts marks them anew. */
  get mark(): (text: string) => unknown {
    return this.#marking(this.#host.search ?? '');
  }

  /** On a picture: how many events are not in it. */
  note(hidden: number, locale: string): string {
    return findWords(locale).hidden(hidden);
  }

  press(which: 'search' | 'filter'): void {
    if (which === 'filter') this.#isFilterOpen = !this.#isFilterOpen;
    else if (this.state.isSearchOpen && !this.#host.search) this.#isSearchOpen = false;
    else this.#isSearchOpen = true;
    this.#host.unfold();
    if (which === 'search' && this.#isSearchOpen) {
      void this.#focusField();
      // Not with the first key, when somebody waits for it.
      setTimeout(() => this.#warm?.(), 60);
    }
  }

  /** The row and panel for a document whose events stand one by one. */
  view(reading: Reading, hasSearch: boolean): TemplateResult | typeof nothing {
    const { document, model, settings, words } = reading;
    const label = (id: string) => document.groups.find((group) => group.id === id)?.label;
    return this.offer(
      {
        locale: words.locale,
        statuses: words.messages.status,
        groupName: (id) => (label(id) ? pickText(label(id)!, words.locale).text : null),
        shown: this.#count(reading),
        all: model.items.length,
        left: () => {
          const ids = this.#found?.ids;
          const has = (id: string) => ids?.has(id) ?? true;
          return model.items.filter(({ event }) => event.importance >= settings.importance && has(event.id)).length;
        },
        facets: () => this.#found && this.#facets(this.#found, settings.importance),
      },
      hasSearch,
    );
  }

  /** The row, and the panel where it is open; null: nothing is drawn yet. */
  offer(on: Findable | null, hasSearch: boolean): TemplateResult | typeof nothing {
    if (!on) return nothing;
    const { search, filter } = this.#host;
    const { isSearchOpen, isFilterOpen } = this.state;
    const chosen = this.#filter(filter ?? '');
    const isActive = Boolean(search) || !isEmpty(chosen);
    if (!isSearchOpen && !isFilterOpen && !isActive) return nothing;
    const { locale } = on;
    const words = findWords(locale);
    const known = isFilterOpen ? on.facets() : null;
    const named = (key: FilterKey, value: string): FindValue => ({
      key,
      value,
      name: nameOf(key, value, on, words),
    });
    return findView(
      {
        search: isSearchOpen || (isFilterOpen && hasSearch) ? (search ?? '') : null,
        chosen: [...chosen].flatMap(([key, values]) => [...values].map((value) => named(key, value))),
        isActive,
        found: on.shown,
        of: on.all,
        facets: isFilterOpen ? (known?.facets ?? []).map((facet) => this.#shown(facet, named)) : null,
        awaitsTags: known?.awaitsTags ?? false,
        number: (n) => numberFormat(locale).format(n),
      },
      words,
      {
        search: (text) => this.#change(on, text || null, filter),
        toggle: (key, value) => this.#change(on, search, writeFilter(toggled(chosen, key, value)) || null),
        showOthers: () => {
          this.#change(on, null, null);
          void this.#focusField();
        },
        showAll: (key) => void this.#showAll(key),
        key: this.#key,
      },
    );
  }

  /** Of a facet, what is shown; what is chosen always is. */
  #shown({ key, values, more = 0 }: Facet, named: (key: FilterKey, value: string) => FindValue): FindFacet {
    const shown = this.#whole.has(key) ? values : values.filter((v, i) => i < mostShown || v.isChosen);
    return {
      key,
      values: shown.map((v) => ({ ...v, ...named(key, v.value) })),
      waiting: values.length - shown.length,
      beyond: more,
    };
  }

  /** The first of those that were not shown gets the focus, which their button loses. */
  async #showAll(key: FilterKey): Promise<void> {
    const inputs = () => this.#host.renderRoot.querySelectorAll<HTMLElement>(`.facet[data-key="${key}"] input`);
    const before = inputs().length;
    this.#whole.add(key);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    inputs()[before]?.focus();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Those found that are important enough; without one that is only shown because it is selected. */
  #count({ ordered }: Reading): number {
    const ids = this.#found?.ids;
    return ids ? ordered.filter((item) => ids.has(item.event.id)).length : ordered.length;
  }

  #change(on: Findable, search: string | null, filter: string | null): void {
    const host = this.#host;
    if (search !== null) this.#isSearchOpen = true;
    host.search = search;
    host.filter = filter;
    host.unfold();
    host.filterChanged();
    this.#announce(on);
  }

  #announce(on: Findable): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const left = on.left();
      const { none, count } = findWords(on.locale);
      if (left === null) this.#announce(on);
      else this.#host.announce(left === 0 ? none : count(left, on.all));
    }, calm);
  }

  async #focusField(): Promise<void> {
    await this.#host.updateComplete;
    this.#element<HTMLInputElement>('.find-field input')?.select();
    this.#element('.find-field input, .find input')?.focus();
  }

  /** Escape empties the field, then puts away panel and row, the focus goes to the button that opened them. */
  readonly #key = (event: KeyboardEvent): void => {
    const host = this.#host;
    const field = event.target as HTMLInputElement;
    const isField = field.type === 'search';
    if (event.key === 'Enter' && isField && !event.isComposing) {
      event.preventDefault();
      host.focusFirst();
      return;
    }
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (isField && host.search) {
      field.value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return;
    }
    const opener = this.#isFilterOpen ? 'filter' : 'search';
    if (this.#isFilterOpen) this.#isFilterOpen = false;
    else this.#isSearchOpen = false;
    host.requestUpdate();
    this.#element(`.controls [data-opens="${opener}"]`)?.focus();
  };

  #element<E extends HTMLElement>(selector: string): E | null {
    return this.#host.renderRoot.querySelector<E>(selector);
  }
}

function nameOf(key: FilterKey, value: string, on: Findable, find: FindMessages): string {
  switch (key) {
    case 'group':
      return on.groupName(value) ?? value;
    case 'tag':
      return value;
    case 'status':
      return capital(on.statuses[value as Status], on.locale);
    case 'kind':
      return find.kinds[value as keyof typeof find.kinds];
    case 'importance':
      return find.importances[value as keyof typeof find.importances];
  }
}

const capital = (text: string, locale: string): string =>
  text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));
