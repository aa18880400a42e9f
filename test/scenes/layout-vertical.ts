import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Vertical',
  note: 'For narrow columns and phones; time runs down the page.',
  width: 420,
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, layout: 'vertical' }),
};
