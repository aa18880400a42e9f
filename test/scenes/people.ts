import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Lanes by person',
  note: 'The same events arranged by who took part; an event may stand in several lanes.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, 'group-by': 'person' }),
};
