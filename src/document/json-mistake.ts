import { parseJson, type JsonResult } from './parse-json.js';

/** `parseJson` for those who have failed to parse a text and want to know where; what loads only then. */
export const explainJson = (text: string): JsonResult => parseJson(text);
