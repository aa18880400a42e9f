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
]);

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
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (name) return NAMED.get(name.toLowerCase()) ?? all;
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
