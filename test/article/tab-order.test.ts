import { expect } from '@open-wc/testing';
import { neighboursOf } from '../../src/article/tab-order.js';

/** What stands around the passage `[…]` in the markup: the texts of what takes focus. */
function around(
  markup: string,
  shadows: Readonly<Record<string, string>> = {},
): readonly (string | null | undefined)[] {
  const box = document.createElement('div');
  box.innerHTML = markup;
  for (const [id, inner] of Object.entries(shadows))
    box.querySelector(`#${id}`)!.attachShadow({ mode: 'open' }).innerHTML = inner;
  document.body.append(box);
  try {
    const trees: (Element | ShadowRoot)[] = [box, ...[...box.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? [])];
    for (const tree of trees) {
      const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf('[');
        if (at < 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { before, after } = neighboursOf(range, box.querySelector('.note') ?? document.createElement('i'));
        return [before, after].map((found) => (found && isIn(box, found) ? found.textContent : undefined));
      }
    }
    throw new Error('No passage');
  } finally {
    box.remove();
  }
}

/** The page of the test runner has things to focus, too. */
function isIn(box: Element, element: Element): boolean {
  const root = element.getRootNode();
  return box.contains(root instanceof ShadowRoot ? root.host : element);
}

describe('what the tab key meets around a passage', () => {
  it('is the last before it and the first from it on, within it too', () => {
    expect(
      around('<a href="#">1</a><a href="#">2</a><p>Words [here <a href="#">3</a>]</p><a href="#">4</a>'),
    ).to.deep.equal(['2', '3']);
    expect(around('<p>[Words]</p>')).to.deep.equal([undefined, undefined]);
    expect(around('<button>1</button><p><a href="#">x [Words]</a></p>'), 'a link around its first word').to.deep.equal([
      '1',
      'x [Words]',
    ]);
    expect(around('<div tabindex="0">y<p>[Words]</p></div>'), 'a box that scrolls around it').to.deep.equal([
      'y[Words]',
      undefined,
    ]);
  });

  it('is nothing that cannot take focus, and none of our own notes', () => {
    const off =
      '<a>no address</a><a href="#" tabindex="-1">no stop</a><button disabled>off</button><a href="#" hidden>hidden</a>' +
      '<div inert><a href="#">inert</a></div><a href="#" style="visibility: hidden">unseen</a>';
    const note = '<i class="note"><a href="#">ours</a></i>';
    expect(around(`<a href="#">1</a>${off}<p>[Words]</p>${note}${off}<a href="#">2</a>`)).to.deep.equal(['1', '2']);
  });

  it('is found through shadow roots, inwards and outwards', () => {
    const inner = '<button>in</button>';
    expect(
      around('<span id="a"></span><p>[Words]</p><span id="b"></span>', { a: inner, b: '<button>too</button>' }),
    ).to.deep.equal(['in', 'too']);
    const article = '<p>[Words]</p>';
    expect(
      around('<a href="#">1</a><div id="a"><a href="#">light</a></div><a href="#">2</a>', {
        a: `${article}<slot></slot>`,
      }),
    ).to.deep.equal(['1', 'light']);
    expect(around('<a href="#">1</a><div id="a"></div><a href="#">2</a>', { a: article })).to.deep.equal(['1', '2']);
  });
});
