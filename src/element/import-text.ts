import { createIssueLog, isList, type IssueCode } from '../document/issue.js';
import { MAX_ISSUES, MAX_SOURCE } from '../document/limits.js';
import { movedIssue } from '../document/moved-issue.js';
import type { ReadResult } from '../document/timeline-document.js';
import type { ImportIssue } from '../importers/imported.js';
import { importerFor } from '../importers/importer-for.js';
import type { Registered } from '../importers/registry.js';
import { LoadError, tooLarge, type Loaded } from './load-problem.js';

/** Has a text of the page (`url` ``) or from `url` read. Rejects with a LoadError. */
export async function importText(text: string, registered: Registered, url = ''): Promise<Loaded> {
  const { type, importer } = registered;
  if (text.length > MAX_SOURCE) throw tooLarge(url, MAX_SOURCE);
  try {
    const data = await importer(text.startsWith('\uFEFF') ? text.slice(1) : text);
    if (typeof data !== 'object' || data === null) throw new Error(`The importer for ${type} made no timeline.`);
    return { data, refine: (result) => withPlaces(result, data) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new LoadError({ kind: 'shape', url, type, message: said || `The importer for ${type} failed.` });
  }
}

/**
 * The same for an answer, whose bytes are counted as they arrive; null, and nothing is read, where it has no importer.
 * Rejects with whatever the connection failed of, too.
 */
export async function importAnswer(answer: Response, url: string): Promise<Loaded | null> {
  const registered = importerFor(answer.headers.get('content-type') ?? '', url);
  if (!registered) return null;
  if (Number(answer.headers.get('content-length')) > MAX_SOURCE) throw tooLarge(url, MAX_SOURCE);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MAX_SOURCE) throw tooLarge(url, MAX_SOURCE);
    chunks.push(chunk.value);
  }
  const file = new Uint8Array(await new Blob(chunks).arrayBuffer());
  const text = decoderFor(file, answer.headers.get('content-type')).decode(file);
  return { ...(await importText(text, registered, url)), url: answer.url || url };
}

/** By the byte order mark, else by what the server says, else UTF-8. */
function decoderFor(file: Uint8Array, type: string | null): TextDecoder {
  const [a, b] = file;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
  const charset = /;\s*charset="?([\w-]+)/i.exec(type ?? '')?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** The result with what the importer reported, and events called what it calls them: `$issues` and `$place`. */
function withPlaces(result: ReadResult, data: unknown): ReadResult {
  const events = isList(data) ? data : field(data, 'events');
  const moved = result.issues.map((issue) => {
    const [whole, index] = /^events\[(\d+)\]/.exec(issue.path) ?? [];
    const place = whole === undefined || !isList(events) ? null : field(events[Number(index)], '$place');
    if (whole === undefined || typeof place !== 'string' || !place) return issue;
    return movedIssue(issue, place.slice(0, 200) + issue.path.slice(whole.length));
  });
  const log = createIssueLog();
  const own = field(data, '$issues');
  for (const found of isList(own) ? own : []) {
    const { path, value, expected, severity, code } = (found ?? {}) as Partial<ImportIssue>;
    const known = codes.has(code as IssueCode) ? code! : 'unknown-value';
    log.add(severity === 'warning' ? severity : 'error', known, said(path), value, said(expected));
  }
  const issues = [...log.issues, ...moved];
  const moreIssues = result.moreIssues + log.more + Math.max(0, issues.length - MAX_ISSUES);
  return { ...result, issues: issues.slice(0, MAX_ISSUES), moreIssues };
}

const said = (text: unknown): string => (typeof text === 'string' ? text.slice(0, 500) : '');

/** What an importer can be told wrong with its own text. */
const codes: ReadonlySet<IssueCode> = new Set([
  'missing',
  'unknown-value',
  'unknown-field',
  'bad-date',
  'bad-url',
  'not-a-number',
  'too-large',
  'shortened',
]);

/** A field of whatever an importer made, which may be anything. */
function field(of: unknown, name: '$place' | '$issues' | 'events'): unknown {
  try {
    return (of as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}
