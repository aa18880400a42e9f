import { expect } from '@open-wc/testing';
import type { DrawingItem } from '../../src/exporters/drawing.js';
import { toSVG } from '../../src/exporters/to-svg.js';
import { drawing } from './drawing.js';

/** The file as a browser reads it; fails when it is not well-formed XML. */
function read(svg: string): SVGSVGElement {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')?.textContent, svg).to.equal(undefined);
  return file.documentElement as unknown as SVGSVGElement;
}

const WORDS = '"><script>alert(1)</script><image href="https://x.example/"/> & \' ]]>';
/** The signs at its end cannot stand in XML. */
const HOSTILE = `${WORDS} \0\x07\x1b \ud83c \ufffe `;

describe('toSVG', () => {
  it('draws each kind of shape', () => {
    const items: DrawingItem[] = [
      { kind: 'rect', x: 1, y: 2, width: 3, height: 4, radius: 1, fill: '#abc', stroke: '#000', strokeWidth: 2 },
      { kind: 'line', x1: 0, y1: 1, x2: 2, y2: 3, stroke: 'red', dash: [4, 2] },
      { kind: 'path', d: 'M0 0L1 1', stroke: 'red', opacity: 0.5 },
      { kind: 'circle', x: 5, y: 6, radius: 7, fill: 'rgb(1 2 3 / 50%)' },
      { kind: 'text', text: 'Hi', x: 8, y: 9, anchor: 'middle', fontSize: 12, fontWeight: 600, fontFamily: 'A, "B C"' },
    ];
    expect(toSVG(drawing(items, { background: 'white', title: 'T', lang: 'en' }))).to.equal(
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img" direction="ltr" xml:lang="en">' +
        '<title>T</title>' +
        '<rect x="0" y="0" width="100" height="50" fill="white"/>' +
        '<rect x="1" y="2" width="3" height="4" rx="1" fill="#abc" stroke="#000" stroke-width="2"/>' +
        '<line x1="0" y1="1" x2="2" y2="3" fill="none" stroke="red" stroke-dasharray="4 2"/>' +
        '<path d="M0 0L1 1" fill="none" stroke="red" opacity="0.5"/>' +
        '<circle cx="5" cy="6" r="7" fill="rgb(1 2 3 / 50%)"/>' +
        '<text x="8" y="9" text-anchor="middle" font-size="12" font-weight="600" font-family="A, &#34;B C&#34;" fill="none">Hi</text>' +
        '</svg>\n',
    );
  });

  it('keeps hostile words words, wherever they stand', () => {
    const svg = read(
      toSVG(
        drawing(
          [
            {
              kind: 'text',
              text: HOSTILE,
              x: 0,
              y: 0,
              fontSize: 1,
              fontFamily: HOSTILE,
              fontWeight: HOSTILE,
              fill: HOSTILE,
            },
            { kind: 'path', d: HOSTILE, stroke: HOSTILE },
          ],
          { title: HOSTILE, lang: HOSTILE, background: HOSTILE },
        ),
      ),
    );
    expect([...svg.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
      'title',
      'rect',
      'text',
      'path',
    ]);
    expect(svg.querySelector('text')?.textContent).to.equal(`${WORDS}    `);
    for (const element of svg.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).to.not.match(/^on|href|style/);
    }
  });

  it('names no other file', () => {
    for (const fill of ['url(https://x.example/#a)', 'URL("x")', '\\75rl(x)', 'red url(#a)']) {
      expect(toSVG(drawing([{ kind: 'circle', x: 0, y: 0, radius: 1, fill, stroke: fill }]))).to.include(
        'fill="none" stroke="none"',
      );
    }
  });

  it('turns numbers that are none into 0', () => {
    const svg = toSVG(drawing([{ kind: 'line', x1: NaN, y1: Infinity, x2: -Infinity, y2: 1 / 3, dash: [NaN] }]));
    expect(svg).to.include('x1="0" y1="0" x2="0" y2="0.33"').and.include('stroke-dasharray="0"');
  });

  it('lays the halo of letters below them', () => {
    const halo: DrawingItem = { kind: 'text', text: 'a', x: 0, y: 0, fontSize: 9, fill: '#000', stroke: '#fff' };
    expect(toSVG(drawing([halo]))).to.include('paint-order="stroke"');
  });

  it('says that it reads from right to left', () => {
    expect(read(toSVG(drawing([], { direction: 'rtl' }))).getAttribute('direction')).to.equal('rtl');
  });

  it('names a group, cuts a frame off at its edges and lets a colour fade towards a side', () => {
    const fading: DrawingItem = { kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: '#abc', fade: 'left' };
    const words: DrawingItem = { kind: 'text', text: 'Hi', x: 8, y: 9, fontSize: 12, isUpright: true, isItalic: true };
    const svg = toSVG(
      drawing([
        { kind: 'frame', x: 5, y: 6, width: 7, height: 8, items: [{ kind: 'group', name: WORDS, items: [fading] }] },
        fading,
        words,
      ]),
    );
    const root = read(svg);
    expect(root.querySelector('g > title')?.textContent).to.equal(WORDS);
    expect(root.querySelector('svg svg')?.outerHTML).to.include('x="5" y="6" width="7" height="8"');
    expect(root.querySelectorAll('linearGradient').length, 'one for both').to.equal(1);
    expect(svg).to.include('<linearGradient id="fade-left--abc" x1="1" y1="0" x2="0" y2="0">');
    expect(svg)
      .to.include('fill="url(#fade-left--abc)"')
      .and.include('transform="rotate(90 8 9)"')
      .and.include('font-style="italic"');
  });

  it('lets nothing in through a fading colour', () => {
    const svg = toSVG(
      drawing([
        { kind: 'rect', x: 0, y: 0, width: 1, height: 1, fill: HOSTILE, fade: 'up' },
        { kind: 'rect', x: 0, y: 0, width: 1, height: 1, fill: 'url(https://x.example/)', fade: 'up' },
      ]),
    );
    const ids = [...read(svg).querySelectorAll('linearGradient')].map(({ id }) => id);
    for (const id of ids) expect(id).to.match(/^fade-up-[a-z0-9-]*$/i);
    expect(svg).to.not.include('url(https');
  });
});
