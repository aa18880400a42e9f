import { expect } from '@open-wc/testing';
import { ways } from '../../src/article/article-acts.js';
import {
  clickAt,
  doubleClickAt,
  dragAlong,
  freshPage,
  media,
  moveTo,
  nextFrame,
  pause,
  press,
  touch,
} from '../support/page.js';
import { clearStages, filler, listenersLeft, mutationsOf, Stage } from './reading-stage.js';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

const html = `<p>Nothing to see in the first words. The harbour was closed on Monday by the storm that came
  overnight. A bridge <a href="#elsewhere">fell in the north</a> of the country. Much later, <b>the port</b> opened
  again and ships came in. <label>Label <input type="checkbox"></label></p>`;
const quotes = {
  storm: 'The harbour was closed on Monday by the storm that came\n  overnight.',
  monday: 'closed on Monday',
  bridge: 'A bridge fell in the north of the country.',
  port: 'the port opened\n  again',
};

const selections = (stage: Stage): string[] => stage.told.filter((t) => t.startsWith('select'));
const rest = async (): Promise<void> => {
  await nextFrame();
  await nextFrame();
  await pause(20);
};

describe('touching a passage', () => {
  before(freshPage);
  before(ways.load);
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(async () => {
    clearStages();
    await moveTo({ x: 990, y: 790 });
  });
  after(freshPage);

  const show = (where = html, what: Readonly<Record<string, string>> = quotes): Stage => {
    const stage = new Stage(where, what);
    stage.act();
    return stage;
  };

  it('selects its event with a click, and nothing with a click beside it', async () => {
    const stage = show();
    const { x, y } = stage.middle('port');
    await clickAt({ x, y });
    expect(selections(stage)).to.deep.equal(['select port pointer']);
    const { left, top } = stage.article.getBoundingClientRect();
    await clickAt({ x: left + 60, y: top + 12 });
    expect(selections(stage).length).to.equal(1);
  });

  it('selects its event with a tap', async () => {
    const stage = show();
    await touch([[stage.middle('port')]]);
    await rest();
    expect(selections(stage)).to.deep.equal(['select port pointer']);
    expect(stage.told.filter((t) => t.startsWith('preview'))).to.deep.equal([]);
  });

  it('takes the line spacing between two lines for the passage, and not the paragraph below it', async () => {
    const stage = show(
      '<p style="line-height: 2">One passage that is long enough to run over more than one single line of the narrow column of text in the page.</p><p>Other</p>',
      {
        long: 'One passage that is long enough to run over more than one single line of the narrow column of text in the page.',
      },
    );
    const [first, second] = stage.range('long').getClientRects();
    await clickAt({ x: first!.left + 40, y: Math.round(first!.bottom + 2) });
    await clickAt({ x: second!.left + 40, y: Math.round(second!.bottom + 20) });
    expect(selections(stage)).to.deep.equal(['select long pointer']);
  });

  it('leaves a selection of text alone: dragging, a double click, a click that lets it go', async () => {
    const stage = show();
    const { y } = stage.middle('port');
    await dragAlong([
      { x: stage.middle('port').x - 20, y },
      { x: stage.middle('port').x + 30, y },
    ]);
    expect(document.getSelection()!.toString()).to.not.equal('');
    expect(selections(stage)).to.deep.equal([]);
    await clickAt(stage.middle('port'));
    expect(selections(stage), 'a click that only takes the selection away').to.deep.equal([]);
    await clickAt(stage.middle('port'));
    expect(selections(stage), 'the next one selects').to.deep.equal(['select port pointer']);
  });

  it('answers a double click once, and the word stays selected', async () => {
    const stage = show();
    const { left, top, height } = stage.range('port').getClientRects()[0]!;
    await doubleClickAt({ x: left + 6, y: top + height / 2 });
    expect(selections(stage)).to.deep.equal(['select port pointer']);
    expect(document.getSelection()!.toString().trim()).to.equal('the');
  });

  it('leaves links, controls and labels alone, in a passage too', async () => {
    const stage = show();
    const link = stage.article.querySelector('a')!;
    let followed = 0;
    link.addEventListener('click', (e) => {
      followed++;
      // As a router would: the page takes it over.
      e.preventDefault();
    });
    const { left, top, width, height } = link.getClientRects()[0]!;
    await clickAt({ x: left + width / 2, y: top + height / 2 });
    expect([followed, ...selections(stage)]).to.deep.equal([1]);
    const { left: before, top: at } = stage.range('bridge').getClientRects()[0]!;
    await clickAt({ x: before + 10, y: at + 9 });
    expect(selections(stage), 'beside the link').to.deep.equal(['select bridge pointer']);
  });

  for (const around of ['button', 'summary', 'label', 'div contenteditable', 'div role="button"', 'div onclick="0"'])
    it(`leaves a passage in <${around}> alone`, async () => {
      const tag = around.split(' ')[0]!;
      const stage = show(`<${around}>A passage stands here.</${tag}><p>And another passage.</p>`, {
        inside: 'A passage stands here.',
        outside: 'And another passage.',
      });
      await clickAt(stage.middle('inside'));
      expect(selections(stage)).to.deep.equal([]);
      await clickAt(stage.middle('outside'));
      expect(selections(stage)).to.deep.equal(['select outside pointer']);
    });

  for (const key of ['Shift', 'Control', 'Alt', 'Meta'])
    it(`leaves a click with ${key} alone`, async () => {
      const stage = show();
      await sendKeys({ down: key });
      await clickAt(stage.middle('port'));
      await sendKeys({ up: key });
      expect(selections(stage)).to.deep.equal([]);
    });

  it('leaves the other buttons alone, and what the page has answered already', async () => {
    const stage = show();
    const { x, y } = stage.middle('port');
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)], button: 'middle' });
    stage.article.querySelector('p')!.addEventListener('click', (e) => e.preventDefault());
    await clickAt({ x, y });
    expect(selections(stage)).to.deep.equal([]);
  });

  it('previews what the mouse is over, once, and takes it back when it leaves', async () => {
    const stage = show();
    const { x, y } = stage.middle('port');
    await moveTo({ x, y });
    await rest();
    await moveTo({ x: x + 3, y });
    await rest();
    expect(stage.told).to.deep.equal(['preview port']);
    await moveTo({ x: 900, y: 700 });
    await rest();
    expect(stage.told).to.deep.equal(['preview port', 'preview null']);
  });

  it('shows by the cursor that a passage is alive, without a change to the DOM', async () => {
    const stage = show();
    const paragraph = stage.article.querySelector('p')!;
    const sheets = document.adoptedStyleSheets.length;
    const cursor = (): string => getComputedStyle(paragraph).cursor;
    const changes = await mutationsOf(document.documentElement, async () => {
      await moveTo({ x: stage.range('bridge').getClientRects()[0]!.left + 10, y: stage.middle('bridge').y });
      await rest();
      expect(cursor()).to.equal('pointer');
      await moveTo({ x: 900, y: 700 });
      await rest();
      expect([cursor(), document.adoptedStyleSheets.length]).to.deep.equal(['auto', sheets]);
    });
    expect(changes).to.equal(0);
    const control = await mutationsOf(document.documentElement, async () => {
      paragraph.style.cursor = 'pointer';
      await rest();
    });
    expect(control).to.equal(1);
  });

  it('selects the shortest of passages that overlap and offers the others', async () => {
    const stage = show();
    await clickAt(stage.middle('monday'));
    expect(selections(stage)).to.deep.equal(['select monday pointer']);
    expect(stage.note()!.getAttribute('aria-label')).to.equal('Several events');
    expect(stage.buttons().map((b) => [b.textContent, b.getAttribute('aria-current')])).to.deep.equal([
      ['Title monday', 'true'],
      ['Title storm', null],
    ]);
    expect(stage.focused()).to.equal(stage.buttons()[1]);
    await press('Enter');
    expect(selections(stage)).to.deep.equal(['select monday pointer', 'select storm pointer']);
    expect(stage.note()).to.equal(null);
  });

  it('puts the choice away with Escape, with a click elsewhere, and when the article goes', async () => {
    const stage = show();
    await clickAt(stage.middle('monday'));
    expect(stage.note()).to.not.equal(null);
    await press('Escape');
    expect(stage.note()).to.equal(null);
    await clickAt(stage.middle('monday'));
    expect(stage.note()).to.not.equal(null);
    await clickAt({ x: 900, y: 700 });
    expect(stage.note()).to.equal(null);
    await clickAt(stage.middle('monday'));
    stage.set({ linking: 'none' });
    expect(stage.note()).to.equal(null);
    expect(selections(stage).length).to.equal(3);
  });

  it('says nothing where linking goes the other way only', async () => {
    const stage = show();
    for (const linking of ['to-article', 'none'] as const) {
      stage.set({ linking });
      await moveTo(stage.middle('port'));
      await clickAt(stage.middle('port'));
      await rest();
    }
    expect(stage.told).to.deep.equal([]);
    stage.set({ linking: 'from-article' });
    await clickAt(stage.middle('port'));
    expect(selections(stage)).to.deep.equal(['select port pointer']);
  });

  it('offers the timeline when it is out of sight, and does not scroll before that is taken', async () => {
    const stage = show(html + filler(1, 30), { ...quotes, last: 'Paragraph 20 goes on about the weather' });
    scrollTo(0, stage.passage('last').top - 300);
    await rest();
    const at = scrollY;
    await clickAt(stage.middle('last'));
    expect(scrollY).to.equal(at);
    expect(stage.buttons().map((b) => b.textContent)).to.deep.equal(['Show on the timeline']);
    const { right, bottom, left, top } = stage.note()!.getBoundingClientRect();
    const words = stage.passage('last');
    expect(left >= words.right || top >= words.bottom || right <= words.left || bottom <= words.top).to.equal(true);
    // Not focused, for the reader is reading; the next Tab is.
    expect(stage.focused()).to.equal(document.body);
    await press('Tab');
    expect(stage.focused()).to.equal(stage.buttons()[0]);
    await press('Enter');
    await rest();
    expect(stage.told.at(-1)).to.equal('focus last');
    expect(stage.timeline.getBoundingClientRect().top).to.be.within(0, 300);
    expect(stage.note()).to.equal(null);
  });

  it('is next for Tab also where the press gave focus to the article', async () => {
    const stage = show(html + filler(1, 30), { last: 'Paragraph 20 goes on about the weather' });
    stage.article.tabIndex = -1;
    scrollTo(0, stage.passage('last').top - 300);
    await rest();
    await clickAt(stage.middle('last'));
    expect(stage.focused()).to.equal(stage.article);
    await press('Tab');
    expect(stage.focused()).to.equal(stage.buttons()[0]);
  });

  it('offers nothing when the timeline is in sight or refuses', async () => {
    const stage = show(html + filler(1, 30), { ...quotes, last: 'Paragraph 20 goes on about the weather' });
    await clickAt(stage.middle('port'));
    expect(stage.note()).to.equal(null);
    scrollTo(0, stage.passage('last').top - 300);
    stage.refuses = true;
    await rest();
    await clickAt(stage.middle('last'));
    expect(selections(stage).length).to.equal(2);
    expect(stage.note()).to.equal(null);
  });

  it('works in a shadow root', async () => {
    const stage = new Stage(html, quotes, {
      around: (article) => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).append(article);
        return host;
      },
    });
    stage.act();
    await clickAt(stage.middle('port'));
    expect(selections(stage)).to.deep.equal(['select port pointer']);
    const { x, y } = stage.middle('port');
    await moveTo({ x: x + 40, y });
    await rest();
    const element = (stage.article.getRootNode() as ShadowRoot).elementFromPoint(x + 40, y)!;
    expect(getComputedStyle(element).cursor).to.equal('pointer');
    await dragAlong([
      { x: x - 20, y },
      { x: x + 30, y },
    ]);
    expect(selections(stage), 'a selection in the shadow root').to.deep.equal(['select port pointer']);
  });

  it('leaves no listener, sheet or note behind', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const left = await listenersLeft(async () => {
      const stage = show();
      await moveTo(stage.middle('monday'));
      await rest();
      await clickAt(stage.middle('monday'));
      expect(stage.note()).to.not.equal(null);
      stage.article.id = 'kept';
      const { article, timeline } = stage;
      stage.remove();
      document.body.append(article, timeline);
      expect(timeline.shadowRoot!.querySelector('.passage-note')).to.equal(null);
    });
    expect(left).to.equal(0);
    const control = await listenersLeft(async () => document.body.addEventListener('click', () => {}));
    expect(control).to.equal(1);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    document.querySelector('#kept')!.remove();
    document.querySelector('.stage-timeline')!.remove();
  });
});
