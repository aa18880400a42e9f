import { expect } from '@open-wc/testing';
import { documentOf, show } from '../support/harness.js';
import { accessibleTree, media, nodesOf } from '../support/page.js';

describe('the live region', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('is silent until the reader does something', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { selected: 'abu-dhabi' });
    expect(timeline.announced()).to.equal('');
    timeline.element.select('videogespraech');
    timeline.element.zoomBy(2);
    await timeline.settled();
    expect(timeline.announced()).to.equal('');
  });

  it('says date and title of what was selected, and that a selection was cleared', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    await timeline.focus('letzter-videocall');
    await timeline.press('Enter');
    expect(timeline.announced()).to.equal(
      'Selected: about February 2025, day not given, Most recent earlier video call between Xi and Putin',
    );
    await timeline.press('Escape');
    expect(timeline.announced()).to.equal('Selection cleared');
  });

  it('speaks the language around it', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), {}, { lang: 'de' });
    await timeline.click('abu-dhabi');
    expect(timeline.announced())
      .to.contain('Verhandlungen über ein Kriegsende in Abu Dhabi')
      .and.contain('4. Februar 2026');
  });

  it('is one status, there before it has something to say', async () => {
    const timeline = await show(await documentOf('space-stations'));
    const status = timeline.nodes().filter((n) => n.getAttribute('role') === 'status');
    expect(status).to.have.length(1);
    await timeline.click('mir');
    expect(timeline.nodes().filter((n) => n.getAttribute('role') === 'status')).to.deep.equal(status);
    const tree = nodesOf(await accessibleTree(timeline.element));
    expect(tree.some((n) => n.role === 'status' || n.name?.startsWith('Selected: '))).to.equal(true);
  });
});
