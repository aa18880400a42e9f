import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'True time',
  note: 'Distances are true. Eight events in four days share a corner with eighty years of history.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, scale: 'time' }),
};
