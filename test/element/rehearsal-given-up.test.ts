import { expect } from '@open-wc/testing';
import { NewsTimelineElement } from '../../src/define.js';
import { events, show } from '../support/harness.js';

// A page of its own: what was rehearsed before would not be again.
describe('A rehearsal under way', () => {
  it('is given up for a real drawing', async () => {
    const drawings: number[] = [];
    const { requestIdleCallback } = window;
    let isIdle = () => {};
    const idle = new Promise<void>((resolve) => (isIdle = resolve));
    window.requestIdleCallback = (callback) => {
      void idle.then(() => callback({ didTimeout: false, timeRemaining: () => 10 }));
      return 1;
    };
    const own = NewsTimelineElement.prototype.render;
    NewsTimelineElement.prototype.render = function (this: NewsTimelineElement) {
      drawings.push(this.isConnected ? 1 : 0);
      return own.call(this);
    };
    try {
      const rehearsal = NewsTimelineElement.prepare();
      const { element } = await show(events({ a: '2025-01', b: '2025-06' }), {}, { width: 800 });
      isIdle();
      await rehearsal;
      expect(element.visibleExtent).not.to.equal(null);
      expect(drawings.filter((is) => is === 1).length, 'of the real one').to.be.greaterThan(0);
      await NewsTimelineElement.prepare({ archive: true });
      expect(drawings.filter((is) => is === 0).length, 'of a rehearsal').to.equal(0);
    } finally {
      window.requestIdleCallback = requestIdleCallback;
      NewsTimelineElement.prototype.render = own;
    }
  });
});
