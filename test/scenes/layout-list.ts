import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'List',
  note: 'No drawing at all: dates, titles and passages in reading order.',
  width: 640,
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, layout: 'list' }),
};
