import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Lanes by person',
  note: 'The same events arranged by who took part; each event stands in the lane of the first of them.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, 'group-by': 'person' }),
};
