import { inlineTimeline, type Scene } from './scene.js';

const paragraphs = [
  'On Monday the council of Low Ferry met in the old customs house. Nobody spoke for an hour, and when the mayor rose it was to ask for the windows to be opened.',
  'The bridge was closed on Tuesday after a crack was found under the third pier. It had been open for ninety years, through two floods and one war.',
  'A new bridge is to be built by the end of the decade. In March 1998 engineers had already warned that “the piers are not what they were”, but their report was lost in a move.',
];

const events = [
  {
    id: 'council',
    title: 'The council meets',
    date: '2024-05-06',
    importance: 3,
    excerpts: [{ exact: 'On Monday the council of Low Ferry met in the old customs house.' }],
  },
  {
    id: 'closed',
    title: 'The bridge is closed',
    date: '2024-05-07',
    importance: 3,
    excerpts: [{ exact: 'The bridge was closed on Tuesday because a crack had been found under the third pier.' }],
  },
  {
    id: 'warning',
    title: 'Engineers warn',
    date: '1998-03',
    excerpts: [{ exact: 'In March 1998 engineers had already warned that “the piers are not what they were”' }],
  },
  {
    id: 'mayor',
    title: 'The mayor resigns',
    date: '2024-05-09',
    excerpts: [{ exact: 'Late on Thursday evening the mayor gave up his office and his golden chain.' }],
  },
];

export const scene: Scene = {
  title: 'With its article',
  note: 'Each passage leads to its event and each event to its passage. One was changed since it was quoted, one is gone.',
  build: () => {
    const page = document.createElement('div');
    const article = document.createElement('article');
    for (const text of paragraphs) {
      const paragraph = document.createElement('p');
      paragraph.append(text);
      article.append(paragraph);
    }
    const story = { title: 'The bridge at Low Ferry', events, article: { published: '2024-05-10' } };
    page.append(article, inlineTimeline(story, { follow: '', selected: 'closed' }));
    return page;
  },
};
