// Opens each link that src/article/text-fragment.ts makes in a real browser and looks whether just the right words are
// scrolled to and marked. The marked words are found in a picture of the page: they get a colour nothing else has.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/*
 * Pages: blocks of an article; ⟦ and ⟧ stand around the quotation. `text`: whether the maker of the link knows the
 * article's whole text ('known'), does not ('unknown'), or both are tried.
 */
const harbour = 'Der Hafen bleibt bis zum Morgen geschlossen, sagte die Sprecherin der Behörde.';
const long =
  'The committee met eleven times between spring and autumn, heard forty witnesses, read nine thousand pages, and ' +
  'still could not agree on who had opened the gates; what it did agree on was that nobody had been asked, that ' +
  'nobody had been told, that the one telephone in the lock-keeper’s house had been out of order since Whitsun, and ' +
  'that the letters which might have changed everything lay unopened in a drawer, where, as the chairman drily put ' +
  'it in his closing remarks, they are lying still, waiting for a postman with more curiosity than all of us together.';
const cases = [
  { name: 'one German sentence', blocks: [`<p>Es regnete. ⟦${harbour}⟧ Danach war Stille.</p>`] },
  {
    name: 'one English sentence',
    lang: 'en',
    blocks: ['<p>It rained. ⟦The ferry left an hour late, and nobody minded.⟧ Later it cleared up.</p>'],
  },
  {
    name: 'markup inside the quotation',
    blocks: ['<p>Dazu: ⟦Die <em>neue</em> Brücke <a href="/">über den <b>Fl</b>uss</a> wird teurer als geplant⟧.</p>'],
  },
  {
    name: 'a sentence twice, the second meant',
    text: 'known',
    blocks: [`<p>Am Montag: ${harbour} Punkt.</p>`, '<p>Etwas anderes.</p>', `<p>Am Freitag: ⟦${harbour}⟧ Ende.</p>`],
  },
  {
    name: 'a sentence three times, the middle one told by what follows',
    text: 'known',
    blocks: [
      '<p>Er sagte: Wir warten noch immer auf Antwort. Dann ging er.</p>',
      '<p>Er sagte: ⟦Wir warten noch immer auf Antwort.⟧ Dann blieb er.</p>',
      '<p>Er sagte: Wir warten noch immer auf Antwort. Dann schlief er.</p>',
    ],
  },
  {
    name: 'the same words with other accents and case before it',
    text: 'known',
    blocks: ['<p>Der Schonung Zweck war klar genug.</p>', '<p>Ja: ⟦Der Schönung Zweck war klar genug⟧.</p>'],
  },
  {
    name: 'one word, three times, the second meant',
    blocks: [
      '<p>Zuletzt kamen die Kinder, und zwar zu Fuß.</p>',
      '<p>Wie es heißt, war ⟦Zuletzt⟧ alles ruhig geblieben im Tal.</p>',
      '<p>Ganz Zuletzt löschte man das Licht im Saal.</p>',
    ],
  },
  {
    name: 'one word, three times, the third meant',
    lang: 'en',
    blocks: [
      '<p>Recently the road was mended.</p>',
      '<p>Recently it broke again.</p>',
      '<p>⟦Recently⟧ they gave it up for good.</p>',
    ],
  },
  {
    name: 'one long word that also stands before',
    blocks: [
      '<p>Von Waffenstillstandsverhandlungen war die Rede.</p>',
      '<p>Über ⟦Waffenstillstandsverhandlungen⟧ schwieg er.</p>',
    ],
  },
  {
    name: 'several paragraphs',
    blocks: [
      '<p>Vorher. ⟦Am Anfang stand ein Brief an den Bürgermeister.</p>',
      '<p>Dann kam lange nichts.</p>',
      '<p>Am Ende stand ein Brief vom Bürgermeister.⟧ Nachher.</p>',
    ],
  },
  {
    name: 'heading and paragraph',
    lang: 'en',
    blocks: ['<h2>⟦Late again</h2>', '<p>Trains, as ever, were blamed⟧ on leaves.</p>'],
  },
  {
    name: 'two list items, one word each',
    lang: 'en',
    blocks: ['<ul><li>⟦Bread</li>', '<li>Salt⟧</li></ul>'],
  },
  { name: 'more than 500 characters', lang: 'en', blocks: [`<p>Preface. ⟦${long}⟧ Epilogue.</p>`] },
  {
    name: 'more than 500 characters, its opening words also elsewhere',
    lang: 'en',
    text: 'known',
    blocks: ['<p>The committee met eleven times between meals.</p>', `<p>Preface. ⟦${long}⟧ Epilogue.</p>`],
  },
  {
    name: 'more than 500 characters, its closing words also inside',
    lang: 'en',
    text: 'known',
    blocks: [`<p>Note: ⟦We knew more curiosity than all of us together. ${long}⟧ Epilogue.</p>`],
  },
  {
    name: 'hyphens, commas, ampersands',
    lang: 'en',
    blocks: ['<p>Firm: ⟦Smith & Sons, well-known - and, -well-, hated - rope-makers⟧ went under.</p>'],
  },
  {
    name: 'it begins and ends with signs',
    lang: 'en',
    blocks: ['<p>Then: ⟦“Never,” he said – “not for 100% of the #1 prize (tax-free)!”⟧ So it ended.</p>'],
  },
  {
    name: 'German quotation marks',
    blocks: ['<p>Er nannte es ⟦„einen ‚kleinen‘ Schritt – aber immerhin“⟧, wie immer.</p>'],
  },
  {
    name: 'no-break spaces',
    blocks: ['<p>Rund ⟦200&nbsp;Milliarden Euro, also z.&nbsp;B. 2&#8239;400&nbsp;Euro je Kopf⟧, hieß es.</p>'],
  },
  {
    name: 'no-break spaces in the page, blanks in the quotation',
    blocks: ['<p>Rund ⟦300&nbsp;Milliarden Yen, so&nbsp;das Ministerium in Tokio⟧, hieß es.</p>'],
    exact: '300 Milliarden Yen, so das Ministerium in Tokio',
  },
  {
    name: 'soft hyphens in page and quotation',
    blocks: ['<p>Die ⟦Donau&shy;dampf&shy;schiff&shy;fahrt ruht seit dem Früh&shy;jahr⟧ ganz.</p>'],
  },
  {
    name: 'soft hyphens only in the page',
    blocks: ['<p>Die ⟦Rhein&shy;schiff&shy;fahrt ruht seit dem Spät&shy;sommer⟧ ganz.</p>'],
    exact: 'Rheinschifffahrt ruht seit dem Spätsommer',
  },
  {
    name: 'line breaks and runs of blanks in the source',
    blocks: ['<p>Also\n   ⟦war   der\n\t\tGarten\n  wieder offen für alle⟧\n  Gäste.</p>'],
  },
  {
    name: 'forced line break inside',
    blocks: ['<p>Gedicht: ⟦Der Mond ist aufgegangen,<br>die Straßenbahn hat Pause⟧ (nach alter Weise).</p>'],
  },
  {
    name: 'short, first words of its paragraph',
    text: 'both',
    blocks: ['<p>Im Mai war es kalt und still.</p>', '<p>⟦Im Mai⟧ kam der Regen zurück.</p>'],
  },
  {
    name: 'short, last words of its paragraph',
    blocks: [
      '<p>Es war so still wie in einer Kirche im Mai.</p>',
      '<p>Alles wurde anders ⟦im Mai.⟧</p>',
      '<p>Der Juni kam.</p>',
    ],
  },
  {
    name: 'short, a paragraph of its own',
    blocks: ['<p>Heute. Und morgen?</p>', '<p>Was dann?</p>', '<p>⟦Heute.⟧</p>', '<p>So kam es auch.</p>'],
  },
  {
    name: 'part of a word',
    blocks: ['<p>Die Kriegszeit war lang.</p>', '<p>Vom Nach⟦kriegszeit⟧ungeheuer blieb ein Schatten.</p>'],
  },
  {
    name: 'short, between quotation marks, first in its paragraph',
    blocks: ['<p>Heute ist Markttag.</p>', '<p>„⟦Heute⟧“, rief sie, „oder nie!“</p>'],
  },
  {
    name: 'short, in brackets, nothing else in its paragraph',
    blocks: ['<p>Ja doch, dies.</p>', '<p>(⟦Ja⟧)</p>', '<p>Der Vorhang fiel.</p>'],
  },
  {
    name: 'a row of signs before and after',
    blocks: ['<p>Oben.</p>', '<p>⟦* * *</p>', '<p>Vor dem Winter wurde das Dach geflickt.</p>', '<p>* * *⟧</p>'],
  },
  {
    name: 'a number with point and sign',
    blocks: ['<p>Erst 12,5 % und dann 3.500 Stück.</p>', '<p>Zuletzt ⟦3.500 Stück⟧ im Jahr.</p>'],
  },
  {
    name: 'the quotation marks of the excerpt are straight, those of the page are not',
    blocks: ['<p>Dort hieß es: ⟦Man wolle „gemeinsam“ und ‚in Ruhe‘ vorangehen⟧, immerhin.</p>'],
    exact: 'Man wolle "gemeinsam" und \'in Ruhe\' vorangehen',
  },
  {
    name: 'Japanese',
    lang: 'ja',
    blocks: ['<p>昨日は雨でした。⟦会談は二月四日に北京で行われた。⟧その後、晴れた。</p>'],
  },
  {
    name: 'Japanese, short and twice',
    lang: 'ja',
    text: 'known',
    blocks: ['<p>最初の会談は東京で行われた。</p>', '<p>次の⟦会談⟧は北京で行われた。</p>'],
  },
  {
    name: 'Arabic',
    lang: 'ar',
    blocks: ['<p dir="rtl">قال الوزير إن ⟦المحادثات ستستمر حتى نهاية الأسبوع⟧ في العاصمة.</p>'],
  },
  { name: 'emoji', lang: 'en', blocks: ['<p>She wrote: ⟦what a day 🌊🚢 – 3.5 km of queue & no tea⟧ and left.</p>'] },
  { name: 'an address with a fragment of its own', hash: '#chapter', blocks: [`<p>Nun: ⟦${harbour}⟧ So.</p>`] },
];

/** Each excerpt of the first data set amid words of ours. */
function fromData() {
  const data = JSON.parse(readFileSync(`${root}/data/xi-putin-video-call.json`, 'utf8'));
  const excerpts = data.events.flatMap((event) => event.excerpts ?? []);
  const blocks = excerpts.map(
    ({ exact, prefix = '', suffix = '' }, index) =>
      `<p>Absatz ${index + 1} ${mark(`${prefix}\u27e6${exact}\u27e7${suffix}`)} und so weiter.</p>`,
  );
  // Some of them quote overlapping words; the page of each leaves out its likes, for they stand only once in the article.
  return excerpts.map((excerpt, index) => ({
    name: `data: ${excerpt.exact.slice(0, 40)}…`,
    excerpt,
    blocks: blocks
      .filter((_, i) => i === index || !textOf([blocks[i]]).replace(/[⟦⟧]/g, '').includes(excerpt.exact))
      .map((block) => (block === blocks[index] ? block : block.replace(/[⟦⟧]/g, ''))),
  }));

  function mark(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '</p><p>');
  }
}

/** The words of the blocks, with the marks, as linking.md's text: blocks joined by one line feed. */
function textOf(blocks) {
  const entities = { nbsp: '\u00a0', shy: '\u00ad', amp: '&', lt: '<', '#8239': '\u202f' };
  return blocks
    .join('')
    .replace(/[ \t\n]+/g, ' ')
    .replace(/<br>|<\/(p|h2|li)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (_, name) => entities[name])
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

function excerptOf({ blocks, exact }) {
  const text = textOf(blocks);
  const [start, end] = [text.indexOf('⟦'), text.indexOf('⟧')];
  return {
    exact: exact ?? text.slice(start + 1, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end + 1, end + 33),
    start,
    end: end - 1,
    article: null,
  };
}

function pageOf({ blocks, lang = 'de' }) {
  const body = blocks.join('\n').replace('⟦', '<span id="from"></span>').replace('⟧', '<span id="to"></span>');
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Page</title><style>
    body { margin: 0; color: #000; background: #fff; font: 20px/1.5 sans-serif }
    main { padding: 3000px 20px; max-width: 600px }
    ::target-text { background: #f0f; color: #f0f }
  </style><main><div id="chapter"></div>${body}</main>`;
}

/** How much of the expected words is marked, how much is marked besides (both 0…1), and how far the page scrolled. */
async function look(page, url) {
  await page.goto('about:blank');
  await page.goto(url);
  // The mark comes after loading, at the next steps of rendering; there is no event to wait for.
  let seen;
  for (let turn = 0; turn < 10; turn += 1) {
    seen = await once(page);
    if (seen.inside > 0.9) break;
    await page.waitForTimeout(50);
  }
  return seen;
}

async function once(page) {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const [from, to] = [document.getElementById('from'), document.getElementById('to')];
    const boxes = [];
    const range = new Range();
    range.setStartAfter(from);
    range.setEndBefore(to);
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!range.intersectsNode(node)) continue;
      const part = new Range();
      part.selectNodeContents(node);
      if (node === range.startContainer) part.setStart(node, range.startOffset);
      if (node === range.endContainer) part.setEnd(node, range.endOffset);
      boxes.push(...[...part.getClientRects()].filter((box) => box.width > 0));
    }
    const expected = new Uint8Array(image.width * image.height);
    for (const box of boxes) {
      for (let y = Math.max(0, Math.round(box.top)); y < Math.min(image.height, box.bottom); y += 1) {
        expected.fill(1, y * image.width + Math.round(box.left), y * image.width + Math.round(box.right));
      }
    }
    const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
    let [inside, outside] = [0, 0];
    for (let i = 0; i < expected.length; i += 1) {
      if (data[4 * i] < 200 || data[4 * i + 1] > 60 || data[4 * i + 2] < 200) continue;
      if (expected[i]) inside += 1;
      else outside += 1;
    }
    const { top } = from.getBoundingClientRect();
    return { inside: inside / area, outside: outside / area, scrolled: scrollY, seen: top > -5 && top < innerHeight };
  }, picture);
}

const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { sourceLink } = await vite.ssrLoadModule('/src/article/text-fragment.ts');
const { locate } = await vite.ssrLoadModule('/src/article/locate.ts');
const pages = {};
const server = await serve({ pages });
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
console.log(`Chromium ${browser.version()}`);

let passed = 0;
let failed = 0;
const tell = (ok, name, how, { inside, outside, scrolled }, url) => {
  if (ok) passed += 1;
  else failed += 1;
  const figures = `${Math.round(inside * 100)} % / ${Math.round(outside * 100)} %`.padStart(14);
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${name.slice(0, 62).padEnd(62)} ${how.padEnd(8)} ${figures} ${Math.round(scrolled)}`,
  );
  if (!ok) console.log(`     ${url}`);
};

console.log(`${' '.repeat(68)}text      marked / besides, scrolled to`);
for (const [index, it] of [...cases, ...fromData()].entries()) {
  pages[`/${index}.html`] = pageOf(it);
  const excerpt = { prefix: '', suffix: '', start: null, end: null, article: null, ...(it.excerpt ?? excerptOf(it)) };
  const text = textOf(it.blocks).replace(/[⟦⟧]/g, '');
  for (const how of it.text === 'known' ? ['known'] : ['known', 'unknown']) {
    const options = { lang: it.lang ?? 'de', ...(how === 'known' ? { located: locate(excerpt, text) } : {}) };
    const url = sourceLink(`${server.url}/${index}.html${it.hash ?? ''}`, excerpt, options);
    const result = await look(page, url);
    const ok = result.seen && result.scrolled > 1000 && result.inside > 0.9 && result.outside < 0.02;
    tell(ok, it.name, how, result, url);
  }
}

// Controls: the same page must stay unscrolled and unmarked when the directive is wrong, or missing.
pages['/control.html'] = pageOf(cases[0]);
for (const [name, directive] of [
  ['words that are not there', '#:~:text=Der%20Bahnhof%20bleibt'],
  ['a prefix that is not there', '#:~:text=Gestern-,Der%20Hafen%20bleibt'],
  ['a suffix that is not there', '#:~:text=Der%20Hafen%20bleibt,-immer'],
  ['an unencoded comma', '#:~:text=Morgen geschlossen, sagte die Sprecherin der Post'],
  ['part of a word', '#:~:text=afen%20bleibt'],
  ['no directive', ''],
]) {
  const url = `${server.url}/control.html${directive}`;
  const result = await look(page, url);
  tell(result.scrolled === 0 && result.inside === 0 && result.outside === 0, `control: ${name}`, 'none', result, url);
}

await browser.close();
await server.close();
await vite.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
