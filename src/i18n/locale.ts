/** What is asked of an element; every DOM element fits. Written down here because this folder knows no DOM. */
export interface ElementLike {
  closest(selectors: string): ElementLike | null;
  getAttribute(name: string): string | null;
  getRootNode(): object;
  readonly ownerDocument: {
    readonly documentElement: { getAttribute(name: string): string | null } | null;
    readonly defaultView: {
      readonly navigator: { readonly language: string };
      getComputedStyle(element: ElementLike): { readonly direction: string };
    } | null;
  };
}

/**
 * The language for an element's words: the nearest `lang` around it, out through shadow roots; else the document's,
 * else the reader's own, else English. A `lang` that is there but empty means "not known" and asks the reader's.
 * The tag comes back as written; `messagesFor` and the formatters mend what `Intl` would not take.
 */
export function localeOf(element: ElementLike): string {
  return nearest(element, 'lang').trim() || element.ownerDocument.defaultView?.navigator.language || 'en';
}

/** The direction of an element's text: the nearest `dir`, `auto` as the browser sees it; left to right without one. */
export function directionOf(element: ElementLike): 'ltr' | 'rtl' {
  const dir = nearest(element, 'dir').trim().toLowerCase();
  if (dir !== 'auto') return dir === 'rtl' ? 'rtl' : 'ltr';
  return element.ownerDocument.defaultView?.getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The attribute of the closest element that has it, the element itself first; the document's last, or ``. */
function nearest(element: ElementLike, attribute: 'lang' | 'dir'): string {
  for (let at: ElementLike | null = element; at; at = hostOf(at)) {
    const holder = at.closest(`[${attribute}]`);
    if (holder) return holder.getAttribute(attribute) ?? '';
  }
  // An element that is not in the page yet will be.
  return element.ownerDocument.documentElement?.getAttribute(attribute) ?? '';
}

function hostOf(element: ElementLike): ElementLike | null {
  const root = element.getRootNode();
  return 'host' in root ? (root.host as ElementLike) : null;
}
