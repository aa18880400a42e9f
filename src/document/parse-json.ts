/** What a JSON text holds, or where it goes wrong. */
export type JsonResult =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false;
      /** From 1; `\n`, `\r\n` and `\r` end a line. */
      readonly line: number;
      /** From 1, in UTF-16 units, as most editors count. */
      readonly column: number;
      /** An English sentence for developers. */
      readonly message: string;
    };

/**
 * `JSON.parse` with the place of the mistake, the same in every engine (each words and counts differently, some not at
 * all). A byte order mark is skipped. Never throws. Linear in the length; valid texts are read by the engine alone.
 */
export function parseJson(text: string): JsonResult {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, data: JSON.parse(json) as unknown };
  } catch (error) {
    const { at, message } = findMistake(json) ?? { at: json.length, message: String(error) };
    return { ok: false, ...placeOf(json, at), message };
  }
}

/** Line and column of a place in a text, both from 1. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < at; i++) {
    if (text[i] !== '\n' && (text[i] !== '\r' || text[i + 1] === '\n')) continue;
    line++;
    start = i + 1;
  }
  return { line, column: at - start + 1 };
}

export interface Mistake {
  /** UTF-16 units in front of it. */
  readonly at: number;
  readonly message: string;
}

/**
 * The first mistake, or null. Goes letter by letter and keeps its own stack of open brackets: patterns and calls that
 * repeat themselves would overflow the engine's stack on long or deep texts.
 */
export function findMistake(json: string): Mistake | null {
  const open: ('{' | '[')[] = [];
  let at = 0;
  /** Just behind an opening bracket, where the closing one may follow at once. */
  let fresh = false;
  const closes = (): boolean => open.length > 0 && json[at] === (open.at(-1) === '{' ? '}' : ']');

  for (;;) {
    at = skip(json, at, BLANKS);
    if (!(fresh && closes())) {
      if (closes()) return wrong(json, at, 'no comma before the closing bracket');
      if (open.at(-1) === '{') {
        if (json[at] !== '"') return wrong(json, at, `a field name in ""${fresh ? ' or }' : ''}`);
        const name = endOfText(json, at);
        if (typeof name === 'object') return name;
        at = skip(json, name, BLANKS);
        if (json[at] !== ':') return wrong(json, at, 'a colon behind the field name');
        at = skip(json, at + 1, BLANKS);
      }
      fresh = json[at] === '{' || json[at] === '[';
      if (fresh) {
        open.push(json[at++] as '{' | '[');
        continue;
      }
      const value = json[at] === '"' ? endOfText(json, at) : endOfWord(json, at);
      if (typeof value === 'object') return value;
      at = value;
    }
    fresh = false;
    for (at = skip(json, at, BLANKS); closes(); at = skip(json, at + 1, BLANKS)) open.pop();
    if (!open.length) return at < json.length ? wrong(json, at, 'the end of the file') : null;
    if (json[at] !== ',') return wrong(json, at, open.at(-1) === '{' ? 'a comma or }' : 'a comma or ]');
    at++;
  }
}

const BLANKS = ' \t\n\r';
const DIGITS = '0123456789';

/** Where the text that begins at `at` ends. */
function endOfText(json: string, at: number): number | Mistake {
  for (let i = at + 1; i < json.length; i++) {
    const char = json[i]!;
    if (char === '"') return i + 1;
    if (char < ' ') return wrong(json, i, 'the closing " on the same line (a line break in a text is written \\n)');
    if (char !== '\\') continue;
    const escape = /^\\(?:["\\/bfnrt]|u[0-9a-f]{4})/i.exec(json.slice(i, i + 6));
    if (!escape || /^\\[BFNRTU]/.test(escape[0]))
      return wrong(json, i, 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000');
    i += escape[0].length - 1;
  }
  return wrong(json, json.length, 'the closing " of a text');
}

/** Where the number, `true`, `false` or `null` that begins at `at` ends. */
function endOfWord(json: string, at: number): number | Mistake {
  const word = ['true', 'false', 'null'].find((each) => json.startsWith(each, at));
  if (word) return at + word.length;
  const start = json[at] === '-' ? at + 1 : at;
  let end = json[start] === '0' ? start + 1 : skip(json, start, DIGITS);
  if (end === start) return wrong(json, end, end > at ? 'a digit' : 'a value');
  if (json[end] === '.') {
    const fraction = end + 1;
    end = skip(json, fraction, DIGITS);
    if (end === fraction) return wrong(json, end, 'a digit');
  }
  if (json[end] === 'e' || json[end] === 'E') {
    const exponent = json[end + 1] === '+' || json[end + 1] === '-' ? end + 2 : end + 1;
    end = skip(json, exponent, DIGITS);
    if (end === exponent) return wrong(json, end, 'a digit');
  }
  return end;
}

function skip(json: string, at: number, chars: string): number {
  while (at < json.length && chars.includes(json[at]!)) at++;
  return at;
}

function wrong(json: string, at: number, expected: string): Mistake {
  const code = json.codePointAt(at);
  const found =
    code === undefined ? 'the end of the file' : code < 33 ? 'a blank or line break' : String.fromCodePoint(code);
  return { at, message: `Expected ${expected}, found ${found}.` };
}
