import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Mistakes in the data',
  note: 'Broken entries do not take their neighbours down; what could not be read is counted and listed with its place.',
  build: (data) => timeline({ src: `${data}/examples/broken.json` }),
};
