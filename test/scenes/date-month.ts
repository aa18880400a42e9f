import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A month, a year, one of several',
  note: 'An outlined band from the first to the last possible day and no dot inside: nobody said where in it.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'The war begins', date: '2022-02' },
          { title: 'The treaty', date: '2021' },
          { title: 'A journey', date: '[2022-06..2022-08]' },
        ],
      },
      { layout: 'horizontal' },
    ),
};
