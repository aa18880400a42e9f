import { expect } from '@open-wc/testing';
import { readAddress, writeAddress } from '../../demo/index/address.js';

const read = (query: string) => readAddress(new URLSearchParams(query));
const rewritten = (query: string): string => decodeURIComponent(writeAddress(read(query)).toString());

describe('the address of the demo page', () => {
  it('an empty address is the German page with the first document and no attribute', () => {
    const state = read('');
    expect(state.language).to.equal('de');
    expect(state.document).to.equal('xi');
    expect(state.attributes.size).to.equal(0);
    expect(rewritten('')).to.equal('');
  });

  for (const query of [
    'lang=en',
    'theme=dark',
    'dir=rtl',
    'doc=marathon',
    'width=360',
    'panel=closed',
    'lang=en&locale=ar&dir=ltr&theme=light&width=770&doc=stations&panel=open&layout=vertical&selected=mir',
    'src=./other.json&controls=',
  ]) {
    it(`${query} survives reading and writing`, () => {
      expect(rewritten(query)).to.equal(query);
    });
  }

  it('unknown parameters and values count as absent', () => {
    expect(rewritten('theme=pink&dir=up&doc=nope&width=12&onclick=alert&panel=ajar&style=color')).to.equal('');
  });

  it('a language that the page does not speak is that of the timeline', () => {
    expect(read('lang=ar').language).to.equal('de');
    expect(read('lang=ar').locale).to.equal('ar');
  });

  it('an address of one’s own in src is none of the documents', () => {
    expect(read('src=./other.json').document).to.equal(null);
  });
});
