import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A crowd on one day',
  note: 'Everything happened on the same day. Nothing is piled up and nothing is hidden without a count.',
  build: (data) => timeline({ src: `${data}/examples/crowd.json` }),
};
