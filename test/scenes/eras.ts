import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Eras',
  note: 'Background spans in a lane of their own, behind the events.',
  build: (data) => timeline({ src: `${data}/space-stations.json` }),
};
