/**
 * The article of a timeline: the element with the id `id`, in the timeline's own tree or one around it; null when there
 * is none (yet). Without an id the nearest `<article>`: the innermost around the timeline, else one beside it or beside
 * the nearest ancestor that has one: the last before the timeline, else the first behind it. Articles within articles
 * (comments, teasers) are not taken for it.
 */
export function findArticle(timeline: Element, id: string | null): Element | null {
  return id ? byId(timeline, id) : (around(timeline) ?? beside(timeline));
}

function byId(timeline: Element, id: string): Element | null {
  for (let node: Node | null = timeline; node; node = host(node)) {
    const root = node.getRootNode();
    const found = 'getElementById' in root ? (root as Document | ShadowRoot).getElementById(id) : null;
    if (found && found !== timeline) return found;
  }
  return null;
}

function around(timeline: Element): Element | null {
  for (let node: Element | null = timeline; node; node = host(node)) {
    const found = node.parentElement?.closest('article');
    if (found) return found;
  }
  return null;
}

function beside(timeline: Element): Element | null {
  for (let node: Node | null = timeline; node; node = node.parentNode ?? host(node)) {
    if (!('querySelectorAll' in node)) continue;
    let before: Element | null = null;
    for (const each of (node as ParentNode).querySelectorAll('article')) {
      if (timeline.contains(each) || before?.contains(each)) continue;
      const isBehind = timeline.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (isBehind) return before ?? each;
      before = each;
    }
    if (before) return before;
  }
  return null;
}

/** The element whose shadow tree `node` stands in. */
function host(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
