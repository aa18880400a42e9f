/** One feature in a few lines: an entry of the demo's gallery, and a page for tests. */
export interface Scene {
  readonly title: string;
  /** One or two sentences on what to look for. */
  readonly note: string;
  /** Language and direction of the text around the timeline; English, left to right, when absent. */
  readonly lang?: string;
  readonly dir?: 'rtl';
  /** CSS px of the container; all there is when absent. */
  readonly width?: number;
  /** Makes what is shown. `data`: address of the folder with the documents, without a slash at the end. */
  build(data: string): HTMLElement;
}

/** A `<news-timeline>` with these attributes and children, not yet in the page. */
export function timeline(attributes: Readonly<Record<string, string>> = {}, ...children: Node[]): HTMLElement {
  const element = document.createElement('news-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A `<news-timeline>` with its document inside as JSON, as an author writes it into a page. */
export function inlineTimeline(content: object, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.append(JSON.stringify({ version: 1, lang: 'en', ...content }, null, 2));
  return timeline(attributes, script);
}
