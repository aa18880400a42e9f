import { expect } from '@open-wc/testing';
import { boundedCache, dateFormat, safeLocale } from '../../src/i18n/intl-cache.js';

describe('boundedCache', () => {
  it('makes a value once', () => {
    const cache = boundedCache<object>();
    expect(cache.get('a', () => ({}))).to.equal(cache.get('a', () => ({})));
  });

  it('forgets the oldest when it is full, and no other', () => {
    const cache = boundedCache<number>(2);
    for (const [n, key] of ['a', 'b', 'c'].entries()) cache.get(key, () => n);
    expect(cache.get('b', () => -1)).to.equal(1);
    expect(cache.get('c', () => -1)).to.equal(2);
    expect(cache.get('a', () => -1)).to.equal(-1);
  });
});

describe('safeLocale', () => {
  const tags: readonly (readonly [string, string])[] = [
    ['de', 'de'],
    ['DE-at', 'de-AT'],
    ['en_US.UTF-8', 'en-US'],
    ['en-US@posix', 'en-US'],
    ['C', 'en'],
    ['', 'en'],
    ['klingon language', 'en'],
    ['xx', 'en'],
    ['<b>', 'en'],
    ['-', 'en'],
  ];
  for (const [tag, locale] of tags) {
    it(`"${tag}" is taken as ${locale}`, () => expect(safeLocale(tag)).to.equal(locale));
  }
});

describe('dateFormat', () => {
  it('is Gregorian in UTC with the digits of the locale', () => {
    const { calendar, timeZone, numberingSystem } = dateFormat('fa', { year: 'numeric' }).resolvedOptions();
    expect([calendar, timeZone, numberingSystem]).to.deep.equal(['gregory', 'UTC', 'arabext']);
    expect(dateFormat('th-u-ca-buddhist', { year: 'numeric' }).resolvedOptions().calendar).to.equal('gregory');
  });
});
