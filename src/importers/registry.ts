/** What a text of some format holds, as `readDocument` takes it. May throw: the message is said where the data was given. */
export type Importer = (text: string) => unknown;

export interface Registered {
  /** In lower case, without parameters. */
  readonly type: string;
  readonly importer: Importer;
  /** Of file names, in lower case, without the dot. */
  readonly endings: readonly string[];
}

const registered = new Map<string, Registered>();

/** Media types that importers are there for. */
export const importedTypes = (): readonly string[] => [...registered.keys()];

/** Told of each new importer. */
export const importerWatchers = new Set<(added: Registered) => void>();

/**
 * Has texts of another format than JSON read, in every timeline on the page: scripts in the element of that `type`, and
 * files that the server says are of it. `endings` (`csv`) tell files of which the server says nothing: no type,
 * `text/plain` or `application/octet-stream`. The last one of a type wins. What has been shown already stays; what waits
 * for this type, or failed because nobody could read it, is read at once.
 *
 * Throws TypeError when `type` is none, names JSON or scripts that run, or says nothing.
 */
export function registerImporter(type: string, importer: Importer, endings: readonly string[] = []): void {
  const name = typeOf(String(type));
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(name) || /json$|script$/.test(name) || VAGUE.test(name))
    throw new TypeError(`No importer can be registered for the type "${name}".`);
  if (typeof importer !== 'function' || !Array.isArray(endings))
    throw new TypeError('An importer is a function, and its endings are a list.');
  const added = { type: name, importer, endings: endings.map((each) => String(each).toLowerCase().replace(/^\./, '')) };
  registered.delete(name);
  registered.set(name, added);
  for (const told of [...importerWatchers]) told(added);
}

/** The importer for a text of this type (with or without parameters), or by the name of its file when that says nothing. */
export function importerFor(type: string | null | undefined, url = ''): Registered | undefined {
  const name = typeOf(type ?? '');
  if (name && !VAGUE.test(name)) return registered.get(name);
  const ending = /^[^?#]*\.(\w+)(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : [...registered.values()].findLast((each) => each.endings.includes(ending));
}

/** Says nothing of what is in the file. */
const VAGUE = /^(?:text\/plain|application\/octet-stream)$/;

/** A media type in lower case, without parameters. */
export const typeOf = (type: string): string => type.split(';')[0]!.trim().toLowerCase();
