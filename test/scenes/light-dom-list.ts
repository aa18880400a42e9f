import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'A list instead of JSON',
  note: 'An ordinary list with <time datetime>. Without the script it stays just that.',
  build: () => timeline({ label: 'The bridge' }, list()),
};

function list(): HTMLOListElement {
  const entries: readonly (readonly [string, string, string])[] = [
    ['2021-07', 'July 2021', 'Flood damages the old bridge'],
    ['2022-09-05', '5 September 2022', 'Work on the new bridge begins'],
    ['2024-06-14', '14 June 2024', 'New bridge opens'],
  ];
  const ol = document.createElement('ol');
  for (const [datetime, words, title] of entries) {
    const time = document.createElement('time');
    time.dateTime = datetime;
    time.append(words);
    const strong = document.createElement('strong');
    strong.append(title);
    const item = document.createElement('li');
    item.append(time, ' ', strong);
    ol.append(item);
  }
  return ol;
}
