import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'No start given',
  note: 'It held when the article was written; the bar fades in.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'Trade above 200 billion dollars', kind: 'state', date: '/..' },
          { title: 'The article', date: '2026-02-04', importance: 3 },
          { title: 'The visit', date: '2025-09' },
        ],
      },
      { now: '2026-02-04', layout: 'horizontal' },
    ),
};
