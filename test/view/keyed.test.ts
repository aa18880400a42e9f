import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { keyed } from '../../src/view/keyed.js';
import { seeded } from '../support/random.js';

const view = (keys: readonly string[]) =>
  html`<p>before</p>
    ${keyed(
      keys,
      (key) => key,
      (key, i) => html`<b id=${key}>${i}</b><i></i>`,
    )}
    <p>behind</p>`;

describe('keyed', () => {
  let room: HTMLElement;
  const shown = () => [...room.querySelectorAll('b')].map((b) => b.id).join('');
  const draw = (keys: string) => render(view([...keys]), room);

  beforeEach(() => {
    room = document.createElement('div');
    document.body.append(room);
  });
  afterEach(() => room.remove());

  it('stands between what is around it, with the place of each entry', () => {
    draw('abc');
    expect(room.textContent!.replace(/\s+/g, ' ').trim()).to.equal('before 012 behind');
  });

  it('keeps the focus where entries go and come around it', () => {
    draw('abcd');
    const c = room.querySelector<HTMLElement>('#c')!;
    c.tabIndex = 0;
    c.focus();
    for (const keys of ['cd', 'xcyd', 'xc', 'c', 'abcde']) {
      draw(keys);
      expect([shown(), document.activeElement === c], keys).to.deep.equal([keys, true]);
    }
    // Control: another entry is another node.
    draw('abde');
    expect(document.activeElement === c).to.equal(false);
  });

  it('shows any keys in their order, each with the node it had', () => {
    const random = seeded(7);
    const nodes = new Map<string, Element>();
    for (let round = 0; round < 300; round++) {
      const keys = [...'abcdefghij'].filter(() => random.chance(0.6));
      if (random.chance(0.3)) keys.sort(() => random.next() - 0.5);
      draw(keys.join(''));
      expect(shown()).to.equal(keys.join(''));
      expect(room.querySelectorAll('i').length).to.equal(keys.length);
      for (const key of nodes.keys()) if (!keys.includes(key)) nodes.delete(key);
      for (const b of room.querySelectorAll('b')) {
        expect(nodes.get(b.id) ?? b).to.equal(b);
        nodes.set(b.id, b);
      }
    }
  });

  it('makes entries that move anew only when they are others, and puts all of them each time', () => {
    const made: string[] = [];
    const draw = (entries: readonly (readonly [key: string, words: string, x: number])[], look: unknown) =>
      render(
        html`${keyed(
          entries,
          ([key]) => key,
          ([key, words]) => {
            made.push(key);
            return html`<b id=${key}>${words}</b>`;
          },
          { with: look, stamp: ([, words]) => words, put: ([, , x], b) => ((b as HTMLElement).tabIndex = x) },
        )}`,
        room,
      );
    const places = () => [...room.querySelectorAll('b')].map((b) => `${b.textContent} ${b.tabIndex}`);
    draw([['a', 'one', 1], ['b', 'two', 2]], 'plain'); // prettier-ignore
    expect([made.splice(0), places()]).to.deep.equal([['a', 'b'], ['one 1', 'two 2']]); // prettier-ignore
    draw([['a', 'one', 3], ['b', 'two', 4]], 'plain'); // prettier-ignore
    expect([made.splice(0), places()]).to.deep.equal([[], ['one 3', 'two 4']]);
    draw([['b', 'two', 5], ['a', 'won', 6]], 'plain'); // prettier-ignore
    expect([made.splice(0), places()]).to.deep.equal([['a'], ['two 5', 'won 6']]);
    draw([['b', 'two', 5], ['c', 'new', 7], ['a', 'won', 6]], 'bold'); // prettier-ignore
    expect([made.splice(0), places()]).to.deep.equal([['b', 'c', 'a'], ['two 5', 'new 7', 'won 6']]); // prettier-ignore
  });
});
