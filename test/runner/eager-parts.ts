import type { Plugin } from 'vite';

/**
 * For a build that is one file: turns `import('./part.js')` into an import at once, still given as a promise. Otherwise
 * the bundler wraps every module of a part so that it could run later, which makes the file a good tenth larger.
 */
export function eagerParts(): Plugin {
  return {
    name: 'eager-parts',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bimport\(/ },
      handler(code) {
        const imports: string[] = [];
        const eager = code.replace(/(?<![\w.]|typeof )import\(('[^']+')\)/g, (_found, path: string) => {
          const name = `part${imports.length}OfTheScript`;
          imports.push(`import * as ${name} from ${path};`);
          return `Promise.resolve(${name})`;
        });
        // Behind everything else, so that every line stays where the source map has it.
        return { code: `${eager}\n${imports.join('\n')}\n`, map: null };
      },
    },
  };
}
