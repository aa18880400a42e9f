import { expect } from '@open-wc/testing';
import { NewsTimelineElement } from '../../src/define.js';
import { addressOf, events, room, show } from '../support/harness.js';

const { prepare } = NewsTimelineElement;
const noop = () => undefined;

/** How often any timeline was drawn while something was done. */
async function drawn(work: () => Promise<unknown>): Promise<number> {
  const own = NewsTimelineElement.prototype.render;
  let count = 0;
  NewsTimelineElement.prototype.render = function (this: NewsTimelineElement) {
    count += 1;
    return own.call(this);
  };
  try {
    await work();
  } finally {
    NewsTimelineElement.prototype.render = own;
  }
  return count;
}

/** How often a rehearsal was asked for while something was done. */
async function askedFor(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  NewsTimelineElement.prepare = () => {
    count += 1;
    return Promise.resolve();
  };
  try {
    await work();
  } finally {
    NewsTimelineElement.prepare = prepare;
  }
  return count;
}

/** Watches what is listened to on the page; gives what still is. */
function listeners(): () => readonly string[] {
  const targets = [window, document, document.fonts] as EventTarget[];
  const kept: { readonly type: string; readonly listener: unknown }[] = [];
  const undo = targets.map((target) => {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
      kept.push({ type: args[0], listener: args[1] });
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
      const at = kept.findIndex(({ type, listener }) => type === args[0] && listener === args[1]);
      if (at >= 0) kept.splice(at, 1);
      removeEventListener.apply(target, args);
    };
    return () => {
      target.addEventListener = addEventListener;
      target.removeEventListener = removeEventListener;
    };
  });
  return () => {
    undo.forEach((each) => each());
    return kept.map(({ type }) => type);
  };
}

// In this order: a page rehearses until it has drawn a timeline.
describe('A rehearsal', () => {
  for (const archive of [false, true]) {
    it(`draws ${archive ? 'very many' : 'a few'} events, and the page is as before`, async () => {
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const left = listeners();
      try {
        expect(await drawn(() => NewsTimelineElement.prepare({ archive }))).to.be.greaterThan(0);
        document.addEventListener('control', noop);
        expect(left(), 'listeners left').to.deep.equal(['control']);
        document.removeEventListener('control', noop);
        expect([...changes, ...observer.takeRecords()]).to.deep.equal([]);
        document.body.append('control');
        expect(observer.takeRecords()).to.have.length(1);
        document.body.lastChild!.remove();
      } finally {
        left();
        observer.disconnect();
      }
    });
  }

  it('is made once', async () => {
    expect(await drawn(() => NewsTimelineElement.prepare())).to.equal(0);
    expect(await drawn(() => NewsTimelineElement.prepare({ archive: true }))).to.equal(0);
  });

  it('is made while a file is on the way, and not for data that is there', async () => {
    const inline = await askedFor(() => show(events({ a: '2025-01' })));
    // Reading them takes a while, but there is nothing to wait for.
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`e${i}`, `${1_000 + i}`]));
    const large = await askedFor(async () => (await show(events(many))).element.ready);
    const file = await askedFor(async () => {
      const timeline = document.createElement('news-timeline');
      timeline.src = addressOf('marathon');
      room().append(timeline);
      await timeline.ready;
    });
    expect([inline, large, file]).to.deep.equal([0, 0, 1]);
  });
});
