import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Ten on one page',
  note: 'Each is on its own; none knows of the others.',
  build: () => {
    const grid = document.createElement('div');
    grid.className = 'small-multiples';
    for (let year = 2015; year < 2025; year++) {
      const events = [
        { title: 'Budget passed', date: `${year}-03-${10 + (year % 7)}` },
        { title: 'Summer fair', date: `${year}-07` },
        { title: 'Council elected', date: `${year}-11-0${1 + (year % 5)}`, importance: 3 },
      ];
      grid.append(inlineTimeline({ title: String(year), events }, { controls: '', zoom: 'none' }));
    }
    return grid;
  },
};
