import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'In the order of the article',
  note: 'News tells its events out of order. Here they stand as the article tells them.',
  width: 640,
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, order: 'as-told', layout: 'list' }),
};
