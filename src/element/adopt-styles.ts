/**
 * Adds a style sheet to the shadow tree of `host`, behind those it has. A constructed sheet belongs to one document, so it
 * is made anew when the element moves into another. Does nothing without a shadow tree or a window.
 */
export function adoptStyles(
  { shadowRoot, ownerDocument }: Pick<HTMLElement, 'shadowRoot' | 'ownerDocument'>,
  cssText: string,
): void {
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  if (!shadowRoot || !Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(cssText);
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}
