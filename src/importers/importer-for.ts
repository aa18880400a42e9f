import { registered, typeOf, type Registered } from './registry.js';

/** The importer for texts of this type (with or without parameters), or for the file at `url` where that does not tell. */
export function importerFor(type: string, url = ''): Registered | undefined {
  const path = url.split(/[?#]/)[0]!.toLowerCase();
  const isNamed = ({ endings }: Registered): boolean => endings.some((ending) => path.endsWith(ending));
  return registered.get(typeOf(type)) ?? (/json/.test(type) ? undefined : [...registered.values()].findLast(isNamed));
}
