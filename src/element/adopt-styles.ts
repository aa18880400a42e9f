/** There is no document on a server. */
type Host = Pick<HTMLElement, 'shadowRoot'> & { readonly ownerDocument: Document | undefined };

/** What hosts were given besides their own sheets, in order. */
const adopted = new WeakMap<Host, string[]>();

/**
 * Adds a style sheet to the shadow tree of `host`, behind those it has; the same one only once. Does nothing without a
 * shadow tree.
 */
export function adoptStyles(host: Host, cssText: string): void {
  const known = adopted.get(host) ?? [];
  if (!host.shadowRoot || known.includes(cssText)) return;
  adopted.set(host, [...known, cssText]);
  add(host, cssText);
}

/** Without a doctype 100 % of no height is that of the window: a short one cuts off, and a list runs over what follows. */
export function adoptForQuirks(host: Host): void {
  if (host.ownerDocument?.compatMode !== 'BackCompat') return;
  adoptStyles(host, '.base{block-size:auto;block-size:-webkit-fill-available}');
}

/**
 * For a host that has moved into another document: a constructed sheet belongs to one document, and browsers drop those
 * of another, so all are made anew. `own`: the sheets that come first.
 */
export function adoptAnew(host: Host, own: readonly string[]): void {
  if (!host.shadowRoot) return;
  host.shadowRoot.adoptedStyleSheets = [];
  for (const cssText of [...own, ...(adopted.get(host) ?? [])]) add(host, cssText);
}

/** Without a window there is nothing to make a sheet with, nor anybody to see it. */
function add({ shadowRoot, ownerDocument }: Host, cssText: string): void {
  const Sheet = ownerDocument?.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(cssText);
  shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, sheet];
}
