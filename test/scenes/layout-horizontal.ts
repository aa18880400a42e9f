import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Horizontal',
  note: 'For wide places. Nothing to scroll, labels staggered so that none covers another.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, layout: 'horizontal' }),
};
