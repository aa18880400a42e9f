import { NewsTimelineElement } from './element/news-timeline-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimelineElement;
  }
}

/** Registers <news-timeline>; a second copy of the script on a page leaves the first one alone. Does nothing on a server. */
if (typeof customElements !== 'undefined' && !customElements.get('news-timeline')) {
  customElements.define('news-timeline', NewsTimelineElement);
}

export * from './index.js';
