import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Long German compounds',
  note: 'Words that fit no label are wrapped at their borders and can always be read in full.',
  lang: 'de',
  build: (data) => timeline({ src: `${data}/examples/long-titles.json` }),
};
