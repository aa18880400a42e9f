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
        // It takes inner state, which the element lists among its properties, for attributes.
        for (const { declarations = [] } of customElementsManifest.modules)
          for (const declaration of declarations) {
            declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !fieldName?.startsWith('_'));
            for (const member of declaration.members ?? []) if (member.name.startsWith('_')) delete member.attribute;
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
