import { MAX_FILE, MAX_SOURCE } from '../document/limits.js';
import { importerFor } from '../importers/registry.js';
import { LoadError, tooLarge, type Heard, type Loaded, type LoadProblem } from './load-problem.js';

/**
 * Fetches JSON, or what an importer reads, from an http(s) address. Rejects with a LoadError, or with whatever fetch
 * rejects with after an abort; after any failure the caller has to abort, so that the rest of an answer is not loaded for
 * nothing. Bytes are counted while they arrive, so that no file fills the memory. A large JSON file is read in turns, and
 * `heard` of meanwhile.
 */
export async function loadJson(url: string, signal: AbortSignal, heard: Heard): Promise<Loaded> {
  let answer: Response;
  let type = '';
  try {
    // Better JSON, else whatever there is.
    const headers = { Accept: 'application/json,*/*;q=0.5' };
    answer = await fetch(url, { signal, credentials: 'same-origin', headers });
    if (!answer.ok) {
      const message = `The server answered ${answer.status} ${answer.statusText}`.trim();
      throw new LoadError({ kind: 'http', url, status: answer.status, message: `${message}.` });
    }
    type = answer.headers.get('content-type') ?? '';
    const importer = importerFor(type, url);
    if (importer) return await (await import('./import-text.js')).importAnswer(answer, importer, url);
    return { data: await readData(answer, url, signal, heard), url: answer.url || url };
  } catch (error) {
    if (error instanceof LoadError) throw type ? new LoadError({ type, ...error.problem }, error.text) : error;
    if (signal.aborted) throw error;
    throw new LoadError({
      kind: 'network',
      url,
      message: 'The file could not be fetched: no connection, or the server does not allow it.',
    });
  }
}

/** What a JSON text of the page (`url` ``) or from `url` holds. Throws a LoadError, without the place of a mistake. */
export function jsonOf(text: string, url: string): unknown {
  if (text.length > MAX_SOURCE) throw tooLarge(url, MAX_SOURCE);
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  } catch (error) {
    throw new LoadError({ kind: 'json', url, message: `No JSON: ${String(error)}` }, text);
  }
}

/**
 * The problem behind whatever went wrong while `url` was read. What finds the place of a mistake in JSON is loaded only
 * now: few readers ever need it.
 */
export async function explain(error: unknown, url: string): Promise<LoadProblem> {
  if (!(error instanceof LoadError)) return { kind: 'network', url, message: String(error) };
  const { problem, text } = error;
  if (text === null) return problem;
  const { explainJson } = await import('../document/json-mistake.js').catch(() => ({ explainJson: () => null }));
  return { ...problem, ...explainJson(text) };
}

async function readData(answer: Response, url: string, signal: AbortSignal, heard: Heard): Promise<unknown> {
  const length = Number(answer.headers.get('content-length'));
  if (length > MAX_FILE) throw tooLarge(url, MAX_FILE);
  const reader = answer.body?.getReader();
  if (!reader) return jsonOf(await answer.text(), url);
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (bytes + chunk.value.byteLength < LARGE) {
      bytes += chunk.value.byteLength;
      text += decoder.decode(chunk.value, { stream: true });
      continue;
    }
    // Of other origins it is not told whether they pack their files.
    const isPlain = answer.type !== 'cors' && !answer.headers.has('content-encoding');
    const size = length > 0 && isPlain ? length : null;
    const { readPieces } = await import('./read-pieces.js');
    return readPieces({ reader, decoder, text, bytes, chunk: chunk.value, size }, url, signal, heard);
  }
  return jsonOf(text + decoder.decode(), url);
}

/** Bytes that are read at once: some 5 ms. */
const LARGE = 1024 * 1024;
