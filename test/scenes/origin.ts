import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Distances to an event',
  note: 'Every date also says how long before or after the beginning of the war it was.',
  width: 640,
  build: (data) =>
    timeline({ src: `${data}/xi-putin-video-call.json`, origin: 'beginn-ukraine-krieg', layout: 'list' }),
};
