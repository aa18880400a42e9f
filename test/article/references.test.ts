import { expect } from '@open-wc/testing';
import { references, ways } from '../../src/article/article-acts.js';
import { OWN, readTextMap } from '../../src/article/text-map.js';
import { accessibleTree, clickAt, freshPage, media, medium, nextFrame, nodesOf, press } from '../support/page.js';
import { atRest, clearStages, filler, listenersLeft, mutationsOf, Stage } from './reading-stage.js';

const html = `<p>The harbour was closed on Monday. A bridge <a href="#n">fell in the north</a>. “It was <b>terrible</b>,” <i>all
  say</i>! And
  she said; nobody was hurt at all.</p><p>Much later the port opened.</p>${filler(1, 30)}`;
const quotes = {
  harbour: 'The harbour was closed on Monday',
  monday: 'closed on Monday',
  bridge: 'A bridge fell in the north',
  said: '“It was terrible',
  all: 'all\n  say',
  port: 'the port opened.',
};

const links = (stage: Stage): HTMLElement[] => [...stage.article.querySelectorAll<HTMLElement>(`[${OWN}]`)];
const nodesIn = (root: Node): Node[] => {
  const walker = document.createTreeWalker(root);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return nodes;
};

describe('reference links behind passages', () => {
  before(freshPage);
  before(ways.load);
  before(references.load);
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(async () => {
    clearStages();
    await medium('screen');
  });
  after(freshPage);

  const show = (): Stage => {
    const stage = new Stage(html, quotes);
    stage.act();
    return stage;
  };

  it('stand there only on request', async () => {
    const stage = show();
    const without = await mutationsOf(stage.article, async () => {
      stage.set({ selected: 'port' });
      await nextFrame();
    });
    expect([without, links(stage).length]).to.deep.equal([0, 0]);
    const withThem = await mutationsOf(stage.article, async () => stage.set({ references: true }));
    expect(withThem).to.be.greaterThan(0);
    expect(links(stage).length).to.equal(6);
  });

  it('stand behind the last word and its stop, in the order of the text, never within a link', () => {
    const stage = show();
    stage.set({ references: true });
    const [paragraph] = stage.article.querySelectorAll('p');
    const written = [...nodesIn(paragraph!)]
      .map((n) =>
        n instanceof Text ? n.data.replace(/\s+/g, ' ') : n instanceof Element && n.hasAttribute(OWN) ? '*' : '',
      )
      .join('');
    expect(written).to.equal(
      'The harbour was closed on Monday.** A bridge fell in the north*. “It was terrible,”* all say!* And she said; nobody was hurt at all.',
    );
    expect(links(stage).map((l) => l.getAttribute('aria-label'))).to.deep.equal(
      ['harbour', 'monday', 'bridge', 'said', 'all', 'port'].map((id) => `On the timeline: Title ${id}`),
    );
    expect(links(stage).every((l) => l.parentElement!.closest('a') === null)).to.equal(true);
  });

  it('leave the article node for node as it was, with a selection and the passages in place', () => {
    const stage = show();
    const before = nodesIn(stage.article);
    const markup = stage.article.innerHTML;
    const texts = before.map((n) => n.nodeValue);
    stage.set({ references: true });
    expect(nodesIn(stage.article).length).to.be.greaterThan(before.length);
    const rest = links(stage)[1]!.nextSibling as Text;
    document.getSelection()!.setBaseAndExtent(rest, 3, rest, 9);
    const selected = document.getSelection()!.toString();
    stage.set({ references: false });
    expect(stage.article.innerHTML).to.equal(markup);
    expect(nodesIn(stage.article).every((n, i) => n === before[i] && n.nodeValue === texts[i])).to.equal(true);
    expect(document.getSelection()!.toString()).to.equal(selected);
    expect(selected).to.equal('bridge');
    for (const [id, words] of Object.entries(quotes)) expect(stage.range(id).toString(), id).to.equal(words);
  });

  it('are no part of the article’s text', () => {
    const stage = show();
    const { text } = readTextMap(stage.article);
    stage.set({ references: true });
    expect(readTextMap(stage.article).text).to.equal(text);
  });

  it('stay as they are while nothing changes, follow what is found, and know the language', async () => {
    const stage = show();
    stage.set({ references: true });
    const [first] = links(stage);
    const changes = await mutationsOf(stage.article, async () => {
      stage.set({ selected: 'port', hovered: 'monday' });
      stage.found = [...stage.found];
      stage.set({});
    });
    expect([changes, links(stage)[0]]).to.deep.equal([0, first]);
    first!.focus();
    stage.find({ harbour: quotes.harbour, port: quotes.port });
    expect(links(stage).map((l) => l.getAttribute('aria-label'))).to.deep.equal([
      'On the timeline: Title harbour',
      'On the timeline: Title port',
    ]);
    expect(stage.focused(), 'focus stays with its passage').to.equal(links(stage)[0]);
    stage.set({ words: { ...stage.state.words, reference: (t) => `Auf der Zeitleiste: ${t}` } });
    expect(links(stage)[1]!.getAttribute('aria-label')).to.equal('Auf der Zeitleiste: Title port');
    stage.set({ linking: 'to-article' });
    expect(links(stage)).to.deep.equal([]);
  });

  it('come back when the page wrote its text anew', () => {
    const stage = show();
    stage.set({ references: true });
    stage.article.innerHTML = html;
    stage.find(quotes);
    expect(links(stage).length).to.equal(6);
    stage.set({ references: false });
    expect(stage.article.innerHTML.replaceAll('\n', '')).to.equal(html.replaceAll('\n', ''));
  });

  it('are links to those who hear them, reached by Tab and opened by Enter', async () => {
    const stage = show();
    stage.set({ references: true });
    stage.article.setAttribute('aria-label', 'Story');
    stage.article.setAttribute('role', 'region');
    const tree = nodesOf(await accessibleTree(stage.article));
    expect(tree.filter((n) => n.role === 'link' && n.name?.startsWith('On the')).map((n) => n.name)).to.deep.equal(
      ['harbour', 'monday', 'bridge', 'said', 'all', 'port'].map((id) => `On the timeline: Title ${id}`),
    );
    stage.timeline.shadowRoot!.querySelector('button')!.focus();
    await press('Tab');
    expect(stage.focused()).to.equal(links(stage)[0]);
    expect(stage.told.at(-1)).to.equal('preview harbour');
    await press('Tab', 'Enter');
    await atRest();
    expect(stage.told.filter((t) => !t.startsWith('preview'))).to.deep.equal([
      'select monday keyboard',
      'focus monday',
    ]);
  });

  it('select with a click, once, and bring the timeline into sight', async () => {
    const stage = show();
    stage.set({ references: true });
    scrollTo(0, 160);
    const { left, right, top, bottom } = links(stage)[5]!.getBoundingClientRect();
    await clickAt({ x: (left + right) / 2, y: (top + bottom) / 2 });
    await atRest();
    expect(stage.told.filter((t) => !t.startsWith('preview'))).to.deep.equal(['select port pointer', 'focus port']);
    expect(stage.timeline.getBoundingClientRect().top).to.be.at.least(0);
  });

  it('go nowhere when the timeline refuses', async () => {
    const stage = show();
    stage.refuses = true;
    stage.set({ references: true });
    links(stage)[0]!.focus();
    await press('Enter');
    expect(stage.told.at(-1)).to.equal('select harbour keyboard');
  });

  it('take focus when an event leads to its passage, and lead back to the very place', async () => {
    const last = { last: 'Paragraph 25 goes on about the weather' };
    const stage = new Stage(html, { ...quotes, ...last });
    const acts = stage.act();
    stage.set({ references: true });
    scrollTo(0, 33);
    acts.reveal('last', 0);
    await atRest();
    expect(stage.focused()).to.equal(links(stage).at(-1));
    expect(stage.note()).to.not.equal(null);
    await press('Enter');
    await atRest();
    expect([scrollY, stage.note(), stage.told.at(-2)]).to.deep.equal([33, null, 'focus last']);
  });

  it('are not printed', async () => {
    const stage = show();
    stage.set({ references: true });
    expect(getComputedStyle(links(stage)[0]!).display).to.not.equal('none');
    await medium('print');
    expect(getComputedStyle(links(stage)[0]!).display).to.equal('none');
  });

  it('leave no sheet or listener behind', async () => {
    const sheets = document.adoptedStyleSheets.length;
    const left = await listenersLeft(async () => {
      const stage = show();
      stage.set({ references: true });
      expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
      const { article } = stage;
      stage.remove();
      document.body.append(article);
      article.id = 'kept';
    });
    expect([left, document.adoptedStyleSheets.length]).to.deep.equal([0, sheets]);
    document.querySelector('#kept')!.remove();
  });
});
