import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'The line for today',
  note: 'The day the article was published, not the day the reader opens it.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, start: '2025-01', end: '2026-04', now: 'auto' }),
};
