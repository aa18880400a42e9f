/**
 * CSS without comments, needless blanks, semicolons before `}` and zeros before a point. What stands in quotation marks or behind a backslash stays. `text` may be a
 * piece of a style sheet, as written between the backticks of css``.
 */
export function compactCss(text: string): string {
  return text.replace(
    /("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\\[\s\S])|;(?=(?:\s|\/\*[\s\S]*?\*\/)*\})|(?<![\w.#])0(?=\.\d)|(?:\s|\/\*[\s\S]*?\*\/)*([{};,>])(?:\s|\/\*[\s\S]*?\*\/)*|:(?:\s|\/\*[\s\S]*?\*\/)+|(?:\s|\/\*[\s\S]*?\*\/)+/g,
    (found, kept?: string, mark?: string) =>
      kept ?? mark ?? (/^[;0]/.test(found) ? '' : found.startsWith(':') ? ':' : ' '),
  );
}

/** What follows in a template's markup. */
type Place = 'text' | 'tag' | '"' | "'" | 'comment';

/** Markup in which blanks and line breaks mean something: left as it is. */
const preformatted = /<(?:pre|textarea|script|style)\b/i;
/** SVG that writes words. */
const wordy = /<(?:text|tspan|textPath|title|desc|foreignObject)\b/;

/**
 * The pieces of an html`` or svg`` template with fewer blanks and the same meaning: inside tags a run of blanks becomes
 * one, before `>` none; between tags a run with a line break becomes one line break, in SVG without words nothing.
 * Runs without a line break, values in quotation marks and comments stay.
 */
export function compactMarkup(pieces: readonly string[], isSvg: boolean): string[] {
  const whole = pieces.join('');
  if (preformatted.test(whole)) return [...pieces];
  const between = isSvg && !wordy.test(whole) ? '' : '\n';
  let place: Place = 'text';
  return pieces.map((piece) => {
    let compact = '';
    for (let at = 0; at < piece.length;) {
      const rest = piece.slice(at);
      const [token] = tokens[place].exec(rest) ?? [rest];
      compact += shorter(token, place, between);
      place = next(token, place);
      at += token.length;
    }
    return compact;
  });
}

/**
 * What an html`` or svg`` template asks of Lit that the built files do not have of it (`lean-lit.ts`); null when nothing:
 * each expression is a child, an element's own, or all of an attribute's value.
 */
export function askedInVain(pieces: readonly string[]): string | null {
  const [raw] = /<(?:script|style|textarea|title)\b/i.exec(pieces.join('')) ?? [];
  if (raw) return `${raw}>, whose text Lit would not see`;
  let place: Place = 'text';
  for (const piece of pieces.slice(0, -1)) {
    for (let rest = piece; rest;) {
      const [token] = tokens[place].exec(rest) ?? [rest];
      place = next(token, place);
      rest = rest.slice(token.length);
    }
    if (place === 'comment') return 'an expression in a comment';
    if (place === 'tag' ? !/[\s=]$/.test(piece) : place !== 'text')
      return 'an expression that is only a part of a value';
  }
  const [rest] = pieces.slice(1).filter((piece, i) => pieces[i]!.endsWith('=') && /^[^\s>/]/.test(piece));
  return rest === undefined ? null : 'an expression that is only a part of a value';
}

/** The next token in each place; all begin where they are tried. */
const tokens: Record<Place, RegExp> = {
  text: /^(?:<!--|<[a-zA-Z/!]|\s+|[^\s<]+|<)/,
  tag: /^(?:\s*>|\s+|"|'|[^\s>"']+)/,
  '"': /^[^"]*"/,
  "'": /^[^']*'/,
  comment: /^[\s\S]*?-->/,
};

function shorter(token: string, place: Place, between: string): string {
  if (place === 'text') return /^\s*\n\s*$/.test(token) ? between : token;
  if (place === 'tag') return token.endsWith('>') ? '>' : token.replace(/^\s+$/, ' ');
  return token;
}

function next(token: string, place: Place): Place {
  switch (place) {
    case 'text':
      return token === '<!--' ? 'comment' : /^<[a-zA-Z/!]$/.test(token) ? 'tag' : 'text';
    case 'tag':
      return token.endsWith('>') ? 'text' : token === '"' || token === "'" ? token : 'tag';
    case 'comment':
      return token.endsWith('-->') ? 'text' : 'comment';
    default:
      return token.endsWith(place) ? 'tag' : place;
  }
}
