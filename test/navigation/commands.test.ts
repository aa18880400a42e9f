import { expect } from '@open-wc/testing';
import { commandOf, zoomFactor, type Command, type KeyContext } from '../../src/navigation/commands.js';

const free = { ctrlKey: false, altKey: false, metaKey: false };
const usual: KeyContext = { rightToLeft: false, newestFirst: false };
const of = (key: string, context: Partial<KeyContext> = {}): Command | null =>
  commandOf({ key, ...free }, { ...usual, ...context });

const older: Command = { type: 'move', to: 'older' };
const newer: Command = { type: 'move', to: 'newer' };

describe('what a key means', () => {
  const table: [string, Command][] = [
    ['ArrowLeft', older],
    ['ArrowRight', newer],
    ['ArrowUp', older],
    ['ArrowDown', newer],
    ['Home', { type: 'move', to: 'first' }],
    ['End', { type: 'move', to: 'last' }],
    ['PageUp', { type: 'screen', direction: -1 }],
    ['PageDown', { type: 'screen', direction: 1 }],
    ['+', { type: 'zoom', factor: zoomFactor }],
    ['=', { type: 'zoom', factor: zoomFactor }],
    ['-', { type: 'zoom', factor: 1 / zoomFactor }],
    ['_', { type: 'zoom', factor: 1 / zoomFactor }],
    ['0', { type: 'fit' }],
    ['Escape', { type: 'clear' }],
  ];
  for (const [key, command] of table) {
    it(`${key}: ${Object.values(command).join(' ')}`, () => expect(of(key)).to.deep.equal(command));
  }

  it('left is newer and right is older where writing runs to the left', () => {
    expect([of('ArrowLeft', { rightToLeft: true }), of('ArrowRight', { rightToLeft: true })]).to.deep.equal([
      newer,
      older,
    ]);
    expect([of('ArrowUp', { rightToLeft: true }), of('ArrowDown', { rightToLeft: true })]).to.deep.equal([
      older,
      newer,
    ]);
  });

  it('down is older where the newest stands first', () => {
    expect([of('ArrowUp', { newestFirst: true }), of('ArrowDown', { newestFirst: true })]).to.deep.equal([
      newer,
      older,
    ]);
    expect([of('ArrowLeft', { newestFirst: true }), of('ArrowRight', { newestFirst: true })]).to.deep.equal([
      older,
      newer,
    ]);
  });

  it('zooming in and out by keys ends where it began', () => {
    const [wide, near] = ['+', '-'].map((key) => of(key) as { factor: number });
    expect(wide!.factor * near!.factor).to.be.closeTo(1, 1e-12);
    expect(wide!.factor).to.be.greaterThan(1);
  });

  it('is nothing with Ctrl, Alt or Meta: those belong to browser and system', () => {
    for (const [key] of table) {
      for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
        expect(commandOf({ key, ...free, [held]: true }, usual), `${held} ${key}`).to.equal(null);
      }
    }
  });

  it('is nothing for keys that are not ours', () => {
    for (const key of ['Enter', ' ', 'Tab', 'a', '1', 'F5', 'Shift', 'Unidentified', '', 'constructor', '__proto__']) {
      expect(of(key), key).to.equal(null);
    }
  });
});
