/**
 * Checks that every excerpt of a document stands in the article word for word, where it says it does.
 *
 *   node test/runner/verify-excerpts.mjs <article.txt> [--data <document.json>] [--write]
 *
 * Prefix and suffix are at most 16 characters, just enough to tell a passage from its like: with more of them most of
 * the article could be put together again. The article itself is not kept in the repository. So `--write` leaves a
 * fingerprint of each place: the SHA-256 of its offset and of the *article's* characters from prefix to suffix.
 * `test/data/documents.test.ts` makes the same fingerprint from the data; a changed letter, blank or offset makes the
 * two differ. Nothing is written when a check fails. Offsets are UTF-16 units into the file read as UTF-8; a byte order
 * mark does not count.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const CONTEXT = 16;
const REPORT = new URL('../data/verified-excerpts.json', import.meta.url);
const DOCUMENT = new URL('../../data/xi-putin-video-call.json', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, data: { type: 'string' } },
});
if (positionals.length !== 1) {
  console.error('Which article? node test/runner/verify-excerpts.mjs <article.txt> [--data <document.json>] [--write]');
  process.exit(2);
}

const article = readFileSync(positionals[0], 'utf8').replace(/^\uFEFF/, '');
const { events } = JSON.parse(readFileSync(values.data ?? DOCUMENT, 'utf8'));
const problems = [];
const verified = [];

for (const event of events) {
  if (event.wording !== undefined && !article.includes(event.wording)) {
    problems.push(`${event.id}: the article does not say ${JSON.stringify(event.wording)}`);
  }
  for (const [index, excerpt] of (event.excerpts ?? []).entries()) {
    problems.push(...differences(excerpt).map((problem) => `${event.id}, excerpt ${index}: ${problem}`));
    verified.push({ event: event.id, excerpt: index, sha256: sha256(around(excerpt)) });
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`${problems.length} problems in ${verified.length} excerpts`);
  process.exit(1);
}
console.log(`${verified.length} excerpts of ${events.length} events stand in the article word for word`);
if (values.write) {
  writeFileSync(REPORT, `${JSON.stringify({ context: CONTEXT, excerpts: verified }, null, 2)}\n`);
}

/** What the article has at the excerpt's place and the excerpt has not; empty when they agree. */
function differences({ exact, prefix = '', suffix = '', start, end }) {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > article.length || start >= end) {
    return [`${start}–${end} is no place in a text of ${article.length} characters`];
  }
  const expected = [
    ['exact', exact, article.slice(start, end)],
    ['prefix', prefix, article.slice(Math.max(0, start - prefix.length), start)],
    ['suffix', suffix, article.slice(end, end + suffix.length)],
  ];
  const found = expected
    .filter(([, written, there]) => written !== there)
    .map(
      ([field, written, there]) => `${field} is ${JSON.stringify(written)}, the article has ${JSON.stringify(there)}`,
    );
  for (const [field, context] of [
    ['prefix', prefix],
    ['suffix', suffix],
  ]) {
    if (context.length > CONTEXT) found.push(`${field} has ${context.length} characters, more than ${CONTEXT}`);
  }
  if (article.split(prefix + exact + suffix).length > 2) found.push('it stands there more than once, context and all');
  return found;
}

/** `start:text`, from prefix to suffix as the article has it. */
function around({ prefix = '', suffix = '', start, end }) {
  return `${start}:${article.slice(start - prefix.length, end + suffix.length)}`;
}

function sha256(text) {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
