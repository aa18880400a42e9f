import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'No data at all',
  note: 'discover reads the dates in <time datetime> and marked passages of the article; its sentences become excerpts.',
  build: () => {
    const box = document.createElement('div');
    box.append(timeline({ discover: '', label: 'The lighthouse' }), article());
    return box;
  },
};

function article(): HTMLElement {
  const element = document.createElement('article');
  const text = document.createElement('p');
  const marked = document.createElement('span');
  marked.dataset.timelineEvent = 'A storm takes the lamp';
  marked.dataset.date = '1898~';
  marked.append('A storm took the lamp in the last years of the century');
  text.append('The lighthouse was lit on ', date('1871-09-14', '14 September 1871'), '. ', marked, '. From ');
  text.append(date('1914', '1914'), ' to ', date('1918', '1918'), ' it stayed dark. The last keeper left in ');
  text.append(date('1979-03', 'March 1979'), ', and nobody has lived there since.');
  element.append(text);
  return element;
}

function date(datetime: string, words: string): HTMLTimeElement {
  const time = document.createElement('time');
  time.dateTime = datetime;
  time.append(words);
  return time;
}
