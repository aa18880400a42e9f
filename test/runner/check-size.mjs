// What the built files weigh, and whether a page pays more for its timeline than was promised.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** kB of gzip, 1 kB = 1000 bytes: what a page loads before any lazy part, and the file with all in it. */
const LIMITS = { start: 45, standalone: 75 };

const weights = new Map();
const weigh = (name) => {
  if (!weights.has(name)) {
    const bytes = readFileSync(path.join(dist, name));
    const gzip = gzipSync(bytes, { level: 9 }).length;
    weights.set(name, { raw: bytes.length, gzip, brotli: brotliCompressSync(bytes).length, text: bytes.toString() });
  }
  return weights.get(name);
};

/** The file and all that it imports at once; `import(…)` does not count. */
function withStaticImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, other] of weigh(name).text.matchAll(/(?:from|import)\s*["'`]\.\/(news-timeline\.[\w.-]+\.js)["'`]/g))
    withStaticImports(other, found);
  return found;
}

if (!existsSync(dist)) throw new Error('there is no dist: npm run build first');
const start = withStaticImports('news-timeline.min.js');
const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
console.log('    raw    gzip  brotli  (kB)');
for (const name of readdirSync(dist).filter((file) => /^news-timeline\..*\.js$/.test(file))) {
  const { raw, gzip, brotli } = weigh(name);
  console.log(`${kilo(raw)} ${kilo(gzip)} ${kilo(brotli)}  ${name}${start.has(name) ? '  (at the start)' : ''}`);
}
const sums = {
  start: [...start].reduce((sum, name) => sum + weigh(name).gzip, 0) / 1000,
  standalone: weigh('news-timeline.standalone.js').gzip / 1000,
};
for (const [what, limit] of Object.entries(LIMITS)) {
  const fine = sums[what] <= limit;
  console.log(`${fine ? 'ok    ' : 'FAILED'} ${what}: ${sums[what].toFixed(1)} kB gzip of at most ${limit}`);
  if (!fine) process.exitCode = 1;
}
