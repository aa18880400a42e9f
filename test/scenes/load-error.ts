import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A file that is not there',
  note: 'The message says what failed and offers another try.',
  build: (data) => timeline({ src: `${data}/examples/no-such-file.json` }),
};
