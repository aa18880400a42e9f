import { expect } from '@open-wc/testing';
import { NewsTimelineElement } from '../../src/define.js';
import { events, show } from '../support/harness.js';

describe('registerMessages of the class', () => {
  it('gives readers of another language the phrases it has, the others in English', async () => {
    NewsTimelineElement.registerMessages('tlh', () => ({ controls: { zoomIn: 'tIn' } }));
    const names = async (lang: string) => {
      const timeline = await show(events({ a: '2025-01', b: '2025-06' }), {}, { width: 800, lang });
      return [...timeline.element.shadowRoot!.querySelectorAll('[part~="controls"] button')].map(
        (button) => button.getAttribute('aria-label') ?? button.textContent,
      );
    };
    const [there, english] = [await names('tlh'), await names('en')];
    expect(there).to.include('tIn');
    expect(english, 'control').not.to.include('tIn');
    expect(there.filter((name) => english.includes(name)).length, 'all others').to.equal(english.length - 1);
  });
});
