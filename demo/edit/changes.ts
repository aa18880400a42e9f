/** Ways in which editors, and software after them, change a text. Each returns a new list of blocks. */
export type Change = (blocks: readonly string[], random: () => number) => readonly string[];

const pick = (count: number, random: () => number): number => Math.floor(random() * count);

/** Paragraphs worth changing; headings and date lines are left alone. */
const long = (block: string): boolean => block.length > 120;

const longOnes = (blocks: readonly string[]): readonly number[] =>
  blocks.flatMap((block, i) => (long(block) ? [i] : []));

/** About one word in twelve becomes another word of the text. */
export const changeWords: Change = (blocks, random) => {
  const words = blocks.filter(long).flatMap((block) => block.split(' '));
  return blocks.map((block) =>
    long(block)
      ? block
          .split(' ')
          .map((word) => (random() < 1 / 12 ? (words[pick(words.length, random)] ?? word) : word))
          .join(' ')
      : block,
  );
};

/** A sentence of no importance begins one paragraph. */
export const addSentence: Change = (blocks, random) => {
  const ones = longOnes(blocks);
  const at = ones[pick(ones.length, random)];
  return blocks.map((block, i) =>
    i === at ? `The desk has added this sentence while you were reading. ${block}` : block,
  );
};

/** One paragraph moves to the end of the article. */
export const moveParagraph: Change = (blocks, random) => {
  const ones = longOnes(blocks);
  const at = ones[pick(ones.length - 1, random)];
  return at === undefined ? blocks : [...blocks.filter((_, i) => i !== at), blocks[at] ?? ''];
};

export const deleteParagraph: Change = (blocks, random) => {
  const ones = longOnes(blocks);
  const at = ones[pick(ones.length, random)];
  return blocks.filter((_, i) => i !== at);
};

/** What typesetting does: straight quotation marks, soft hyphens in long words, blanks that do not break. */
export const typeset: Change = (blocks) =>
  blocks.map((block) =>
    block
      .replace(/[“”„]/g, '"')
      .replace(/’/g, "'")
      .replace(/(\p{L}{5})(\p{L}{4})/gu, '$1\u00AD$2')
      .replace(/(\d) (?=\p{L})/gu, '$1\u00A0'),
  );
