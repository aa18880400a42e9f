import { expect } from '@open-wc/testing';

/** Finds what is wrong in a document; one sentence each. */
export type Check = (markdown: string) => string[];

/**
 * The document passes, and a copy with a mistake in it does not: each of `mistakes` says what to replace in it. So a
 * check that has stopped looking is noticed.
 */
export function holds(check: Check, markdown: string, mistakes: readonly (readonly [string, string])[]): void {
  expect(check(markdown)).to.deep.equal([]);
  expect(mistakes.length).to.be.greaterThan(0);
  for (const [right, wrong] of mistakes) {
    expect(markdown).to.include(right);
    const noticed = check(markdown.replace(right, wrong)).length;
    expect(noticed, `${right} written as ${wrong}`).to.be.greaterThan(0);
  }
}
