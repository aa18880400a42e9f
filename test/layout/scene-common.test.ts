import { expect } from '@open-wc/testing';
import { PictureBuilder, type Picture, type PictureOptions } from '../../src/layout/picture.js';
import { clusterOf, eraStrips, pointers } from '../../src/layout/scene-common.js';
import { modelOf, modelOfDates, type WrittenEvent } from '../support/builders.js';
import { fakeText } from '../support/fake-text.js';
import { pictureOptions } from './random-picture.js';

/** 1900 is at 0, a year takes about 10 px. */
const px = (time: number): number => ((time - Date.UTC(1900)) / 86_400_000 / 365.25) * 10;

function strips(eras: readonly WrittenEvent[], length = 1000, position = px) {
  const model = modelOf([{ date: '1950' }], { eras: eras.map((era, i) => ({ label: `Era ${i}`, ...era })) });
  return eraStrips(model, 'en', position, length, fakeText.small);
}

describe('eras', () => {
  it('that follow each other share a row, those that overlap have their own', () => {
    expect(strips([{ date: '1900/1949' }, { date: '1950/1999' }]).rows).to.equal(1);
    const { strips: both, rows } = strips([{ date: '1900/1950' }, { date: '1950/1999' }]);
    expect([rows, both.map(({ row }) => row)]).to.deep.equal([2, [0, 1]]);
  });

  it('have as many rows at every zoom and wherever the window stands', () => {
    const eras = [{ date: '1900/1950' }, { date: '1940/..' }, { date: '1951/1960' }, { date: '2030/2040' }];
    const rows = [0.001, 1, 1000].flatMap((zoom) =>
      [-5000, 0, 5000].map((shift) => strips(eras, 1000, (t) => px(t) * zoom + shift).rows),
    );
    expect(new Set(rows).size, rows.join()).to.equal(1);
  });

  it('are drawn as far as the window goes, their names kept in it', () => {
    const [strip] = strips([{ date: '1850/2050' }]).strips;
    expect([strip!.from, strip!.to, strip!.labelAt, strip!.label]).to.deep.equal([-2, 1002, 6, 'Era 0']);
  });

  it('that are open go on to the edge', () => {
    expect(strips([{ date: '1990/..' }]).strips[0]!.to).to.equal(1000);
  });

  it('have no name where it has no room, and are left out where they are out of sight', () => {
    expect(strips([{ date: '1950', label: 'The golden age' }]).strips[0]!.label).to.equal('');
    expect(strips([{ date: '1800/1850' }, { date: '2010/2020' }]).strips).to.deep.equal([]);
  });
});

describe('pointers to what is not shown', () => {
  const { dated } = modelOfDates('1900', '1950', '2000', '2020/..');
  const window = { start: Date.UTC(1960), end: Date.UTC(1990) };

  it('count it on the side where it lies, and name the nearest', () => {
    const { earlier, later } = pointers(dated, () => false, window);
    expect(earlier).to.deep.equal({ count: 2, nearest: { start: Date.UTC(1950), end: Date.UTC(1951) } });
    expect(later).to.deep.include({ count: 2, nearest: { start: Date.UTC(2000), end: Date.UTC(2001) } });
  });

  it('leave out what is shown, and are none when everything is', () => {
    expect(pointers(dated, (id) => id !== 'e0', window)).to.deep.include({ later: null });
    expect(pointers(dated, () => true, window)).to.deep.equal({ earlier: null, later: null });
  });
});

describe('a count', () => {
  it('spans all that it counts', () => {
    const { dated } = modelOfDates('1900', '1950', '2000');
    const { ids, extent } = clusterOf('key', dated, { x: 1, y: 2, width: 3, height: 4 });
    expect(ids).to.deep.equal(['e0', 'e1', 'e2']);
    expect(extent).to.deep.equal({ start: Date.UTC(1900), end: Date.UTC(2001) });
  });
});

describe('what began before the first window and goes on', () => {
  const news = ['2022-01-03', '2022-01-09', '2022-01-14', '2022-01-22', '2022-02-24'].map((date) => ({
    date,
    importance: 3,
  }));
  const model = modelOf([{ id: 'old', date: '1949/..', kind: 'state', importance: 1 }, ...news]);
  const picture = (options: Partial<PictureOptions>): Picture =>
    new PictureBuilder().build(pictureOptions(model, fakeText, options))!;

  for (const layout of ['horizontal', 'vertical'] as const) {
    it(`has its title in the window, ${layout}`, () => {
      const { scene, home } = picture({ layout, width: 700, scale: 'time' });
      expect(home.start).to.be.greaterThan(Date.UTC(2021));
      const { label, shown } = scene.events.find(({ id }) => id === 'old')!;
      expect(shown).to.equal('label');
      expect(layout === 'vertical' ? label!.y : label!.x).to.be.within(0, 60);
    });
  }

  it('moves down with the newest on top', () => {
    const [oldest, newest] = [false, true].map(
      (newestFirst) => picture({ layout: 'vertical', width: 400, newestFirst }).scene,
    );
    const y = (scene: Picture['scene'], id: string) => scene.events.find((e) => e.id === id)!.label!.y;
    expect(y(oldest!, 'e1')).to.be.lessThan(y(oldest!, 'e5'));
    expect(y(newest!, 'e1')).to.be.greaterThan(y(newest!, 'e5'));
  });
});

describe('a crowd beside an upright axis', () => {
  it('is named from beginning to end, not only where it begins', () => {
    const model = modelOf(Array.from({ length: 120 }, (_, i) => ({ date: String(1900 + i), importance: 1 })));
    const { scene } = new PictureBuilder().build(pictureOptions(model, fakeText, { layout: 'vertical', width: 400 }))!;
    const named = scene.events.flatMap(({ shown }, i) => (shown === 'label' ? [i] : []));
    for (const third of [0, 40, 80]) {
      expect(named.filter((i) => i >= third && i < third + 40).length, named.join()).to.be.at.least(named.length / 4);
    }
    expect(named.length).to.be.within(10, 60);
  });
});
