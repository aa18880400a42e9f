import { expect } from '@open-wc/testing';
import { documentOf, show } from '../support/harness.js';
import { block, until } from '../support/page.js';

describe('the order of telling, while its part of the script cannot be loaded', () => {
  const { warn } = console;
  let warned = '';
  before(async () => {
    await block('*telling-pane*');
    console.warn = (...words: unknown[]) => (warned += words.join(' '));
  });
  after(async () => {
    console.warn = warn;
    await block();
  });

  it('leaves the layout before it, and says so', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { layout: 'vertical' }, { width: 900 });
    expect(timeline.layout()).to.equal('vertical');
    await timeline.use('As told');
    await until(() => timeline.announced() !== '', 'anything said');
    await timeline.settled();
    expect(timeline.announced()).to.equal('The order of telling could not be loaded.');
    expect(timeline.notices()).to.deep.equal(['The order of telling could not be loaded.']);
    expect([timeline.element.layout, timeline.layout()]).to.deep.equal(['vertical', 'vertical']);
    expect(warned).to.contain('could not be loaded (telling)');
    timeline.element.next();
    await timeline.settled();
    expect(timeline.card()).to.not.equal(null);
  });

  it('is the layout that suits the width when nothing else was asked for', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { layout: 'telling' }, { width: 900 });
    await timeline.element.ready;
    await timeline.settled();
    expect([timeline.element.layout, timeline.layout()]).to.deep.equal(['auto', 'horizontal']);
    expect(timeline.notices()).to.deep.equal(['The order of telling could not be loaded.']);
  });
});
