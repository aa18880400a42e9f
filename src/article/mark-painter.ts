import { adoptSheet } from './adopt-sheet.js';
import { nameOf, type Painter, type Passage } from './painter.js';
import { passageSheet } from './passage-sheet.js';
import { placeOf, rejoin, splitAt, type Place } from './split-text.js';

/** Never written into: what they hold is not prose, or nothing but the like of rows and items may stand in them. */
const CLOSED =
  'script,style,noscript,template,textarea,select,title,news-timeline,table,thead,tbody,tfoot,tr,colgroup,ul,ol,dl,menu';

/** A stretch of one text node, and which passages it belongs to. */
interface Piece {
  readonly mark: HTMLElement;
  readonly text: Text;
  readonly passages: readonly number[];
}

/**
 * Marks by `<mark>` elements around the words, piece by piece across the borders of elements. `quietly` runs what
 * changes the article. The ranges that it is given hold the same words before and after.
 */
export function markPainter(article: Element, quietly: (change: () => void) => void): Painter {
  let pieces: readonly Piece[] = [];
  let wrapped: readonly Range[] = [];
  /** All that were given last; ranges do not survive by themselves that their nodes are moved. */
  let known: readonly Range[] = [];
  let letGo: (() => void) | null = null;

  const isWhole = (wanted: readonly Passage[]): boolean =>
    wanted.length === wrapped.length &&
    wanted.every(({ range }, i) => range === wrapped[i]) &&
    pieces.every(({ mark, text }) => mark.isConnected && text.parentNode === mark);

  const unwrap = (): void => {
    for (const { mark } of pieces) mark.replaceWith(...mark.childNodes);
    pieces = [];
    wrapped = [];
  };

  const wrap = (wanted: readonly Passage[]): void => {
    wrapped = wanted.map((p) => p.range);
    pieces = stretchesOf(wrapped).flatMap(([text, cuts]) => piecesOf(text, cuts));
  };

  const dress = (wanted: readonly Passage[]): void => {
    for (const { mark, passages } of pieces) {
      const looks = new Set(passages.flatMap((i) => wanted[i]?.looks ?? []));
      const names = ['news-timeline-mark', ...[...looks].map(nameOf)].join(' ');
      if (mark.className !== names) mark.className = names;
    }
  };

  const paint = (passages: readonly Passage[]): void => {
    const wanted = passages.filter((p) => p.looks.length > 0);
    const given = passages.map((p) => p.range);
    quietly(() => {
      if (!isWhole(wanted)) {
        holding([...known, ...given], () => {
          unwrap();
          // What was one text node becomes one again.
          return rejoin();
        });
        holding(given, () => {
          wrap(wanted);
          return placeOf;
        });
      }
      dress(wanted);
    });
    known = given;
    if (wanted.length > 0) letGo ??= adoptSheet(article, passageSheet);
    else {
      letGo?.();
      letGo = null;
    }
  };
  return { writes: true, paint, clear: () => paint([]) };
}

/** Runs a change of text nodes that gives where their places are afterwards, and sets ranges there. */
function holding(ranges: readonly Range[], change: () => (text: Text, offset: number, isEnd: boolean) => Place): void {
  const before = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => ({
    start: [startContainer, startOffset] as const,
    end: [endContainer, endOffset] as const,
  }));
  const placeNow = change();
  ranges.forEach((range, i) => {
    const { start, end } = before[i]!;
    if (start[0].nodeType !== Node.TEXT_NODE || end[0].nodeType !== Node.TEXT_NODE) return;
    const from = placeNow(start[0] as Text, start[1], false);
    const to = placeNow(end[0] as Text, end[1], true);
    if (!isThere(from) || !isThere(to)) return;
    range.setStart(...from);
    range.setEnd(...to);
  });
}

const isThere = ([text, offset]: Place): boolean => text.isConnected && offset <= text.length;

type Cut = { readonly from: number; readonly to: number; readonly passage: number };

/** The text nodes that ranges reach into, in document order, with the stretches of each. */
function stretchesOf(ranges: readonly Range[]): [Text, Cut[]][] {
  const found = new Map<Text, Cut[]>();
  ranges.forEach((range, passage) => {
    const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer: top } = range;
    const walker = top.ownerDocument!.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (
      let node: Node | null = top.nodeType === Node.TEXT_NODE ? top : walker.nextNode();
      node;
      node = walker.nextNode()
    ) {
      if (!range.intersectsNode(node)) continue;
      const text = node as Text;
      const from = text === startContainer ? startOffset : 0;
      const to = text === endContainer ? endOffset : text.length;
      if (from >= to || !canHold(text)) continue;
      const cuts = found.get(text) ?? [];
      cuts.push({ from, to, passage });
      found.set(text, cuts);
    }
  });
  const isBefore = (a: Text, b: Text): boolean =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...found].sort(([a], [b]) => (isBefore(a, b) ? -1 : 1));
}

function canHold(text: Text): boolean {
  const parent = text.parentElement;
  if (!parent || parent.namespaceURI !== 'http://www.w3.org/1999/xhtml') return false;
  if (parent.matches(CLOSED) || parent.closest('script,style,noscript,template,textarea,select,news-timeline'))
    return false;
  // Between blocks, not between words.
  return /\S/.test(text.data) || !text.data.includes('\n');
}

/** Splits a text node wherever a passage begins or ends, and puts each piece that belongs to one into a mark. */
function piecesOf(text: Text, cuts: readonly Cut[]): Piece[] {
  const edges = [...new Set(cuts.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  // From the end, so that the node itself stays the beginning.
  const bounds = edges.slice(0, -1).map((from, i) => [from, edges[i + 1]!] as const);
  return bounds
    .reverse()
    .flatMap(([from, to]): Piece[] => {
      const passages = cuts.filter((c) => c.from <= from && to <= c.to).map((c) => c.passage);
      if (to < text.length) splitAt(text, to);
      const piece = from > 0 ? splitAt(text, from) : text;
      if (passages.length === 0) return [];
      const mark = text.ownerDocument.createElement('mark');
      piece.replaceWith(mark);
      mark.append(piece);
      return [{ mark, text: piece, passages }];
    })
    .reverse();
}
