import '../../src/importers/csv.js';
import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A spreadsheet',
  note: 'A table saved as CSV, with dates as people write them; the last row has one that nobody can read.',
  build: () => {
    const script = document.createElement('script');
    script.type = 'text/csv';
    script.append(`Title;Date;End;Importance;Summary
Flood damages the old bridge;July 2021;;;
Work on the new bridge;5.9.2022;14.6.2024;;Two years, as planned
New bridge opens;14.6.2024;;3;"With a concert, and ""every bell in town"""
Old bridge is taken down;some day;;;
`);
    return timeline({ label: 'The bridge' }, script);
  },
};
