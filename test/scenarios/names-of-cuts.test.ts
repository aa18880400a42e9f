import { expect } from '@open-wc/testing';
import { documentOf, show } from '../support/harness.js';

describe('the name of a cut', () => {
  it('keeps a distance from the labels of ticks in its line, in two lines where one is too narrow', async () => {
    const story = await documentOf('xi-putin-video-call');
    const shapes = new Set<number>();
    for (const width of [680, 700, 722, 760, 900, 1100]) {
      const timeline = await show(story, { layout: 'horizontal' }, { width });
      const labels = timeline.nodes().filter((n) => n.matches('.tick-label'));
      const names = timeline.nodes().filter((n) => n.matches('.gap-name'));
      expect(names.length, `${width} px`).to.be.above(0);
      for (const name of names) {
        const words = name.querySelector('bdi')!;
        const a = words.getBoundingClientRect();
        shapes.add(words.textContent!.split('\n').length);
        if (words.textContent!.includes('\n')) continue;
        for (const label of labels) {
          const range = document.createRange();
          range.selectNodeContents(label);
          const b = range.getBoundingClientRect();
          if (b.width === 0) continue;
          const gap = Math.max(b.left - a.right, a.left - b.right);
          expect(gap, `${width} px: ${words.textContent} beside ${label.textContent}`).to.be.above(4);
        }
      }
    }
    expect([...shapes]).to.have.members([1, 2]);
  });
});
