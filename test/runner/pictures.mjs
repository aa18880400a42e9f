// `npm run pictures`: makes the README's pictures with the element's own export, after `npm run build`.
// With `--check` it only says which of them no longer look like what the element draws: kinds of shapes, colours, strokes
// and words are compared, and not where these stand, which depends on the fonts of the machine.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './guest/browser.mjs';
import { serve } from './guest/serve.mjs';
import { atRest, folders, html, inline } from './guest/support/guests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The document of the demo's story, whose quotations are our own words. */
const story = JSON.parse(readFileSync(path.join(root, 'dist-demo/story-en.json'), 'utf8'));
/** CSS px: about what GitHub gives to a README. */
const width = 848;
const pictures = [
  { file: 'picture-light.svg' },
  { file: 'picture-dark.svg', colorScheme: 'dark' },
  { file: 'picture-telling.svg', attributes: 'layout="telling"' },
  { file: 'picture-telling-dark.svg', attributes: 'layout="telling"', colorScheme: 'dark' },
];

/** All that is painted, without places and lengths, each once: `text fill=#1b1a18 font-weight=700`. */
function traits(svg) {
  const marks = new Set();
  for (const [, tag, rest] of svg.matchAll(/<(\w+)((?:\s+[\w:-]+="[^"]*")*)/g)) {
    const kept = [...rest.matchAll(/\s(fill|stroke|stroke-dasharray|stroke-width|font-weight|opacity)="([^"]*)"/g)];
    marks.add([tag, ...kept.map(([, name, value]) => `${name}=${value.replace(/url\(.*\)/, 'url')}`)].join(' '));
  }
  return marks;
}

/** Words that stand in a picture, without those cut off at a line's end. */
const words = (svg) =>
  new Set([...svg.matchAll(/>([^<]+)<\/t/g)].flatMap(([, text]) => text.split(/\s+/).filter(Boolean)));

/**
 * Whether all that `committed` shows is still drawn so, and none of its words is gone. What `drawn` has besides does not
 * count: with other fonts a title may become a count.
 */
function isCurrent(committed, drawn) {
  const [looks, known] = [traits(drawn), words(drawn)];
  const data = JSON.stringify(story);
  return (
    [...traits(committed)].every((trait) => looks.has(trait)) &&
    [...words(committed)].every((word) => known.has(word) || data.includes(word))
  );
}

const page = ({ attributes = '' }) =>
  html(`<news-timeline lang="en" ${attributes}>${inline(story)}</news-timeline>`, {
    head: `<style>:root { color-scheme: light dark } body { margin: 0; font: 16px system-ui, sans-serif }
      news-timeline { inline-size: ${width}px }</style>`,
  });

const isCheck = process.argv.includes('--check');
setTimeout(() => {
  console.error('The pictures were not made within a minute.');
  process.exit(1);
}, 60_000).unref();
const server = await serve({
  folders,
  pages: Object.fromEntries(pictures.map((picture) => [`/${picture.file}.html`, page(picture)])),
});
const browser = await launch();
const old = [];
for (const { file, colorScheme = 'light' } of pictures) {
  const tab = await browser.newPage({ viewport: { width: width + 20, height: 900 }, colorScheme, timezoneId: 'UTC' });
  await tab.goto(`${server.url}/${file}.html`);
  await atRest(tab);
  const svg = await tab.evaluate(() => document.querySelector('news-timeline').toSVG());
  await tab.close();
  const target = path.join(root, 'demo', file);
  if (!isCheck) writeFileSync(target, svg);
  else if (!isCurrent(readFileSync(target, 'utf8'), svg)) old.push(file);
  console.log(
    `${file}: ${(svg.length / 1000).toFixed(0)} kB${old.includes(file) ? ', out of date: npm run pictures' : ''}`,
  );
}
await browser.close();
await server.close();
process.exitCode = old.length > 0 ? 1 : 0;
