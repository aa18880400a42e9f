/** Where in the page's address the selected event stands. */
export type Place = 'fragment' | 'query';

/**
 * The event that an address names, or null. `key`: name of our parameter. In a fragment it stands behind an anchor
 * (`#chapter&key=id`), in the query of a route (`#/path?key=id`), or alone (`#key=id`).
 */
export function eventIn(href: string, place: Place, key: string): string | null {
  const own = split(href, place).list.find((part) => keyOf(part) === key);
  return own === undefined ? null : decoded(own.slice(own.indexOf('=') + 1));
}

/**
 * The same address with another event in it, or with none (null). Whatever else stands in it stays letter by letter.
 * null for an id that no address can hold: one with half a character in it.
 */
export function withEvent(href: string, place: Place, key: string, id: string | null): string | null {
  const { before, mark, list, after } = split(href, place);
  const own = id === null ? null : written(key, id);
  if (own === null && id !== null) return null;
  const at = list.findIndex((part) => keyOf(part) === key);
  if (at < 0 && own === null) return href;
  const rest = list.flatMap((part, i) => (keyOf(part) !== key ? [part] : i === at && own !== null ? [own] : []));
  if (at < 0 && own !== null) rest.push(own);
  return before + (rest.length > 0 ? mark + rest.join('&') : '') + after;
}

interface Pieces {
  /** Up to our list of parameters. */
  readonly before: string;
  /** What begins the list. */
  readonly mark: '?' | '#';
  readonly list: readonly string[];
  readonly after: string;
}

function split(href: string, place: Place): Pieces {
  const [address, fragment] = cut(href, '#');
  if (place === 'query') {
    const [path, query] = cut(address, '?');
    return { before: path, mark: '?', list: parts(query), after: href.slice(address.length) };
  }
  // A route of a page that keeps its place in the fragment: `#/path`, `#!/path`.
  if (/^!?\//.test(fragment)) {
    const [route, query] = cut(fragment, '?');
    return { before: `${address}#${route}`, mark: '?', list: parts(query), after: '' };
  }
  return { before: address, mark: '#', list: parts(fragment), after: '' };
}

function cut(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const parts = (text: string): readonly string[] => (text === '' ? [] : text.split('&'));

/** Of a part without `=`, such as an anchor, there is none. */
function keyOf(part: string): string | null {
  const at = part.indexOf('=');
  return at < 0 ? null : decoded(part.slice(0, at));
}

function written(key: string, id: string): string | null {
  try {
    return `${encoded(key)}=${encoded(id)}`;
  } catch {
    return null;
  }
}

/** Apostrophes, which browsers would write otherwise than we do, are encoded as well, and brackets, which end links in texts. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Forms write blanks as plus signs; ours are encoded. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
