import { expect } from '@open-wc/testing';
import { appendEvents } from '../../src/document/append-events.js';
import { readDocument } from '../../src/document/timeline-document.js';

const { document } = readDocument({
  lang: 'de',
  groups: [{ id: 'war', label: 'Krieg' }],
  events: [{ id: 'a', title: 'A', group: 'war' }, { title: 'Ohne' }],
});
const ids = (events: unknown): string[] => appendEvents(document, events).document.events.map(({ id }) => id);

describe('events that are appended', () => {
  it('stand behind the others, read in the language of the document, which stays as it was', () => {
    const appended = appendEvents(document, { id: 'b', title: 'B', group: 'new' }).document;
    expect(appended.events.map(({ title }) => title[0])).to.deep.equal([
      { lang: 'de', text: 'A' },
      { lang: 'de', text: 'Ohne' },
      { lang: 'de', text: 'B' },
    ]);
    expect(appended.groups.map(({ id }) => id)).to.deep.equal(['war', 'new']);
    expect(document.events).to.have.length(2);
    expect(appendEvents(document, []).document).to.deep.equal(document);
  });

  it('get other ids than those that are there, and than each other', () => {
    expect(ids([{ id: 'a', title: 'x' }])).to.deep.equal(['a', 'event-2', 'a-2']);
    expect(
      ids([
        { id: 'a', title: 'x' },
        { id: 'a-2', title: 'y' },
      ]),
    ).to.deep.equal(['a', 'event-2', 'a-3', 'a-2']);
    expect(ids([{ title: 'x' }, { title: 'y' }])).to.deep.equal(['a', 'event-2', 'event-1', 'event-2-2']);
  });

  it('are reported where they are written when their id was taken, not when they had none', () => {
    const issues = (events: unknown): string[] =>
      appendEvents(document, events).issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
    expect(issues([{ title: 'x' }, { id: 'a', title: 'y' }])).to.deep.equal(['warning duplicate-id events[1].id']);
    expect(issues([{ title: 'x' }, { title: 'y' }])).to.deep.equal([]);
    expect(issues([null, { id: 'c', title: 'y' }])).to.deep.equal(['error not-an-object events[0]']);
  });
});
