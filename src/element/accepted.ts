const told = new WeakMap<object, Set<string>>();

/** The value if it is one of those accepted, else the first of them, said once per element in the console. */
export function acceptedChoice<T extends string>(
  element: Element,
  name: string,
  value: unknown,
  values: readonly T[],
): T {
  const found = values.find((v) => v === value);
  if (found !== undefined) return found;
  if (value !== null && value !== undefined && value !== '') warnOnce(element, name, value, values.join(', '));
  return values[0]!;
}

/** A whole number between `least` and `most`, else `initial`. */
export function acceptedNumber(
  element: Element,
  name: string,
  value: unknown,
  least: number,
  most: number,
  initial: number,
): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  if (value !== null && value !== undefined) warnOnce(element, name, value, `a whole number from ${least} to ${most}`);
  return initial;
}

/** The known tokens of a list parted by blanks or commas, each once. */
export function acceptedTokens<T extends string>(
  element: Element,
  name: string,
  value: string,
  values: readonly T[],
): readonly T[] {
  const tokens = value.split(/[\s,]+/).filter(Boolean);
  const known = values.filter((v) => tokens.includes(v));
  const unknown = tokens.filter((t) => !values.some((v) => v === t));
  if (unknown.length > 0) warnOnce(element, name, unknown.join(' '), values.join(', '));
  return known;
}

/** For an attribute whose text could not be read as `expected`. */
export function warnOnce(element: Element, name: string, value: unknown, expected: string): void {
  const shown = String(value).slice(0, 80);
  const key = `${name} ${shown}`;
  const set = told.get(element) ?? new Set();
  told.set(element, set);
  if (set.has(key)) return;
  set.add(key);
  console.warn(`<news-timeline ${name}="${shown}">: expected ${expected}; the default is used.`);
}
