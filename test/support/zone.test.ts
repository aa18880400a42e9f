import { expect } from '@open-wc/testing';

describe('the browser of the tests', () => {
  it('lives in the time zone that the run asked for', () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(zone).to.equal(import.meta.env.TEST_ZONE || zone);
  });

  it('has a language that Intl accepts and fonts that give text a width', () => {
    expect(() => new Intl.DateTimeFormat(navigator.language)).not.to.throw();
    const context = document.createElement('canvas').getContext('2d');
    expect(context?.measureText('Timeline').width).to.be.greaterThan(20);
  });
});
