import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'JSON inside the element',
  note: 'No file and no request: the document stands in the page.',
  build: () =>
    inlineTimeline(
      {
        title: 'A bridge for the old town',
        events: [
          { title: 'Flood damages the old bridge', date: '2021-07' },
          { title: 'New bridge opens', date: '2024-06-14', importance: 3 },
        ],
      },
      {},
    ),
};
