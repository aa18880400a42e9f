import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Nothing to show',
  note: 'An empty document says so instead of drawing an empty axis.',
  build: (data) => timeline({ src: `${data}/examples/empty.json` }),
};
