import { expect } from '@open-wc/testing';
import { toWords } from '../../src/article/passage-ends.js';

const words = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
/** The stretch that is made of the one between the bars. */
function cut(marked: string, exact: string, prefix = '', suffix = ''): string {
  const [before = '', inside = '', behind = ''] = marked.split('|');
  const text = before + inside + behind;
  return text.slice(...toWords(text, words(exact, prefix, suffix), before.length, before.length + inside.length));
}

describe('the ends of a passage', () => {
  it('stay where they are when words end there', () => {
    expect(cut('He said: |the bridge is closed|, for now.', 'a bridge was closed')).to.equal('the bridge is closed');
  });

  it('go to the nearest end of a word', () => {
    expect(cut('now th|e bridge is clo|sed for now', 'my bridge was open')).to.equal('the bridge is closed');
  });

  it('go to where the context begins, and so take in a word that was replaced', () => {
    expect(
      cut('on Friday. Divers| will look at it. Then', 'Engineers will look at it.', 'on Friday.', 'Then'),
    ).to.equal('Divers will look at it.');
    expect(cut('on Friday. |They will look |closely. Then', 'They will look there.', 'on Friday.', 'Then')).to.equal(
      'They will look closely.',
    );
  });

  it('leave no blank at either end', () => {
    expect(cut('one| two three |four', 'two thirds')).to.equal('two three');
  });

  it('stay within a word only when both sides of it are as they were', () => {
    expect(cut('Donau|dampf|schiff', 'dampf', 'Donau', 'schiff')).to.equal('dampf');
    expect(cut('the Donau|dampf|schiff is', 'segel', 'the', 'is')).to.equal('Donaudampfschiff');
  });

  it('cut no character in two, and no accent from its letter', () => {
    expect(cut('ab \ud83d|\ude42 cd \ud83d|\ude42', 'x')).to.match(/^\ud83d\ude42 cd|^ab/);
    for (const marked of ['a \ud83d|\ude42 cd|', 'का|म क|ाम'])
      expect(cut(marked, 'other')).not.to.match(/^[\udc00-\udfff\p{M}]/u);
  });

  it('may lie between any two signs of scripts without blanks', () => {
    expect(cut('市長は|古い橋|は閉鎖', '新しい橋')).to.equal('古い橋');
  });

  it('are as given when nothing would be left', () => {
    expect(toWords('', words('a'), 0, 0)).to.deep.equal([0, 0]);
    expect(toWords('    ', words('a'), 1, 2)).to.deep.equal([1, 2]);
  });
});
