/**
 * What an issue's English expectation names that is written the same in every language: proposals for a date
 * (`… (Write 2022-02-24 or 2022-02)`), accepted values (`one of event, state`), a field (`the field "title"; …`). In the
 * order of the text; empty when there is none.
 */
export function namedIn(expected: string): readonly string[] {
  const [, dates] = /\(Write ([^\s()]+(?: or [^\s()]+)*)\)$/.exec(expected) ?? [];
  if (dates !== undefined) return dates.split(' or ');
  const [, values] = /^one of ([^"]+)$/.exec(expected) ?? [];
  if (values !== undefined) return values.split(', ');
  const [, field] = /\bthe field "([^"]+)"/.exec(expected) ?? [];
  return field === undefined ? [] : [field];
}

/** The limit in `at most 64 MB`, or ``. */
export const limitIn = (expected: string): string => /^at most (\d+(?: MB)?)/.exec(expected)?.[1] ?? '';

/** How a date may be written. */
export const sampleDates: readonly string[] = ['2022', '2022-02-24', '2022-02~', '2022-02/2024-05'];
