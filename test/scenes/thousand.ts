import { archiveData } from '../support/archive-data.js';
import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A thousand events',
  note: 'Titles where there is room, counts and a density for the rest: a click on a count goes there. Of more than 200 events none is drawn in silence on top of another, however many there are.',
  build: () => Object.assign(timeline(), { data: archiveData(1000) }),
};
