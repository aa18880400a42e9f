import { isTimeZone } from '../i18n/date-words.js';
import { initialOf, properties, type Accepted, type AttributeSpec } from './attributes.js';

const told = new WeakMap<object, Set<string>>();

/**
 * The element's properties, which scripts and attributes set to anything, as they count: what is not accepted is the
 * default, and said once per element in the console. Dates and other texts are told by whoever reads them.
 */
export function acceptedValues(element: Element): Accepted {
  const written = element as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    properties.map(([property, spec]) => [property, acceptedValue(element, spec, written[property])]),
  ) as unknown as Accepted;
}

function acceptedValue(element: Element, spec: AttributeSpec, value: unknown): unknown {
  const { name, type } = spec;
  if (type === 'tokens' && typeof value === 'string') return acceptedTokens(element, name, value, spec.values);
  if (value === null || value === undefined || value === '' || type === 'tokens') return initialOf(spec);
  const expected = notAccepted(spec, value);
  if (expected) warnOnce(element, name, value, expected);
  return expected ? initialOf(spec) : value;
}

/** What it should have been, in words; `` where nothing is wrong. */
function notAccepted(spec: AttributeSpec, value: unknown): string {
  if (spec.type === 'choice') return (spec.values as readonly unknown[]).includes(value) ? '' : spec.values.join(', ');
  if (spec.type === 'zone') return isTimeZone(String(value)) ? '' : 'a name such as Europe/Berlin';
  if (spec.type !== 'number') return '';
  const { min, max } = spec;
  const number = value as number;
  return Number.isInteger(number) && number >= min && number <= max ? '' : `a whole number from ${min} to ${max}`;
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
