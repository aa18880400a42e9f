import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Order only',
  note: 'Every event gets the same room; the axis gives up distances and says so.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, scale: 'even' }),
};
