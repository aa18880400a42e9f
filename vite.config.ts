import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Rolldown, type UserConfig } from 'vite';
import { demoPages } from './demo/build/demo-pages.js';
import { compactTemplates } from './test/runner/compact-templates.js';
import { eagerParts } from './test/runner/eager-parts.js';
import { leanLit } from './test/runner/lean-lit.js';
import { banner, licences } from './test/runner/licences.js';

const target = 'es2022';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Files of a folder as `{ name without ending: path }`; nothing when the folder is not there. */
function entries(folder: string, ending: string, prefix = ''): Record<string, string> {
  let names: string[] = [];
  try {
    names = readdirSync(here(folder)).filter((name) => name.endsWith(ending) && !name.endsWith(`.test${ending}`));
  } catch {
    // a folder that does not exist has no entries
  }
  return Object.fromEntries(names.map((name) => [prefix + basename(name, ending), here(`${folder}/${name}`)]));
}

/** Chunks that are put together here. */
const GROUPS = ['core', 'article-pane'];
/** Shared by what has nothing else in common, and too small for files of their own. */
const SHARED = /\/article\/give-way/;

/** Lazy parts are named after their file; what several parts share would otherwise bear the name of any one of them. */
const chunkName =
  (prefix: string) =>
  ({ name, isDynamicEntry }: { name: string; isDynamicEntry: boolean }): string =>
    `${prefix}${isDynamicEntry || GROUPS.includes(name) ? name : 'shared'}-[hash].js`;

/** The demo pages: `vite`, `vite build`. Data files lie beside the pages: `fetch('./xi-putin-video-call.json')`. */
const demo: UserConfig = {
  root: 'demo',
  base: './',
  // Many pages: an address that is not there is a 404, not the first page.
  appType: 'mpa',
  publicDir: '../data',
  plugins: [demoPages()],
  build: {
    target,
    outDir: '../dist-demo',
    emptyOutDir: true,
    rolldownOptions: { input: entries('demo', '.html') },
  },
};

/** What npm users import: lit, d3 and date-fns stay imports. */
const npm: UserConfig = {
  publicDir: false,
  build: {
    target,
    minify: false,
    sourcemap: true,
    lib: {
      entry: {
        index: here('src/index.ts'),
        define: here('src/define.ts'),
        ssr: here('src/ssr.ts'),
        ...entries('src/i18n/messages', '.ts', 'messages/'),
        'importers/csv': here('src/importers/csv.ts'),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // By name: "everything that is not a path" would also leave out the compiler's own helpers.
      external: /^(lit|@lit|d3|date-fns|@date-fns)(\/|-|$)/,
      output: { entryFileNames: '[name].js', chunkFileNames: chunkName('chunks/') },
    },
  },
};

/** Names the chunk of all that `entry` imports, and what that imports; null for what is imported only when it is used. */
function loadedAtOnce(entry: string, name: string, isToo: (id: string, entry: string) => boolean) {
  const start = here(entry).replaceAll('\\', '/');
  let known: Set<string> | null = null;
  return (id: string, graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>): string | null => {
    known ??= new Set([start]);
    // A set goes on to what is added to it meanwhile.
    if (known.size === 1)
      for (const each of known) for (const next of graph.getModuleInfo(each)?.importedIds ?? []) known.add(next);
    return isToo(id, start) || (id !== start && known.has(id)) ? name : null;
  };
}

/** Notes to bundlers are of no use where nothing bundles any more. */
const comments = { annotation: false };
/** Reading a property of a module that is bundled, and what D3 makes functions with, does nothing else. */
const treeshake = { propertyReadSideEffects: false, manualPureFunctions: ['bisector'] } as const;
/** Numbers and short texts that modules share are written where they are used. */
const optimization = { inlineConst: { mode: 'all', pass: 3 } } as const;

/**
 * For `<script type="module" src>`: the parts that few readers need load from beside it when they are needed. What they
 * share with the first file is a file of its own: they must not import the first one, which pages may load by another
 * address (`?v=2`), or everything would be there twice.
 */
const browser: UserConfig = {
  publicDir: false,
  plugins: [leanLit(), compactTemplates(), licences()],
  build: {
    target,
    sourcemap: true,
    emptyOutDir: false,
    lib: {
      entry: { 'news-timeline.min': here('src/browser.ts'), 'news-timeline.csv': here('src/importers/csv.ts') },
      formats: ['es'],
    },
    rolldownOptions: {
      treeshake,
      optimization,
      output: {
        minify: true,
        postBanner: banner,
        comments,
        entryFileNames: '[name].js',
        chunkFileNames: chunkName('news-timeline.'),
        // One file for all that is loaded at once: it packs better than two. What lazy parts share goes with those parts
        // only, or whoever wants one of them would pay for what the others share.
        codeSplitting: {
          groups: [
            { name: loadedAtOnce('src/browser.ts', 'core', (id) => SHARED.test(id)) },
            { name: loadedAtOnce('src/element/article-pane.ts', 'article-pane', (id, entry) => id === entry) },
          ],
        },
      },
    },
  },
};

/** The same in one file, for pages that can host only one. */
const standalone: UserConfig = {
  publicDir: false,
  plugins: [leanLit(), eagerParts(), compactTemplates(), licences()],
  build: {
    target,
    sourcemap: true,
    emptyOutDir: false,
    lib: { entry: here('src/define.ts'), formats: ['es'], fileName: () => 'news-timeline.standalone.js' },
    rolldownOptions: {
      treeshake,
      optimization,
      output: { minify: true, postBanner: banner, comments, codeSplitting: false },
    },
  },
};

export default defineConfig(({ mode }) => ({ npm, browser, standalone })[mode] ?? demo);
