import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Lanes by group',
  note: 'One labelled lane for each group of the document.',
  build: (data) => timeline({ src: `${data}/space-stations.json`, 'group-by': 'group' }),
};
