import { expect } from '@open-wc/testing';
import { show } from '../support/harness.js';

const story = {
  version: 1,
  lang: 'en',
  title: 'A story',
  article: { url: 'https://courier.example/bridge', publisher: 'The Courier', lang: 'en' },
  events: [
    {
      id: 'closed',
      title: 'Bridge closed',
      date: '2021-07',
      excerpts: [
        { exact: 'the bridge was closed' },
        { exact: 'die Brücke ist gesperrt', article: 'https://bote.example/bruecke', lang: 'de' },
        { exact: 'fermé', article: 'https://lettre.example/pont' },
      ],
    },
  ],
};

describe('quotations on the card', () => {
  it('each says whose words they are, in which language, and leads there', async () => {
    const timeline = await show(story, { selected: 'closed' });
    const figures = [...timeline.element.shadowRoot!.querySelectorAll('.excerpt')];
    expect(
      figures.map((figure) => ({
        by: figure.querySelector('figcaption .muted')!.textContent,
        lang: figure.querySelector('blockquote')!.getAttribute('lang'),
        cite: figure.querySelector('blockquote')!.getAttribute('cite'),
        leadsTo: new URL(figure.querySelector('a')!.href).host,
      })),
    ).to.deep.equal([
      {
        by: 'From the article by The Courier',
        lang: 'en',
        cite: 'https://courier.example/bridge',
        leadsTo: 'courier.example',
      },
      { by: 'From the article by bote.example', lang: 'de', cite: 'https://bote.example/bruecke', leadsTo: 'bote.example' },
      {
        by: 'From the article by lettre.example',
        lang: null,
        cite: 'https://lettre.example/pont',
        leadsTo: 'lettre.example',
      },
    ]);
  });
});
