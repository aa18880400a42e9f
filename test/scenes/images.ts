import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Pictures on the card',
  note: 'Images with alternative text, caption and credit, their room reserved before they load.',
  build: (data) => timeline({ src: `${data}/space-stations.json`, selected: 'mir' }),
};
