import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Without a date',
  note: 'None of these three has a date. They stand on a shelf beside the axis, in the order of the text, and are never dropped.',
  build: (data) => timeline({ src: `${data}/examples/undated.json` }),
};
