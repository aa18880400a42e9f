import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Uncertain',
  note: 'A dashed outline: the month is a guess, though not a vague one.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'First meeting', date: '2022-02?' },
          { title: 'Report published', date: '2022-03-10' },
        ],
      },
      { layout: 'horizontal' },
    ),
};
