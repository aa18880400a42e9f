import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A single event',
  note: 'One event is a timeline, too.',
  build: (data) => timeline({ src: `${data}/examples/single.json` }),
};
