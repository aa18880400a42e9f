import { Visitor, type ESTree, type Plugin } from 'vite';
import { askedInVain, compactCss, compactMarkup } from './compact-text.js';

/**
 * Takes needless blanks and comments out of css``, html`` and svg``: minifiers leave the text of templates alone. For
 * the builds that browsers load as they are.
 */
export function compactTemplates(): Plugin {
  /** Pieces of a template as written, as one key, and what becomes of them. */
  const known = new Map<string, readonly string[]>();
  return {
    name: 'compact-templates',
    // Lets edits of chunks keep the source map right.
    config: () => ({ build: { rolldownOptions: { experimental: { nativeMagicString: true } } } }),
    // Here the tags still have their names,
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(?:css|html|svg)`/ },
      handler(code) {
        eachTemplate(this.parse(code), (tag, pieces) => {
          const key = keyOf(pieces);
          const asked = tag === 'css' ? null : askedInVain(pieces);
          if (asked) throw new Error(`A template has ${asked}: ${key}`);
          if (tag === 'css') known.set(key, pieces.map(compactCss));
          // The same text as html and as svg: html asks for more care.
          else if (tag === 'html' || (tag === 'svg' && !known.has(key)))
            known.set(key, compactMarkup(pieces, tag === 'svg'));
        });
      },
    },
    // and here the edits are carried into the source map.
    renderChunk(code, _chunk, _options, { magicString }) {
      if (!magicString) throw new Error('compact-templates needs the bundler’s nativeMagicString');
      eachTemplate(this.parse(code), (_tag, pieces, quasis) => {
        known.get(keyOf(pieces))?.forEach((after, i) => {
          const before = pieces[i]!;
          if (after === before) return;
          // Whether a piece begins with its backtick is not agreed on among parsers.
          const start = code.indexOf(before, quasis[i]!.start);
          if (start < 0 || start > quasis[i]!.start + 1) throw new Error(`No such text in the chunk: ${before}`);
          if (after) magicString.overwrite(start, start + before.length, after);
          else magicString.remove(start, start + before.length);
        });
      });
      return { code: magicString };
    },
  };
}

function eachTemplate(
  program: ESTree.Program,
  tell: (tag: string, pieces: readonly string[], quasis: readonly ESTree.TemplateElement[]) => void,
): void {
  new Visitor({
    TaggedTemplateExpression({ tag, quasi: { quasis } }) {
      if (tag.type === 'Identifier')
        tell(
          tag.name,
          quasis.map(({ value }) => value.raw),
          quasis,
        );
    },
  }).visit(program);
}

const keyOf = (pieces: readonly string[]): string => pieces.join('${}');
