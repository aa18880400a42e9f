import { NewsTimelineElement } from './element/news-timeline-element.js';
import { safeLocale } from './i18n/intl-cache.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimelineElement;
  }
  /** So that `customElements.get('news-timeline')` has what the class has: `prepare`, `registerMessages`. */
  interface CustomElementRegistry {
    get(name: 'news-timeline'): typeof NewsTimelineElement | undefined;
    whenDefined(name: 'news-timeline'): Promise<typeof NewsTimelineElement>;
  }
}

/** Registers <news-timeline>; a second copy of the script on a page leaves the first one alone. Does nothing on a server. */
if (typeof customElements !== 'undefined' && !customElements.get('news-timeline')) {
  customElements.define('news-timeline', NewsTimelineElement);
  // Chromium looks through all its languages for the first date of a page, some 10 ms: better before a timeline that is
  // made later than in it.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => safeLocale('en'));
}

/** Names for pages. What programs need is in `index.ts` and brings along what pages load with the first mistake. */
export { NewsTimelineElement };
export { attributes } from './element/attributes.js';
export * from './element/events.js';
export { registerMessages } from './i18n/messages.js';
export type * from './index.js';
