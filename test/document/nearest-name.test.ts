import { expect } from '@open-wc/testing';
import { nearestName } from '../../src/document/nearest-name.js';

describe('nearestName', () => {
  const names = ['title', 'date', 'excerpts', 'importance', 'displayDate'];
  for (const [text, name] of [
    ['titel', 'title'],
    ['Title', 'title'],
    ['excerpt', 'excerpts'],
    ['importence', 'importance'],
    ['display_date', 'displayDate'],
    ['dat', 'date'],
    ['datum', null],
    ['colour', null],
    ['', null],
    ['x', null],
  ] as const)
    it(`takes "${text}" for ${name ?? 'nothing we know'}`, () => {
      expect(nearestName(text, names)).to.equal(name);
    });
});
