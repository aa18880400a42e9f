import { expect } from '@open-wc/testing';
import type { Drawing } from '../../src/exporters/drawing.js';
import { toPNG } from '../../src/exporters/to-png.js';
import { drawing } from './drawing.js';

interface Image {
  readonly width: number;
  readonly height: number;
  /** `[red, green, blue, alpha]`, 0 to 255, of a place in CSS px. */
  at(x: number, y: number): number[];
}

async function paint(drawing: Drawing, scale = 1): Promise<Image> {
  const blob = await toPNG(drawing, scale);
  expect(blob.type).to.equal('image/png');
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return {
    width: bitmap.width,
    height: bitmap.height,
    at: (x, y) => [...context.getImageData(x * scale, y * scale, 1, 1).data],
  };
}

const red = [255, 0, 0, 255];
const blue = [0, 0, 255, 255];
const nothing = [0, 0, 0, 0];

describe('toPNG', () => {
  it('paints each kind of shape where it is said to be', async () => {
    const image = await paint(
      drawing([
        { kind: 'rect', x: 10, y: 10, width: 10, height: 10, fill: '#f00', stroke: '#00f', strokeWidth: 4 },
        { kind: 'line', x1: 30, y1: 20, x2: 50, y2: 20, stroke: '#f00', strokeWidth: 6, dash: [10, 10] },
        { kind: 'circle', x: 70, y: 20, radius: 5, fill: '#f00' },
        { kind: 'path', d: 'M80 10h10v10h-10z', fill: '#f00' },
      ]),
    );
    expect(image.at(15, 15)).to.deep.equal(red);
    expect(image.at(10, 15)).to.deep.equal(blue);
    expect(image.at(35, 20)).to.deep.equal(red);
    expect(image.at(45, 20)).to.deep.equal(nothing);
    expect(image.at(70, 20)).to.deep.equal(red);
    expect(image.at(65, 15)).to.deep.equal(nothing);
    expect(image.at(85, 15)).to.deep.equal(red);
    expect(image.at(1, 1)).to.deep.equal(nothing);
  });

  it('cuts a frame off at its edges, paints groups in it, and lets a colour fade towards a side', async () => {
    const square = { kind: 'rect', x: -5, y: -5, width: 100, height: 100, fill: '#f00' } as const;
    const image = await paint(
      drawing([
        { kind: 'frame', x: 10, y: 10, width: 10, height: 10, items: [{ kind: 'group', name: '', items: [square] }] },
        { kind: 'rect', x: 40, y: 10, width: 50, height: 10, fill: '#f00', fade: 'right' },
        { kind: 'rect', x: 40, y: 30, width: 10, height: 20, fill: '#f00', fade: 'up' },
      ]),
    );
    expect([image.at(9, 15), image.at(10, 15), image.at(19, 19), image.at(20, 15)]).to.deep.equal([
      nothing,
      red,
      red,
      nothing,
    ]);
    const [left = 0, middle = 0, right = 0] = [41, 65, 88].map((x) => image.at(x, 15)[3]);
    expect(left).to.be.greaterThan(240);
    expect(middle).to.be.within(115, 140);
    expect(right).to.be.lessThan(15);
    expect(image.at(65, 15).slice(0, 2), 'the hue stays').to.deep.equal([255, 0]);
    expect(image.at(45, 31)[3]).to.be.lessThan(30);
    expect(image.at(45, 48)[3]).to.be.greaterThan(220);
  });

  it('is as large as the drawing times the scale, on its background', async () => {
    const image = await paint(drawing([], { background: 'blue' }), 3);
    expect([image.width, image.height]).to.deep.equal([300, 150]);
    expect(image.at(99, 49)).to.deep.equal(blue);
  });

  it('is made smaller when no browser could hold it', async () => {
    const wide = await paint(drawing([], { width: 30_000, height: 10 }), 2);
    expect([wide.width, wide.height]).to.deep.equal([16_384, 5]);
    const large = await paint(drawing([], { width: 5_000, height: 5_000 }), 4);
    expect([large.width, large.height]).to.deep.equal([4_096, 4_096]);
  });

  it('writes letters from the right in a right-to-left drawing', async () => {
    const text = { kind: 'text', text: '████', x: 50, y: 30, fontSize: 10, fill: '#f00' } as const;
    const [left, right] = [await paint(drawing([text])), await paint(drawing([text], { direction: 'rtl' }))];
    const inks = (image: Image, from: number): boolean =>
      Array.from({ length: 40 }, (_, i) => image.at(from + i, 26)).some(([, , , alpha]) => alpha !== 0);
    expect([inks(left, 5), inks(left, 55), inks(right, 5), inks(right, 55)]).to.deep.equal([false, true, true, false]);
  });

  it('paints nothing in a colour that is none, and goes on', async () => {
    const image = await paint(
      drawing([
        { kind: 'rect', x: 0, y: 0, width: 20, height: 20, fill: '#f00' },
        { kind: 'rect', x: 30, y: 0, width: 20, height: 20, fill: 'no colour' },
        { kind: 'circle', x: 60, y: 10, radius: -5, fill: '#f00' },
        { kind: 'path', d: 'nonsense', fill: '#f00' },
        { kind: 'rect', x: 80, y: 0, width: 20, height: 20, radius: -1, fill: '#00f', opacity: 0.5 },
      ]),
    );
    expect(image.at(10, 10)).to.deep.equal(red);
    expect(image.at(40, 10)).to.deep.equal(nothing);
    expect(image.at(60, 10)).to.deep.equal(nothing);
    expect(image.at(90, 10)[3]).to.be.within(126, 129);
  });

  for (const [width, height, scale] of [
    [0, 10, 1],
    [10, NaN, 1],
    [10, 10, 0],
    [-1, 10, 2],
  ] as const) {
    it(`refuses a drawing of ${width} by ${height} at scale ${scale} with a word why`, async () => {
      const error = await toPNG(drawing([], { width, height }), scale).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(Error);
      expect((error as Error).message).to.include('without a size');
    });
  }
});
