import type { Anchor, ArticleContext } from './linking.js';
import { Note } from './note.js';
import { bringIntoSight, elementTarget, glide, portOf, scrollersOf } from './scrolling.js';

/** Scrolls the timeline into sight, if it is not, and puts focus on an event of it. */
export function goToTimeline({ host }: ArticleContext, eventId: string): void {
  const { element } = host;
  if (!element.isConnected) return;
  host.returnFocus(eventId);
  const scrollers = scrollersOf(element);
  glide(
    scrollers,
    () => bringIntoSight(elementTarget(element), scrollers),
    () => {},
  );
}

/** Whether some of the timeline, enough to see a change in it, is in the window. */
export function isInSight(timeline: Element): boolean {
  const box = timeline.getBoundingClientRect();
  let { top, bottom, left, right } = box;
  for (const scroller of scrollersOf(timeline)) {
    const port = portOf(scroller);
    top = Math.max(top, port.top);
    bottom = Math.min(bottom, port.bottom);
    left = Math.max(left, port.left);
    right = Math.min(right, port.right);
  }
  return right > left && bottom - top >= Math.min(80, box.bottom - box.top) && bottom > top;
}

/** A way to the timeline beside a passage: the page never scrolls because a sentence was touched. */
export function offerTimeline(context: ArticleContext, eventId: string, range: () => Range | null): Note | null {
  const { host, state } = context;
  const surface = host.surface();
  const at = range();
  if (!surface?.isConnected || !at) return null;
  const { words, titleOf } = state();
  const isAbove = host.element.compareDocumentPosition(at.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
  const note: Note = new Note(surface, {
    name: words.passageOf(titleOf(eventId)),
    about: '',
    heading: '',
    isBrief: false,
    actions: [
      {
        text: words.show,
        arrow: isAbove ? 'up' : 'down',
        act: () => {
          goToTimeline(context, eventId);
          note.close();
        },
      },
    ],
    range,
    closed: () => {},
  });
  return note;
}

/** The events that are told by the same words, the most precise one as the one that is selected; with focus. */
export function offerChoice(
  { host, state }: ArticleContext,
  anchors: readonly Anchor[],
  range: () => Range | null,
  chosen: (anchor: Anchor) => void,
): Note | null {
  const surface = host.surface();
  if (!surface?.isConnected) return null;
  const { words, titleOf } = state();
  const note: Note = new Note(surface, {
    name: words.several,
    about: '',
    heading: words.several,
    isBrief: true,
    actions: anchors.map((anchor, i) => ({
      text: titleOf(anchor.eventId),
      isCurrent: i === 0,
      act: () => {
        note.close();
        chosen(anchor);
      },
    })),
    range,
    closed: () => {},
  });
  note.focus();
  return note;
}
