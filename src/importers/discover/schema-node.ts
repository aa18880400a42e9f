import { plainText } from './plain-text.js';

/** A thing of schema.org as JSON has it. */
export type Thing = Readonly<Record<string, unknown>>;

/** A thing and where it stands: `@graph[2].about[0]`. */
export interface Placed {
  readonly thing: Thing;
  readonly place: string;
}

/** Names of names of names are no names. */
const DEEPEST = 4;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Event` of `Event`, `schema:Event`, `https://schema.org/Event`. */
export function typesOf(thing: Thing): readonly string[] {
  return listOf(thing['@type']).flatMap((type) =>
    typeof type === 'string'
      ? [type.slice(0, 200).replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '')]
      : [],
  );
}

/** A property by its name, or by its name with a prefix. */
export function read(thing: Thing, name: string): unknown {
  return thing[name] ?? thing[`schema:${name}`];
}

/** The values of a property: one, several, or none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value as readonly unknown[];
  const inner = isThing(value) ? (value['@list'] ?? value['@set']) : undefined;
  return Array.isArray(inner) ? (inner as readonly unknown[]) : [value];
}

/** The words of a value: text, a number, or the name of a thing; of several the first. Without tags. */
export function wordsOf(value: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  for (const each of listOf(value)) {
    if (typeof each === 'string' || typeof each === 'number') {
      const words = plainText(String(each));
      if (words) return words;
    } else if (isThing(each)) {
      const words = wordsOf(each['@value'] ?? read(each, 'name'), depth + 1);
      if (words) return words;
    }
  }
  return undefined;
}

/** All names in a value. */
export function namesOf(value: unknown): readonly string[] {
  return [...new Set(listOf(value).flatMap((each) => wordsOf(each) ?? []))];
}

/** An address: text, or `@id` or `url` of a thing; of several the first. */
export function addressOf(value: unknown): string | undefined {
  for (const each of listOf(value)) {
    const address = isThing(each) ? (each['@id'] ?? read(each, 'url')) : each;
    if (typeof address === 'string' && address.trim() && !address.startsWith('_:')) return address.trim();
  }
  return undefined;
}
