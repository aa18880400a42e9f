import { expect } from '@open-wc/testing';
import { documentOf, events, room, show, Timeline } from '../support/harness.js';
import { media } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05' });

/** Language and direction are noticed by an observer, so a moment later. */
const noticed = async (timeline: Timeline) => {
  await Promise.resolve();
  await timeline.settled();
};

describe('language and direction', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  it('are those of the closest ancestor, and change with it', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    const box = timeline.element.parentElement!;
    expect(timeline.heading()!.text).to.equal('Xi backs Putin');
    box.lang = 'de';
    await noticed(timeline);
    expect(timeline.heading()!.text).to.equal('Xi stärkt Putin den Rücken');
    expect(timeline.controls()).to.include('Alles zeigen');
    expect(timeline.events()[2]!.name).to.contain('Februar 2022, Tag nicht genannt');
    box.lang = 'en-GB';
    await noticed(timeline);
    await timeline.click('abu-dhabi');
    expect(timeline.card()!.text).to.contain('4 February 2026');
  });

  it('of the element itself come first', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { lang: 'de', dir: 'rtl' });
    expect(timeline.heading()!.text).to.equal('Xi stärkt Putin den Rücken');
    await timeline.focus('putin-in-peking');
    await timeline.press('ArrowLeft');
    expect(timeline.focused()).to.equal('militaerparade-peking');
  });

  it('reach through shadow roots, live', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot></div>';
    const inner = document.createElement('news-timeline');
    inner.data = story;
    host.shadowRoot!.firstElementChild!.append(inner);
    const box = room({ lang: 'de' });
    box.append(host);
    const timeline = new Timeline(inner);
    await timeline.settled();
    expect(timeline.controls()).to.include('Alles zeigen');
    box.lang = 'en';
    await noticed(timeline);
    expect(timeline.controls()).to.include('Show everything');
    host.lang = 'de';
    await noticed(timeline);
    expect(timeline.controls()).to.include('Alles zeigen');
    (host.shadowRoot!.firstElementChild as HTMLElement).dir = 'rtl';
    await noticed(timeline);
    expect(timeline.box('A').left).to.be.above(timeline.box('C').left);
  });

  it('turn the drawing round when the direction changes', async () => {
    const timeline = await show(story);
    expect(timeline.box('A').left).to.be.below(timeline.box('C').left);
    timeline.element.parentElement!.dir = 'rtl';
    await noticed(timeline);
    expect(timeline.box('A').right).to.be.above(timeline.box('C').right);
    const { left, right } = timeline.drawing();
    for (const id of ['A', 'B', 'C']) {
      expect(timeline.box(id).left).to.be.at.least(left);
      expect(timeline.box(id).right).to.be.at.most(right);
    }
    document.documentElement.dir = 'rtl';
    timeline.element.parentElement!.removeAttribute('dir');
    await noticed(timeline);
    expect(timeline.box('A').right).to.be.above(timeline.box('C').right);
  });

  it('keep window, selection and focus while they change', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { selected: 'abu-dhabi' });
    timeline.element.zoomTo('2025-12', '2026-03');
    await timeline.settled();
    await timeline.focus('abu-dhabi');
    const days = timeline.days();
    timeline.element.parentElement!.lang = 'de';
    await noticed(timeline);
    expect([timeline.days(), timeline.element.selected, timeline.focused()]).to.deep.equal([
      days,
      'abu-dhabi',
      'abu-dhabi',
    ]);
    expect(timeline.card()!.title).to.equal('Verhandlungen über ein Kriegsende in Abu Dhabi');
  });

  it('of texts in another language than the reader’s are marked', async () => {
    const timeline = await show(await documentOf('examples/arabic'), { selected: 'suez' }, { lang: 'en' });
    const marked = timeline.nodes().filter((n) => n.getAttribute('lang')?.startsWith('ar'));
    expect(marked.length).to.be.above(5);
    const own = await show(await documentOf('examples/arabic'), {}, { lang: 'ar', dir: 'rtl' });
    expect(own.nodes().filter((n) => n.getAttribute('lang'))).to.deep.equal([]);
  });

  it('that nobody knows fall back instead of breaking', async () => {
    for (const lang of ['xx', 'not a language', 'de_DE', '', 'de-x-y-z', '12345']) {
      const timeline = await show(story, {}, { lang });
      expect(timeline.ids(), lang).to.have.length(3);
      expect(timeline.events()[0]!.name, lang).to.contain('2020');
    }
  });

  it('the lines of a title all have the direction of the title, whichever letters one of them begins with', async () => {
    const arabic = 'افتتاح مكتبة الإسكندرية (Bibliotheca Alexandrina)';
    const data = {
      version: 1,
      events: [
        { id: 'ar', title: arabic, date: '2002-10-16' },
        { id: 'en', title: 'Library opens', date: '2001-03' },
      ],
    };
    for (const dir of [{ dir: 'rtl' }, {}] as const) {
      const timeline = await show(data, {}, { lang: 'ar', ...dir, width: 700 });
      const lines = timeline.nodes().filter((node) => node.matches('.lines'));
      expect(lines).to.have.length(2);
      for (const line of lines) {
        const { direction, unicodeBidi, whiteSpaceCollapse } = getComputedStyle(line);
        const isArabic = /\p{Script=Arabic}/u.test(line.textContent);
        expect([direction, unicodeBidi, whiteSpaceCollapse]).to.deep.equal([
          isArabic ? 'rtl' : 'ltr',
          'isolate',
          'preserve',
        ]);
      }
    }
  });
});
