/** A place in the text of a page. */
export type Place = [text: Text, offset: number];

/** What was cut off a text node, the last cut last: that piece comes right behind it. */
const tails = new Map<Text, Text[]>();
/** What a node held when we last touched it. */
const left = new WeakMap<Text, string>();

/** Cuts a text node in two, 0 < `at` < its length; remembers what belongs together, for all timelines. Gives the tail. */
export function splitAt(text: Text, at: number): Text {
  const tail = text.splitText(at);
  tails.set(text, [...(tails.get(text) ?? []), tail]);
  left.set(text, text.data);
  left.set(tail, tail.data);
  return tail;
}

/**
 * Makes one node again of whatever was split and has no mark of anybody in between any more, so that the article has the
 * same text nodes as before. A piece whose beginning the page has taken away, or has written anew as a whole, goes as
 * well. Gives the function that tells where a place in a piece is now.
 */
export function rejoin(): (text: Text, offset: number) => Place {
  const moved = new Map<Text, { readonly to: Text; readonly by: number }>();
  for (const head of tails.keys()) join(head, moved);
  return (text, offset) => {
    let place: Place = [text, offset];
    for (let next = moved.get(place[0]); next; next = moved.get(place[0])) place = [next.to, place[1] + next.by];
    return place;
  };
}

/**
 * Where a place in a text node is after the node was split. Between two pieces it is the beginning of the second one,
 * or for the end of a stretch the end of the first one.
 */
export function placeOf(text: Text, offset: number, isEnd: boolean): Place {
  const pieces = piecesOf(text);
  let rest = offset;
  for (const piece of pieces) {
    if (isEnd ? rest <= piece.length : rest < piece.length) return [piece, rest];
    rest -= piece.length;
  }
  const last = pieces.at(-1) ?? text;
  return [last, last.length];
}

const piecesOf = (text: Text): Text[] => [text, ...[...(tails.get(text) ?? [])].reverse().flatMap(piecesOf)];

function join(head: Text, moved: Map<Text, { readonly to: Text; readonly by: number }>): void {
  const pieces = tails.get(head);
  if (!pieces) return;
  // Whoever writes to a node that he made means the whole text; in a field for writing it is a reader who adds letters.
  const isRewritten = head.data !== left.get(head) && !head.parentElement?.isContentEditable;
  for (let tail = pieces.at(-1); tail; tail = pieces.at(-1)) {
    join(tail, moved);
    if (tails.has(tail)) return;
    if (!head.isConnected || isRewritten) tail.remove();
    else if (head.nextSibling === tail) {
      moved.set(tail, { to: head, by: head.length });
      head.appendData(tail.data);
      left.set(head, head.data);
      tail.remove();
    } else if (tail.isConnected) return;
    pieces.pop();
  }
  tails.delete(head);
}
