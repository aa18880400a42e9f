import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Long gaps cut',
  note: 'Empty stretches are cut to a named break; what remains keeps one true scale.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, scale: 'breaks' }),
};
