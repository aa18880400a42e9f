import type { Plugin } from 'vite';

/**
 * Lit's style sheets without what stands in for constructed ones where a browser has none: no such browser starts this
 * element. Sheets are made when they are first adopted, once for all elements; a class that extends ours may also give
 * sheets of another copy of Lit, or the browser's own.
 */
const sheets = `
export class CSSResult {
  constructor(cssText) { this.cssText = cssText; }
  get styleSheet() {
    if (!this.made) (this.made = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.made;
  }
  toString() { return this.cssText; }
}
export const unsafeCSS = (text) => new CSSResult(String(text));
export const css = (strings, ...values) =>
  new CSSResult(String.raw({ raw: strings }, ...values.map((value) => value.cssText ?? value)));
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
export const supportsAdoptingStyleSheets = true;
`;

/** For the builds that browsers load as they are: leaves out of Lit what can never run there. */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    load: {
      filter: { id: /\/@lit\/reactive-element\/css-tag\.js$/ },
      handler: () => ({ code: sheets, map: null }),
    },
  };
}
