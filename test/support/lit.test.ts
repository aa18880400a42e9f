import { expect } from '@open-wc/testing';
import 'lit';

describe('the test run', () => {
  it('has the Lit it asked for: all of it, or what built files have', () => {
    const isLean = !('litElementVersions' in globalThis) && !('litHtmlVersions' in globalThis);
    expect(isLean).to.equal(import.meta.env.TEST_LIT === 'lean');
  });
});
