import { MAX_SOURCE } from '../document/limits.js';
import { registered } from '../importers/registry.js';
import type { Heard, Loaded } from './load-problem.js';

/** What has come of a file, for whoever has to explain why it could not be read. */
export interface Arrived {
  answer?: Response;
  text: string;
}

/**
 * Fetches JSON, or what an importer reads, from an http(s) address; writes what comes into `arrived`. Rejects with
 * whatever went wrong; then the caller has to abort, so that the rest of an answer is not loaded for nothing. Bytes are
 * counted while they arrive, so that no file fills the memory. A large JSON file is read in turns, and `heard` of meanwhile.
 */
export async function loadJson(url: string, signal: AbortSignal, heard: Heard, arrived: Arrived): Promise<Loaded> {
  // Better JSON, else whatever there is.
  const headers = { Accept: 'application/json,*/*;q=0.5' };
  const answer = (arrived.answer = await fetch(url, { signal, credentials: 'same-origin', headers }));
  if (!answer.ok) throw new Error(answer.statusText);
  const imported = registered.size > 0 && (await (await import('./import-text.js')).importAnswer(answer, url));
  if (imported) return imported;
  const from = answer.url || url;
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader!.read()) {
    const { value } = chunk;
    if (Math.max(bytes + value.byteLength, Number(answer.headers.get('content-length'))) >= LARGE) {
      const { readPieces } = await import('./read-pieces.js');
      const file = { answer, reader: reader!, decoder, text: arrived.text, bytes, chunk: value };
      return { data: await readPieces(file, url, signal, heard), url: from };
    }
    bytes += value.byteLength;
    arrived.text += decoder.decode(value, { stream: true });
  }
  arrived.text += decoder.decode();
  return { data: jsonOf(arrived.text), url: from };
}

/** Throws SyntaxError where the text is no JSON, or too much of it. Trimming takes a byte order mark off, too. */
export const jsonOf = (text: string): unknown => JSON.parse(text.length > MAX_SOURCE ? '' : text.trim());

/** Bytes that are read at once: some 5 ms. */
const LARGE = 1024 * 1024;
