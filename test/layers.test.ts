import { expect } from '@open-wc/testing';

/** Which folders of src each folder may import from, besides itself. Left to right: see src/README.md. */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map([
  ['time', []],
  ['document', ['time']],
  ['importers', ['time', 'document']],
  ['model', ['time', 'document']],
  ['viewport', ['time', 'document', 'model']],
  ['layout', ['time', 'document', 'model', 'viewport']],
  ['archive', ['time', 'document', 'model', 'viewport', 'layout']],
  ['navigation', ['time', 'document', 'model', 'viewport', 'layout']],
  ['i18n', ['time', 'document']],
  ['view', ['time', 'document', 'model', 'viewport', 'layout', 'archive', 'navigation', 'i18n']],
  ['exporters', ['time', 'document', 'model', 'viewport', 'layout', 'i18n', 'view']],
  ['article', ['document']],
  [
    'element',
    [
      'time',
      'document',
      'importers',
      'model',
      'viewport',
      'layout',
      'navigation',
      'i18n',
      'view',
      'exporters',
      'article',
      'archive',
    ],
  ],
  ['ssr.ts', ['time', 'document', 'importers', 'model', 'i18n', 'exporters']],
]);

/** Which files may import which package. */
const PACKAGES: readonly { name: RegExp; where: RegExp }[] = [
  { name: /^(lit|@lit)(\/|$)/, where: /^(view|element)\// },
  { name: /^(date-fns|@date-fns\/utc)(\/|$)/, where: /^(i18n\/format-duration\.ts|importers\/)/ },
  { name: /^approx-string-match$/, where: /^article\// },
  { name: /^d3$/, where: /^(time|model|viewport|layout|navigation|view|element|exporters|i18n)\// },
];

/** Names of d3 that bring whole toolkits along: scales, formats, selections and gestures of 4 to 18 kB each. */
const HEAVY_D3 = /^(scale|zoom|select|transition|brush|drag|format|timeFormat|timeParse|utcFormat|utcParse|iso|axis)/;

interface Import {
  specifier: string;
  /** Names between braces; `*` for a namespace. */
  names: string[];
  /** `import type`: gone at run time. */
  erased: boolean;
}

/** All import and re-export statements of a module, lazy imports included; comments do not count. */
function importsOf(source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  for (const [, clause = '', specifier = ''] of code.matchAll(
    /^\s*(?:import|export)\b([^'"`;=()]*?)\bfrom\s*['"]([^'"]+)['"]/gm,
  )) {
    const names = clause.includes('*') ? ['*'] : (clause.match(/[\w$]+(?=\s*(?:,|\}|\bas\b))/g) ?? []);
    found.push({ specifier, names, erased: /^\s*type\b/.test(clause) });
  }
  for (const [, specifier = ''] of code.matchAll(/(?:^\s*import|\bimport\()\s*['"]([^'"]+)['"]/gm))
    found.push({ specifier, names: [], erased: false });
  return found;
}

/** `../time/interval.js` as seen from `layout/lanes.ts` is `time/interval.ts`. */
function resolve(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1).replace(/\.js$/, '.ts');
}

const layerOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** What is wrong with the imports of `files` (path in src -> source), one sentence each. */
function layerProblems(files: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  for (const [file, source] of files) {
    const layer = layerOf(file);
    const allowed = MAY_IMPORT.get(layer);
    if (file.includes('/') && !allowed) problems.push(`${file}: no layer is called ${layer}`);
    for (const { specifier, names } of importsOf(source)) {
      if (!specifier.startsWith('.')) {
        const rule = PACKAGES.find(({ name }) => name.test(specifier));
        if (!rule) problems.push(`${file} imports ${specifier}, which is no dependency of any layer`);
        else if (!rule.where.test(file) && file.includes('/')) problems.push(`${file} imports ${specifier}`);
        if (specifier === 'd3')
          for (const name of names)
            if (name === '*' || HEAVY_D3.test(name)) problems.push(`${file} imports ${name} of d3, which is too heavy`);
        continue;
      }
      const target = resolve(file, specifier);
      if (!specifier.endsWith('.js')) problems.push(`${file} imports ${specifier} without the ending .js`);
      if (!files.has(target)) problems.push(`${file} imports ${specifier}, which is not there`);
      const to = layerOf(target);
      if (to !== layer && allowed && !allowed.includes(to)) problems.push(`${file} imports ${target}`);
      if (/(^|\/)index\.ts$/.test(target) && file !== 'define.ts' && file !== 'browser.ts')
        problems.push(`${file} imports the barrel ${target}`);
    }
  }
  return problems;
}

/** Circles of imports that are there at run time, each as a path that ends where it begins. */
function circles(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const { specifier, erased } of importsOf(files.get(file) ?? ''))
      if (specifier.startsWith('.') && !erased) visit(resolve(file, specifier), [...path, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return found;
}

const sources: Record<string, string> = import.meta.glob('../src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const src = new Map(Object.entries(sources).map(([path, text]) => [path.replace('../src/', ''), text]));

describe('layers of src', () => {
  it('import only from folders to their left, and only the packages that are theirs', () => {
    expect(src.size).to.be.greaterThan(5);
    expect(layerProblems(src)).to.deep.equal([]);
  });

  it('have no circles', () => {
    expect(circles(src)).to.deep.equal([]);
  });
});

describe('the layer check', () => {
  const problems = (files: Record<string, string>): string[] => layerProblems(new Map(Object.entries(files)));

  it('finds an import to the right, also of a type, also over several lines, also a lazy one', () => {
    const view = { 'view/card.ts': '' };
    expect(problems({ ...view, 'time/a.ts': `import type { A } from '../view/card.js';` })).to.have.length(1);
    expect(problems({ ...view, 'time/a.ts': `import {\n  A,\n  B,\n} from '../view/card.js';` })).to.have.length(1);
    expect(problems({ ...view, 'time/a.ts': `const a = await import('../view/card.js');` })).to.have.length(1);
    expect(problems({ ...view, 'time/a.ts': `export * from '../view/card.js';` })).to.have.length(1);
    expect(problems({ ...view, 'element/a.ts': `import { A } from '../view/card.js';` })).to.deep.equal([]);
  });

  it('finds packages where they do not belong, and heavy parts of d3', () => {
    expect(problems({ 'layout/a.ts': `import { html } from 'lit';` })).to.have.length(1);
    expect(problems({ 'view/a.ts': `import { repeat } from 'lit/directives/repeat.js';` })).to.deep.equal([]);
    expect(problems({ 'i18n/tick.ts': `import { format } from 'date-fns';` })).to.have.length(1);
    expect(problems({ 'time/a.ts': `import { utcDay, scaleUtc as s } from 'd3';` })).to.have.length(1);
    expect(problems({ 'time/a.ts': `import * as d3 from 'd3';` })).to.have.length(1);
    expect(problems({ 'time/a.ts': `import { utcDay, bisector, easeCubic } from 'd3';` })).to.deep.equal([]);
    expect(problems({ 'time/a.ts': `import debounce from 'lodash';` })).to.have.length(1);
  });

  it('finds a missing ending, a missing file, a barrel and an unknown folder', () => {
    expect(problems({ 'time/a.ts': `import { b } from './b';` })).to.have.length(2);
    expect(problems({ 'time/a.ts': `import { b } from './b.js';` })).to.have.length(1);
    expect(problems({ 'time/index.ts': '', 'time/a.ts': `import { b } from './index.js';` })).to.have.length(1);
    expect(problems({ 'utils/a.ts': '' })).to.have.length(1);
  });

  it('does not mind imports in comments, nor exported types that list words', () => {
    expect(
      problems({ 'time/a.ts': `export interface A {\n  kind: 'lit' | 'from';\n}\nexport type B = 'lit';` }),
    ).to.deep.equal([]);
    expect(problems({ 'time/a.ts': `// import { A } from '../view/a.js';\n/* import 'lit'; */` })).to.deep.equal([]);
  });

  it('finds circles of any length, but not those of types, which are gone at run time', () => {
    expect(
      circles(
        new Map([
          ['a.ts', `import './b.js';`],
          ['b.ts', `import type { A } from './a.js';`],
        ]),
      ),
    ).to.deep.equal([]);
    const files = {
      'a.ts': `import './b.js';`,
      'b.ts': `import './c.js';`,
      'c.ts': `import { A } from './a.js';`,
    };
    expect(circles(new Map(Object.entries(files)))).to.deep.equal(['a.ts -> b.ts -> c.ts -> a.ts']);
    expect(
      circles(
        new Map([
          ['a.ts', `import './b.js';`],
          ['b.ts', ''],
        ]),
      ),
    ).to.deep.equal([]);
  });
});
