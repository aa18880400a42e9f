import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Pointers at the edges',
  note: 'The window shows two years; what lies outside is counted at the edge and one click away.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, start: '2024', end: '2025-12-31' }),
};
