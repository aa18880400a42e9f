import { anchorAll } from '../../src/article/anchor.js';
import { readTextMap } from '../../src/article/text-map.js';
import { seeded } from '../support/random.js';
import { textOf, type Article } from '../article/corpus/article.js';
import { editArticle, type Edits } from '../article/corpus/edits.js';
import { experiment, quotesOf, report, wantedOf, writeCorpus } from '../article/corpus/experiment.js';
import { renderArticle } from '../article/corpus/render.js';

/** Milliseconds of each step, and of the longest that the page had to wait for the search. */
interface Times {
  readonly words: number;
  readonly read: number;
  readonly total: number;
  readonly work: number;
  readonly slices: number;
  readonly longest: number;
  readonly found: number;
}

/** An article of about so many words, put together from those of the corpus. */
function longArticle(words: number): Article {
  const parts = writeCorpus(Math.ceil(words / 250), 31).map(({ article }) => article);
  const blocks: Article['blocks'][number][] = [];
  let count = 0;
  let id = 0;
  for (const part of parts)
    for (const { tag, sentences } of part.blocks) {
      if (count >= words) break;
      blocks.push({ tag, sentences: sentences.map((one) => ({ ...one, id: one.id === null ? null : id++ })) });
      count += sentences.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    }
  return { ...(parts[0] as Article), blocks };
}

/** Looks for `excerpts` passages of an article of `words` words that was edited since. */
async function measure(words: number, excerpts: number, edits: Edits): Promise<Times> {
  const random = seeded(words + excerpts);
  const article = longArticle(words);
  const wanted = wantedOf(random.shuffle(quotesOf(random, article)).slice(0, excerpts));
  const edited = editArticle(random, article, edits, () => '');
  const element = renderArticle(random, edited);
  document.body.replaceChildren(element);
  element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 50));

  const slices: number[] = [];
  const pause = scheduler.yield.bind(scheduler);
  let begun = 0;
  scheduler.yield = async () => {
    slices.push(performance.now() - begun);
    await pause();
    begun = performance.now();
  };
  const start = performance.now();
  const map = readTextMap(element);
  const read = performance.now() - start;
  begun = performance.now();
  const anchors = await anchorAll(map, wanted);
  slices.push(performance.now() - begun);
  const total = performance.now() - start;
  scheduler.yield = pause;
  return {
    words: textOf(edited).split(/\s+/).length,
    read,
    total,
    work: slices.reduce((sum, one) => sum + one, read),
    slices: slices.length,
    longest: Math.max(read, ...slices),
    found: anchors.filter(({ state }) => state !== 'missing').length / wanted.length,
  };
}

/** The figures of the whole corpus, one line for each kind of edits. */
function figures(articles: number): string[] {
  const edits: Record<string, Edits> = {
    'words 5 %, moved, added, deleted, typography': {
      words: 0.05,
      moved: 0.1,
      added: 0.15,
      deleted: 0.12,
      typography: true,
    },
    'words 15 %, moved, added, deleted, typography': {
      words: 0.15,
      moved: 0.1,
      added: 0.15,
      deleted: 0.12,
      typography: true,
    },
    '40 % deleted, words 5 %': { words: 0.05, deleted: 0.4 },
  };
  return Object.entries(edits).map(([name, each]) => report(name, experiment(articles, 41, each)));
}

// For the script that opens the page.
Object.assign(window, { bench: { measure, figures } });
