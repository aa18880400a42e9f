/**
 * Every attribute of the element with what it accepts: the one table behind the element's properties, what they are at
 * first, what counts of them, the console's words about a wrong value, the demo's control panel and the README's table.
 * The first value of a choice is the default.
 */
export type AttributeSpec =
  | { readonly name: string; readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly name: string; readonly type: 'tokens'; readonly values: readonly string[] }
  | {
      readonly name: string;
      readonly type: 'number';
      readonly min: number;
      readonly max: number;
      readonly initial: number;
    }
  | { readonly name: string; readonly type: 'boolean' }
  | { readonly name: string; readonly type: 'date' | 'zone' | 'text'; readonly values?: readonly string[] };

export const layouts = ['auto', 'horizontal', 'vertical', 'list', 'telling'] as const;
export const scaleChoices = ['auto', 'time', 'breaks', 'recent', 'even'] as const;
export const groupings = ['none', 'group', 'person', 'place', 'tag'] as const;
export const orders = ['oldest-first', 'newest-first', 'as-told'] as const;
export const zoomModes = ['modifier', 'wheel', 'none'] as const;
export const controlNames = [
  'step',
  'zoom',
  'scale',
  'order',
  'search',
  'filter',
  'telling',
  'share',
  'export',
] as const;
export const permalinkModes = ['none', 'fragment', 'query'] as const;
export const linkings = ['both', 'to-article', 'from-article', 'none'] as const;
export const highlights = ['auto', 'css', 'mark', 'none'] as const;
export const discoveries = ['time', 'data', 'jsonld'] as const;
export const loadings = ['eager', 'lazy'] as const;

export type Layout = (typeof layouts)[number];
export type ScaleChoice = (typeof scaleChoices)[number];
export type Grouping = (typeof groupings)[number];
export type Order = (typeof orders)[number];
export type ZoomMode = (typeof zoomModes)[number];
export type ControlName = (typeof controlNames)[number];
export type PermalinkMode = (typeof permalinkModes)[number];
export type Loading = (typeof loadings)[number];

export const attributes = [
  { name: 'src', type: 'text' },
  { name: 'for', type: 'text' },
  { name: 'discover', type: 'tokens', values: discoveries },
  { name: 'layout', type: 'choice', values: layouts },
  { name: 'scale', type: 'choice', values: scaleChoices },
  { name: 'origin', type: 'text' },
  { name: 'group-by', type: 'choice', values: groupings },
  { name: 'order', type: 'choice', values: orders },
  { name: 'start', type: 'date' },
  { name: 'end', type: 'date' },
  { name: 'selected', type: 'text' },
  { name: 'importance', type: 'number', min: 1, max: 3, initial: 1 },
  { name: 'search', type: 'text' },
  { name: 'filter', type: 'text' },
  { name: 'now', type: 'date', values: ['auto', 'none'] },
  { name: 'linking', type: 'choice', values: linkings },
  { name: 'highlight', type: 'choice', values: highlights },
  { name: 'follow', type: 'boolean' },
  { name: 'references', type: 'boolean' },
  { name: 'zoom', type: 'choice', values: zoomModes },
  { name: 'controls', type: 'tokens', values: controlNames },
  { name: 'permalink', type: 'choice', values: permalinkModes },
  { name: 'permalink-prefix', type: 'text' },
  { name: 'heading-level', type: 'number', min: 2, max: 6, initial: 3 },
  { name: 'label', type: 'text' },
  { name: 'loading', type: 'choice', values: loadings },
  { name: 'time-zone', type: 'zone' },
] as const satisfies readonly AttributeSpec[];

/** The property of an attribute, `groupBy` of `group-by`, with what it takes. */
export const properties = attributes.map(
  (spec) => [spec.name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()), spec] as const,
);

/** What an attribute is while nobody says anything. */
export function initialOf(spec: AttributeSpec): string | number | boolean | null {
  if (spec.type === 'number') return spec.initial;
  return spec.type === 'boolean'
    ? false
    : spec.type === 'tokens'
      ? null
      : ('values' in spec && spec.values?.[0]) || null;
}

type PropertyOf<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Name;
type ValueOf<Spec> = Spec extends { type: 'choice'; values: readonly (infer Value)[] }
  ? Value
  : Spec extends { type: 'tokens'; values: readonly (infer Value)[] }
    ? readonly Value[] | null
    : Spec extends { type: 'number' }
      ? number
      : Spec extends { type: 'boolean' }
        ? boolean
        : Spec extends { values: readonly string[] }
          ? string
          : string | null;

/** The values of all attributes by property, none of them but what is accepted. */
export type Accepted = {
  readonly [Spec in (typeof attributes)[number] as PropertyOf<Spec['name']>]: ValueOf<Spec>;
};
