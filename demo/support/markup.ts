const indent = '  ';
const inline = new Set(['time', 'q', 'strong', 'em', 'a', 'span', 'cite']);

/**
 * The HTML an author would write for this element and its children: one block element a line, attributes in the order
 * set, text escaped. Meant for reading and copying; white space between blocks is ours, not the element's.
 */
export function markupOf(element: Element, depth = 0): string {
  const pad = indent.repeat(depth);
  const name = element.localName;
  const open = `<${name}${[...element.attributes].map(attributeText).join('')}>`;
  if (element instanceof HTMLImageElement) return pad + open;
  if (element instanceof HTMLScriptElement) {
    // Within JSON only strings hold a `<`; left as it is, one of them could end the script.
    const json = (element.textContent ?? '').trim().replace(/<(?=[/!])/g, '\\u003c');
    return `${pad}${open}\n${indented(json, depth + 1)}\n${pad}</${name}>`;
  }
  const blocks = [...element.children].some((child) => !inline.has(child.localName));
  if (!blocks) return `${pad}${open}${inlineContent(element)}</${name}>`;
  const lines = [...element.childNodes]
    .map((node) => (node instanceof Element ? markupOf(node, depth + 1) : blockText(node, depth + 1)))
    .filter((line) => line !== '');
  return `${pad}${open}\n${lines.join('\n')}\n${pad}</${name}>`;
}

function inlineContent(element: Element): string {
  return [...element.childNodes]
    .map((node) => (node instanceof Element ? markupOf(node) : escapeText(node.textContent ?? '')))
    .join('')
    .trim();
}

function blockText(node: Node, depth: number): string {
  const text = escapeText((node.textContent ?? '').trim());
  return text === '' ? '' : indent.repeat(depth) + text;
}

function attributeText({ name, value }: Attr): string {
  if (name === 'aria-busy') return '';
  return value === '' && name !== 'controls' ? ` ${name}` : ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const indented = (text: string, depth: number): string =>
  text
    .split('\n')
    .map((line) => indent.repeat(depth) + line)
    .join('\n');
