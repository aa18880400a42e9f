import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A link to give away',
  note: 'The card has a button that gives a link to its event: here to the sentence in the published article.',
  build: (data) =>
    timeline({
      src: `${data}/xi-putin-video-call.json`,
      controls: 'step zoom share',
      selected: 'putin-in-peking',
    }),
};
