/** What is kept under `key`, made when it is not; the longest unused goes when there are more than `most`. */
export function remembered<K, T>(kept: Map<K, T>, key: K, most: number, make: () => T): T {
  const known = kept.get(key);
  const value = known === undefined ? make() : known;
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return value;
}
