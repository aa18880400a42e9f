import { findMistake, placeOf, type JsonResult } from './parse-json.js';

/** Objects around a list whose entries are read one by one: `events` has one, `columns.title` two. */
const MOST_AROUND = 2;

/** Where in the skeleton a stretch begins, and where that is in the whole text. */
interface Stretch {
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/**
 * A JSON text that comes in pieces, read as it comes. The result is that of `parseJson` for the whole, mistakes included,
 * but in many short steps, and without ever holding all of the text. Linear in the length.
 *
 * What is long in a large document are lists near its top: `events`, `columns.title`, or the document itself. Their
 * entries are cut off and left to the engine, a piece's worth at a time. Of the text only a skeleton stays, in which each
 * such list holds its number instead of its entries; it is parsed at the end and gets its lists back. Field names are
 * never looked at, so of several equal ones the last wins here, too.
 *
 * Most of a large file is entries that begin alike: where one seems to begin far back in a piece, all before it is given
 * to the engine without looking at each letter. That it can be read as entries proves that the guess was right, whatever
 * the file holds: inside of a text or an entry, a quote or bracket would be missing. Where it cannot, the letters decide.
 */
export class JsonPieces {
  /** Entries of the longest list so far. */
  longest = 0;
  readonly #lists: unknown[][] = [];
  #skeleton = '';
  /** The last of them is what will follow the skeleton. */
  readonly #stretches: Stretch[] = [{ at: 0, line: 1, column: 1 }];
  /** What was looked at and is in neither the skeleton nor a list yet. */
  #rest = '';
  /** What came and was not looked at yet: behind a guess that was right. */
  #ahead = '';
  #wrongGuesses = 0;
  readonly #leastGuess: number;
  /** The list whose entries are being read; null in the skeleton. */
  #list: unknown[] | null = null;
  /** Open brackets of the skeleton, and of the entry that is being read. */
  #depth = 0;
  #depthOfEntry = 0;
  #isInText = false;
  #isEscaped = false;
  #hasBegun = false;
  #line = 1;
  /** UTF-16 units in front of the piece, the line, and the last `\r`. */
  #before = 0;
  #lineStart = 0;
  #lastReturn = NaN;
  #failure: JsonResult | null = null;

  /** `leastGuess`: pieces of fewer letters are always looked at. */
  constructor(leastGuess = 4096) {
    this.#leastGuess = leastGuess;
  }

  /** The next piece, of any length, cut anywhere. False: there is a mistake, and the rest makes no difference. */
  push(piece: string): boolean {
    if (this.#failure) return false;
    const text = this.#ahead + (!this.#hasBegun && piece.startsWith('\uFEFF') ? piece.slice(1) : piece);
    this.#hasBegun ||= piece !== '';
    this.#ahead = '';
    return this.#guess(text) || this.#look(text);
  }

  /** Takes all entries but the last at once; false, and nothing done, where that does not succeed. */
  #guess(text: string): boolean {
    // An entry longer than that is better looked at once than guessed at with each piece.
    if (!this.#list || text.length < this.#leastGuess || this.#rest.length > MOST_GUESSED) return false;
    if (this.#wrongGuesses >= MOST_WRONG) return false;
    const whole = this.#rest + text;
    const comma = lastBetween(whole);
    const at = comma - this.#rest.length;
    if (comma < 0 || at < 0) return false;
    if (!this.#read(whole.slice(0, comma))) {
      this.#wrongGuesses++;
      return false;
    }
    this.#passLines(text, at);
    this.#rest = '';
    this.#isInText = false;
    this.#isEscaped = false;
    this.#depthOfEntry = 0;
    this.#stretches[this.#stretches.length - 1] = this.#stretch(at + 1);
    this.#before += at + 1;
    this.#ahead = text.slice(at + 1);
    return true;
  }

  /** Counts the lines of text[0, to), in which no text goes over its line. */
  #passLines(text: string, to: number): void {
    const breaks = /[\n\r]/g;
    for (let found = breaks.exec(text); found && found.index < to; found = breaks.exec(text)) {
      this.#passLine(text.charCodeAt(found.index), this.#before + found.index);
    }
  }

  #passLine(char: number, at: number): void {
    if (char === RETURN) this.#lastReturn = at;
    if (char === RETURN || this.#lastReturn !== at - 1) this.#line++;
    this.#lineStart = at + 1;
  }

  /** Looks at each letter. */
  #look(text: string): boolean {
    /** What is in front of it has its place already. */
    let from = 0;
    /** The last comma between two entries, and where it stands. */
    let comma = -1;
    let commaLine = 0;
    let commaLineStart = 0;
    for (let i = this.#isInText ? this.#endOfText(text, 0) : 0; i < text.length; i++) {
      const char = text.charCodeAt(i);
      if ((char > COMMA && char < OPEN_LIST) || char === BLANK) continue;
      if (char === QUOTE) i = this.#endOfText(text, i + 1) - 1;
      else if (char === COMMA) {
        if (!this.#list || this.#depthOfEntry > 0) continue;
        comma = i;
        commaLine = this.#line;
        commaLineStart = this.#lineStart;
      } else if (char === OPEN_LIST || char === OPEN_OBJECT) {
        if (this.#list) this.#depthOfEntry++;
        else if (char === OPEN_OBJECT || this.#depth > MOST_AROUND) this.#depth++;
        else {
          this.#skeleton += this.#rest + text.slice(from, i + 1);
          this.#rest = '';
          from = i + 1;
          this.#list = [];
          this.#stretches.push(this.#stretch(from));
        }
      } else if (char === CLOSE_LIST || char === CLOSE_OBJECT) {
        if (!this.#list) this.#depth--;
        else if (this.#depthOfEntry > 0) this.#depthOfEntry--;
        else {
          const entries = this.#rest + text.slice(from, i);
          const isEnd = char === CLOSE_LIST && (this.#read(entries) || (this.#list.length === 0 && isBlank(entries)));
          if (!isEnd) return this.#fail(entries + text[i]);
          this.#rest = '';
          from = i;
          comma = -1;
          this.#skeleton += this.#lists.push(this.#list) - 1;
          this.#list = null;
          this.#stretches[this.#stretches.length - 1] = this.#stretch(i);
        }
      } else if (char === NEWLINE || char === RETURN) this.#passLine(char, this.#before + i);
    }
    if (comma >= 0) {
      const entries = this.#rest + text.slice(from, comma);
      if (!this.#read(entries)) return this.#fail(`${entries},`);
      this.#rest = '';
      from = comma + 1;
      this.#stretches[this.#stretches.length - 1] = this.#stretch(from, commaLine, commaLineStart);
    }
    this.#rest += text.slice(from);
    this.#before += text.length;
    return true;
  }

  /** To be called once, behind the last piece. */
  end(): JsonResult {
    if (!this.#failure) this.#look(this.#ahead);
    if (!this.#failure && !this.#list) {
      try {
        return { ok: true, data: this.#filled(JSON.parse(this.#skeleton + this.#rest), MOST_AROUND) };
      } catch {
        // Where it goes wrong is found out below.
      }
    }
    if (!this.#failure) this.#fail(this.#rest);
    return this.#failure!;
  }

  /** Where the text ends in which `from` lies: behind its quote, or at the end of the piece. */
  #endOfText(text: string, from: number): number {
    let i = from;
    if (this.#isEscaped) {
      // A piece without a letter says nothing about the next one.
      if (text === '') return 0;
      this.#isEscaped = false;
      i++;
    }
    for (; i < text.length; i++) {
      const char = text.charCodeAt(i);
      if (char === QUOTE) {
        this.#isInText = false;
        return i + 1;
      }
      if (char === BACKSLASH) i++;
    }
    this.#isInText = true;
    this.#isEscaped = i > text.length;
    return text.length;
  }

  /** What follows the skeleton, from `from` in the piece. */
  #stretch(from: number, line = this.#line, lineStart = this.#lineStart): Stretch {
    return { at: this.#skeleton.length, line, column: this.#before + from - lineStart + 1 };
  }

  /** Reads what stands between two commas or brackets; false when it is not one value or several. */
  #read(entries: string): boolean {
    try {
      const values = JSON.parse(`[${entries}]`) as unknown[];
      for (const value of values) this.#list!.push(value);
      this.longest = Math.max(this.longest, this.#list!.length);
      return values.length > 0;
    } catch {
      return false;
    }
  }

  /** The mistake is in the skeleton or in `tail`, which follows it. What is right in between makes no difference. */
  #fail(tail: string): false {
    const stretches = [...this.#stretches];
    let text = this.#skeleton;
    if (this.#list) {
      if (this.#list.length > 0) text += '0,';
      stretches.push({ ...stretches.pop()!, at: text.length });
    }
    text += tail;
    const { at, message } = findMistake(text) ?? { at: text.length, message: 'It could not be read.' };
    const stretch = stretches.findLast((each) => each.at <= at)!;
    const { line, column } = placeOf(text.slice(stretch.at), at - stretch.at);
    this.#failure = {
      ok: false,
      line: stretch.line + line - 1,
      column: line === 1 ? stretch.column + column - 1 : column,
      message,
    };
    return false;
  }

  /** Gives the lists back to the skeleton, in which a list holds a number. */
  #filled(value: unknown, around: number): unknown {
    if (Array.isArray(value)) return this.#lists[value[0] as number];
    if (typeof value === 'object' && value !== null && around > 0) {
      for (const [key, field] of Object.entries(value)) {
        // Fields of its own, whatever they are called: nothing is inherited that could be set here.
        (value as Record<string, unknown>)[key] = this.#filled(field, around - 1);
      }
    }
    return value;
  }
}

/** Longest stretch (UTF-16 units) that is guessed at together with the next piece. */
const MOST_GUESSED = 65_536;
/** After as many wrong guesses, nothing is guessed any more. */
const MOST_WRONG = 8;
/** Longest beginning that entries are recognised by. */
const MOST_ALIKE = 100;

/** Where a comma seems to stand between two entries, the last such place; -1 where none is found. */
function lastBetween(entries: string): number {
  let first = 0;
  while (BLANKS.includes(entries.charCodeAt(first))) first++;
  const char = entries.charCodeAt(first);
  // Objects begin with the name of the same field, texts with a quote; numbers and words end at any comma.
  const colon = char === OPEN_OBJECT ? entries.indexOf(':', first) : first;
  if (char === OPEN_LIST || colon < 0 || colon - first > MOST_ALIKE) return -1;
  const alike = char === OPEN_OBJECT || char === QUOTE ? entries.slice(first, colon + 1) : '';
  if (!alike) return entries.lastIndexOf(',');
  for (let at = entries.lastIndexOf(alike); at > first; at = entries.lastIndexOf(alike, at - 1)) {
    let comma = at - 1;
    while (BLANKS.includes(entries.charCodeAt(comma))) comma--;
    if (entries.charCodeAt(comma) === COMMA) return comma;
  }
  return -1;
}

const isBlank = (text: string): boolean => /^[ \t\n\r]*$/.test(text);

const NEWLINE = 10;
const RETURN = 13;
const BLANK = 32;
const BLANKS: readonly number[] = [9, NEWLINE, RETURN, BLANK];
const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
