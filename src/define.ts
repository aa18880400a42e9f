/** Registers <news-timeline>, and gives all public names. */
export * from './browser.js';
export * from './index.js';
