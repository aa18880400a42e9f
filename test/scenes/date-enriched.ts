import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A better date from outside',
  note: 'The article says February; the editors know the day. The ring says so, and the card keeps the two apart.',
  build: () =>
    inlineTimeline(
      {
        events: [
          {
            id: 'the-war',
            title: 'The war begins',
            date: '2022-02',
            wording: 'in February 2022',
            enriched: { date: '2022-02-24', note: 'Not in the article.' },
          },
          { title: 'Report published', date: '2022-03-10' },
        ],
      },
      { selected: 'the-war', layout: 'horizontal' },
    ),
};
