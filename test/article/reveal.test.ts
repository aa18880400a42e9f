import { expect } from '@open-wc/testing';
import { ways } from '../../src/article/article-acts.js';
import { freshPage, media, nextFrame, pause, press, until, viewport, clickAt, wheelAt } from '../support/page.js';
import { atRest, clearStages, filler, listenersLeft, mutationsOf, Stage } from './reading-stage.js';

const quotes = { far: 'Ships came in', near: 'Paragraph 2 goes on about the weather' };
const html = `${filler(1, 30)}<p><a href="#before">Before</a> it. Ships came in, and <a href="#in">sailors</a> told
  of it.</p>${filler(31, 60)}<p><a href="#after">After</a></p>`;

describe('going to a passage', () => {
  before(freshPage);
  before(ways.load);
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(async () => {
    clearStages();
    await media({ 'prefers-reduced-motion': 'reduce' });
    await viewport(1000, 800);
  });
  after(freshPage);

  it('scrolls it well into the window, with a note that says where one is and takes focus', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    expect(acts.reveal('far', 0)).to.equal(true);
    await atRest();
    const { top, bottom } = stage.passage('far');
    expect(top).to.be.within(100, 400);
    const note = stage.note()!;
    expect([note.getAttribute('role'), note.getAttribute('aria-label')]).to.deep.equal([
      'group',
      'Passage of Title far',
    ]);
    const [button] = stage.buttons();
    expect(stage.focused()).to.equal(button);
    const about = (note.getRootNode() as ShadowRoot).getElementById(button!.getAttribute('aria-describedby')!)!;
    expect([button!.textContent, about.textContent]).to.deep.equal(['Back to the timeline', 'Ships came in']);
    const box = note.getBoundingClientRect();
    expect(box.bottom <= top || box.top >= bottom || box.left >= stage.passage('far').right).to.equal(true);
  });

  it('says no for a passage that is not there, and does nothing', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    expect([acts.reveal('gone', 0), acts.reveal('far', 3)]).to.deep.equal([false, false]);
    expect([scrollY, stage.note()]).to.deep.equal([0, null]);
  });

  it('does not scroll when the passage stands well in sight', async () => {
    const stage = new Stage(html, quotes);
    stage.act().reveal('near', 0);
    await atRest();
    expect(scrollY).to.equal(0);
    expect(stage.note()).to.not.equal(null);
  });

  it('moves smoothly, unless readers want calm', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    acts.reveal('far', 0);
    const end = scrollY;
    expect(end, 'calm: at once').to.be.greaterThan(1000);
    scrollTo(0, 0);
    await media({ 'prefers-reduced-motion': 'no-preference' });
    acts.reveal('far', 0);
    expect(scrollY, 'smooth: it only begins').to.equal(0);
    await until(() => scrollY > 0 && scrollY < end, 'on the way');
    await atRest();
    expect(scrollY).to.be.closeTo(end, 1);
  });

  it('lands below what sticks to the top, and above what is fixed to the bottom', async () => {
    const stage = new Stage(html, quotes);
    const header = document.createElement('div');
    header.innerHTML = '<div>Header</div>';
    header.style.cssText = 'position: sticky; top: 0; height: 90px; background: silver; z-index: 2; width: 1000px';
    stage.box.prepend(header);
    const second = document.createElement('div');
    second.style.cssText = 'position: sticky; top: 90px; height: 300px; background: tan; z-index: 1; width: 1000px';
    header.after(second);
    stage.act().reveal('far', 0);
    await atRest();
    expect(header.getBoundingClientRect().top).to.equal(0);
    expect(stage.passage('far').top).to.be.within(400, 700);
    clearStages();
    const plain = new Stage(html, quotes);
    plain.act().reveal('far', 0);
    await atRest();
    expect(plain.passage('far').top, 'without them it is higher up').to.be.below(390);
  });

  it('heeds the scroll padding of what scrolls and the scroll margin of its paragraph', async () => {
    const stage = new Stage(html, quotes);
    document.documentElement.style.scrollPaddingTop = '350px';
    try {
      stage.act().reveal('far', 0);
      await atRest();
      expect(stage.passage('far').top).to.be.above(366);
    } finally {
      document.documentElement.style.scrollPaddingTop = '';
    }
  });

  it('scrolls everything around it: boxes in boxes, sideways too, and from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const outer = document.createElement('div');
      const inner = document.createElement('div');
      const stage = new Stage(html, quotes, {
        dir,
        around: (article) => {
          outer.style.cssText = 'height: 500px; width: 700px; overflow: auto; margin-top: 900px';
          inner.style.cssText = 'height: 300px; width: 400px; overflow: auto; margin-top: 700px';
          article.style.width = '900px';
          article.querySelectorAll('p').forEach((p) => (p.style.paddingInlineStart = '450px'));
          inner.append(article);
          outer.append(inner);
          return outer;
        },
      });
      stage.act().reveal('far', 0);
      await atRest(outer, inner);
      const words = stage.passage('far');
      for (const box of [outer.getBoundingClientRect(), inner.getBoundingClientRect(), new DOMRect(0, 0, 1000, 800)]) {
        expect(words.top, dir).to.be.at.least(box.top);
        expect(words.bottom, dir).to.be.at.most(box.bottom);
        expect(words.left, dir).to.be.at.least(box.left - 1);
        expect(words.right, dir).to.be.at.most(box.right + 1);
      }
      await press('Enter');
      await atRest(outer, inner);
      expect([scrollY, outer.scrollTop, inner.scrollTop, inner.scrollLeft], dir).to.deep.equal([0, 0, 0, 0]);
      clearStages();
    }
  });

  it('opens what is folded up around it', async () => {
    const stage = new Stage(
      `<details><summary>More</summary>${filler(1, 20)}<p>Ships came in</p></details><div hidden="until-found"><p>Found</p></div>`,
      { far: 'Ships came in', hidden: 'Found' },
    );
    const acts = stage.act();
    acts.reveal('far', 0);
    expect(stage.article.querySelector('details')!.open).to.equal(true);
    expect(stage.passage('far').top).to.be.within(0, 800);
    acts.reveal('hidden', 0);
    expect(stage.passage('hidden').top).to.be.within(0, 800);
  });

  it('marks the passage for a moment, stronger and then weaker; in calm one strong mark', async () => {
    const marks = (): string[] => [...CSS.highlights.keys()].filter((k) => k.startsWith('news-timeline-pulse'));
    const sheets = document.adoptedStyleSheets.length;
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    for (const motion of ['no-preference', 'reduce']) {
      await media({ 'prefers-reduced-motion': motion });
      acts.reveal('near', 0);
      const seen: string[] = [];
      await until(() => marks().length > 0, 'a mark');
      await until(() => {
        for (const mark of marks()) if (seen.at(-1) !== mark.slice(-1)) seen.push(mark.slice(-1));
        return marks().length === 0;
      }, 'the end of the mark');
      expect(seen.join('')).to.equal(motion === 'reduce' ? '1' : '1234');
    }
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    stage.set({ highlight: 'none' });
    acts.reveal('near', 0);
    await pause(400);
    expect(marks(), 'not where passages go unmarked').to.deep.equal([]);
    stage.set({ highlight: 'auto' });
    acts.reveal('near', 0);
    await until(() => marks().length > 0, 'a mark');
    stage.remove();
    expect(marks(), 'nor when the timeline has gone').to.deep.equal([]);
  });

  it('changes nothing in the article', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    const hash = [location.href, history.length];
    const selection = document.getSelection()!;
    selection.collapse(stage.article.querySelector('p')!.firstChild, 3);
    const changes = await mutationsOf(stage.article, async () => {
      acts.reveal('far', 0);
      await atRest();
      await press('Enter');
      await atRest();
    });
    expect(changes).to.equal(0);
    expect([location.href, history.length]).to.deep.equal(hash);
    expect([selection.anchorOffset, selection.isCollapsed]).to.deep.equal([3, true]);
    const control = await mutationsOf(stage.article, async () => {
      stage.article.querySelector('p')!.tabIndex = -1;
      await nextFrame();
    });
    expect(control).to.equal(1);
  });

  it('works in a shadow root, below what sticks there', async () => {
    const stage = new Stage(html, quotes, {
      around: (article) => {
        const host = document.createElement('div');
        const header = document.createElement('div');
        header.style.cssText = 'position: sticky; top: 0; height: 390px; background: silver';
        host.attachShadow({ mode: 'open' }).append(header, article);
        return host;
      },
    });
    stage.act().reveal('far', 0);
    await atRest();
    expect(stage.passage('far').top).to.be.within(391, 790);
  });
});

describe('the note at a passage', () => {
  before(freshPage);
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(async () => {
    clearStages();
    await viewport(1000, 800);
  });
  after(freshPage);

  const arrive = async (id: 'far' | 'near' = 'far'): Promise<Stage> => {
    const stage = new Stage(html, quotes);
    stage.act().reveal(id, 0);
    await atRest();
    return stage;
  };

  it('stands in the tab order at its passage', async () => {
    const stage = await arrive();
    await press('Tab');
    expect(stage.focused()!.textContent).to.equal('sailors');
    await press('Shift+Tab');
    expect(stage.focused()).to.equal(stage.buttons()[0]);
    await press('Shift+Tab');
    expect(stage.focused()!.textContent).to.equal('Before');
    await press('Tab');
    expect(stage.focused()).to.equal(stage.buttons()[0]);
  });

  it('goes with Escape; the page stays, and Tab goes on from the passage', async () => {
    const stage = await arrive();
    const at = scrollY;
    await press('Escape');
    expect([stage.note(), scrollY]).to.deep.equal([null, at]);
    await press('Tab');
    expect(stage.focused()!.textContent).to.equal('sailors');
  });

  it('goes with a click elsewhere, and stays while scrolling a little', async () => {
    const stage = await arrive();
    await wheelAt({ x: 300, y: 300 }, 0, 120);
    await atRest();
    expect(stage.note()).to.not.equal(null);
    await clickAt({ x: 900, y: 700 });
    expect(stage.note()).to.equal(null);
  });

  it('goes along with its passage, and away when that is far out of sight', async () => {
    const stage = await arrive();
    const distance = (): number => stage.note()!.getBoundingClientRect().top - stage.passage('far').top;
    const before = distance();
    await wheelAt({ x: 300, y: 300 }, 0, 60);
    await atRest();
    expect(distance()).to.be.closeTo(before, 1.5);
    scrollBy(0, 900);
    await atRest();
    expect(stage.note(), 'less than one and a half windows').to.not.equal(null);
    const { top, bottom } = stage.note()!.getBoundingClientRect();
    expect([top >= 0, bottom <= 800]).to.deep.equal([true, true]);
    scrollBy(0, 1000);
    await atRest();
    expect(stage.note()).to.equal(null);
  });

  it('stands at the lower edge of a narrow window', async () => {
    await viewport(360, 640);
    const stage = await arrive();
    const { left, right, bottom } = stage.note()!.getBoundingClientRect();
    expect(640 - bottom).to.be.within(4, 24);
    expect(left - (360 - right)).to.be.closeTo(0, 2);
  });

  it('has no loud ring after the mouse, and one after the keyboard', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    const button = stage.timeline.shadowRoot!.querySelector('button')!;
    button.addEventListener('click', () => acts.reveal('near', 0));
    const { left, top } = button.getBoundingClientRect();
    await clickAt({ x: left + 5, y: top + 5 });
    await atRest();
    expect(stage.buttons()[0]!.matches(':focus')).to.equal(true);
    expect(stage.buttons()[0]!.matches(':focus-visible')).to.equal(false);
    await press('Enter', 'Enter');
    await atRest();
    expect(stage.buttons()[0]!.matches(':focus-visible')).to.equal(true);
  });

  it('leaves no listener behind, and has none while it is not there', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    const left = await listenersLeft(async () => {
      acts.reveal('far', 0);
      await atRest();
      expect(stage.note()).to.not.equal(null);
      await press('Escape');
      await pause(50);
    });
    expect(left).to.equal(0);
    const control = await listenersLeft(async () => {
      acts.reveal('far', 0);
      await atRest();
    });
    expect(control).to.be.greaterThan(0);
  });
});
