/** The trees that a node stands in, from its own out to the page's. */
export function treesAround(node: Node): readonly (Node & ParentNode)[] {
  const root = node.getRootNode() as Node & ParentNode;
  return root instanceof ShadowRoot ? [root, ...treesAround(root.host)] : [root];
}
