import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'The recent past stretched',
  note: 'The distance to the article’s date counts by its logarithm: last week gets as much room as last decade.',
  build: (data) => timeline({ src: `${data}/xi-putin-video-call.json`, scale: 'recent' }),
};
