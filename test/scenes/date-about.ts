import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'About',
  note: 'The band fades out beyond both ends instead of ending in ticks.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'Last video call', date: '2025-02~', wording: 'just under a year ago' },
          { title: 'This article', date: '2026-02-04' },
        ],
      },
      { layout: 'horizontal' },
    ),
};
