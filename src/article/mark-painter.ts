import { adoptSheet } from './adopt-sheet.js';
import { nameOf, type Painter, type Passage } from './painter.js';
import { passageSheet } from './passage-sheet.js';
import { rejoin, splitAt } from './split-text.js';

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
 * changes the article. The ranges it was given are set anew, for they do not survive that their nodes are moved.
 */
export function markPainter(article: Element, quietly: (change: () => void) => void): Painter {
  let pieces: readonly Piece[] = [];
  let ranges: readonly Range[] = [];
  let letGo: (() => void) | null = null;

  const isWhole = (wanted: readonly Passage[]): boolean =>
    wanted.length === ranges.length &&
    wanted.every(({ range }, i) => range === ranges[i]) &&
    pieces.every(({ mark, text }) => mark.isConnected && text.parentNode === mark);

  const unwrap = (): void => {
    const written = ranges.map((_, i) => pieces.filter((p) => p.passages.includes(i)).map((p) => p.text));
    for (const { mark } of pieces) mark.replaceWith(...mark.childNodes);
    // What was one text node becomes one again, and the ranges stand where they stood in it.
    const places = written.map((texts) => texts.filter((t) => t.isConnected));
    const move = rejoin();
    ranges.forEach((range, i) => {
      const [first, last] = [places[i]?.[0], places[i]?.at(-1)];
      if (!first || !last) return;
      const [start, end] = [move(first, 0), move(last, last.length)];
      if (start[0].isConnected && end[0].isConnected) {
        range.setStart(...start);
        range.setEnd(...end);
      }
    });
    pieces = [];
    ranges = [];
  };

  const wrap = (wanted: readonly Passage[]): void => {
    ranges = wanted.map((p) => p.range);
    pieces = [...stretchesOf(ranges)].flatMap(([text, cuts]) => piecesOf(text, cuts));
    ranges.forEach((range, i) => {
      const own = pieces.filter((p) => p.passages.includes(i));
      const [first, last] = [own[0]?.text, own.at(-1)?.text];
      if (!first || !last) return;
      range.setStart(first, 0);
      range.setEnd(last, last.length);
    });
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
    quietly(() => {
      if (!isWhole(wanted)) {
        unwrap();
        wrap(wanted);
      }
      dress(wanted);
    });
    if (wanted.length > 0) letGo ??= adoptSheet(article, passageSheet);
    else {
      letGo?.();
      letGo = null;
    }
  };
  return { writes: true, paint, clear: () => paint([]) };
}

type Cut = { readonly from: number; readonly to: number; readonly passage: number };

/** The text nodes that ranges reach into, in document order for each range, with the stretch of each. */
function stretchesOf(ranges: readonly Range[]): Map<Text, Cut[]> {
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
  return found;
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
