import { expect } from '@open-wc/testing';
import { foldText } from '../../../src/model/find/fold.js';
import { readQuery } from '../../../src/model/find/query.js';
import { seeded } from '../../support/random.js';

const pieces = [
  ...'a b ss straße Müller mueller muller Übung u\u0308bung e\u0301tat ﬁne Kelvin İstanbul ısı øre o\u0338re σας ΣΑΣ'.split(
    ' ',
  ),
  ...'لقاء مدرسة كى 2024 24 ٢٠٢٤ b2 2b x-ray Ukraine-Krieg 会談 한국 й и\u0306 и , – „so“ . 🎉'.split(' '),
];

describe('A query asked of a text as it is written', () => {
  it('answers as of the folded text, whatever the script', () => {
    const random = seeded(3);
    let found = 0;
    const rounds = 20_000;
    for (let round = 0; round < rounds; round++) {
      const some = (most: number, glue: string) =>
        Array.from({ length: random.int(1, most) }, () => random.pick(pieces)).join(glue);
      const text = some(6, random.pick([' ', '', '\n', '-']));
      const whole = some(2, ' ');
      const search = random.int(0, 2) === 0 ? whole.slice(0, random.int(1, whole.length)) : whole;
      const query = readQuery(search);
      const isThere = query.matches(foldText(text));
      expect(query.matchesWritten(text), `${search} in ${text}`).to.equal(isThere);
      found += Number(isThere);
    }
    // Both answers are given often enough to be believed.
    expect(found / rounds).to.be.within(0.1, 0.9);
  });

  it('finds numbers where words begin, in plain texts too', () => {
    expect(readQuery('02').matchesWritten('May 2020')).to.equal(false);
    expect(readQuery('20').matchesWritten('May 2020')).to.equal(true);
    expect(readQuery('storm may').matchesWritten('A Storm in May')).to.equal(true);
    expect(readQuery('storm june').matchesWritten('A Storm in May')).to.equal(false);
  });
});
