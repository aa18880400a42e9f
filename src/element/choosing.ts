import { pickText } from '../document/pick-text.js';
import type { Cluster } from '../layout/scene.js';
import type { TimelineItem } from '../model/timeline-model.js';
import { TimelineSelectEvent, type SelectSource } from './events.js';
import type { Inside } from './inside.js';
import { load } from './parts.js';

/** Which event is selected, and which has the tab stop: how readers and scripts come to them, and what that brings into view. */
export class Choosing {
  /** Ids of those that found no room and are listed instead. */
  openCluster: readonly string[] | null = null;
  readonly #inside: Inside;
  #active: string | null = null;
  /** Whether the selected event has to be brought into view once it is drawn. */
  #revealNext: 'no' | 'calmly' | 'at once' = 'no';
  /** Selected by a script that wants the window to stay. */
  #staysWith: string | null = null;

  constructor(inside: Inside) {
    this.#inside = inside;
  }

  /**
   * Who holds the one tab stop: the event last visited; while that is outside of the window the nearest that can be seen,
   * because its focus should be.
   */
  get active(): string | null {
    const { composition, focus, host } = this.#inside;
    const { orderedItems, picture } = composition;
    const id = this.#active;
    const seen = new Set(picture?.scene.events.flatMap((e) => (e.shown === 'outside' ? [] : [e.id])));
    const focused = host.shadowRoot?.activeElement?.closest('li')?.getAttribute('data-id');
    if (id !== null && (!picture || seen.has(id) || focused === id || focus.isFor(id))) return id;
    const at = this.#item(id)?.known?.start ?? -Infinity;
    const far = (item: TimelineItem) => Math.abs((item.known?.start ?? Infinity) - at);
    const near = orderedItems.filter((i) => seen.has(i.event.id)).sort((a, b) => far(a) - far(b) || 0);
    return near[0]?.event.id ?? id ?? orderedItems[0]?.event.id ?? null;
  }

  /** Another document. `isAnother`: the selected event is shown wherever it stands there. */
  begin(isAnother: boolean): void {
    if (isAnother) this.#revealNext = 'at once';
    this.openCluster = null;
  }

  // ---- Scripts -----------------------------------------------------------------------------------------------------

  /** See `NewsTimelineElement.select`. */
  select(id: string | null, scroll = true, focus = false): void {
    const { host, composition, focus: next } = this.#inside;
    const pane = composition.archivePane;
    if (pane) {
      host.selected = pane.select(id, scroll);
      if (focus && host.selected !== null) next.event(host.selected);
      return;
    }
    const item = this.#item(id);
    host.selected = item?.event.id ?? null;
    if (!item) return;
    this.#active = item.event.id;
    if (scroll) this.#reveal(item);
    this.#staysWith = scroll ? null : item.event.id;
    if (focus) next.event(item.event.id);
    host.requestUpdate();
  }

  /** `choose` gets the neighbour of the selected event in the order shown, if there is one. */
  step(direction: 1 | -1, choose: (id: string) => void): void {
    const { selected } = this.#inside.host;
    const pane = this.#inside.composition.archivePane;
    if (pane) {
      const id = pane.neighbour(selected, direction);
      if (id !== null) choose(id);
      return;
    }
    const { orderedItems } = this.#inside.composition;
    const at = orderedItems.findIndex((i) => i.event.id === selected);
    const next = at < 0 ? orderedItems.at(direction > 0 ? 0 : -1) : orderedItems[at + direction];
    if (next) choose(next.event.id);
  }

  // ---- Readers -----------------------------------------------------------------------------------------------------

  /** A reader's wish; a listener may refuse it. */
  choose(id: string | null, source: SelectSource): void {
    const { host, composition, article, permalink, focus } = this.#inside;
    const previous = host.selected;
    if (id !== null && id === previous) {
      // A second time goes on to the passage, by key; by pointer it puts the card away.
      if (source === 'keyboard') {
        const index = article.firstPassage(id);
        if (index === null || !article.go(id, index)) focus.card();
      } else if (source !== 'article') this.choose(null, source);
      host.requestUpdate();
      return;
    }
    if (id === previous || !host.dispatchEvent(new TimelineSelectEvent(id, previous, source))) return;
    host.selected = id;
    this.openCluster = null;
    permalink.chosen(id, previous, source);
    const { words } = composition;
    const item = this.#item(id);
    const said = composition.archivePane?.chosen(id);
    if (said) host.announce(said);
    else if (item) {
      this.#active = id;
      const title = pickText(item.event.title, words.words.locale).text;
      host.announce(words.messages.marks.selected(words.date(item.event).spoken, title));
      this.#reveal(item);
    } else {
      host.announce(words.messages.marks.unselected);
      if (previous !== null && source !== 'permalink') focus.event(previous);
    }
  }

  /** By a link: false when there is no such event. */
  arrive(id: string | null): boolean {
    if (id !== null && !this.#item(id) && !this.#inside.contents.archive?.has(id)) return false;
    if (id !== this.#inside.host.selected) this.choose(id, 'permalink');
    return true;
  }

  /** The event that is selected or has the tab stop stays where it is. */
  zoomAround(factor: number): void {
    const { orderedItems, window } = this.#inside.composition;
    const id = this.#inside.host.selected ?? this.#active ?? orderedItems[0]?.event.id;
    window.travelZoom(factor, orderedItems.find((i) => i.event.id === id)?.known?.start);
  }

  /** Takes a cluster apart, or lists its events where nothing parts them. */
  readonly open = (cluster: Cluster): void => {
    const { settings, window } = this.#inside.composition;
    const starts = new Set(cluster.ids.map((id) => this.#item(id)!.known!.start));
    if (!cluster.text && starts.size > 1 && settings.canZoom) window.zoomInto(cluster);
    else {
      this.openCluster = cluster.ids;
      // What draws its card.
      void load('details').then(() => this.#inside.host.requestUpdate());
    }
  };

  /** Gives the tab stop and the focus to an event. `isStill`: the page must not scroll to it. */
  activate(id: string, { reveal, isStill = false }: { readonly reveal: boolean; readonly isStill?: boolean }): void {
    const item = this.#item(id);
    this.#active = id;
    this.#inside.focus.event(id, isStill);
    if (reveal && item) this.#reveal(item);
    this.#inside.host.requestUpdate();
  }

  focusFirst(): void {
    this.#inside.composition.archivePane?.focusFirst();
    const [first] = this.#inside.composition.orderedItems;
    if (first) this.activate(first.event.id, { reveal: true });
  }

  /** The focus has come to something in the drawing or the list. */
  readonly focused = (event: FocusEvent): void => {
    const target = event.target as Element;
    const id = target.closest('li')?.getAttribute('data-id');
    if (id && id !== this.#active) {
      this.#active = id;
      this.#inside.host.requestUpdate();
    }
    if (!target.matches(':focus-visible')) return;
    this.#inside.pointing.reach(target);
    // By keyboard: the next key will be one of ours.
    void load('keyboard');
  };

  /** Puts away the topmost thing that is open; false when nothing is. */
  dismiss(): boolean {
    const { pointing, host, composition } = this.#inside;
    const { selected } = host;
    if (composition.archivePane?.dismiss()) return true;
    // Of the selected event no preview is shown, so there is none to put away.
    if (pointing.previewed !== null && pointing.previewed !== selected) pointing.rest();
    else if (this.openCluster) {
      this.openCluster = null;
      this.#inside.host.requestUpdate();
    } else if (selected !== null) this.choose(null, 'keyboard');
    else return false;
    return true;
  }

  // ---- Updates -----------------------------------------------------------------------------------------------------

  /** Before one: the tab stop is always on an event that is there. `isSelectedNew`: another event was selected. */
  prepare(isSelectedNew: boolean): void {
    const { selected } = this.#inside.host;
    const { settings, found, orderedItems: items } = this.#inside.composition;
    const active = this.#item(this.#active)?.event;
    if (!active || active.importance < settings.importance || found?.has(active.id) === false) {
      this.#active = items.find((i) => i.event.id === selected)?.event.id ?? null;
    }
    if (isSelectedNew && selected !== this.#staysWith && this.#revealNext === 'no') this.#revealNext = 'calmly';
    this.#staysWith = null;
  }

  /** After one: brings into view what was selected before it was drawn. */
  settle(): void {
    if (this.#revealNext === 'no' || !this.#inside.composition.picture) return;
    const item = this.#item(this.#inside.host.selected);
    if (item) this.#reveal(item, this.#revealNext === 'at once');
    this.#revealNext = 'no';
  }

  #item(id: string | null): TimelineItem | undefined {
    return id === null ? undefined : this.#inside.composition.model?.byId.get(id);
  }

  #reveal(item: TimelineItem, atOnce = false): void {
    const { settings, window } = this.#inside.composition;
    if (item.event.importance < settings.importance) this.#inside.host.importance = item.event.importance;
    window.reveal(item, atOnce);
  }
}
