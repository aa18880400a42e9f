/** What a text of some format holds, as `readDocument` takes it. May throw: the message is said where the data was given. */
export type Importer = (text: string) => unknown;

export interface Registered {
  /** In lower case, without parameters. */
  readonly type: string;
  readonly importer: Importer;
  /** Of file names, in lower case, with the dot. */
  readonly endings: readonly string[];
}

/** By type. */
export const registered = new Map<string, Registered>();

/** Told of each new importer. */
export const importerWatchers = new Set<(added: Registered) => void>();

/** JSON and what runs have readers of their own, and two types say nothing of what they are given to. */
const IMPORTED = /^(?!text\/plain$|application\/octet-stream$)[\w.+-]+\/[\w.+-]+(?<!json|script)$/;

/**
 * Has texts of another format than JSON read, in every timeline on the page: scripts in the element of that media type,
 * and files that the server says are of it. `endings` (`.csv`) tell files that the server calls neither JSON nor a type
 * with an importer. The last one of a type wins. What has been shown already stays; what waits for this importer, or
 * failed for want of it, is read at once.
 *
 * Throws TypeError when `type` is no media type, or one that has no importer: JSON, scripts that run, `text/plain`,
 * `application/octet-stream`; and when the importer is no function or the endings are no list of texts.
 */
export function registerImporter(type: string, importer: Importer, endings: readonly string[] = []): void {
  const name = typeOf(type);
  if (!IMPORTED.test(name) || typeof importer !== 'function') throw new TypeError(`No importer for "${name}"`);
  const added = { type: name, importer, endings: endings.map((ending) => ending.toLowerCase()) };
  registered.set(name, added);
  for (const told of importerWatchers) told(added);
}

/** A media type in lower case, without parameters. */
export const typeOf = (type: string): string => type.split(';')[0]!.trim().toLowerCase();
