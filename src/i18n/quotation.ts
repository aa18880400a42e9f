/**
 * A text in quotation marks; marks of the first level that stand in it become those of the second: `“a ‘b’ c”`.
 * `marks`: opening and closing of both levels, `“”‘’`. The text may use the marks of any language, or straight ones in
 * pairs (a single one may be inches), and need not have both of a pair, since quotations begin and end anywhere.
 */
export function quotation(text: string, [open, close, innerOpen, innerClose]: string): string {
  const straight = text.split('"').length % 2 ? '"' : '';
  let isInside = false;
  const inner = text.replace(new RegExp(`[„“”«»${straight}]`, 'g'), (mark, at: number) => {
    const isFree = /^$|[\s([{/–—-]/.test(text.charAt(at - 1));
    const next = text.charAt(at + 1);
    // The same sign opens in one language and closes in another, so what stands beside it decides.
    isInside = mark === '„' || (isFree && (/\s/.test(next) ? !isInside : /[\p{L}\p{N}([…‚‘’'$€]/u.test(next)));
    return isInside ? innerOpen! : innerClose!;
  });
  return open + inner + close;
}
