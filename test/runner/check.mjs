// `npm run check`: everything that can be said about the code without running it. All steps run, also after a failure.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.join(root, 'node_modules/.bin');
// Windows calls it Path, and two of the same name would be one too many.
const PATH = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const env = { ...process.env, [PATH]: `${bin}${path.delimiter}${process.env[PATH]}` };

const steps = [
  ['types', 'tsc -p .'],
  ['the thinking layers know no DOM', 'tsc -p test/runner/tsconfig.nodom.json'],
  ['lint', 'oxlint -c test/runner/oxlintrc.json --deny-warnings src vite.config.ts'],
  [
    'lint of tests and demo',
    'oxlint -c test/runner/oxlintrc.json --deny-warnings -A typescript/no-floating-promises -A typescript/await-thenable test demo',
  ],
  // Two rules are older than what they judge: they know neither Lit's `nothing` nor the CSS of the last years.
  [
    'templates',
    'lit-analyzer "src/**/*.ts" --strict --rules.no-incompatible-type-binding off --rules.no-invalid-css off',
  ],
  ['unused code', 'knip -c test/runner/knip.json'],
  ['build', 'npm run --silent build'],
  ['package shape', 'publint --strict'],
  ['types of the package', 'attw --pack . --profile esm-only'],
  ['size', 'node test/runner/check-size.mjs'],
  ['pictures of the README', 'node test/runner/pictures.mjs --check'],
  ['committed files', 'node test/runner/check-package.mjs'],
];

const only = process.argv.slice(2); // `npm run check -- lint size`: only steps whose title has one of the words
const broken = [];
let passed = 0;
for (const [title, command] of steps) {
  if (only.length > 0 && !only.some((word) => title.includes(word))) continue;
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit' });
  if (status === 0) passed++;
  else broken.push(title);
}
if (process.env.TEST_TOTALS)
  writeFileSync(process.env.TEST_TOTALS, JSON.stringify({ passed, failed: broken.length, broken }));
console.log(`\n== check${broken.length ? `: FAILED in ${broken.join(', ')}` : ''}`);
console.log(`${passed} passed, ${broken.length} failed`);
process.exitCode = broken.length ? 1 : 0;
