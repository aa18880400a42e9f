// Lets the test runner serve every module through Vite, so that tests run what the demo and the build run.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, loadConfigFromFile } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const caches = path.join(root, 'node_modules/.cache/vite-test');
const benches = process.argv.some((argument) => argument.includes('test/bench'));
const own = /^\/(__web-|__wds-|\?wtr)/; // the test runner's own addresses

/** A cache folder of this process: two runs at once would otherwise replace each other's files. */
function ownCache() {
  mkdirSync(caches, { recursive: true });
  for (const pid of readdirSync(caches)) {
    try {
      process.kill(Number(pid), 0);
    } catch (error) {
      if (error.code === 'ESRCH') rmSync(path.join(caches, pid), { recursive: true, force: true });
    }
  }
  const dir = path.join(caches, String(process.pid));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** `LIT=lean`: the run is to have what built files have of Lit. */
const isLean = process.env.LIT === 'lean';

/** The plugin of the build that leaves out the rest of Lit. */
async function leanLit() {
  const { config } = await loadConfigFromFile({ command: 'build', mode: 'browser' }, path.join(root, 'vite.config.ts'));
  return config.plugins.filter(({ name }) => name === 'lean-lit');
}

export function viteForTests({ watch = process.argv.includes('--watch') } = {}) {
  let files;
  const vite = (isLean ? leanLit() : Promise.resolve([])).then((plugins) =>
    createServer({
      root,
      configFile: false,
      appType: 'custom',
      publicDir: false,
      clearScreen: false,
      logLevel: 'warn',
      cacheDir: ownCache(),
      // Lets tests see that the browser really lives in the zone that the run asked for, and has that Lit.
      define: {
        'import.meta.env.TEST_ZONE': JSON.stringify(process.env.TZ ?? ''),
        'import.meta.env.TEST_LIT': JSON.stringify(process.env.LIT ?? ''),
      },
      // Not the one with words for developers.
      ...(isLean ? { resolve: { conditions: ['module', 'browser', 'production'] } } : {}),
      server: {
        middlewareMode: true,
        hmr: false,
        ws: false,
        watch: watch ? {} : null,
      },
      optimizeDeps: {
        // All of a package's entries must be bundled together, or Lit is there twice: so let Vite find them first.
        entries: ['src/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts', ...(benches ? [] : ['!test/bench/**'])],
        exclude: ['@web/test-runner-commands'],
        rolldownOptions: { plugins },
      },
      plugins: [
        {
          name: 'test-runner',
          enforce: 'pre',
          resolveId: (id) => (own.test(id) ? { id, external: true } : undefined),
          transform(_code, id) {
            if (watch && !id.includes('node_modules') && !id.startsWith('\0')) files?.add(id.split('?')[0]);
          },
        },
      ],
    }),
  );
  return {
    plugin: {
      name: 'vite',
      serverStart: ({ fileWatcher }) => {
        files = fileWatcher;
      },
      serverStop: async () => (await vite).close(),
    },
    middleware: async (ctx, next) => {
      if (ctx.method !== 'GET' || ctx.path === '/' || own.test(ctx.url)) return next();
      const { middlewares } = await vite;
      const handled = await new Promise((resolve, reject) => {
        ctx.res.once('close', () => resolve(true));
        middlewares(ctx.req, ctx.res, (error) => (error ? reject(error) : resolve(false)));
      });
      if (handled) ctx.respond = false;
      else await next();
    },
  };
}
