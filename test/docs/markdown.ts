/** What tests read out of a Markdown text: sections, tables, code. As much of Markdown as our own documents use. */

/** The text below a heading, up to the next heading of its level or above. Throws when there is none. */
export function section(markdown: string, heading: string): string {
  const lines = withoutCode(markdown).split('\n');
  const originals = markdown.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').trim() === heading);
  if (start < 0) throw new Error(`There is no heading "${heading}".`);
  const level = lines[start]!.indexOf(' ');
  const length = lines.slice(start + 1).findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= level);
  return originals.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** The rows of each table in a text, without head and rule; cells are trimmed. */
export function tables(markdown: string): string[][][] {
  const found: string[][][] = [];
  let rows: string[][] | null = null;
  for (const line of withoutCode(markdown).split('\n')) {
    if (!line.startsWith('|')) rows = null;
    else if (rows) rows.push(cells(line));
    else found.push((rows = [cells(line)]));
  }
  return found.map((table) => table.slice(2));
}

/** The rows of the nth table (from 0) below a heading. Throws when there is none. */
export function table(markdown: string, heading: string, n = 0): string[][] {
  const found = tables(section(markdown, heading))[n];
  if (!found) throw new Error(`There is no table ${n} below "${heading}".`);
  return found;
}

/** What stands in backticks, in order. */
export function code(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, inner]) => inner!);
}

/** Fenced blocks of a language. */
export function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!);
}

/** Addresses of links, images and sources of pictures. */
export function links(markdown: string): string[] {
  const text = withoutCode(markdown).replace(/`[^`]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(([, link, image]) => (link ?? image)!);
}

/** The name under which GitHub and others reach a heading. */
export function anchors(markdown: string): string[] {
  const headings = [...withoutCode(markdown).matchAll(/^#+ (.+)$/gm)].map(([, text]) => text!);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}

/** What is missing in `written` and what is too much, one sentence each; the order does not matter. */
export function differences(what: string, written: Iterable<string>, actual: Iterable<string>): string[] {
  const [said, real] = [new Set(written), new Set(actual)];
  return [
    ...[...real].filter((name) => !said.has(name)).map((name) => `${what} ${name} is not written down`),
    ...[...said].filter((name) => !real.has(name)).map((name) => `${what} ${name} does not exist`),
  ];
}

function cells(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** The same lines, with those in fenced blocks empty. */
function withoutCode(markdown: string): string {
  let inside = false;
  return markdown
    .split('\n')
    .map((line) => {
      const fence = line.startsWith('```');
      if (fence) inside = !inside;
      return fence || inside ? '' : line;
    })
    .join('\n');
}
