/**
 * The language for an element's words: the nearest `lang` around it, out through shadow roots; else the document's,
 * else the reader's own, else English. A `lang` that is there but empty means "not known" and asks the reader's.
 * The tag comes back as written; `messagesFor` and the formatters mend what `Intl` would not take.
 */
export function localeOf(element: Element): string {
  const { documentElement, defaultView } = element.ownerDocument;
  const lang = nearest(element, 'lang') ?? documentElement.getAttribute('lang');
  return lang?.trim() || defaultView?.navigator.language || 'en';
}

/** The direction of an element's text: the nearest `dir`, `auto` as the browser sees it; left to right without one. */
export function directionOf(element: Element): 'ltr' | 'rtl' {
  const { documentElement, defaultView } = element.ownerDocument;
  const dir = (nearest(element, 'dir') ?? documentElement.getAttribute('dir') ?? '').trim().toLowerCase();
  if (dir !== 'auto') return dir === 'rtl' ? 'rtl' : 'ltr';
  return defaultView?.getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The attribute of the closest element that has it, the element itself first; null when none has. */
function nearest(element: Element, attribute: 'lang' | 'dir'): string | null {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    const holder = at.closest(`[${attribute}]`);
    if (holder) return holder.getAttribute(attribute);
  }
  return null;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
