import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const fileName = 'news-timeline.licences.txt';

/** First line of every bundled file. */
export const banner = `/*! MIT; licences of what is bundled: ${fileName} */`;

/** The folder of the package that a bundled module comes from; null for our own. */
function packageOf(id: string): string | null {
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'));
  return found ? found[1]! : null;
}

/** Name, version and licence text of a package, as its authors wrote it. */
function licenceOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file to pass on`);
  return `${name} ${version}\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
}

/** Puts the licences of all that is bundled beside the bundle. */
export function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const folder = packageOf(id);
          if (folder && existsSync(path.join(folder, 'package.json'))) folders.add(folder);
        }
      }
      const source = [...folders].sort().map(licenceOf).join('\n----\n\n');
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
