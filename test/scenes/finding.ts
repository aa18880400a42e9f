import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Searching and filtering',
  note: 'What is left is counted and marked in titles; the axis stays where it is. Remove a filter, or show all.',
  build: (data) =>
    timeline({
      src: `${data}/xi-putin-video-call.json`,
      controls: 'zoom search filter',
      search: 'putin',
      filter: 'importance:3 importance:2',
    }),
};
