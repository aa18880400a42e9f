import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Before Christ',
  note: 'Ancient battles and modern races on one axis, with eras written as the reader’s language writes them.',
  build: (data) => timeline({ src: `${data}/marathon.json` }),
};
