import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import readme from '../../README.md?raw';
import { passageSheet } from '../../src/article/passage-sheet.js';
import { attributes } from '../../src/element/attributes.js';
import * as eventClasses from '../../src/element/events.js';
import { NewsTimelineElement } from '../../src/element/news-timeline-element.js';
import elementSource from '../../src/element/news-timeline-element.ts?raw';
import { lanes } from '../../src/view/styles/lanes.styles.js';
import { styles } from '../../src/view/styles/styles.js';
import { holds, type Check } from './doctor.js';
import { elementFacts, type ElementFacts } from './element-facts.js';
import { code, differences, section, table } from './markdown.js';

const attributeTable: Check = (text) => {
  const rows = new Map(table(text, 'Attributes').map(([name, values]) => [code(name!)[0]!, values!]));
  const wrong = attributes.flatMap((spec) => {
    const cell = rows.get(spec.name) ?? '';
    const said = code(cell).join(' ');
    const real = 'values' in spec ? spec.values.join(' ') : '';
    const number = spec.type === 'number' ? `${spec.min} to ${spec.max}, default ${spec.initial}` : '';
    return said === real && cell.includes(number) ? [] : [`${spec.name} takes ${real || number}, not ${cell}`];
  });
  const names = attributes.map(({ name }) => name);
  return [
    ...differences('attribute', rows.keys(), names),
    ...differences('observed attribute', rows.keys(), NewsTimelineElement.observedAttributes),
    ...wrong,
  ];
};

/** What the element's own collaborators ask of it: not for pages. */
const internal = new Set(
  [...elementSource.matchAll(/\/\*\* @internal[^]*?\*\/\s+(?:(?:override|async|get|set|readonly) )*(\w+)/g)].map(
    ([, name]) => name!,
  ),
);

/** Public names of the element that Lit and HTML do not have, attributes' properties apart. */
function ownNames(): { readonly properties: Set<string>; readonly methods: Set<string> } {
  const properties = new Set<string>();
  const methods = new Set<string>();
  const ofAttributes = new Set<PropertyKey>();
  for (const [name, { attribute, state }] of NewsTimelineElement.elementProperties) {
    if (attribute !== false && !state) ofAttributes.add(name);
  }
  const { prototype } = NewsTimelineElement;
  class Bare extends LitElement {}
  customElements.define('bare-element', Bare);
  const inherited = new Set([...Object.getOwnPropertyNames(new Bare()), ...allNames(LitElement.prototype)]);
  for (const name of [
    ...Object.getOwnPropertyNames(prototype),
    ...Object.getOwnPropertyNames(new NewsTimelineElement()),
  ]) {
    if (/^[_#]|Callback$/.test(name) || inherited.has(name) || ofAttributes.has(name)) continue;
    const isMethod = typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function';
    if (internal.has(name)) continue;
    (isMethod ? methods : properties).add(name);
  }
  return { properties, methods };
}

function allNames(prototype: object): string[] {
  const names: string[] = [];
  for (let at: object | null = prototype; at && at !== HTMLElement.prototype; at = Object.getPrototypeOf(at) as object)
    names.push(...Object.getOwnPropertyNames(at));
  return names;
}

const names = ownNames();

const propertyTable: Check = (text) =>
  differences(
    'property',
    table(text, 'Properties and methods', 0).map(([cell]) => code(cell!)[0]!),
    names.properties,
  );

const methodTable: Check = (text) => {
  const said = table(text, 'Properties and methods', 1).map(([cell]) => /^`(\w+)\(/.exec(cell!)?.[1] ?? cell!);
  return differences('method', said, names.methods);
};

interface EventClass {
  readonly type: string;
  new (...details: unknown[]): Event;
}

const classes = Object.values(eventClasses).filter((value): value is EventClass & typeof value => 'type' in value);

const eventTable: Check = (text) => {
  const rows = table(text, 'DOM events');
  const wrong = classes.flatMap((Class) => {
    const row = rows.find(([name]) => code(name!)[0] === Class.type);
    if (!row) return [];
    const event = new (Class as unknown as EventClass)('', { message: '' }, 'pointer');
    const getters = Object.getOwnPropertyNames(Class.prototype).filter((name) => name !== 'constructor');
    const fields = [...Object.keys(event), ...getters].filter(
      (name) => !(name in Event.prototype) && name !== 'isTrusted',
    );
    return [
      ...(event.cancelable === (row[1] === 'yes')
        ? []
        : [`${Class.type} is ${event.cancelable ? '' : 'not '}cancelable`]),
      ...(event.bubbles && event.composed ? [] : [`${Class.type} does not bubble through everything`]),
      ...differences(`${Class.type}: field`, code(row[2]!), fields),
    ];
  });
  return [
    ...differences(
      'DOM event',
      rows.map(([name]) => code(name!)[0]!),
      classes.map(({ type }) => type),
    ),
    ...wrong,
  ];
};

/** Defaults of the custom properties, as the style sheets have them. */
function customProperties(css: string): Map<string, readonly [light: string, dark: string]> {
  const found = new Map<string, readonly [string, string]>();
  for (const [, name, value] of css.matchAll(/var\((--news-timeline-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g)) {
    const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value!) ?? [null, value!, value!];
    if (!found.has(name!)) found.set(name!, [light, dark]);
  }
  return found;
}

const allCss = [styles, lanes, passageSheet].flat(9).map(String).join('\n');

const customPropertyTable: Check = (text) => {
  const rows = table(text, 'Custom properties');
  const real = customProperties(allCss);
  const wrong = rows.flatMap(([name, light, dark]) => {
    const defaults = real.get(code(name!)[0]!);
    if (!defaults) return [];
    const said = [code(light!)[0], code(dark!)[0]];
    return said[0] === defaults[0] && said[1] === defaults[1]
      ? []
      : [`${name} is ${defaults.join(' and ')} by default`];
  });
  return [
    ...differences(
      'custom property',
      rows.map(([name]) => code(name!)[0]!),
      real.keys(),
    ),
    ...wrong,
  ];
};

/** Custom properties that no rule uses. */
function unused(css: string): string[] {
  const inner = [...css.matchAll(/(--_[\w-]+): var\((--news-timeline-[\w-]+)/g)];
  return inner.filter(([, own]) => !css.includes(`var(${own!})`)).map(([, , name]) => name!);
}

describe('the README about the element', () => {
  it('lists every attribute with what it accepts, the default first', () => {
    holds(attributeTable, readme, [
      ['| `heading-level`', '| `heading-depth`'],
      ['`modifier` `wheel` `none`', '`wheel` `modifier` `none`'],
      ['2 to 6, default 3', '1 to 6, default 3'],
    ]);
  });

  it('lists every property and every method', () => {
    holds(propertyTable, readme, [['| `visibleExtent` ', '| `extent` ']]);
    holds(methodTable, readme, [['| `panBy(fraction)` ', '| `pan(fraction)` ']]);
  });

  it('lists every DOM event with its fields and whether it can be cancelled', () => {
    holds(eventTable, readme, [
      ['| `timeline-load` ', '| `timeline-loaded` '],
      ['`previousId`', '`previous`'],
      ['| yes ', '| no '],
    ]);
  });

  it('lists every custom property with its defaults', () => {
    holds(customPropertyTable, readme, [
      ['| `--news-timeline-muted` ', '| `--news-timeline-dim` '],
      ['`#8ab8ff`', '`#000000`'],
    ]);
  });
});

describe('public names', () => {
  const hiding = (prototype: object) =>
    Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor' && name in HTMLElement.prototype);

  it('hide none that every HTML element has, but append, which hands on what is no event', () => {
    expect(hiding(NewsTimelineElement.prototype)).to.deep.equal(['append']);
    const element = document.createElement('news-timeline');
    element.append(document.createElement('ol'), 'text');
    expect(element.innerHTML).to.equal('<ol></ol>text');
    expect(hiding({ remove: () => 0 })).to.deep.equal(['remove']);
  });
});

describe('custom properties', () => {
  it('are all used', () => {
    expect(unused(allCss)).to.deep.equal([]);
    expect(unused(`${allCss} :host { --_x: var(--news-timeline-x, 0); }`)).to.deep.equal(['--news-timeline-x']);
  });
});

describe('the README about the inside of the element', () => {
  let facts: ElementFacts;

  before(async function () {
    this.timeout(60_000);
    facts = await elementFacts();
  });

  const parts: Check = (text) => [
    ...differences(
      'part',
      [
        ...table(text, 'Parts').map(([name]) => code(name!)[0]!),
        ...code(section(text, 'Parts').split('\n|')[0]!).filter((name) => name.includes('--')),
      ],
      facts.parts,
    ),
  ];

  it('lists every part that is drawn in some situation, and no other', () => {
    holds((text) => parts(text), readme, [
      ['| `quote-link` ', '| `quotelink` '],
      ['`marker--hover`', '`marker--over`'],
    ]);
  });

  it('lists every slot', () => {
    const check: Check = (text) =>
      differences(
        'slot',
        table(text, 'Slots').map(([name]) => code(name!)[0] ?? ''),
        facts.slots,
      );
    holds(check, readme, [['| `footer` ', '| `foot` ']]);
  });

  it('lists every custom state', () => {
    const said = (text: string) => table(text, 'Custom states').map(([name]) => /:state\((\w+)\)/.exec(name!)![1]!);
    holds((text) => differences('state', said(text), facts.states), readme, [[':state(vertical)', ':state(upright)']]);
  });
});

describe('the docstring of the class', () => {
  /** Entries of a tag: name, and default where it has one. */
  function tag(source: string, name: string): readonly (readonly [string, string])[] {
    const [, docstring] = /(\/\*\*(?:(?!\*\/)[^])*\*\/)\s*export class NewsTimelineElement/.exec(source)!;
    const lines = [...docstring!.matchAll(new RegExp(`^ \\* @${name} (?:\\{\\w+\\} )?(.*?) ?- `, 'gm'))];
    return lines.map(([, entry]) => {
      const [, own, initial] = /^\[?([\w-]*)(?:=(.+))?\]?$/.exec(entry!.replace(/\]$/, ''))!;
      return [own!, initial ?? ''] as const;
    });
  }

  const manifest: Check = (source) => {
    const of = (name: string) => tag(source, name).map(([own]) => own);
    const first = (heading: string) => table(readme, heading).map(([cell]) => cell!);
    const properties = table(readme, 'Custom properties').map(([name, light, dark]) => {
      const [a, b] = [code(light!)[0]!, code(dark!)[0]!];
      return `${code(name!)[0]} ${a === b ? a : `light-dark(${a}, ${b})`}`;
    });
    return [
      ...differences(
        '@csspart',
        of('csspart'),
        first('Parts').map((cell) => code(cell)[0]!),
      ),
      ...differences(
        '@slot',
        of('slot'),
        first('Slots').map((cell) => code(cell)[0] ?? ''),
      ),
      ...differences(
        '@fires',
        of('fires'),
        first('DOM events').map((cell) => code(cell)[0]!),
      ),
      ...differences(
        '@cssState',
        of('cssState'),
        first('Custom states').map((cell) => /\((\w+)\)/.exec(cell)![1]!),
      ),
      ...differences(
        '@cssprop',
        tag(source, 'cssprop').map(([own, initial]) => `${own} ${initial}`),
        properties,
      ),
    ];
  };

  it('tells the custom elements manifest of everything that the README tells', () => {
    holds(manifest, elementSource, [
      ['@csspart card', '@csspart map'],
      ['@cssState loading', '@cssState busy'],
      ['@fires {TimelineLoadEvent} timeline-load', '@fires {TimelineLoadEvent} timeline-read'],
      ['@slot footer', '@slot foot'],
      ['[--news-timeline-radius=3px]', '[--news-timeline-radius=4px]'],
    ]);
  });
});
