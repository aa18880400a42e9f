/** The parent in what is laid out: slots and shadow roots included. null above the document. */
export function composedParent(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element || node instanceof Text ? node.assignedSlot : null) ?? node.parentNode;
}

/** A node and all that it is laid out in, innermost first. */
export function composedPath(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = composedParent(at)) path.push(at);
  return path;
}

/** The shadow roots that a node stands in, innermost first, and its document. */
export function rootsOf(node: Node): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  for (let root = node.getRootNode(); ; root = root.host.getRootNode()) {
    if (root instanceof Document || root instanceof ShadowRoot) roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

/**
 * Calls back, at most once a frame, after anything around a node was scrolled or the window changed its size. Such
 * events do not leave the shadow root they happen in, so each root on the way has a listener.
 */
export function watchScrolling(node: Node, moved: () => void): () => void {
  let frame = 0;
  const onMove = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  const roots = rootsOf(node);
  for (const root of roots) root.addEventListener('scroll', onMove, { capture: true, passive: true });
  window.addEventListener('resize', onMove);
  return () => {
    cancelAnimationFrame(frame);
    for (const root of roots) root.removeEventListener('scroll', onMove, { capture: true });
    window.removeEventListener('resize', onMove);
  };
}
