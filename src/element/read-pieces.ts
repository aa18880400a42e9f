import { JsonPieces } from '../document/json-pieces.js';
import { MAX_FILE } from '../document/limits.js';
import { Turns } from './turns.js';
import { LoadError, tooLarge, type Heard } from './load-problem.js';

/** A file that turns out to be large, as far as it has come. */
export interface Underway {
  readonly answer: Response;
  readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly decoder: TextDecoder;
  readonly text: string;
  /** Of `text`. */
  readonly bytes: number;
  /** What follows `text`. */
  readonly chunk: Uint8Array;
}

/**
 * Reads the rest of a large JSON file while it arrives, in turns of a few ms: the page can be used all the while. Rejects
 * with a LoadError, with the reason of an abort, or with whatever the connection failed of.
 */
export async function readPieces(file: Underway, url: string, signal: AbortSignal, heard: Heard): Promise<unknown> {
  const { answer, reader, decoder } = file;
  const { headers } = answer;
  const length = Number(headers.get('content-length'));
  if (length > MAX_FILE) throw tooLarge(url, MAX_FILE);
  // Of other origins it is not told whether they pack their files.
  const size = length > 0 && answer.type !== 'cors' && !headers.has('content-encoding') ? length : null;
  const json = new JsonPieces();
  const turns = new Turns(signal, heard);
  let bytes = file.bytes;
  // A length that was wrong says nothing.
  const share = (): number | null => (size !== null && bytes <= size ? bytes / size : null);
  const say = (): void => turns.say({ stage: 'loading', events: json.longest, share: share() });
  /** False: what follows makes no difference. */
  const read = async (chunk: Uint8Array): Promise<boolean> => {
    for (let from = 0; from < chunk.byteLength; from += PIECE) {
      const piece = chunk.subarray(from, from + PIECE);
      bytes += piece.byteLength;
      if (bytes > MAX_FILE) throw tooLarge(url, MAX_FILE);
      if (!json.push(decoder.decode(piece, { stream: true }))) return false;
      say();
      await turns.rest();
    }
    return true;
  };
  let isRight = json.push(file.text) && (await read(file.chunk));
  while (isRight) {
    const { done, value } = await reader.read();
    if (done) break;
    isRight = await read(value);
  }
  if (isRight) json.push(decoder.decode());
  const result = json.end();
  // The last event is known by what stands behind it.
  say();
  if (result.ok) return result.data;
  const { line, column, message } = result;
  const said = `No JSON, line ${line}, column ${column}: ${message}`;
  throw new LoadError({ kind: 'json', url, line, column, message: said });
}

/** Bytes that are read at once: less than a millisecond's worth. */
const PIECE = 65_536;
