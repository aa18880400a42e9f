import { composedPath } from './composed-tree.js';
import type { Anchor, ArticleContext, ArticlePart } from './linking.js';
import { Note } from './note.js';
import { boxOf } from './passage-box.js';
import { pulse } from './pulse.js';
import { bringIntoSight, glide, landed, passageTarget, scrollersOf } from './scrolling.js';
import { WayBack } from './way-back.js';

/** Most of a passage's words that are read out with the way back. */
const MOST_WORDS = 300;

export interface RevealPart extends ArticlePart {
  /**
   * Scrolls to a passage, marks it for a moment, and puts a note beside it that takes focus and leads back. false when
   * it is not there.
   */
  reveal(eventId: string, index: number): boolean;
  /** Leads back as the note does; false when no note is there. */
  back(): boolean;
}

/** From the event to its passage, and back. `linkOf` names the reference link behind a passage, if there is one. */
export function revealPart(
  context: ArticleContext,
  linkOf: (eventId: string) => HTMLElement | null = () => null,
): RevealPart {
  const { host } = context;
  let note: Note | null = null;
  let wayBack: WayBack | null = null;
  let shown: { readonly eventId: string; readonly index: number } | null = null;
  let landing = new AbortController();
  let endPulse = (): void => {};

  const anchorOf = (eventId: string, index: number): Anchor | undefined =>
    context.found().find((a) => a.eventId === eventId && a.index === index && a.range);
  const rangeShown = (): Range | null => (shown && anchorOf(shown.eventId, shown.index)?.range) ?? null;

  const putAway = (): void => {
    landing.abort();
    const open = note;
    note = null;
    open?.close();
  };

  const back = (): boolean => {
    const [way, from] = [wayBack, shown];
    if (!way || !from || !note) return false;
    // Focus first: it would otherwise fall to the article as the note goes.
    if (host.element.isConnected) host.returnFocus(from.eventId);
    putAway();
    wayBack = null;
    way.go();
    return true;
  };

  const offerBack = (eventId: string, range: Range): Note | null => {
    const surface = host.surface();
    if (!surface?.isConnected) return null;
    const { words, titleOf } = context.state();
    const isAbove = host.element.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
    const opened: Note = new Note(surface, {
      name: words.passageOf(titleOf(eventId)),
      about: cutWords(range.toString()),
      heading: '',
      isBrief: false,
      actions: [{ text: words.back, arrow: isAbove ? 'up' : 'down', act: back }],
      range: rangeShown,
      closed: () => {
        landing.abort();
        if (note !== opened) return;
        note = null;
        wayBack = null;
      },
    });
    return opened;
  };

  const reveal = (eventId: string, index: number): boolean => {
    const anchor = anchorOf(eventId, index);
    if (!anchor?.range) return false;
    const { range } = anchor;
    const way = (note && wayBack) ?? new WayBack(host.element);
    putAway();
    endPulse();
    landing = new AbortController();
    shown = { eventId, index };
    open(range.startContainer);
    const scrollers = scrollersOf(range.startContainer);
    way.remember(scrollers);
    wayBack = way;
    const target = passageTarget(range);
    glide(
      scrollers,
      () => bringIntoSight(target, scrollers),
      () => {
        note = offerBack(eventId, range);
        note?.hold(boxOf(range));
      },
    );
    (linkOf(eventId) ?? note)?.focus({ preventScroll: true });
    const { signal } = landing;
    const held = note;
    void landed(scrollers, signal).then((arrived) => {
      // Pictures that loaded on the way, or a bar that came along, may have moved or covered it.
      if (arrived) bringIntoSight(target, scrollers);
      held?.hold(null);
      if (!signal.aborted && context.state().highlight !== 'none') endPulse = pulse(rangeShown() ?? range);
    });
    return true;
  };

  return {
    reveal,
    back,
    update: () => note?.follow(),
    release: () => {
      endPulse();
      putAway();
      wayBack = null;
    },
  };
}

/** Opens what a reader would have to open to see a place, as browsers do for what they find on a page. */
function open(node: Node): void {
  for (const element of composedPath(node)) {
    if (element instanceof HTMLDetailsElement && !element.open) {
      if (!element.querySelector(':scope > summary')?.contains(node)) element.open = true;
    } else if (element instanceof HTMLElement && element.getAttribute('hidden') === 'until-found') {
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
    }
  }
}

/** The beginning of a passage, cut between words. */
function cutWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= MOST_WORDS ? words : `${words.slice(0, words.lastIndexOf(' ', MOST_WORDS))} …`;
}
