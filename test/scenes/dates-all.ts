import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'All kinds of dates at once',
  note: 'Every row of the table below in one document: what is vague looks vague, and nothing is drawn more exactly than it is known.',
  build: (data) => timeline({ src: `${data}/examples/dates.json` }),
};
