import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The table that the element makes its properties of: the analyzer would look for them in the class. */
const written = readFileSync(new URL('../../src/element/attributes.ts', import.meta.url), 'utf8');
const { outputText } = ts.transpileModule(written, { compilerOptions: { module: 'ESNext', target: 'ES2022' } });
const { properties, initialOf } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
const attributes = new Map(properties);

/** The analyzer names src/*.ts; the package ships dist/*.js, and every name readers import is in dist/index.js. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'published-paths',
      packageLinkPhase({ customElementsManifest }) {
        const fix = (text) =>
          text
            .replace(/^\/?src\/(?:browser|define)\.[jt]s$/, 'dist/define.js')
            .replace(/^\/?src\/.*\.[jt]s$/, 'dist/index.js');
        const walk = (node) => {
          for (const [key, value] of Object.entries(node)) {
            if (typeof value === 'string' && (key === 'path' || key === 'module')) node[key] = fix(value);
            else if (value && typeof value === 'object') walk(value);
          }
        };
        walk(customElementsManifest);
        for (const { declarations = [] } of customElementsManifest.modules)
          for (const declaration of declarations.filter(({ customElement }) => customElement)) {
            declaration.attributes = [];
            for (const member of declaration.members ?? []) {
              const spec = attributes.get(member.name);
              if (!spec) continue;
              const { name } = spec;
              const initial = initialOf(spec);
              const said = { default: typeof initial === 'string' ? `'${initial}'` : String(initial) };
              if (name === 'selected') said.reflects = true;
              Object.assign(member, { privacy: 'public', attribute: name, ...said });
              const { type, description } = member;
              declaration.attributes.push({ name, type, description, fieldName: member.name, ...said });
            }
          }
        // The analyzer takes the first argument of a DOM event's class for its name; the right ones are in the docstring.
        for (const { declarations = [] } of customElementsManifest.modules)
          for (const declaration of declarations)
            declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('timeline-'));
        // Only what carries a custom element is of use to editors; the rest is in the type declarations.
        customElementsManifest.modules = customElementsManifest.modules.filter((module) =>
          [...(module.declarations ?? []), ...(module.exports ?? [])].some(
            (item) => item.customElement || item.kind === 'custom-element-definition',
          ),
        );
      },
    },
  ],
};
