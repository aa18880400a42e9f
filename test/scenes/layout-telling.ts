import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'As told, and as it happened',
  note: 'The passages in the order of the article, the events in the order of time, and a line from each to each. Dashed: the article goes back in time.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, layout: 'telling' }),
};
