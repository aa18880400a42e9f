/** UTF-16 units that are looked at: more is cut by the reader of documents anyway. */
const LONGEST = 60_000;

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['shy', '\u00ad'],
  ['szlig', 'ß'],
  ['aelig', 'æ'],
  ['oelig', 'œ'],
  ['oslash', 'ø'],
  ['euro', '€'],
  ['deg', '°'],
  ['middot', '·'],
  ['bull', '•'],
]);

/** `&egrave;` is a letter and its accent. */
const ACCENTS = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['cedil', '\u0327'],
  ['caron', '\u030c'],
]);

function letterOf(name: string): string | undefined {
  const accent = ACCENTS.get(name.slice(1));
  return accent ? (name.charAt(0) + accent).normalize() : NAMED.get(name);
}

/**
 * The words of a text in which somebody may have left HTML: tags are taken out letter by letter, never parsed into a
 * page, and character references are read once, so that `&lt;b&gt;` becomes the text `<b>`. Paragraphs and `<br>` begin
 * a new line. Linear in the length.
 */
export function plainText(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|<!--[^<>]*-->/gi, (_tag, _slash: string, name: string | undefined) =>
      /^(?:p|br|div|li|h[1-6]|ul|ol)$/i.test(name ?? '') ? '\n' : '',
    )
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,7}));/gi,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (name) return letterOf(name) ?? all;
        const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
      },
    )
    .replace(/[ \t\f\r]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
