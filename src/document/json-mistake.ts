import { parseJson } from './parse-json.js';

/** Where a text fails to be JSON, and why, for those who have failed to parse it; what loads only then. null: it is JSON. */
export function explainJson(
  text: string,
): { readonly line: number; readonly column: number; readonly message: string } | null {
  const result = parseJson(text);
  if (result.ok) return null;
  const { line, column, message } = result;
  return { line, column, message: `No JSON, line ${line}, column ${column}: ${message}` };
}
