// Finds a Chromium-family browser for the tests and the checks.
// Order: $CHROME_PATH, an installed Chrome / Chromium / Edge, the Chromium shipped in the npm package
// @sparticuz/chromium (Linux x64). TEST_BROWSER=bundled skips the first two.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { env, platform, arch } = process;

/** Where a program is on the PATH, if it is there. */
const onPath = (name) =>
  (env.PATH ?? '')
    .split(path.delimiter)
    .map((d) => path.join(d, name))
    .find((p) => existsSync(p));

/** Paths where an installed browser usually is, best first. */
function installed() {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary', 'Brave Browser'];
    return apps.flatMap((a) =>
      ['/Applications', path.join(homedir(), 'Applications')].map((d) => `${d}/${a}.app/Contents/MacOS/${a}`),
    );
  }
  if (platform === 'win32') {
    const dirs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const exes = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return exes.flatMap((e) => dirs.map((d) => path.join(d, e)));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  return names.map(onPath).filter(Boolean);
}

/** Whether it is a browser that works here: on Linux the name may be a stub that only tells to install a snap. */
function starts(file) {
  if (platform !== 'linux') return true;
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'];
  const r = spawnSync(file, args, { timeout: 20_000, encoding: 'utf8' });
  return r.status === 0 && r.stdout.includes('<html');
}

/** Unpacks the npm-shipped Chromium once per version; gives its path and environment. */
async function bundled() {
  if (platform !== 'linux' || arch !== 'x64') return;
  const require = createRequire(import.meta.url);
  let pkg;
  try {
    pkg = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..');
  } catch {
    return;
  }
  const { version } = require(path.join(pkg, 'package.json'));
  const dir = path.join(root, 'node_modules/.cache/chromium', version);
  if (!existsSync(path.join(dir, 'chromium'))) {
    const tmp = `${dir}.${process.pid}`;
    mkdirSync(tmp, { recursive: true });
    const old = env.TMPDIR;
    env.TMPDIR = tmp; // the package unpacks into os.tmpdir()
    try {
      const { inflate } = await import(pathToFileURL(path.join(pkg, 'build/lambdafs.js')).href);
      for (const f of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
        await inflate(path.join(pkg, 'bin', f));
      // The shipped fonts.conf names fixed folders; without a right one no text has any width.
      writeFileSync(
        path.join(tmp, 'fonts.conf'),
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir prefix="relative">fonts</dir><dir prefix="relative">../../../dejavu-fonts-ttf/ttf</dir><cachedir prefix="relative">fonts-cache</cachedir></fontconfig>`,
      );
    } finally {
      if (old === undefined) delete env.TMPDIR;
      else env.TMPDIR = old;
    }
    try {
      renameSync(tmp, dir);
    } catch {
      rmSync(tmp, { recursive: true, force: true });
    } // another process was first
  }
  return {
    source: `bundled Chromium ${version}`,
    executablePath: path.join(dir, 'chromium'),
    headless: 'shell',
    env: {
      ...env,
      LD_LIBRARY_PATH: [path.join(dir, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: path.join(dir, 'fonts.conf'),
      LANG: 'en_US.UTF-8', // with LANG=C navigator.language is 'en-US@posix', which Intl refuses
    },
  };
}

/** @returns {Promise<{source:string, executablePath:string, headless:true|'shell', args:string[], env:NodeJS.ProcessEnv}>} */
export async function findBrowser() {
  const args = [
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  ];
  if (platform === 'linux') args.push('--no-sandbox'); // root and containers have none; only our own pages are loaded
  const base = { headless: true, args, env };
  if (env.TEST_BROWSER !== 'bundled') {
    if (env.CHROME_PATH) {
      if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH=${env.CHROME_PATH} does not exist`);
      return {
        ...base,
        source: 'CHROME_PATH',
        executablePath: env.CHROME_PATH,
      };
    }
    const found = installed().find((p) => existsSync(p) && starts(p));
    if (found) return { ...base, source: 'installed', executablePath: found };
  }
  const own = await bundled();
  if (own) return { ...base, ...own };
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { source, executablePath } = await findBrowser();
  console.log(`${source}: ${executablePath}`);
}
