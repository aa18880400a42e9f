import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'End not known',
  note: 'No arrow: it is over, but nobody says since when. The bar fades and ends in a question mark.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'In office', kind: 'state', date: '2022-02/' },
          { title: 'A successor speaks', date: '2024-06-01' },
        ],
      },
      { layout: 'horizontal' },
    ),
};
