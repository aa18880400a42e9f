/** ms until the address of a file is taken back: long enough for a browser that asks where to put it. */
const grace = 60_000;
const longest = 60;
/** Names that Windows keeps for devices, whatever the ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const germanLetters = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/**
 * Hands a file to the browser's downloads. Nothing is added to the page, and the click is not seen by its scripts.
 * `later` takes the address back after a while, when the file has been read.
 */
export function download(
  name: string,
  file: Blob,
  later: (act: () => void) => void = (act) => void setTimeout(act, grace),
): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Never part of the document, so that no listener of the page takes it for a link of its own.
  link.click();
  later(() => URL.revokeObjectURL(url));
}

/**
 * A file name that every system takes, made of a title: lower-case ASCII letters and digits with hyphens, cut at a word
 * border after at most 60 characters. `timeline` when nothing is left, as of a title in other letters.
 */
export function fileName(title: string, ending: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\0-\x7f]/g, (letter) => germanLetters.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut =
    plain.length > longest
      ? plain
          .slice(0, longest + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longest)
      : plain;
  const name = cut === '' || reserved.test(cut) ? `timeline${cut && `-${cut}`}` : cut;
  return `${name}.${ending}`;
}
