import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { NewsTimelineElement } from '../../src/define.js';
import { painted, place, quoting, report, reported } from '../support/article.js';
import { room, type Timeline } from '../support/harness.js';
import { nextFrame, pause, until } from '../support/page.js';

const sentences = {
  council: 'On Monday the council met in the old customs house.',
  bridge: 'The bridge was closed on Tuesday after a crack was found.',
  plan: 'A new bridge is to be built by the end of the decade.',
} as const;
type Name = keyof typeof sentences;
const story = quoting(sentences);

const found = (...names: Name[]): string[] => names.map((name) => `${name}: exact "${sentences[name]}"`);
const all = found('council', 'bridge', 'plan');
const only = (...names: Name[]): string[] =>
  (Object.keys(sentences) as Name[]).map((name) =>
    names.includes(name) ? `${name}: exact "${sentences[name]}"` : `${name}: missing`,
  );
const marks = (...names: Name[]): string[] => names.map((name) => `: "${sentences[name]}"`).sort();

const paragraphs = (...names: Name[]): string =>
  names.map((name) => `<p>${sentences[name]} Nobody was surprised.</p>`).join('\n');
const whole = paragraphs('council', 'bridge', 'plan');

function make(content = whole, id = 'story'): HTMLElement {
  const article = document.createElement('article');
  if (id) article.id = id;
  article.innerHTML = content;
  return article;
}

/** Passages marked once the marks are no longer changing. */
async function paintedAre(...expected: readonly string[]): Promise<void> {
  await until(() => painted().join() === [...expected].sort().join(), `painted: ${expected.join()}`).catch(() => {
    expect(painted()).to.deep.equal([...expected].sort());
  });
}

describe('an article that comes late', () => {
  it('is found by its id when it arrives, wherever, and passages are as if it had been there', async () => {
    const timeline = await place(room(), story, { for: 'story' });
    await pause(120);
    expect(timeline.element.article).to.equal(null);
    expect(report(timeline)).to.deep.equal([]);
    room().append(make());
    await reported(timeline, ...all);
    await paintedAre(...marks('council', 'bridge', 'plan'));
  });

  it('is found when an element that is there gets the id, and lost when it loses it', async () => {
    const article = room().appendChild(make(whole, ''));
    const timeline = await place(room(), story, { for: 'story' });
    await pause(120);
    expect(report(timeline)).to.deep.equal([]);
    article.id = 'story';
    await reported(timeline, ...all);
    article.id = 'other';
    await reported(timeline);
    expect(painted()).to.deep.equal([]);
  });

  it('is found without an id when it is near and has one of the passages', async () => {
    const box = room();
    const timeline = await place(box, story);
    await pause(120);
    box.prepend(make(paragraphs('bridge'), ''));
    await reported(timeline, ...only('bridge'));
    expect(timeline.element.article).to.equal(box.querySelector('article'));
  });

  it('without an id another article near by is none of ours: nothing is reported, nobody is told', async () => {
    const box = room();
    box.append(make('<p>Quite another story, of other people and their boats.</p>', ''));
    const element = document.createElement('news-timeline');
    const told: unknown[] = [];
    element.addEventListener('timeline-anchors', (e) => told.push(e));
    element.data = story;
    box.append(element);
    await element.ready;
    await pause(200);
    expect(element.anchors).to.deep.equal([]);
    expect(element.article).to.equal(null);
    expect(told).to.deep.equal([]);
    // Until it turns out to be the right one after all.
    box.querySelector('article')!.innerHTML = whole;
    await until(() => element.anchors.length === 3, 'a report');
    expect(told.length).to.be.above(0);
  });

  it('may come in parts, of which each is searched', async () => {
    const article = room().appendChild(make(''));
    const timeline = await place(room(), story, { for: 'story' });
    await reported(timeline, ...only());
    article.insertAdjacentHTML('beforeend', paragraphs('council'));
    await reported(timeline, ...only('council'));
    article.insertAdjacentHTML('afterbegin', paragraphs('plan'));
    await reported(timeline, ...only('council', 'plan'));
    article.insertAdjacentHTML('beforeend', paragraphs('bridge'));
    await reported(timeline, ...all);
    await paintedAre(...marks('council', 'bridge', 'plan'));
  });
});

describe('an article that changes', () => {
  let article: HTMLElement;
  let timeline: Timeline;
  beforeEach(async () => {
    article = room().appendChild(make());
    timeline = await place(room(), story, { for: 'story' });
    await reported(timeline, ...all);
  });

  it('edited in a word: the passage is told as changed, and found again when the word is back', async () => {
    const text = article.querySelectorAll('p')[1]!.firstChild as Text;
    const before = text.data;
    text.data = before.replace('closed on Tuesday after', 'shut on Tuesday when');
    await until(() => report(timeline)[1]!.startsWith('bridge: changed'), 'changed');
    await until(() => painted().some((p) => p.startsWith('changed: "The bridge was shut')), 'dashed');
    text.data = before;
    await reported(timeline, ...all);
    await paintedAre(...marks('council', 'bridge', 'plan'));
  });

  it('a passage taken out is missing, one that moves is found where it is', async () => {
    const [first, second] = article.querySelectorAll('p');
    second!.remove();
    await reported(timeline, ...only('council', 'plan'));
    article.append(second!);
    await reported(timeline, ...all);
    article.append(first!);
    await pause(250);
    await reported(timeline, ...all);
    const starts = timeline.element.anchors.map((a) => a.start!);
    expect(starts[0]).to.be.above(starts[1]!);
  });

  it('replaced by another element of the same id, its passages are found there', async () => {
    const fresh = make(paragraphs('plan', 'bridge', 'council'));
    article.replaceWith(fresh);
    await until(() => timeline.element.article === fresh, 'the new one');
    await reported(timeline, ...all);
    expect(timeline.element.anchors.every((a) => fresh.contains(a.range!.startContainer))).to.equal(true);
    await paintedAre(...marks('council', 'bridge', 'plan'));
  });

  it('removed, nothing is reported or marked; put back, everything is as before', async () => {
    const parent = article.parentElement!;
    const told: number[] = [];
    timeline.element.addEventListener('timeline-anchors', (e) => told.push(e.anchors.length));
    article.remove();
    await reported(timeline);
    expect(painted()).to.deep.equal([]);
    expect(timeline.element.article).to.equal(null);
    expect(told).to.deep.equal([0]);
    parent.append(article);
    await reported(timeline, ...all);
    expect(told).to.deep.equal([0, 3]);
  });

  it('hidden by an attribute or a class a part is not there; what can be opened is', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.away { display: none }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const [first, second, third] = article.querySelectorAll('p');
    second!.className = 'away';
    await reported(timeline, ...only('council', 'plan'));
    third!.hidden = true;
    await reported(timeline, ...only('council'));
    second!.className = '';
    third!.hidden = false;
    await reported(timeline, ...all);
    first!.outerHTML = `<details><summary>More</summary>${first!.outerHTML}</details>`;
    await pause(250);
    await reported(timeline, ...all);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== sheet);
  });

  it('shown page by page, each page’s passages are found and the others are missing', async () => {
    const pages = [...article.children];
    for (const name of ['council', 'bridge', 'plan', 'council'] as const) {
      article.replaceChildren(pages.find((p) => p.textContent!.includes(sentences[name]))!);
      await reported(timeline, ...only(name));
      await paintedAre(...marks(name));
    }
    article.replaceChildren(...pages);
    await reported(timeline, ...all);
  });

  it('written anew 50 times by a framework, it ends as if it had been there from the start', async () => {
    for (let i = 0; i < 50; i++) {
      article.innerHTML = i % 3 ? whole : paragraphs('plan', 'council');
      if (i % 10 === 0) await nextFrame();
      if (i % 25 === 0) await pause(130);
    }
    article.innerHTML = whole;
    await reported(timeline, ...all);
    await pause(300);
    await reported(timeline, ...all);
    await paintedAre(...marks('council', 'bridge', 'plan'));
    expect(timeline.element.anchors.every((a) => article.contains(a.range!.startContainer))).to.equal(true);
  });

  it('that changes without an end is searched all the same, and takes a small part of the time', async () => {
    const counter = article.appendChild(document.createElement('p'));
    let isOver = false;
    let searches = 0;
    timeline.element.addEventListener('timeline-anchors', () => searches++);
    const change = (): void => {
      if (isOver) return;
      counter.textContent = `${performance.now()} readers`;
      setTimeout(change, 0);
    };
    change();
    article.querySelectorAll('p')[1]!.remove();
    await reported(timeline, ...only('council', 'plan'));
    await pause(600);
    isOver = true;
    expect(searches).to.be.within(2, 12);
  });

  it('changes of looks that leave the words alone are no new search', async () => {
    let searches = 0;
    timeline.element.addEventListener('timeline-anchors', () => searches++);
    article.querySelector('p')!.style.color = 'green';
    article.querySelector('p')!.className = 'x';
    article.querySelector('p')!.innerHTML = article.querySelector('p')!.innerHTML.replace('council', '<b>council</b>');
    await pause(400);
    expect(searches).to.equal(0);
    await reported(timeline, ...all);
    await paintedAre(...marks('council', 'bridge', 'plan'));
  });

  it('searched when asked for, at once', async () => {
    article.querySelectorAll('p')[2]!.remove();
    await timeline.element.refreshAnchors();
    expect(report(timeline)).to.deep.equal(only('council', 'bridge'));
  });
});

describe('an article that a framework renders', () => {
  it('by key, with texts that change in place, keeps its passages and the framework its nodes', async () => {
    const article = room().appendChild(make(''));
    const show = (items: readonly { key: number; text: string }[]): unknown =>
      render(
        html`<h2>Story of ${items.length}</h2>
          ${repeat(
            items,
            (i) => i.key,
            (i) => html`<p>${i.text} <em>End.</em></p>`,
          )}`,
        article,
      );
    const lines = Object.values(sentences).map((text, key) => ({ key, text }));
    const timeline = await place(room(), story, { for: 'story' });
    show(lines);
    await reported(timeline, ...all);
    const [first] = article.querySelectorAll('p');
    show([...lines].reverse());
    await pause(250);
    await reported(timeline, ...all);
    expect(article.querySelectorAll('p')[2]).to.equal(first);
    show(lines.map((l) => (l.key === 1 ? { ...l, text: 'Rain is expected for the weekend, and then some sun.' } : l)));
    await reported(timeline, ...only('council', 'plan'));
    show(lines);
    await reported(timeline, ...all);
    await paintedAre(...marks('council', 'bridge', 'plan'));
  });
});

describe('where article and timeline stand', () => {
  const shadow = (): ShadowRoot => room().attachShadow({ mode: 'open' });

  it('the article in the document, the timeline in shadow trees: found from within', async () => {
    room().append(make());
    const inner = shadow().appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const timeline = await place(inner, story, { for: 'story' });
    await reported(timeline, ...all);
  });

  it('both in one shadow tree: the rules for its passages stand there and not in the document', async () => {
    const root = shadow();
    const before = document.adoptedStyleSheets.length;
    root.append(make());
    const timeline = await place(root, story, { for: 'story' });
    await reported(timeline, ...all);
    expect(root.adoptedStyleSheets.length).to.equal(1);
    expect(document.adoptedStyleSheets.length).to.equal(before);
    timeline.element.remove();
    expect(root.adoptedStyleSheets.length).to.equal(0);
  });

  it('the article in another shadow tree: a script names it', async () => {
    const article = shadow().appendChild(make());
    const timeline = await place(room(), story, { for: 'story' });
    await pause(120);
    expect(report(timeline)).to.deep.equal([]);
    timeline.element.article = article;
    await reported(timeline, ...all);
    expect(timeline.element.article).to.equal(article);
    timeline.element.article = null;
    await reported(timeline);
    expect(timeline.element.article).to.equal(null);
  });

  it('the timeline in the article itself: its own words are no passages', async () => {
    const article = room().appendChild(make(`<p>Something else.</p><div class="here"></div>${paragraphs('plan')}`));
    const timeline = await place(article.querySelector('.here')!, story);
    await reported(timeline, ...only('plan'));
    expect(timeline.element.article).to.equal(article);
    let searches = 0;
    timeline.element.addEventListener('timeline-anchors', () => searches++);
    timeline.element.append('The bridge was closed on Tuesday after a crack was found.');
    timeline.element.select('plan');
    await pause(300);
    expect(searches).to.equal(0);
  });
});

describe('several on a page', () => {
  it('two timelines share an article: each has its marks, and takes only its own away', async () => {
    const article = room().appendChild(make());
    const one = await place(room(), quoting({ council: sentences.council }), { for: 'story' });
    const other = await place(room(), quoting({ council: sentences.council, plan: sentences.plan }), { for: 'story' });
    await reported(one, ...found('council'));
    await reported(other, ...found('council', 'plan'));
    const sheets = document.adoptedStyleSheets.length;
    await paintedAre(...marks('council', 'council', 'plan'));
    other.element.remove();
    await paintedAre(...marks('council'));
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    article.querySelector('p')!.remove();
    await reported(one, 'council: missing');
    one.element.remove();
    expect(painted()).to.deep.equal([]);
    expect(document.adoptedStyleSheets.length).to.equal(sheets - 1);
  });

  it('two timelines that wrap in one article settle, and leave it as it was', async () => {
    const article = room().appendChild(make());
    const before = article.innerHTML;
    const one = await place(room(), quoting({ council: 'the council met in the old' }), {
      for: 'story',
      highlight: 'mark',
    });
    const other = await place(room(), quoting({ council: 'met in the old customs house' }), {
      for: 'story',
      highlight: 'mark',
    });
    await reported(one, 'council: exact "the council met in the old"');
    await reported(other, 'council: exact "met in the old customs house"');
    await until(() => article.querySelector('mark') !== null, 'marks');
    await pause(300);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(article, { childList: true, subtree: true });
    await pause(500);
    expect(changes).to.equal(0);
    observer.disconnect();
    const all = (): string => [...article.querySelectorAll('mark')].map((m) => m.textContent).join('|');
    expect(all()).to.contain('met in the old');
    one.element.remove();
    await pause(250);
    await reported(other, 'council: exact "met in the old customs house"');
    other.element.remove();
    expect(article.innerHTML).to.equal(before);
    expect(article.querySelector('p')!.childNodes.length).to.equal(1);
  });

  it('two articles, each with its timeline', async () => {
    room().append(make(paragraphs('council'), 'one'));
    room().append(make(paragraphs('bridge', 'plan'), 'two'));
    const one = await place(room(), story, { for: 'one' });
    const two = await place(room(), story, { for: 'two' });
    await reported(one, ...only('council'));
    await reported(two, ...only('bridge', 'plan'));
    one.element.setAttribute('for', 'two');
    await reported(one, ...only('bridge', 'plan'));
    two.element.linking = 'none';
    await reported(two);
    await paintedAre(...marks('bridge', 'plan'));
  });
});

describe('an article that was edited at random ends as one that was there from the start', () => {
  const words = 'the old customs house on the river a bridge ferry mayor council spoke of boats and rain'.split(' ');

  for (const highlight of ['css', 'mark'])
    it(`marked by ${highlight}`, async () => {
      const { seeded } = await import('../support/random.js');
      for (let seed = 1; seed <= 6; seed++) {
        const { int, pick, chance } = seeded(seed);
        const article = room().appendChild(make());
        const timeline = await place(room(), story, { for: 'story', highlight });
        const edits: (() => void)[] = [
          () =>
            article.append(make(`<p>${Array.from({ length: 9 }, () => pick(words)).join(' ')}.</p>`, '').firstChild!),
          () => article.querySelectorAll('p')[int(0, 5)]?.remove(),
          () => article.prepend(article.lastElementChild ?? ''),
          () =>
            (article.innerHTML = paragraphs(...(chance(0.5) ? (['plan', 'bridge'] as const) : (['council'] as const)))),
          () => article.querySelectorAll('p')[int(0, 5)]?.classList.toggle('x'),
          () => article.querySelectorAll('p')[int(0, 5)]?.toggleAttribute('hidden'),
          () => {
            const p = article.querySelectorAll('p')[int(0, 5)];
            if (p && highlight === 'css') p.innerHTML = p.innerHTML.replace(pick(words), (w) => `<b>${w}</b>`);
          },
          () => {
            const p = article.querySelectorAll('p')[int(0, 5)];
            if (p) p.textContent = p.textContent!.replace(pick(words), pick(words));
          },
          () => article.append(make(paragraphs(pick(['council', 'bridge', 'plan'] as const)), '').firstChild!),
        ];
        for (let i = 0; i < 25; i++) {
          pick(edits)();
          if (chance(0.2)) await nextFrame();
          if (chance(0.1)) await pause(int(20, 140));
        }
        await pause(400);
        await timeline.settled();
        const copy = make('', 'fresh');
        for (const child of article.cloneNode(true).childNodes) copy.append(child.cloneNode(true));
        for (const mark of copy.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
        copy.normalize();
        article.after(copy);
        const fresh = await place(room(), story, { for: 'fresh', highlight });
        await until(() => fresh.element.anchors.length === 3, 'a report');
        const said = ({ element }: { element: NewsTimelineElement }): unknown[] =>
          element.anchors.map((a) => [a.eventId, a.state, a.score, a.start, a.end, a.range?.toString()]);
        expect(said(timeline), `seed ${seed}`).to.deep.equal(said(fresh));
        timeline.element.remove();
        fresh.element.remove();
        expect(article.querySelector('mark')).to.equal(null);
        article.remove();
        copy.remove();
      }
    });
});
