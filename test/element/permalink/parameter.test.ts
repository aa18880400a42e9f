import { expect } from '@open-wc/testing';
import { eventIn, withEvent } from '../../../src/element/permalink/parameter.js';
import { seeded } from '../../support/random.js';

const page = 'https://example.org/story';

describe('an event in the fragment of an address', () => {
  it('stands alone, behind an anchor, beside other parameters, in the query of a route', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['', '#timeline=flood'],
      ['#chapter', '#chapter&timeline=flood'],
      ['#a=1&b=2', '#a=1&b=2&timeline=flood'],
      ['#/story', '#/story?timeline=flood'],
      ['#/story?page=2', '#/story?page=2&timeline=flood'],
      ['#!/story', '#!/story?timeline=flood'],
      ['?q=1#chapter', '?q=1#chapter&timeline=flood'],
    ];
    for (const [before, after] of cases) {
      expect(withEvent(page + before, 'fragment', 'timeline', 'flood')).to.equal(page + after);
      expect(eventIn(page + after, 'fragment', 'timeline'), after).to.equal('flood');
      expect(eventIn(page + before, 'fragment', 'timeline'), before).to.equal(null);
      expect(withEvent(page + after, 'fragment', 'timeline', null)).to.equal(page + before);
    }
  });
});

describe('an event in the query of an address', () => {
  it('stands beside other parameters, which keep their letters, and before the fragment', () => {
    const before = `${page}?q=a%20b+c&flag&x=%zz#chapter`;
    const after = `${page}?q=a%20b+c&flag&x=%zz&timeline=flood#chapter`;
    expect(withEvent(before, 'query', 'timeline', 'flood')).to.equal(after);
    expect(eventIn(after, 'query', 'timeline')).to.equal('flood');
    expect(withEvent(after, 'query', 'timeline', null)).to.equal(before);
  });

  it('is found as forms write it', () => {
    expect(eventIn(`${page}?timeline=the+flood%2B`, 'query', 'timeline')).to.equal('the flood+');
  });
});

describe('an event in an address', () => {
  it('is replaced where it stands', () => {
    expect(withEvent(`${page}?a=1&t=x&b=2`, 'query', 't', 'y')).to.equal(`${page}?a=1&t=y&b=2`);
    expect(withEvent(`${page}#t=x&t=z`, 'fragment', 't', 'y')).to.equal(`${page}#t=y`);
  });

  it('of another name stays', () => {
    const both = withEvent(withEvent(page, 'fragment', 'timeline', 'a')!, 'fragment', 'timeline-2', 'b')!;
    expect(both).to.equal(`${page}#timeline=a&timeline-2=b`);
    expect(withEvent(both, 'fragment', 'timeline', null)).to.equal(`${page}#timeline-2=b`);
  });

  it('that is none leaves the address alone', () => {
    for (const address of [page, `${page}#`, `${page}?#x`, `${page}?a&&b#`])
      for (const place of ['fragment', 'query'] as const)
        expect(withEvent(address, place, 'timeline', null)).to.equal(address);
  });

  it('may have any name, and comes back as it was', () => {
    const { pick, int } = seeded(7);
    const signs = [...'abz09 &=#?%+/:~-_.,;!\'()*"<>[]äß漢🙂\n\t\u0000'];
    const text = () => Array.from({ length: int(0, 8) }, () => pick(signs)).join('');
    const parts = ['', '#', '#x', '#/r', '#/r?', '?', '?a=1', '?a=1#b', '#a=b&c', '?#'];
    for (let i = 0; i < 2_000; i++) {
      const [id, key, place] = [text(), `k${text()}`, pick(['fragment', 'query'] as const)];
      const before = page + pick(parts);
      const after = withEvent(before, place, key, id)!;
      expect(eventIn(after, place, key), after).to.equal(id);
      expect(new URL(after).href, 'as the browser writes it').to.equal(after);
      expect(after, 'ends no fragment').to.not.contain(':~:');
      const cleared = withEvent(after, place, key, null)!;
      expect(eventIn(cleared, place, key)).to.equal(null);
    }
  });

  it('cannot be half a character, and cannot be read from broken letters', () => {
    expect(withEvent(page, 'fragment', 'timeline', '\ud800')).to.equal(null);
    expect(eventIn(`${page}#timeline=%e0%a4`, 'fragment', 'timeline')).to.equal(null);
    expect(eventIn(`${page}#timeline=ok`, 'fragment', 'timeline')).to.equal('ok');
  });
});
