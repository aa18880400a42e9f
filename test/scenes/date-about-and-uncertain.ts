import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'About and uncertain',
  note: 'Dashes and a fade together.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'First meeting', date: '2022-02%' },
          { title: 'Report published', date: '2022-03-10' },
        ],
      },
      { layout: 'horizontal' },
    ),
};
