import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Main news only',
  note: 'Less important events are left out, counted, and one click away.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, importance: '3' }),
};
