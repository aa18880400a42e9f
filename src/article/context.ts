/** What stands before an offset: as many characters as the prefix has, without the blanks that lie between. */
export const before = (text: string, start: number, prefix: string): string =>
  text
    .slice(Math.max(0, start - prefix.length - 1), start)
    .trim()
    .slice(-prefix.length);

/** What stands behind it, in the same way. */
export const behind = (text: string, end: number, suffix: string): string =>
  text
    .slice(end, end + suffix.length + 1)
    .trim()
    .slice(0, suffix.length);

/** How many characters agree, from the end or from the beginning. */
export function sameCount(one: string, other: string, fromEnd: boolean): number {
  let count = 0;
  while (
    count < Math.min(one.length, other.length) &&
    (fromEnd ? one.at(-1 - count) === other.at(-1 - count) : one.charAt(count) === other.charAt(count))
  )
    count++;
  return count;
}
