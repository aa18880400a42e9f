/** A record of a CSV text. */
export interface Row {
  /** Where it begins, from 1. */
  readonly line: number;
  /** As written, without the quotation marks around them. */
  readonly cells: readonly string[];
  /** The first cell that begins with a quotation mark and does not end with one; null: none does. */
  readonly stray: string | null;
}

/**
 * The records of a CSV text as RFC 4180 has them, also with other ends of lines (LF, CR) and separators. A cell in
 * quotation marks may hold separators, line feeds and doubled quotation marks; blanks around it do not matter. Where the
 * closing mark is missing, or something stands behind it, the opening one is a letter like any other, so that it costs
 * its own cell and not the rest of the file. Rows of nothing but blanks are left out. Linear in the length of the text.
 */
export function* rowsOf(text: string, separator: string, from = 0, firstLine = 1): Generator<Row, void, undefined> {
  const plain = new RegExp(`[^\\r\\n${separator}]*`, 'y');
  let at = from;
  let line = firstLine;
  let cells: string[] = [];
  let start = line;
  let stray: string | null = null;
  while (at < text.length) {
    const mark = behindBlanks(text, at);
    const opens = text[mark] === '"';
    const close = opens ? closingMark(text, mark + 1) : -1;
    const end = close < 0 ? -1 : behindBlanks(text, close + 1);
    if (end >= 0 && (end === text.length || `${separator}\r\n`.includes(text[end]!))) {
      const inside = text.slice(mark + 1, close);
      cells.push(inside.replaceAll('""', '"'));
      line += feedsIn(inside);
      at = end;
    } else {
      plain.lastIndex = at;
      const cell = plain.exec(text)![0];
      if (opens) stray ??= cell;
      cells.push(cell);
      at = plain.lastIndex;
    }
    if (text[at] === separator) {
      at++;
      // A separator at the very end has an empty cell behind it.
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.some((cell) => cell.trim())) yield { line: start, cells, stray };
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    start = ++line;
    cells = [];
    stray = null;
  }
}

function behindBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end++;
  return end;
}

/** The next quotation mark that is not doubled; -1 when there is none. */
function closingMark(text: string, from: number): number {
  let mark = text.indexOf('"', from);
  while (mark >= 0 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  return mark;
}

function feedsIn(text: string): number {
  return /[\r\n]/.test(text) ? text.split(/\r\n?|\n/).length - 1 : 0;
}
