import { expect } from '@open-wc/testing';
import { tellingMove, type TellingPlace } from '../../src/navigation/telling-moves.js';

const walk = { told: ['c', 'a', 'x', 'c', 'b'], time: ['a', 'b', 'c', 'y'] };
const press = (key: string) => ({ key, ctrlKey: false, altKey: false, metaKey: false });
const move = (at: string, key: string, rightToLeft = false, from: TellingPlace | null = null): string => {
  const [axis, index] = at.split(' ') as ['told' | 'time', string];
  const to = tellingMove(walk, { axis, index: Number(index) }, press(key), rightToLeft, from);
  return to ? `${to.axis} ${to.index}` : 'not ours';
};

describe('keys beside the order of telling', () => {
  it('go along the axis with up and down, and stop at its ends', () => {
    expect([move('told 0', 'ArrowDown'), move('told 4', 'ArrowDown'), move('told 0', 'ArrowUp')]).to.deep.equal([
      'told 1',
      'told 4',
      'told 0',
    ]);
    expect([move('time 1', 'End'), move('time 2', 'Home'), move('time 0', 'PageDown'), move('told 4', 'PageUp')]) // prettier-ignore
      .to.deep.equal(['time 3', 'time 0', 'time 3', 'told 0']);
  });

  it('follow the connector with left and right, from right to left the other way', () => {
    expect([move('told 4', 'ArrowRight'), move('time 1', 'ArrowLeft')]).to.deep.equal(['time 1', 'told 4']);
    expect([move('told 4', 'ArrowLeft', true), move('time 1', 'ArrowRight', true)]).to.deep.equal(['time 1', 'told 4']);
    expect([move('told 4', 'ArrowLeft'), move('time 1', 'ArrowRight')]).to.deep.equal(['told 4', 'time 1']);
  });

  it('lead to the first passage of an event that is told again, or back to where one came from', () => {
    expect([move('told 3', 'ArrowRight'), move('time 2', 'ArrowLeft')]).to.deep.equal(['time 2', 'told 0']);
    expect(move('time 2', 'ArrowLeft', false, { axis: 'told', index: 3 })).to.equal('told 3');
    expect(move('time 1', 'ArrowLeft', false, { axis: 'told', index: 3 })).to.equal('told 4');
  });

  it('stay where no connector leads away', () => {
    expect([move('told 2', 'ArrowRight'), move('time 3', 'ArrowLeft')]).to.deep.equal(['told 2', 'time 3']);
  });

  it('are left to others when they mean nothing here, or are held with another', () => {
    expect([move('told 1', 'Enter'), move('told 1', 'a'), move('told 1', 'Escape')]).to.deep.equal(
      Array(3).fill('not ours'),
    );
    const held = { ...press('ArrowDown'), ctrlKey: true };
    expect(tellingMove(walk, { axis: 'told', index: 1 }, held, false)).to.equal(null);
  });
});
