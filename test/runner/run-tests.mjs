// `npm test`: the suite in a real browser in two time zones and with two sizes of Lit, then the built bundles as guests of pages and of Node.
// Arguments go to the test runner (`npm test -- --files 'test/time/**/*.test.ts'`): then only that runs, in one zone.
// `--with-check` runs `npm run check` first and counts its steps; it has built by then, so that is not done again.
// The last line is always `N passed, N failed`; the exit code is 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wtr = path.join(root, 'node_modules/@web/test-runner/dist/bin.js');
const checkFirst = process.argv[2] === '--with-check';
const extra = process.argv.slice(checkFirst ? 3 : 2);
const scratch = mkdtempSync(path.join(tmpdir(), 'news-timeline-'));

/** West and east of Greenwich: a date that slips by a zone slips here. */
const WEST = 'America/New_York';
const EAST = 'Asia/Tokyo';
/** What can depend on the zone at all, or on what is left out of Lit. */
const again = ['time', 'document', 'i18n', 'layout', 'view', 'element', 'scenarios', 'support']
  .filter((folder) => existsSync(path.join(root, 'test', folder)))
  .map((folder) => `test/${folder}/**/*.test.ts`);

const parts = [];
const say = (title) => console.log(`\n== ${title}`);

function run(args, options = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
}

/** `lit`: `lean` for what built files have of Lit. */
function suite(zone, args, lit = '') {
  say(`browser tests, ${zone}`);
  const file = path.join(scratch, 'totals.json');
  rmSync(file, { force: true });
  const env = { ...process.env, TZ: zone, LIT: lit, TEST_TOTALS: file };
  const { status } = run([wtr, '--config', 'test/runner/web-test-runner.config.js', ...args], { env });
  const { passed = 0, failed = 0 } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  // A run that broke down, or that found nothing to run, is a failure even when no test failed.
  const broken = failed === 0 && (status !== 0 || passed === 0);
  parts.push({ title: `browser tests, ${zone}`, passed, failed: broken ? 1 : failed });
}

/** Gives whether there is a build now. */
function check() {
  const file = path.join(scratch, 'check.json');
  run(['test/runner/check.mjs'], { env: { ...process.env, TEST_TOTALS: file } });
  const { passed, failed, broken } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 1, broken: ['build'] };
  parts.push({ title: 'check', passed, failed });
  return !broken.includes('build');
}

function build() {
  say('build');
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? run([npm, 'run', '--silent', 'build'])
    : spawnSync('npm run --silent build', { cwd: root, stdio: 'inherit', shell: true });
  parts.push({ title: 'build', passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 });
  return status === 0;
}

/** A script prints its facts and closes with `N passed, N failed`. */
function guest(name) {
  say(`guest: ${name}`);
  const { status, stdout } = run([path.join('test/runner/guest', name)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: 240_000,
  });
  process.stdout.write(stdout ?? '');
  const [, passed, failed] = [...(stdout ?? '').matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? [];
  const broken = passed === undefined || (Number(failed) === 0 && status !== 0);
  parts.push({ title: `guest: ${name}`, passed: Number(passed ?? 0), failed: broken ? 1 : Number(failed) });
}

if (extra.length > 0) suite(process.env.TZ ?? WEST, extra);
else {
  const built = checkFirst && check();
  suite(WEST, []);
  suite(EAST, ['--files', ...again], 'lean');
  if (built || build()) {
    const helpers = new Set(['serve.mjs', 'facts.mjs', 'browser.mjs']);
    for (const name of readdirSync(path.join(root, 'test/runner/guest')).sort())
      if (name.endsWith('.mjs') && !helpers.has(name)) guest(name);
  }
}
rmSync(scratch, { recursive: true, force: true });

say('in all');
for (const { title, passed, failed } of parts)
  console.log(`${failed ? 'FAILED' : 'ok    '} ${title}: ${passed} passed, ${failed} failed`);
const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
