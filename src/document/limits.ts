/** How much of a document is read. More is left out and reported, so that a page never hangs on its data. */

/** UTF-16 units of a JSON script in the page, which is read at once. */
export const MAX_SOURCE = 64 * 1024 * 1024;
/** Bytes of a loaded file, which is read as it comes: two million events of the usual size. */
export const MAX_FILE = 256 * 1024 * 1024;
/** Events read one by one; more than `ARCHIVE_FROM` only where there is no page. */
export const MAX_EVENTS = 200_000;
/**
 * More events than this are an archive: only columns are made of them at first, and each is read in full once somebody
 * wants to see it.
 */
export const ARCHIVE_FROM = 200;
/** Up to so many with excerpts are still an article's: its passages lead to them, and its telling can be drawn. */
export const MOST_QUOTED = 2_000;
/** Entries of any other list, and languages of one text. */
export const MAX_LIST = 100;
/** UTF-16 units of a text of one line: titles, labels, names. */
export const MAX_LINE = 1_000;
/** UTF-16 units of running text: summaries, reasonings, descriptions. */
export const MAX_PROSE = 20_000;
/** UTF-16 units of a quotation: a short excerpt is quoted, not the article. */
export const MAX_EXCERPT = 1_000;
/** UTF-16 units of context on either side of a quotation. */
export const MAX_CONTEXT = 32;
export const MAX_URL = 8_000;
export const MAX_ID = 200;
export const MAX_DATE = 1_000;
/** Issues kept; the rest is only counted. Warnings stop at half of it, so that errors always find room. */
export const MAX_ISSUES = 1_000;
