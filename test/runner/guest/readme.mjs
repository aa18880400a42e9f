// Every example of the README, as it stands there: shell commands exist, documents are read without a word, scripts are
// checked as strict TypeScript against the built package and run, pages are drawn under the policy that the README names.
// An example that nobody knows what to do with fails.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import ts from 'typescript';
import { launch } from './browser.mjs';
import { done, fact } from './facts.mjs';
import { serve } from './serve.mjs';
import { atRest, complaintsOf, dist, html } from './support/guests.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, text]) => ({ language, text }));
const of = (language) => examples.filter((example) => example.language === language).map(({ text }) => text);
/** The only example in which these words stand. */
function example(words) {
  const found = examples.filter(({ text }) => text.includes(words));
  assert.equal(found.length, 1, `${found.length} examples have ${words}`);
  return found[0].text;
}

await fact('every example is of a kind that is tried here', () => {
  const kinds = new Set(examples.map(({ language }) => language));
  assert.deepEqual(kinds, new Set(['sh', 'html', 'css', 'js', 'json', '']));
  assert.ok(examples.length >= 20);
});

// ---- Shell ---------------------------------------------------------------------------------------------------------

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
function unknownCommands(text) {
  const known = (command) => {
    const [npm, verb, script] = command.split(/\s+/);
    return npm === 'npm' && (verb === 'ci' || (verb === 'run' ? script : verb) in scripts);
  };
  return text
    .split(/&&|\n/)
    .map((command) => command.trim())
    .filter((command) => command && !known(command));
}

await fact('commands exist, and one that does not is noticed', () => {
  assert.deepEqual(of('sh').flatMap(unknownCommands), []);
  assert.deepEqual(unknownCommands('npm ci && npm run serve'), ['npm run serve']);
});

// ---- Scripts -------------------------------------------------------------------------------------------------------

const scratch = mkdtempSync(path.join(tmpdir(), 'news-timeline-'));
mkdirSync(path.join(scratch, 'node_modules'));
symlinkSync(root, path.join(scratch, 'node_modules/news-timeline'), 'junction');
writeFileSync(path.join(scratch, 'package.json'), '{ "type": "module" }');

/** What a strict compiler says of scripts on a page that has the element. */
function complaintsOfCompiler(texts, resolution) {
  const module = resolution === 'bundler' ? ts.ModuleKind.ESNext : ts.ModuleKind.Node16;
  const files = texts.map((text, index) => {
    const file = path.join(scratch, `example-${index}.ts`);
    writeFileSync(file, `import 'news-timeline/define';\nconst text: string = '{}';\n${text}\nexport { text };\n`);
    return file;
  });
  const options = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    module,
    moduleResolution: resolution === 'bundler' ? ts.ModuleResolutionKind.Bundler : ts.ModuleResolutionKind.Node16,
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram(files, options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** In JavaScript nobody has to say that what is asked for is there. */
const asTypeScript = (text) => text.replaceAll("document.querySelector('news-timeline')", '$&!');
/** What the README says in its text about the class and about all events. */
const inText = `
  void customElements.get('news-timeline')?.prepare({ archive: true });
  customElements.get('news-timeline')?.registerMessages('pt', () => ({}));
  document.addEventListener('timeline-error', ({ message, problem, line, column }) => [message, problem.kind, line, column]);
`;

for (const resolution of ['node16', 'bundler'])
  await fact(`scripts are strict TypeScript (${resolution}), and wrong ones are noticed`, () => {
    const texts = [...of('js').map(asTypeScript), inText];
    assert.deepEqual(complaintsOfCompiler(texts, resolution), []);
    for (const wrong of [
      texts.join('\n').replace('event.id ===', 'event.ident ==='),
      "import { readDocuments } from 'news-timeline';",
      "import 'news-timeline/defined'; import { nothing } from 'news-timeline/nothing';",
      "void customElements.get('news-timeline')?.prepared();",
    ])
      assert.notDeepEqual(complaintsOfCompiler([wrong], resolution), [], wrong);
  });

await fact('scripts without a page run in Node, also the registration', async () => {
  const run = async (name, text) => {
    const file = path.join(scratch, `${name}.mjs`);
    writeFileSync(file, text);
    return import(pathToFileURL(file).href);
  };
  await run('define', example('// registers <news-timeline>'));
  await run('importer', example('registerImporter('));
  await run('messages', example("registerMessages('pt'"));
  const read = example('const { document, issues }');
  const { issues } = await run('read', `const text = '{"events":[{}]}';\n${read}\nexport { issues };`);
  assert.deepEqual(
    issues.map(({ code }) => code),
    ['missing'],
  );
  await assert.rejects(run('wrong', read.replace('news-timeline', 'news-timelines')));
});

// ---- Documents -----------------------------------------------------------------------------------------------------

const ajv = new Ajv({ allErrors: true, allowMatchingProperties: true });
ajv.addVocabulary(['markdownDescription', 'enumDescriptions', 'defaultSnippets', 'patternErrorMessage']);
const validate = ajv.compile(JSON.parse(readFileSync(path.join(root, 'data/timeline.schema.json'), 'utf8')));
const { readDocument } = await import(pathToFileURL(path.join(dist, 'index.js')).href);

/** A document, or an excerpt of one. */
function mistakesIn(json) {
  const data = JSON.parse(json);
  const whole = 'exact' in data ? { version: 1, events: [{ title: 'A', excerpts: [data] }] } : data;
  validate(whole);
  return [...(validate.errors ?? []), ...readDocument(whole).issues].map(({ message }) => message);
}

await fact('documents hold to the schema and are read without a word, and others are not', () => {
  assert.deepEqual(of('json').flatMap(mistakesIn), []);
  assert.notDeepEqual(mistakesIn('{ "exact": 1 }'), []);
  assert.throws(() => mistakesIn('{ "exact": }'));
});

// ---- Pages ---------------------------------------------------------------------------------------------------------

const story = {
  events: [
    { id: 'flood', title: 'Flood', date: '2021-07', group: 'war', tags: ['New York'], importance: 3 },
    { id: 'bridge', title: 'Bridge', date: '2024-06-14', group: 'talks' },
  ],
  groups: [
    { id: 'war', label: 'War' },
    { id: 'talks', label: 'Talks' },
  ],
};
const fromPage = (text) =>
  text.replace("'news-timeline'; // or from './news-timeline.min.js'", "'/assets/news-timeline.min.js';");
const empty = '<news-timeline></news-timeline>';
const articleOf = (text) =>
  `<article id="story"><p>${text}</p></article><news-timeline for="story" discover></news-timeline>`;
const lines = '2024-06-14 New bridge opens\n2021-07-14 Flood';

/** In the page: what is selected after a click on each event. */
const choose = async () => {
  const timeline = document.querySelector('news-timeline');
  const selected = [];
  for (const id of ['bridge', 'flood']) {
    timeline.shadowRoot.querySelector(`[part=list] > [data-id=${id}] button`).click();
    await timeline.updateComplete;
    selected.push(timeline.selected);
  }
  return selected;
};

/** Each example of a page: what stands around it or is its body, how many events are drawn, what `act` gives there. */
const shown = new Map([
  ['src="/assets/news-timeline.min.js"', { events: 2 }],
  ['/uploads/news-timeline.standalone.js', { events: 1 }],
  ['data-article-publisher="The Example Courier"', { events: 3 }],
  ['The first tram rolled on', { events: 1 }],
  ['data-timeline-event="Vote', { around: articleOf, events: 1 }],
  ['"@type": "NewsArticle"', { around: (text) => `${articleOf('Trams.')}${text}`, events: 1 }],
  ['type="text/csv"', { events: 3 }],
  ["filter='group:war", { events: 1 }],
  ['Float64Array.of(', { body: empty, events: 3 }],
  [
    'registerImporter(',
    { body: `<news-timeline><script type="text/x-dates">${lines}</script></news-timeline>`, events: 2 },
  ],
  [
    "registerMessages('pt'",
    {
      body: `<div lang="pt"><news-timeline src="/data/story.json" controls="zoom"></news-timeline></div>`,
      events: 2,
      act: () =>
        ['Aproximar', 'Afastar', 'Mostrar tudo'].filter((name) =>
          document.querySelector('news-timeline').shadowRoot.innerHTML.includes(name),
        ),
      gives: ['Aproximar', 'Afastar', 'Mostrar tudo'],
    },
  ],
  [
    'const timeline =',
    {
      body: '<news-timeline src="/data/story.json"></news-timeline>',
      events: 2,
      act: choose,
      gives: ['bridge', 'bridge'],
    },
  ],
]);

const [policy] = of('').map((text) => text.trim());
const pages = { '/data/story.json': JSON.stringify(story) };
const server = await serve({
  folders: { '/assets/': dist, '/assets/news-timeline/': dist, '/uploads/': dist },
  pages,
  headers: {
    '*': { 'content-security-policy': `${policy}; require-trusted-types-for 'script'; trusted-types lit-html` },
  },
});
const browser = await launch();

/** How many events a page shows that has only this on it, what it complains of, and what `act` gives there. */
async function drawn(text, { around = (inner) => inner, body, act, events: least = 0 }) {
  const isScript = body !== undefined;
  pages['/example.js'] = fromPage(text);
  pages['/example.html'] = html(isScript ? body : around(text), {
    scripts: [
      ...(text.includes('<script type="module"') ? [] : ['/assets/news-timeline.min.js']),
      ...(isScript ? ['/example.js'] : []),
    ],
  }).replace('<link rel="icon" href="data:,">', '');
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  const complaints = complaintsOf(page);
  try {
    await page.goto(`${server.url}/example.html`);
    const entries = page.locator('news-timeline [part=list] > li');
    // Data that a script gives may come after an element without any is ready.
    if (least > 0)
      await entries
        .nth(least - 1)
        .waitFor({ state: 'attached', timeout: 20_000 })
        .catch(() => {});
    await atRest(page);
    const events = await entries.count();
    const issues = await page.evaluate(() =>
      [...document.querySelectorAll('news-timeline')].flatMap((timeline) =>
        timeline.issues.map(({ message }) => message),
      ),
    );
    const did = act ? await page.evaluate(act) : undefined;
    return { events, issues, complaints, did };
  } finally {
    await page.close();
  }
}

for (const [words, place] of shown)
  await fact(`the page with ${words} is drawn without a word`, async () => {
    const { act, events, gives } = place;
    const page = await drawn(example(words), place);
    assert.deepEqual(page, { events, issues: [], complaints: [], did: act && gives });
  });

await fact('every example of a page and every script is tried', () => {
  const tried = new Set([
    ...[...shown.keys()].map(example),
    example('// registers <news-timeline>'),
    example('const { document, issues }'),
  ]);
  const left = examples.filter(({ language, text }) => ['html', 'js'].includes(language) && !tried.has(text));
  assert.deepEqual(left, []);
});

await fact('a page with a mistake in it is noticed', async () => {
  const list = example('data-article-publisher="The Example Courier"');
  const { issues } = await drawn(list.replace('datetime="2021-07"', 'datetime="7/2021"').replace('July 2021', '?'), {});
  assert.equal(issues.length, 1);
  const { complaints } = await drawn(example('const timeline =').replace('querySelector', 'query'), { body: empty });
  assert.equal(complaints.length, 1);
});

await fact('style sheets hold what browsers know, and others are noticed', async () => {
  const page = await browser.newPage();
  const known = (text) =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const count = (rules) =>
        [...rules].reduce(
          (sum, rule) => sum + (rule.style?.length ?? 0) + (rule.cssRules ? count(rule.cssRules) : 0),
          0,
        );
      return count(sheet.cssRules);
    }, text);
  const declarations = (text) => [...text.matchAll(/^ +[\w-]+: .+;$/gm)].length;
  for (const text of of('css')) assert.equal(await known(text), declarations(text), text);
  assert.notEqual(await known('::highlights(a) {\n  color: red;\n}'), 1);
  await page.close();
});

await browser.close();
await server.close();
rmSync(scratch, { recursive: true, force: true });
done();
