// The built demo, used as a reader uses it: its panel, its addresses, its pages at the narrowest width.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { done, fact } from './facts.mjs';
import { serve } from './serve.mjs';

const folder = fileURLToPath(new URL('../../../dist-demo', import.meta.url));
const server = await serve({ folders: { '/': folder } });
const browser = await launch();

/** Opens a page of the demo, gives what `use` gives, and fails on whatever the page complained about. */
async function visit(address, use, { width = 1280 } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  try {
    await page.goto(`${server.url}/${address}`, { waitUntil: 'networkidle' });
    await use(page, complaints);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

const attribute = (page, name) => page.locator('#timeline').getAttribute(name);
const query = (page) => new URL(page.url()).searchParams;
const panelOpen = 'index.html?lang=en&panel=open';

await fact('every attribute of the element has a labelled control in the panel', () =>
  visit(panelOpen, async (page) => {
    const names = await page.evaluate(() => customElements.get('news-timeline').observedAttributes);
    for (const name of names) assert.equal(await page.locator(`#attribute-${name}`).count(), 1, name);
    for (const control of await page.locator('[id^="attribute-"]:is(input, select)').all()) {
      assert.ok(await control.evaluate((element) => element.labels.length > 0), await control.getAttribute('id'));
    }
  }),
);

await fact('a choice changes the element, the HTML to copy and the address; its default leaves them', () =>
  visit(panelOpen, async (page) => {
    await page.getByLabel('layout', { exact: true }).selectOption('vertical');
    assert.equal(await attribute(page, 'layout'), 'vertical');
    assert.match(await page.locator('#snippet').textContent(), /layout="vertical"/);
    assert.equal(query(page).get('layout'), 'vertical');
    await page.getByLabel('layout', { exact: true }).selectOption('auto');
    assert.equal(await attribute(page, 'layout'), null);
    assert.doesNotMatch(await page.locator('#snippet').textContent(), /layout/);
    assert.equal(query(page).get('layout'), null);
  }),
);

await fact('no check box of controls is an empty attribute, "automatic" is none', () =>
  visit(panelOpen, async (page) => {
    const automatic = page.locator('#attribute-controls');
    const tokens = page.locator('.tokens', { has: automatic });
    await automatic.uncheck();
    for (const box of await tokens.locator('input[value]').all()) await box.uncheck();
    assert.equal(await attribute(page, 'controls'), '');
    assert.match(await page.locator('#snippet').textContent(), /controls=""/);
    await automatic.check();
    assert.equal(await attribute(page, 'controls'), null);
  }),
);

await fact('half a date is complained about and not passed on', () =>
  visit(panelOpen, async (page) => {
    const start = page.getByLabel('start', { exact: true });
    await start.fill('2025-13');
    await start.press('Tab');
    assert.notEqual(await page.locator('#attribute-start-bad').textContent(), '');
    assert.equal(await attribute(page, 'start'), null);
    await start.fill('2025');
    await start.press('Tab');
    assert.equal(await page.locator('#attribute-start-bad').textContent(), '');
    assert.equal(await attribute(page, 'start'), '2025');
  }),
);

await fact('an address brings back language, colours, direction, document and attributes', () =>
  visit('index.html?lang=en&theme=dark&dir=rtl&doc=marathon&layout=vertical&width=480&nonsense=1', async (page) => {
    assert.equal(await page.title(), 'Two conversations on one Wednesday – <news-timeline> demo');
    const root = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return [lang, dir, getComputedStyle(document.documentElement).colorScheme];
    });
    assert.deepEqual(root, ['en', 'rtl', 'dark']);
    assert.equal(await attribute(page, 'src'), './marathon.json');
    assert.equal(await attribute(page, 'layout'), 'vertical');
    assert.equal(await page.locator('#timeline').evaluate((element) => element.offsetWidth), 480);
  }),
);

await fact('the page speaks both languages, its panel included', () =>
  visit('index.html?panel=open', async (page) => {
    assert.equal(await page.locator('h1').textContent(), 'Zwei Gespräche an einem Mittwoch');
    await page.getByLabel('English').check();
    assert.equal(await page.locator('h1').textContent(), 'Two conversations on one Wednesday');
    assert.match(await page.locator('#attribute-layout-note').textContent(), /^Horizontal/);
    assert.equal(query(page).get('lang'), 'en');
  }),
);

await fact('problems of a pasted document are listed with their place', () =>
  visit('index.html?lang=en&doc=own&panel=open', async (page) => {
    await page.locator('#problems li').first().waitFor();
    const problems = await page.locator('#problems').textContent();
    assert.match(problems, /events\[3\]\.date.*2024-06-31/);
    assert.match(problems, /events\[4\]\.status.*rumour/);
  }),
);

await fact('pasted text that is not JSON is answered with line and column', () =>
  visit('index.html?lang=en&doc=own&panel=open', async (page, complaints) => {
    await page.getByLabel('Your own document (JSON)').fill('{\n  "events": [,]\n}');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.locator('#problems .bad').waitFor();
    assert.match(await page.locator('#problems .bad').textContent(), /line 2/i);
    complaints.length = 0;
  }),
);

await fact('an event that is selected is in the panel, the log and the address', () =>
  visit(panelOpen, async (page) => {
    await page.locator('#timeline li[data-id="videogespraech"] button').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#attribute-selected').value === 'videogespraech');
    assert.match(await page.locator('#log').textContent(), /timeline-select.*videogespraech/);
    assert.equal(query(page).get('selected'), 'videogespraech');
  }),
);

await fact('reset takes everything back', () =>
  visit('index.html?lang=en&theme=dark&doc=marathon&layout=list&panel=open', async (page) => {
    await page.getByRole('button', { name: 'Reset everything' }).click();
    assert.equal(await attribute(page, 'layout'), null);
    assert.equal(await attribute(page, 'src'), './story-de.json');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    assert.equal(query(page).toString(), 'panel=open');
  }),
);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
  await fact(`${name} fits into 320 px and says nothing in the console under its strict policy`, () =>
    visit(
      name,
      async (page, complaints) => {
        assert.ok(await page.locator('meta[http-equiv="Content-Security-Policy"]').count());
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        // The gallery shows what goes wrong, too: one of its files is not there.
        if (name === 'gallery.html') assert.match(complaints.pop(), /404/);
      },
      { width: 320 },
    ),
  );
}

await browser.close();
await server.close();
done();
