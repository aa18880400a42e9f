// The npm build in Node without a DOM: importing it must neither throw nor register anything it should not.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fact, done } from './facts.mjs';

const dist = (name) => new URL(`../../../dist/${name}`, import.meta.url).href;
const registered = () => globalThis.customElements?.get('news-timeline');

await fact('there is no DOM here: the browser build cannot be imported', async () => {
  assert.equal(typeof globalThis.document, 'undefined');
  assert.equal(typeof globalThis.HTMLElement, 'undefined');
  await assert.rejects(import(dist('news-timeline.standalone.js')));
});

let index;
await fact('index.js can be imported and registers nothing', async () => {
  index = await import(dist('index.js'));
  assert.ok(Object.keys(index).length > 0, 'it exports something');
  assert.equal(registered(), undefined);
});

await fact('ssr.js can be imported and registers nothing', async () => {
  const ssr = await import(dist('ssr.js'));
  assert.ok(
    Object.values(ssr).some((value) => typeof value === 'function'),
    'it exports a function',
  );
  assert.equal(registered(), undefined);
});

await fact('every language can be imported and registers no element', async () => {
  const files = readdirSync(new URL('../../../dist/messages', import.meta.url)).filter((name) => name.endsWith('.js'));
  assert.ok(files.length >= 2, `German and English at least, not only ${files.join(', ')}`);
  for (const file of files) await import(dist(`messages/${file}`));
  assert.equal(registered(), undefined);
});

await fact('an importer can be imported, reads text and registers no element', async () => {
  const { readCsv } = await import(dist('importers/csv.js'));
  assert.deepEqual(readCsv('title,date\nOpened,31.12.2025').events[0].date, '2025-12-31');
  assert.equal(registered(), undefined);
});

await fact('define.js can be imported, and twice', async () => {
  await import(dist('define.js'));
  await import(`${dist('define.js')}?again`);
});

await fact('importing leaves no window and no document behind', () => {
  assert.equal(typeof globalThis.document, 'undefined');
  assert.equal(typeof globalThis.window, 'undefined');
});

done();
