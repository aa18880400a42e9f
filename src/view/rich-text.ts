/** Lives with the document, because servers print it too. */
export { parseRichText } from '../document/rich-text.js';
export type { RichToken } from '../document/rich-text.js';
