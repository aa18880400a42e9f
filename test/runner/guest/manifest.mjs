// The built custom elements manifest tells editors and documentation tools what the README tells people.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fact, done } from './facts.mjs';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('dist/custom-elements.json'));

/** First cells of the nth table below a heading of the README, without backticks. */
function named(heading, n = 0) {
  const [, below] = readme.split(new RegExp(`^#+ ${heading}$`, 'm'));
  assert.ok(below, `the README has a heading ${heading}`);
  const tables = below.split(/^#+ /m)[0].match(/(^\|.*\n)+/gm) ?? [];
  const rows = tables[n].trim().split('\n').slice(2);
  return rows.map((row) => row.split('|')[1].replace(/[`\s]/g, ''));
}

const element = manifest.modules.flatMap(({ declarations = [] }) => declarations).find((each) => each.customElement);
const names = (list) => (list ?? []).map(({ name }) => name);
const same = (actual, expected) => assert.deepEqual(new Set(actual), new Set(expected));
const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

await fact('the manifest describes <news-timeline> and says where it is registered', () => {
  assert.equal(element?.tagName, 'news-timeline');
  const definition = manifest.modules
    .flatMap(({ exports = [] }) => exports)
    .find(({ kind }) => kind === 'custom-element-definition');
  assert.equal(definition?.name, 'news-timeline');
});

await fact('it has every attribute', () => same(names(element.attributes), named('Attributes')));

await fact('it has every property and method, and nothing that only the element itself calls', () => {
  const said = [
    ...named('Attributes').map(camelCase),
    ...named('Properties and methods', 0),
    ...named('Properties and methods', 1).map((call) => call.replace(/\(.*/, '')),
  ];
  const members = element.members.filter(
    ({ privacy, static: isStatic }) => (privacy ?? 'public') === 'public' && !isStatic,
  );
  same(names(members), said);
});

await fact('it has every DOM event', () => same(names(element.events), named('DOM events')));

await fact('it has every slot', () =>
  same(
    names(element.slots),
    named('Slots').map((name) => (name === '(default)' ? '' : name)),
  ),
);

await fact('it has every part', () => same(names(element.cssParts), named('Parts')));

await fact('it has every custom property, with its default', () => {
  same(names(element.cssProperties), named('Custom properties'));
  assert.deepEqual(names(element.cssProperties.filter((property) => !property.default)), []);
});

await fact('it has every custom state', () =>
  same(
    names(element.cssStates),
    named('Custom states').map((name) => name.replace(/:state\(|\)/g, '')),
  ),
);

await fact('it says something about each', () => {
  const kinds = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
  const silent = kinds.flatMap((kind) =>
    element[kind].filter(({ description }) => !description).map(({ name }) => `${kind} ${name}`),
  );
  assert.deepEqual(silent, []);
});

done();
