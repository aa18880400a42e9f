import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'From one date to another',
  note: 'A solid bar over the certain part; paler where an end is only known to the month.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'Minister of defence', kind: 'state', date: '2022-02/2024-05' },
          { title: 'Round of talks', kind: 'state', date: '2023-01-23/2023-01-24' },
        ],
      },
      { layout: 'horizontal' },
    ),
};
