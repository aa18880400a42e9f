import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'From the Big Bang to last week',
  note: 'Thirteen billion years and single days in one document.',
  build: (data) => timeline({ src: `${data}/examples/deep-time.json` }),
};
