import sourceReadme from '../../src/README.md?raw';
import changelog from '../../CHANGELOG.md?raw';
import manifest from '../../package.json';
import layersTest from '../layers.test.ts?raw';
import { holds, type Check } from './doctor.js';
import { code, differences, section, table } from './markdown.js';

const sources: Record<string, string> = import.meta.glob('../../src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = new Map(Object.entries(sources).map(([path, text]) => [path.replace('../../src/', ''), text]));
const others = Object.keys(import.meta.glob(['../../data/**/*.json', '../**/*.ts'])).map((path) =>
  path.startsWith('../../') ? path.slice(3) : `../test/${path.slice(3)}`,
);

/** What the layer test allows, as it is written there. */
const allowed = new Map(
  [...layersTest.slice(0, layersTest.indexOf('PACKAGES')).matchAll(/\[\s*'([\w.]+)',\s*\[([^\]]*)\],?\s*\]/g)].map(
    ([, folder, names]) => [folder!, [...names!.matchAll(/'(\w+)'/g)].map(([, name]) => name!)],
  ),
);

const layers: Check = (text) => {
  const rows = table(text, 'Layers');
  const folders = rows.map(([name]) => code(name!)[0]!);
  const wrong = rows.flatMap(([name, , may], i) => {
    const folder = code(name!)[0]!;
    const said = may === 'all of the above' ? folders.slice(0, i) : code(may!);
    return differences(`${folder} may import`, said, allowed.get(folder) ?? []);
  });
  return [...differences('layer', folders, allowed.keys()), ...wrong];
};

/** Everything in backticks that looks like a file, against the files there are. */
const mentioned: Check = (text) =>
  code(text.replace(/^```[^]*?^```$/gm, ''))
    .filter((name) => /^[\w./-]+\.(ts|json)$/.test(name))
    .filter((name) => !files.has(name) && !others.includes(name))
    .map((name) => `${name} is not there`);

const drawn: Check = (text) => {
  const [flow] = /^```\n([^]*?)^```$/m.exec(section(text, 'Data flow'))!.slice(1);
  const named = [...flow!.matchAll(/\b([a-z0-9]+\/[\w-]+\.ts)\b/g)].map(([, name]) => name!);
  return [
    ...(named.length > 4 ? [] : ['the data flow names no files']),
    ...named.filter((name) => !files.has(name)).map((name) => `${name} is not there`),
  ];
};

/** Names that are imported from d3, with the file that does. */
function importsOfD3(): string[] {
  return [...files].flatMap(([file, source]) =>
    [...source.matchAll(/import \{([^}]*)\} from 'd3';/g)].flatMap(([, names]) =>
      names!
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name && !name.startsWith('type '))
        .map((name) => `${name} in ${file}`),
    ),
  );
}

const d3: Check = (text) => {
  const said = table(text, 'What d3 does here').flatMap(([names, where]) =>
    code(names!).flatMap((name) => code(where!).map((file) => `${name} in ${file}`)),
  );
  return differences('d3’s', said, importsOfD3());
};

const decisions: Check = (text) =>
  section(text, 'Decisions')
    .split(/^### /m)
    .slice(1)
    .flatMap((each) =>
      ['Context', 'Decision', 'Consequence']
        .filter((word) => !each.includes(`\n_${word}._ `))
        .map((word) => `${each.split('\n')[0]}: no ${word}`),
    );

const version: Check = (text) => {
  const [first] = [...text.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, number]) => number!);
  return first === manifest.version ? [] : [`the newest version is ${manifest.version}, not ${first}`];
};

describe('the map of the sources', () => {
  it('shows the layers that the layer test holds', () => {
    holds(layers, sourceReadme, [
      ['| `importers` ', '| `imports` '],
      [
        '`time` `document` `model` `viewport` `layout` `i18n` `view`',
        '`time` `document` `model` `viewport` `layout` `i18n`',
      ],
    ]);
  });

  it('names only files that are there', () => {
    holds(mentioned, sourceReadme, [['`layout/mark-shape.ts`', '`layout/mark-shapes.ts`']]);
    holds(drawn, sourceReadme, [['layout/picture.ts    scale', 'layout/pictures.ts   scale']]);
  });

  it('says everything that d3 does', () => {
    holds(d3, sourceReadme, [['`ascending`', '`descending`']]);
  });

  it('gives context, decision and consequence of every decision', () => {
    holds(decisions, sourceReadme, [['Consequence._ No inertia', 'And._ No inertia']]);
  });
});

describe('the changelog', () => {
  it('tells of the version of the package', () => {
    holds(version, changelog, [['## 0.1.0', '## 0.0.9']]);
  });
});
