import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A still picture',
  note: 'Zooming and panning are off, and no buttons are shown.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, zoom: 'none', controls: '' }),
};
