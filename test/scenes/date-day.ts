import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A day',
  note: 'A filled dot, because the day is known.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'The parade', date: '2025-09-03' },
          { title: 'The visit is announced', date: '2025-08-22' },
        ],
      },
      { layout: 'horizontal' },
    ),
};
