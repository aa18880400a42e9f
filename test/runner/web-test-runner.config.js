// The test runner: real Chromium, modules served through Vite, one plain closing line.
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findBrowser } from './find-browser.mjs';
import { pageCommands } from './page-commands.mjs';
import { totals } from './totals.mjs';
import { viteForTests } from './vite-plugin.mjs';

const vite = viteForTests();
const { source, ...launchOptions } = await findBrowser();
console.log(`${source}, TZ=${process.env.TZ ?? 'as this machine has it'}`);

/** A port nobody has: the runner's own search starts at 8000 each time, and two runs at once collide there. */
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, () => {
    const free = probe.address().port;
    probe.close(() => resolve(free));
  });
});

export default {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  files: 'test/**/*.test.ts',
  port,
  concurrency: 2,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 15_000 } },
  middleware: [vite.middleware],
  plugins: [vite.plugin, a11ySnapshotPlugin(), pageCommands()],
  browsers: [chromeLauncher({ launchOptions })],
  coverageConfig: { include: ['src/**/*.ts'], report: true, reporters: ['lcov', 'text-summary'] },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter(), totals()],
};
