/** A piece of a summary. `href` is always http(s). */
export type RichToken =
  | { readonly type: 'text' | 'em'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string };

/**
 * Cuts a summary into plain text, `*emphasis*` and `[label](https://…)`; nothing else means anything, and neither of
 * the two stands in the other. Emphasis stays on one line and hugs whole words: `5*3*2`, `a * b` and `**a**` are left
 * alone. An address may have brackets in pairs, `…/Peace_(treaty)`. What is not well-formed stays text letter by
 * letter, and so does markup. No two neighbours are `text`. Linear in the length: no scan passes the next such sign.
 */
export function parseRichText(text: string): readonly RichToken[] {
  const tokens: RichToken[] = [];
  let from = 0;
  let at = 0;
  const add = (token: RichToken, end: number): void => {
    if (at > from) tokens.push({ type: 'text', text: text.slice(from, at) });
    tokens.push(token);
    from = at = end;
  };
  while (at < text.length) {
    const sign = text[at];
    if (sign === '*') {
      const end = emphasisEnd(text, at);
      if (end) {
        add({ type: 'em', text: text.slice(at + 1, end) }, end + 1);
        continue;
      }
    } else if (sign === '[') {
      const link = linkAt(text, at);
      if (link) {
        add({ type: 'link', text: link.text, href: link.href }, link.end);
        continue;
      }
    }
    at += 1;
  }
  if (at > from) tokens.push({ type: 'text', text: text.slice(from) });
  return tokens;
}

/** Where the asterisk stands that ends the emphasis begun at `start`; 0 when none does. */
function emphasisEnd(text: string, start: number): number {
  if (isWord(text, start - 1) || isBlank(text, start + 1)) return 0;
  let end = start + 1;
  while (end < text.length && text[end] !== '*' && text[end] !== '[' && text[end] !== '\n') end += 1;
  const closes = text[end] === '*' && end > start + 1 && !isBlank(text, end - 1) && !isWord(text, end + 1);
  return closes ? end : 0;
}

function linkAt(text: string, start: number): { text: string; href: string; end: number } | null {
  let close = start + 1;
  while (close < text.length && text[close] !== ']' && text[close] !== '[' && text[close] !== '\n') close += 1;
  const label = text.slice(start + 1, close).trim();
  if (!label || text[close] !== ']' || text[close + 1] !== '(') return null;
  const first = close + 2;
  let end = first;
  for (let depth = 1; end < text.length; end += 1) {
    const sign = text[end];
    if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) break;
    else if (sign === '[' || sign === '<' || sign === '"' || isBlank(text, end)) return null;
  }
  const href = text[end] === ')' ? webAddress(text.slice(first, end)) : null;
  return href === null ? null : { text: label, href, end: end + 1 };
}

/** Only whole addresses: `https:page` and `//host` would depend on the page. */
function webAddress(text: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}*]/u.test(text.charAt(at));
}

function isBlank(text: string, at: number): boolean {
  return /^\s?$/.test(text.charAt(at));
}
