import { archiveData } from '../support/archive-data.js';
import { timeline, type Scene } from './scene.js';

const places = ['Vienna', 'Paris', 'Rome', 'Berlin'];
const eras = [
  { label: 'Cold War', date: '1950/1991-12-26' },
  { label: 'Euro', date: '1999/..' },
];

function tenThousand(): object {
  const data = archiveData(10_000);
  return { ...data, eras, events: data.events.map((event, i) => ({ ...event, place: places[(i * 7) % 4] })) };
}

export const scene: Scene = {
  title: 'Ten thousand events in lanes',
  note: 'Lanes by place, each with its own titles, counts and density. The button with the funnel opens what there is to filter by, with counts that follow search and filters.',
  build: () => Object.assign(timeline({ 'group-by': 'place' }), { data: tenThousand() }),
};
