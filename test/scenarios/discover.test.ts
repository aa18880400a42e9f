import { expect } from '@open-wc/testing';
import { room, Timeline } from '../support/harness.js';
import { media, pause, until } from '../support/page.js';

const ARTICLE = `
  <h2>Trams are back</h2>
  <p>The first tram rolled on <time datetime="1901-05-01">1 May 1901</time>. Nobody had asked for it.</p>
  <p>The last one stopped in <time datetime="1964-06">June 1964</time>, at night.</p>`;
const SENTENCE = 'The first tram rolled on 1 May 1901.';
const ld = (name: string, startDate: string): string =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"${name}","startDate":"${startDate}"}</script>`;

/** A page with a timeline in it, rested. */
async function page(html: string): Promise<Timeline> {
  const box = room();
  box.innerHTML = html;
  const timeline = new Timeline(box.querySelector('news-timeline')!);
  await pause(60);
  await timeline.settled();
  return timeline;
}

const line = (attributes = 'discover', children = ''): string =>
  `<news-timeline ${attributes}>${children}</news-timeline>`;
const story = (inner = ARTICLE): string => `<article id="story">${inner}</article>`;
const titles = (timeline: Timeline): readonly string[] => timeline.events().map(({ name }) => name.split(',')[0]!);
const found = (timeline: Timeline, count: number): Promise<void> =>
  until(() => timeline.events().length === count, `${count} events, but ${titles(timeline).join('; ')}`);

describe('discover', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('shows the events of the article', async () => {
    const timeline = await page(story() + line('for="story" discover'));
    await found(timeline, 2);
    expect(titles(timeline)).to.deep.equal(['The first tram rolled', 'The last one stopped']);
    expect(timeline.element.issues).to.deep.equal([]);
    expect(timeline.has('ready')).to.equal(true);
    expect(await timeline.violations()).to.deep.equal([]);
  });

  it('changes nothing in the article, and shows nothing when it is absent', async () => {
    const without = await page(story() + line('for="story"'));
    await pause(300);
    expect(without.ids()).to.deep.equal([]);
    without.element.setAttribute('discover', '');
    const article = document.getElementById('story')!;
    const before = article.outerHTML;
    await found(without, 2);
    expect(article.outerHTML).to.equal(before);
    without.element.removeAttribute('discover');
    await found(without, 0);
  });

  it('finds the article around the timeline, and takes nothing of the timeline for it', async () => {
    const inside = line('discover', '<p slot="footer">Made on <time datetime="2030">2030</time> by us.</p>');
    const timeline = await page(story(ARTICLE + inside));
    await found(timeline, 2);
  });

  it('is the last source of all', async () => {
    const list = '<ol><li><time datetime="2000">2000</time> <strong>Listed</strong></li></ol>';
    const timeline = await page(story() + line('for="story" discover', list));
    expect(titles(timeline)).to.deep.equal(['Listed']);
    timeline.element.querySelector('ol')!.remove();
    await found(timeline, 2);
    timeline.element.data = { events: [{ title: 'Given', date: '2001' }] };
    await found(timeline, 1);
    expect(titles(timeline)).to.deep.equal(['Given']);
    timeline.element.data = null;
    await found(timeline, 2);
  });

  it('reads only what its words name', async () => {
    const marked = '<p><span data-timeline-event="Marked" data-date="1999">This happened</span>.</p>';
    const timeline = await page(
      story(ARTICLE + marked + ld('From JSON', '1950')) + line('for="story" discover="data"'),
    );
    await found(timeline, 1);
    expect(titles(timeline)).to.deep.equal(['Marked']);
    timeline.element.setAttribute('discover', 'jsonld');
    await until(() => titles(timeline).join() === 'From JSON', 'JSON-LD');
    timeline.element.setAttribute('discover', 'time data');
    await found(timeline, 3);
    timeline.element.setAttribute('discover', '');
    await found(timeline, 4);
  });

  it('waits for an article that comes late, and follows one that is replaced', async () => {
    const timeline = await page(line('for="story" discover'));
    expect(timeline.ids()).to.deep.equal([]);
    const box = timeline.element.parentElement!;
    box.insertAdjacentHTML('afterbegin', story());
    await found(timeline, 2);
    document.getElementById('story')!.remove();
    await found(timeline, 0);
    box.insertAdjacentHTML(
      'afterbegin',
      story('<p>It all began anew in <time datetime="2027">2027</time>, quietly.</p>'),
    );
    await found(timeline, 1);
  });

  it('follows an article that grows, changes and shrinks, and keeps the selection', async () => {
    const timeline = await page(story() + line('for="story" discover'));
    await found(timeline, 2);
    timeline.element.select('1964-06');
    const article = document.getElementById('story')!;
    article
      .querySelector('h2')!
      .insertAdjacentHTML(
        'afterend',
        '<p>Horses drew the first cars in <time datetime="1870">1870</time>, slowly.</p>',
      );
    await found(timeline, 3);
    expect(timeline.element.selected).to.equal('1964-06');
    expect(timeline.card()!.title).to.equal('The last one stopped, at night');
    article.querySelector('time')!.setAttribute('datetime', '1871');
    await until(() => timeline.ids().includes('1871'), 'the new date');
    article.querySelector('p')!.remove();
    await found(timeline, 2);
  });

  it('reads again soon although the page never rests', async () => {
    const timeline = await page(story() + line('for="story" discover'));
    await found(timeline, 2);
    const article = document.getElementById('story')!;
    article.insertAdjacentHTML(
      'beforeend',
      '<p class="ticker"></p><p>New rails came in <time datetime="2026">2026</time>, at last.</p>',
    );
    const ticker = setInterval(() => (article.querySelector('.ticker')!.textContent += '.'), 20);
    try {
      await found(timeline, 3);
    } finally {
      clearInterval(ticker);
    }
  });

  it('does not draw again for changes that change no event', async () => {
    const timeline = await page(story() + line('for="story" discover'));
    await found(timeline, 2);
    let loads = 0;
    timeline.element.addEventListener('timeline-load', () => loads++);
    const article = document.getElementById('story')!;
    article.querySelector('h2')!.setAttribute('class', 'big');
    await pause(500);
    expect(loads).to.equal(0);
    article.querySelector('time')!.setAttribute('datetime', '1902');
    await until(() => loads === 1, 'a new reading');
  });

  it('notices JSON-LD that a script puts into the page', async () => {
    const timeline = await page(story() + line('for="story" discover'));
    await found(timeline, 2);
    const late = document.createElement('script');
    late.type = 'application/ld+json';
    late.textContent = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Late',
      startDate: '1999',
    });
    document.head.append(late);
    try {
      await found(timeline, 3);
    } finally {
      late.remove();
    }
    await found(timeline, 2);
  });

  it('reads an article in the shadow tree it stands in', async () => {
    const box = room();
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = story() + line('for="story" discover');
    const timeline = new Timeline(root.querySelector('news-timeline')!);
    await found(timeline, 2);
  });

  it('stops when the timeline leaves, and goes on when it comes back', async () => {
    const timeline = await page(story() + line('for="story" discover'));
    await found(timeline, 2);
    const { element } = timeline;
    const box = element.parentElement!;
    element.remove();
    document.getElementById('story')!.querySelector('p')!.remove();
    await pause(400);
    expect(element.document!.events).to.have.length(2);
    box.append(element);
    await found(timeline, 1);
  });

  it('says what could not be read where it stands, and shows the rest', async () => {
    const bad = '<p>Rails were laid <time datetime="long ago">long ago</time>, they say.</p>';
    const timeline = await page(story(ARTICLE + bad) + line('for="story" discover'));
    await found(timeline, 2);
    expect(timeline.element.issues.map(({ path, value }) => [path, value])).to.deep.equal([['time[2]', 'long ago']]);
  });

  it('leads to the very sentence', async () => {
    const timeline = await page(story() + line('for="story" discover'));
    await found(timeline, 2);
    await until(() => timeline.element.anchors.length === 2, 'anchors');
    expect(timeline.element.anchors.map(({ state, score }) => [state, score])).to.deep.equal([
      ['exact', 1],
      ['exact', 1],
    ]);
    expect(timeline.element.anchors[0]!.range!.toString().replace(/\s+/g, ' ')).to.equal(SENTENCE);
  });

  it('goes to the sentence when a reader chooses its event', async () => {
    const timeline = await page(`${line('for="story" discover')}<div class="far"></div>${story()}`);
    timeline.element.parentElement!.querySelector<HTMLElement>('.far')!.style.height = '3000px';
    await found(timeline, 2);
    await until(() => timeline.element.anchors.length === 2, 'anchors');
    const sentence = document.querySelector('#story p')!;
    const isSeen = (): boolean => {
      const { top, bottom } = sentence.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    expect(isSeen()).to.equal(false);
    await timeline.openCard('1901-05-01');
    await timeline.element.revealPassage('1901-05-01');
    await until(isSeen, 'the sentence in view');
    window.scrollTo(0, 0);
  });

  describe('in an article with very many dates', () => {
    const born = (index: number): string => new Date(Date.UTC(1900, 0, 1 + 9 * index)).toISOString().slice(0, 10);
    const chronicle = (count: number): string =>
      Array.from({ length: count }, (_, index) => born(index))
        .map((day, index) => `<p>The tram of line ${index} rolled on <time datetime="${day}">${day}</time>.</p>`)
        .join('');

    /** Tells `turn` of each time that the page gets its turn. */
    async function atEachTurn(turn: () => void, during: () => Promise<void>): Promise<void> {
      const scheduler = (globalThis as unknown as { scheduler: { yield(): Promise<void> } }).scheduler;
      const original = scheduler.yield.bind(scheduler);
      const { now } = performance;
      // A turn is a few dates long, however fast the machine is.
      let clock = 0;
      performance.now = () => ++clock;
      scheduler.yield = () => {
        turn();
        return original();
      };
      try {
        await during();
      } finally {
        scheduler.yield = original;
        performance.now = now;
      }
    }

    it('lets the page have its turn while it reads', async () => {
      let turns = 0;
      await atEachTurn(
        () => turns++,
        async () => {
          const timeline = await page(story(chronicle(150)) + line('for="story" discover'));
          await found(timeline, 150);
        },
      );
      expect(turns).to.be.greaterThan(150 / 8);
    });

    it('stops reading when the timeline leaves, and reads once it is back', async () => {
      const box = room();
      box.innerHTML = story(chronicle(60)) + line('for="story" discover');
      const timeline = new Timeline(box.querySelector('news-timeline')!);
      let turns = 0;
      await atEachTurn(
        () => {
          turns++;
          timeline.element.remove();
        },
        async () => {
          await until(() => turns > 0, 'a turn');
          await pause(100);
          expect(turns).to.equal(1);
          expect(timeline.ids()).to.deep.equal([]);
        },
      );
      box.append(timeline.element);
      await found(timeline, 60);
    });

    it('reads to the end while the article changes, and then once more', async () => {
      const box = room();
      box.innerHTML = story(chronicle(60)) + line('for="story" discover');
      const timeline = new Timeline(box.querySelector('news-timeline')!);
      const article = document.getElementById('story')!;
      let turns = 0;
      await atEachTurn(
        () => {
          if (turns++ === 1) article.insertAdjacentHTML('beforeend', '<p>All ended in <time>2027</time>, at last.</p>');
        },
        () => found(timeline, 61),
      );
      expect(timeline.ids().at(-1)).to.equal('2027');
    });

    it('is an archive beyond what an article quotes', async () => {
      const timeline = await page(story(chronicle(2_001)) + line('for="story" discover'));
      await until(() => Boolean(timeline.element.shadowRoot!.querySelector('.archive')), 'an archive');
      expect(timeline.element.document!.events).to.have.length(2_001);
      expect(timeline.element.issues).to.deep.equal([]);
    });
  });

  it('has its height before it has its events', async () => {
    const box = room();
    box.innerHTML = story() + line('for="story" discover');
    const timeline = new Timeline(box.querySelector('news-timeline')!);
    await timeline.element.updateComplete;
    const before = timeline.element.offsetHeight;
    expect(timeline.ids()).to.deep.equal([]);
    await found(timeline, 2);
    await timeline.settled();
    expect(timeline.element.offsetHeight).to.equal(before);
    expect(before).to.be.greaterThan(200);
  });

  it('takes a word it does not know for a slip, and says so once', async () => {
    const warn = console.warn;
    const said: string[] = [];
    console.warn = (text: string) => void said.push(text);
    try {
      const timeline = await page(story() + line('for="story" discover="dates"'));
      await found(timeline, 2);
    } finally {
      console.warn = warn;
    }
    expect(said.filter((text) => text.includes('discover'))).to.have.length(1);
  });
});
