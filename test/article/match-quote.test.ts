import { expect } from '@open-wc/testing';
import { fold } from '../../src/article/fold.js';
import { CERTAIN, matchPlainly, MISSING } from '../../src/article/match-plainly.js';
import { matchApproximately, matchExactly, matchQuote } from '../../src/article/match-quote.js';
import type { Excerpt } from '../../src/document/excerpt.js';
import { seeded } from '../support/random.js';
import { excerptOf } from './excerpt-of.js';

const STORY = [
  'Bridge closed until Sunday',
  'The old bridge over the river will stay closed until Sunday evening. The mayor said so on Friday.',
  '“Nobody has been hurt,” said a spokeswoman. The bridge was built in 1904. It was closed in 1956 and in 2013, too.',
  'The mayor said so on Friday. Engineers will look at the pillars next week, weather permitting.',
].join('\n');

/** What of the text was found, and the score. */
function look(text: string, excerpt: Excerpt): [string | null, number] {
  const match = matchQuote(fold(text), excerpt);
  return match ? [text.slice(match.start, match.end), match.score] : [null, 0];
}
const find = (text: string, excerpt: Excerpt): string | null => look(text, excerpt)[0];

describe('matchQuote', () => {
  it('finds a sentence word for word, with the highest score', () => {
    const sentence = 'The old bridge over the river will stay closed until Sunday evening.';
    expect(look(STORY, excerptOf(sentence))).to.deep.equal([sentence, 1]);
  });

  it('finds it however quotation marks, blanks and hyphens are set, and says where it is written', () => {
    const text = STORY.replace('“Nobody has been hurt,”', '»No\u00adbody\u00a0has been  hurt,«');
    expect(look(text, excerptOf('"Nobody has been hurt," said'))).to.deep.equal([
      '»No\u00adbody\u00a0has been  hurt,« said',
      1,
    ]);
  });

  it('finds what goes across blocks, with a line feed or a blank between', () => {
    for (const between of ['\n', ' ', ' \n '])
      expect(look(STORY, excerptOf(`said so on Friday.${between}“Nobody has been hurt,”`))).to.deep.equal([
        'said so on Friday.\n“Nobody has been hurt,”',
        1,
      ]);
  });

  it('tells a repeated sentence by its context', () => {
    const twice = 'The mayor said so on Friday.';
    const [first, second] = [STORY.indexOf(twice), STORY.lastIndexOf(twice)];
    const at = (rest: Partial<Excerpt>): number | undefined => matchQuote(fold(STORY), excerptOf(twice, rest))?.start;
    expect(at({ prefix: 'until Sunday evening. ' })).to.equal(first);
    expect(at({ suffix: ' Engineers will look' })).to.equal(second);
    expect(at({ prefix: 'and in 2013, too.\n', start: first })).to.equal(second);
    expect(at({ prefix: 'till Sunday evenings. ', start: second })).to.equal(first);
  });

  it('tells it by the position when there is no context, and takes the first without any', () => {
    const twice = 'The mayor said so on Friday.';
    const at = (start: number | null): number | undefined =>
      matchQuote(fold(STORY), excerptOf(twice, { start }))?.start;
    expect(at(STORY.length)).to.equal(STORY.lastIndexOf(twice));
    expect(at(90)).to.equal(STORY.indexOf(twice));
    expect(at(null)).to.equal(STORY.indexOf(twice));
  });

  it('finds a single year between its neighbours, and not in another sentence', () => {
    const year = excerptOf('1956', { prefix: 'It was closed in ', suffix: ' and in 2013' });
    expect(look(STORY, year)).to.deep.equal(['1956', 1]);
    const elsewhere = STORY.replace('1956', 'summer').replace('next week', 'as they did in 1956');
    expect(find(elsewhere, year)).to.equal(null);
    expect(find(elsewhere, excerptOf('1956')), 'control: without neighbours any will do').to.equal('1956');
  });

  it('finds hand-written context without its blanks', () => {
    expect(look(STORY, excerptOf('2013', { prefix: '1956 and in', suffix: ', too' }))).to.deep.equal(['2013', 1]);
  });

  it('finds a sentence with other words and says so by its score', () => {
    const stored = excerptOf('Engineers will look at the pillars next week, weather permitting.', {
      prefix: 'so on Friday. ',
    });
    const one = look(STORY.replace('pillars', 'cables'), stored);
    expect(one[0]).to.equal('Engineers will look at the cables next week, weather permitting.');
    expect(one[1]).to.be.within(CERTAIN, 0.99);
    const many = look(STORY.replace('look at the pillars next week', 'examine all its pillars in June'), stored);
    expect(many[0]).to.equal('Engineers will examine all its pillars in June, weather permitting.');
    expect(many[1]).to.be.within(MISSING, CERTAIN - 0.001);
  });

  it('includes a first or last word that was replaced, and nothing beside it', () => {
    const stored = excerptOf('Engineers will look at the pillars next week, weather permitting.', {
      prefix: 'said so on Friday. ',
    });
    expect(find(STORY.replace('Engineers', 'Divers'), stored)).to.match(/^Divers will .* permitting\.$/);
    expect(find(STORY.replace('permitting', 'allowing'), stored)).to.match(/^Engineers .* allowing\.$/);
  });

  it('finds a changed sentence that was moved', () => {
    const sentence = 'Engineers will look at the pillars next week, weather permitting.';
    const moved = `${sentence.replace('pillars', 'cables')} ${STORY.replace(sentence, '')}`;
    const [found, score] = look(moved, excerptOf(sentence, { prefix: 'said so on Friday. ', start: 290 }));
    expect(found).to.equal('Engineers will look at the cables next week, weather permitting.');
    expect(score).to.be.within(MISSING, 1);
  });

  it('misses a sentence that was deleted, also when its neighbours are as they were', () => {
    const sentence = 'Engineers will look at the pillars next week, weather permitting.';
    const stored = excerptOf(sentence, { prefix: 'The mayor said so on Friday. ', suffix: '' });
    expect(find(STORY.replace(sentence, ''), stored)).to.equal(null);
    const between = 'The bridge was built in 1904.';
    const rest = { prefix: '” said a spokeswoman. ', suffix: ' It was closed in 1956 and in 201' };
    expect(find(STORY, excerptOf(between, rest)), 'control').to.equal(between);
    expect(find(STORY.replace(`${between} `, ''), excerptOf(between, rest))).to.equal(null);
  });

  it('misses everything in an empty text, and nothing is found nowhere', () => {
    expect(find('', excerptOf('The bridge'))).to.equal(null);
    expect(find('', excerptOf('A sentence that is long enough for the search.'))).to.equal(null);
    expect(find(STORY, excerptOf(''))).to.equal(null);
    expect(find(STORY, excerptOf(' \u00ad\n '))).to.equal(null);
  });

  it('finds a quotation that is the whole text, and misses one longer than it', () => {
    expect(find(STORY, excerptOf(STORY))).to.equal(STORY);
    expect(find('The bridge.', excerptOf(STORY))).to.equal(null);
  });

  it('finds quotations of one to a thousand letters, of all lengths around 32', () => {
    const words = seeded(3);
    const text = Array.from({ length: 800 }, () => words.int(100, 99999).toString(36)).join(' ');
    for (const length of [1, 2, 31, 32, 33, 63, 64, 65, 96, 500, 999, 1000]) {
      const start = text.indexOf(' ', 700) + 1;
      const rest = {
        prefix: text.slice(start - 32, start),
        suffix: text.slice(start + length, start + length + 32),
        start,
      };
      const exact = text.slice(start, start + length);
      const end = start + exact.trim().length;
      const match = matchQuote(fold(text), excerptOf(exact, rest));
      expect([length, match?.start, match?.end]).to.deep.equal([length, start, end]);
      if (length < 64) continue;
      const changed = `${text.slice(0, start + 20)}CHANGED${text.slice(start + 27)}`;
      const found = matchQuote(fold(changed), excerptOf(exact, rest));
      expect([length, found?.start, found?.end]).to.deep.equal([length, start, end]);
    }
  });

  it('cuts neither characters in two nor words of scripts that have no blanks', () => {
    const text = '市長は金曜日にこう述べた。古い橋は日曜日の夜まで閉鎖される予定だ。🙂🙂けが人はいなかった。';
    const [found] = look(
      text,
      excerptOf('古い橋は土曜日の朝まで閉鎖される予定だ。', { prefix: '金曜日にこう述べた。' }),
    );
    expect(found).to.equal('古い橋は日曜日の夜まで閉鎖される予定だ。');
  });

  it('looks only in steps, so that others get their turn', () => {
    const text = fold(STORY.repeat(300));
    const steps = matchApproximately(text, excerptOf('Something else that nobody has ever said about bridges.'));
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).to.be.above(30);
  });

  it('does not look for other words where half of them would be like everything', () => {
    const uniform = fold('- - - - - '.repeat(20_000));
    for (const exact of ['- - - -+- - - - - - - - - - - - - -', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaab', 'too short'])
      expect(matchApproximately(uniform, excerptOf(exact)).next()).to.deep.equal({ done: true, value: null });
    expect(matchExactly(uniform, excerptOf('- - - - - - - '))?.start, 'the very words are found').to.equal(0);
  });

  it('never takes a score outside of MISSING to 1, nor a place outside of the text', () => {
    const random = seeded(5);
    const words = STORY.split(/(?<=[.,:]) /);
    let found = 0;
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: random.int(0, 12) }, () => random.pick(words)).join(random.pick([' ', '\n']));
      const some = (most: number): string =>
        Array.from({ length: random.int(0, most) }, () => random.pick(words)).join(' ');
      const start = random.chance(0.5) ? random.int(0, 2000) : null;
      const match = matchQuote(fold(text), excerptOf(some(2), { prefix: some(1), suffix: some(1), start }));
      if (!match) continue;
      found++;
      expect(match.score).to.be.within(MISSING, 1);
      expect(match.start).to.be.within(0, match.end - 1);
      expect(match.end).to.be.within(1, text.length);
    }
    expect(found).to.be.above(10);
  });

  it('needs no closer look at a passage that stands there plainly, and then says the same without it', () => {
    const random = seeded(7);
    const words = ['The bridge', 'was closed', 'on Friday', 'by the mayor,', 'and nobody', 'was hurt.'];
    const some = (least: number, most: number): string =>
      Array.from({ length: random.int(least, most) }, () => random.pick(words)).join(' ');
    let [plain, closer, several] = [0, 0, 0];
    for (let round = 0; round < 2000; round++) {
      const text = fold(some(4, 40));
      const exact = some(1, 4);
      const start = random.chance(0.5) ? Math.max(0, text.text.indexOf(exact)) : null;
      const excerpt = excerptOf(exact, { prefix: some(0, 2), suffix: some(0, 2), start });
      const match = matchPlainly(text, excerpt);
      if (match) expect(match).to.deep.equal(matchExactly(text, excerpt));
      if (match) plain++;
      if (match && text.text.split(exact).length > 2) several++;
      if (!match && matchExactly(text, excerpt)) closer++;
    }
    expect(plain).to.be.above(100);
    expect(several, 'of words that stand in several places').to.be.above(20);
    expect(closer, 'control: weighed').to.be.above(50);
  });
});
