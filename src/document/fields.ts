import type { IssueCode } from './issue.js';
import { MAX_LINE } from './limits.js';
import { readList, reportUnknownFields } from './read.js';
import type { Written } from './written.js';

/**
 * How a field is read: as something usable, null when there is nothing of the kind. What had to be mended or left out is
 * reported. `undefined` is for a field that its object cannot do without.
 */
export type Reader<T> = (at: Written) => T;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Fields<R extends Readers> = { readonly [Name in keyof R]: Exclude<ReturnType<R[Name]>, undefined> };

/**
 * An object, each field by its reader; fields without a reader are reported as unknown to `noun`. With `shorthand`, a
 * plain text stands for an object with just that field; that is reported too. null, with an error, when it is no object,
 * or without a field that it needs.
 */
export function readFields<R extends Readers>(
  at: Written,
  noun: string,
  readers: R,
  shorthand?: keyof R,
): Fields<R> | null {
  const isShort = shorthand !== undefined && (typeof at.value === 'string' || typeof at.value === 'number');
  if (!at.record) at.report(isShort ? 'warning' : 'error', 'not-an-object', [noun]);
  if (!at.record && !isShort) return null;
  reportUnknownFields(at, noun, Object.keys(readers));
  const fields = Object.entries(readers).map(([name, read]) => [
    name,
    read(isShort && name === shorthand ? at : at.get(name)),
  ]);
  return fields.every(([, value]) => value !== undefined) ? (Object.fromEntries(fields) as Fields<R>) : null;
}

/** Like `read`, and an error where that finds nothing: then its object is left out. */
export const needed =
  <T>(read: Reader<T | null>, code: IssueCode = 'missing'): Reader<T | undefined> =>
  (at) => {
    const found = read(at);
    if (found === null) at.report('error', code);
    return found ?? undefined;
  };

/** A list of what `read` finds something in. */
export const listOf =
  <T>(read: Reader<T | null>): Reader<readonly T[]> =>
  (at) =>
    readList(at)
      .map((entry) => read(entry))
      .filter((entry) => entry !== null);

/** One of a few words, whatever its letter case; `instead` when absent or another. */
export const oneOf =
  <T extends string, I extends T | null = null>(choices: readonly T[], instead: I = null as I): Reader<T | I> =>
  (at) => {
    if (at.absent || at.value === '') return instead;
    const text = typeof at.value === 'string' ? at.value.slice(0, MAX_LINE).trim().toLowerCase() : null;
    const found = choices.find((choice) => choice === text);
    if (!found) at.report('warning', 'unknown-value', choices);
    return found ?? instead;
  };

/** A whole number from `min` to `max`; digits in a string are taken and reported. null when absent or another. */
export const integer =
  (min: number, max = Number.MAX_SAFE_INTEGER): Reader<number | null> =>
  (at) => {
    if (at.absent || at.value === '') return null;
    const { value } = at;
    const number = typeof value === 'string' && /^\s{0,9}-?\d{1,15}\s{0,9}$/.test(value) ? Number(value) : value;
    const isGood = Number.isInteger(number) && (number as number) >= min && (number as number) <= max;
    if (!isGood || number !== value)
      at.report('warning', !isGood && typeof number === 'number' ? 'unknown-value' : 'not-a-number', [min, max]);
    return isGood ? (number as number) : null;
  };
