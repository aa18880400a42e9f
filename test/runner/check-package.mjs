// What a diff easily brings in unseen: stray files at the top level, paths of one machine, addresses of a registry,
// a lock file that `npm ci` would refuse, inline styles that a strict content security policy blocks.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const problems = [];

const TOP_LEVEL = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'src',
  'data',
  'demo',
  'test',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  '.ci',
  '.gitignore',
]);
const BINARY = /\.(png|jpe?g|webp|gif|ico|woff2?)$/;
const MACHINE_PATH = /(^|[^A-Za-z0-9_.-])\/(work|farm|tmp|root|home|Users)\/[\w.-]/;
// Written in two halves, so that this file does not find itself.
const REGISTRY = new RegExp(['registry\\.npm' + 'js', 'registry\\.yarn' + 'pkg', 'deb\\.deb' + 'ian'].join('|'));
const INLINE_STYLE = /\sstyle=["'$]|styleMap|<style/;

const BUILT = new Set(['.git', 'node_modules', 'dist', 'dist-demo', 'coverage', 'look']);

/** Every file of the working tree that is, or would be, committed; without git every file that no tool made. */
function projectFiles() {
  try {
    const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    return execFileSync('git', options, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .split('\0')
      .filter(Boolean);
  } catch {
    const walk = (folder) =>
      readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter(({ name }) => folder || !BUILT.has(name))
        .flatMap((entry) => (entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]));
    return walk('');
  }
}

const files = projectFiles();
for (const top of new Set(files.map((file) => file.split('/')[0])))
  if (!TOP_LEVEL.has(top)) problems.push(`${top} does not belong at the top level`);

for (const file of files) {
  if (BINARY.test(file)) continue;
  let text;
  try {
    text = readFileSync(path.join(root, file), 'utf8');
  } catch {
    continue; // deleted, but not yet in the index
  }
  text.split('\n').forEach((line, index) => {
    const at = `${file}:${index + 1}`;
    if (file !== 'test/runner/check-package.mjs' && MACHINE_PATH.test(line))
      problems.push(`${at}: a path of one machine`);
    if (REGISTRY.test(line)) problems.push(`${at}: the address of a registry`);
    const comment = /^\s*(\*|\/\/|\/\*)/.test(line);
    if (/^src\/.*\.ts$/.test(file) && !comment && INLINE_STYLE.test(line))
      problems.push(`${at}: an inline style, which a strict content security policy blocks`);
  });
}

/** Some packages' newest versions came without their packages for other platforms: `npm ci` refuses such a lock file. */
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
for (const [where, { optionalDependencies = {}, resolved }] of Object.entries(lock)) {
  if (resolved) problems.push(`package-lock.json: ${where} names where it was downloaded`);
  for (const name of Object.keys(optionalDependencies))
    if (!lock[`node_modules/${name}`] && !lock[`${where}/node_modules/${name}`])
      problems.push(`package-lock.json: ${where} lacks its optional ${name}`);
}

for (const problem of problems) console.log(problem);
console.log(`${files.length} files, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
