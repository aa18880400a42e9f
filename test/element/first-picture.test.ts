import { expect, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { archiveData } from '../support/archive-data.js';
import { documentOf } from '../support/harness.js';

describe('the first picture', () => {
  it('stands still from the first frame on, also in a height that the page gives', async () => {
    const place = document.createElement('div');
    place.innerHTML = '<news-timeline style="inline-size: 1200px; block-size: 600px"></news-timeline>';
    const timeline = place.firstElementChild as HTMLElementTagNameMap['news-timeline'];
    timeline.data = await documentOf('xi-putin-video-call');
    document.body.append(place);
    await timeline.ready;
    await nextFrame();
    const places = () =>
      [...timeline.shadowRoot!.querySelectorAll('.events li')].map((event) => {
        const { x, y, width } = event.getBoundingClientRect();
        return [x, y, width];
      });
    const first = places();
    expect(first).to.have.length.above(10);
    for (let i = 0; i < 6; i++) {
      await nextFrame();
      expect(places()).to.deep.equal(first);
    }
    place.remove();
  });

  it('of an archive has from its first drawing on the height that the page gives', async () => {
    const place = document.createElement('div');
    place.innerHTML = '<news-timeline style="inline-size: 900px; block-size: 500px"></news-timeline>';
    const timeline = place.firstElementChild as HTMLElementTagNameMap['news-timeline'];
    timeline.data = archiveData(1000);
    const bases = new Set<number>();
    const drawings = new Set<string | null>();
    const look = () => {
      const drawing = timeline.shadowRoot!.querySelector('.archive svg.drawing');
      if (drawing) drawings.add(drawing.getAttribute('height'));
    };
    document.body.append(place);
    await timeline.updateComplete;
    const observer = new MutationObserver(look);
    observer.observe(timeline.shadowRoot!, { subtree: true, childList: true, attributes: true });
    for (let i = 0; i < 20; i++) {
      await nextFrame();
      bases.add(timeline.shadowRoot!.querySelector<HTMLElement>('.base')!.offsetHeight);
    }
    await timeline.ready;
    await nextFrame();
    look();
    observer.disconnect();
    expect([...bases]).to.deep.equal([500]);
    expect(drawings).to.have.lengthOf(1);
    place.remove();
  });
});
