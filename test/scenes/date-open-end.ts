import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Still going on',
  note: 'A bar with an arrow head that stops at the line for today, where there is one.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'The war goes on', kind: 'state', date: '2022-02/..' },
          { title: 'Talks begin', date: '2024-02-04' },
        ],
      },
      { now: '2024-02-20', layout: 'horizontal' },
    ),
};
