import { MAX_SOURCE } from '../document/limits.js';

/** Why there is no (new) timeline. */
export interface LoadProblem {
  /** `shape`: it could be read, but is too large or no timeline. */
  readonly kind: 'network' | 'http' | 'json' | 'shape';
  /** Where it was to come from; `` when it is in the page itself. */
  readonly url: string;
  /** HTTP status, of `http` only. */
  readonly status?: number;
  /** Place of the mistake, from 1, of `json` only; not there when it could not be found. */
  readonly line?: number;
  readonly column?: number;
  /** An English sentence for developers. */
  readonly message: string;
}

/** Thrown inside of loading only; never reaches a page. */
export class LoadError extends Error {
  readonly problem: LoadProblem;
  /** What is no JSON; null when that is not the problem. */
  readonly text: string | null;

  constructor(problem: LoadProblem, text: string | null = null) {
    super(problem.message);
    this.problem = problem;
    this.text = text;
  }
}

/**
 * Fetches JSON from an http(s) address. `url` of the answer: behind redirects. Rejects with a LoadError, or with
 * whatever fetch rejects with after an abort; after any failure the caller has to abort, so that the rest of an answer
 * is not loaded for nothing. Bytes are counted while they arrive, so that no file fills the memory.
 */
export async function loadJson(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly data: unknown; readonly url: string }> {
  let text: string;
  let answer: Response;
  try {
    answer = await fetch(url, { signal, credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!answer.ok) {
      const message = `The server answered ${answer.status} ${answer.statusText}`.trim();
      throw new LoadError({ kind: 'http', url, status: answer.status, message: `${message}.` });
    }
    text = await readText(answer, url);
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error;
    throw new LoadError({
      kind: 'network',
      url,
      message: 'The file could not be fetched: no connection, or the server does not allow it.',
    });
  }
  return { data: jsonOf(text, url), url: answer.url || url };
}

/** What a JSON text of the page (`url` ``) or from `url` holds. Throws a LoadError, without the place of a mistake. */
export function jsonOf(text: string, url: string): unknown {
  if (text.length > MAX_SOURCE) throw tooLarge(url);
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
  try {
    const { parseJson } = await import('../document/parse-json.js');
    const result = parseJson(text);
    if (result.ok) return problem;
    const { line, column, message } = result;
    return { ...problem, line, column, message: `No JSON, line ${line}, column ${column}: ${message}` };
  } catch {
    return problem;
  }
}

async function readText(answer: Response, url: string): Promise<string> {
  if (Number(answer.headers.get('content-length')) > MAX_SOURCE) throw tooLarge(url);
  const reader = answer.body?.getReader();
  if (!reader) return answer.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MAX_SOURCE) throw tooLarge(url);
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(url: string): LoadError {
  const message = `More than ${MAX_SOURCE / 1024 / 1024} MB are not read.`;
  return new LoadError({ kind: 'shape', url, message });
}
