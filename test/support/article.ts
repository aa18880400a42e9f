import type { Anchor } from '../../src/article/linking.js';
import { nextFrame, until } from './page.js';
import { Timeline } from './harness.js';

/** An event for each quotation; ids are those of the record. */
export function quoting(quotes: Readonly<Record<string, string>>, rest: object = {}): object {
  const events = Object.entries(quotes).map(([id, exact], i) => ({
    id,
    title: `Event ${id}`,
    date: `2020-0${(i % 9) + 1}-05`,
    excerpts: [{ exact }],
  }));
  return { version: 1, lang: 'en', title: 'A story', events, ...rest };
}

/** Puts a timeline where it is told to stand, with its document, and waits until it rests. */
export async function place(
  parent: ParentNode & Node,
  data: unknown,
  attributes: Readonly<Record<string, string>> = {},
): Promise<Timeline> {
  const element = document.createElement('news-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = data;
  parent.append(element);
  const timeline = new Timeline(element);
  await timeline.settled();
  return timeline;
}

/** `A: exact "the words"` for each excerpt, in the order of the report. */
export function report({ element }: Timeline): string[] {
  return element.anchors.map(
    ({ eventId, state, range }: Anchor) => `${eventId}: ${state}${range ? ` "${range.toString()}"` : ''}`,
  );
}

/** Waits until the report says so. */
export async function reported(timeline: Timeline, ...lines: readonly string[]): Promise<void> {
  const wanted = lines.join('\n');
  try {
    await until(() => report(timeline).join('\n') === wanted, wanted);
  } catch {
    throw new Error(`Reported is\n${report(timeline).join('\n')}\nand not\n${wanted}`);
  }
  await nextFrame();
}

/** What is painted as a highlight, sorted by the name: `hover: "the words"`; the base is ``. */
export function painted(): string[] {
  return [...CSS.highlights]
    .filter(([name]) => /^news-timeline(-(?!pulse)|$)/.test(name))
    .flatMap(([name, highlight]) =>
      [...highlight].map((range) => `${name.replace(/^news-timeline-?/, '')}: "${(range as Range).toString()}"`),
    )
    .sort();
}

/** Every node of a tree as it is: elements with attributes, text nodes one by one. */
export function shapeOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return JSON.stringify(node.nodeValue);
  if (!(node instanceof Element)) return node.nodeName;
  const attributes = [...node.attributes].map((a) => ` ${a.name}=${JSON.stringify(a.value)}`).join('');
  return `<${node.localName}${attributes}>[${[...node.childNodes].map(shapeOf).join(',')}]`;
}

/** Runs what is told to and gives the changes of the tree's DOM that were noticed meanwhile. */
export async function changesOf(root: Node, act: () => Promise<void>): Promise<MutationRecord[]> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  await act();
  seen.push(...observer.takeRecords());
  observer.disconnect();
  return seen;
}
