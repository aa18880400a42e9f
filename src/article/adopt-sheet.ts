/** Rules for `adoptSheet`; the name of the tag lets the build take needless blanks out. */
export const css = (text: TemplateStringsArray): string => text.join('');

interface Adopted {
  readonly sheet: CSSStyleSheet;
  users: number;
}

const adopted = new WeakMap<Node, Map<string, Adopted>>();

/**
 * Adds rules to the tree that `node` stands in, document or shadow root, as a constructed sheet: nothing in the DOM
 * changes and content security policies have no say. However many ask for the same text, a tree gets one sheet, and the
 * last one to release it takes it away. Where a node stands in no such tree nothing happens.
 */
export function adoptSheet(node: Node, text: string): () => void {
  const root = node.getRootNode();
  if (!('adoptedStyleSheets' in root)) return () => {};
  const tree = root as Document | ShadowRoot;
  const sheets = adopted.get(tree) ?? new Map<string, Adopted>();
  adopted.set(tree, sheets);
  let entry = sheets.get(text);
  if (!entry) {
    // A sheet belongs to the document that it was made in.
    const { defaultView } = node.ownerDocument ?? (node as Document);
    entry = { sheet: new ((defaultView as typeof globalThis | null) ?? globalThis).CSSStyleSheet(), users: 0 };
    entry.sheet.replaceSync(text);
    sheets.set(text, entry);
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, entry.sheet];
  }
  entry.users++;
  let released = false;
  const { sheet } = entry;
  return () => {
    if (released) return;
    released = true;
    if (--entry.users > 0) return;
    sheets.delete(text);
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((s) => s !== sheet);
  };
}
