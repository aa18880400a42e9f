import { adoptSheet } from './adopt-sheet.js';
import { passagesAt } from './hit-test.js';
import type { Anchor, ArticleContext, ArticlePart } from './linking.js';

/** What answers to a press itself, and is left alone. */
const INTERACTIVE =
  'a[href],area,button,input,select,textarea,label,summary,option,iframe,object,embed,audio[controls],video[controls],' +
  'dialog,[onclick],' +
  'button,link,checkbox,switch,tab,menuitem,option,textbox'.replace(/\w+/g, '[role=$&]');
/** A press that moved further than this was a drag, CSS px. */
const DRAG = 6;

/** What follows a touch, in the order of the touches. */
export interface TouchAnswers {
  /** A passage is about to be chosen, it seems. */
  expect(): void;
  /** See `Ways`. */
  offer(anchor: Anchor): void;
  offerAll(anchors: readonly Anchor[], choose: (anchor: Anchor) => boolean): void;
  dismiss(): void;
}

/**
 * From the passage to the event: pointing previews it, a click or tap selects it. Reading comes first: what selects
 * text, opens a link, works a control or belongs to another button or key is left alone. A passage cannot be seen to be
 * alive by its element, for it has none: the cursor over it changes by a rule for whatever is hovered, which is there
 * only as long as the pointer is on a passage.
 */
export function touchPart(context: ArticleContext, answers: TouchAnswers): ArticlePart {
  const { host, state } = context;
  let article: Element | null = null;
  let over: string | null = null;
  /** What has the cursor of something alive. */
  let alive: Element | null = null;
  let releaseCursor: (() => void) | null = null;
  let frame = 0;
  let last: { readonly event: PointerEvent; readonly path: readonly EventTarget[] } | null = null;
  let pressed: { readonly x: number; readonly y: number; readonly hadSelection: boolean } | null = null;

  const isOwn = (path: readonly EventTarget[]): boolean => path.includes(host.element);

  const point = (eventId: string | null, cursorFor: Element | null): void => {
    // Rules that come and go are not for free: they stay while the pointer moves within a paragraph.
    if (cursorFor !== alive) {
      releaseCursor?.();
      releaseCursor = cursorFor && adoptSheet(cursorFor, cursorRule(cursorFor));
      alive = cursorFor;
    }
    if (eventId === over) return;
    over = eventId;
    host.preview(eventId);
  };

  const look = (): void => {
    frame = 0;
    if (!last) return;
    const { event, path } = last;
    const met =
      isOwn(path) || event.buttons ? [] : passagesAt(context.found(), path[0] ?? null, event.clientX, event.clientY);
    const element = path.find((t) => t instanceof Element) ?? null;
    point(met[0]?.eventId ?? null, met.length > 0 && !isInteractive(path) ? element : null);
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    last = { event, path: event.composedPath() };
    frame ||= requestAnimationFrame(look);
  };

  const leave = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    last = null;
    point(null, null);
  };

  const onDown = (event: PointerEvent): void => {
    const { clientX: x, clientY: y } = event;
    pressed = { x, y, hadSelection: !!article && hasSelection(article) };
    if (passagesAt(context.found(), event.composedPath()[0] ?? null, x, y).length > 0) answers.expect();
  };

  const onClick = (event: MouseEvent): void => {
    const press = pressed;
    pressed = null;
    const { clientX: x, clientY: y } = event;
    const path = event.composedPath();
    // The first click of a double click has been answered; the second selects a word.
    if (event.detail > 1) answers.dismiss();
    const isElses = event.defaultPrevented || event.button !== 0 || event.detail !== 1 || isOwn(path);
    if (isElses || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || isInteractive(path)) return;
    if (!article || press?.hadSelection || hasSelection(article)) return;
    if (press && Math.hypot(x - press.x, y - press.y) > DRAG) return;
    const met = passagesAt(context.found(), path[0] ?? null, x, y);
    const different = met.filter(({ eventId }, i) => met.findIndex((m) => m.eventId === eventId) === i);
    const [first] = different;
    if (!first) return;
    answers.dismiss();
    if (different.length > 1) answers.offerAll(different, choose);
    if (choose(first) && different.length === 1) answers.offer(first);
  };

  const choose = ({ eventId }: Anchor): boolean => host.select(eventId, 'pointer');

  const listeners = Object.entries({ click: onClick, pointerdown: onDown, pointermove: onMove, pointerleave: leave });
  const attach = (to: Element | null): void => {
    if (to === article) return;
    if (article) {
      leave();
      answers.dismiss();
    }
    for (const [type, listener] of listeners) {
      article?.removeEventListener(type, listener as EventListener);
      to?.addEventListener(type, listener as EventListener, { passive: type !== 'click' });
    }
    article = to;
  };

  const update = (): void => {
    const { linking } = state();
    attach(linking === 'both' || linking === 'from-article' ? state().article : null);
    if (over !== null && !context.found().some((a) => a.eventId === over)) leave();
  };

  return { update, release: () => attach(null) };
}

/** Names the kind of element, so that only few elements are asked whether they are hovered. */
const cursorRule = ({ localName }: Element): string => `${CSS.escape(localName)}:hover { cursor: pointer }`;

const isInteractive = (path: readonly EventTarget[]): boolean =>
  path.some(
    (t) => t instanceof Element && (t.matches(INTERACTIVE) || (t instanceof HTMLElement && t.isContentEditable)),
  );

/** Whether any text is selected, in the article's own tree too, of which the document's selection may not tell. */
function hasSelection(article: Element): boolean {
  const root = article.getRootNode() as Document | (ShadowRoot & { getSelection?: () => Selection | null });
  const selections = [document.getSelection(), root.getSelection?.()];
  return selections.some((s) => s && s.type === 'Range' && !s.isCollapsed);
}
