import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'As told, in a narrow column',
  note: 'Both axes lie one above the other with numbers only; the words stand in two lists below.',
  width: 360,
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, layout: 'telling' }),
};
