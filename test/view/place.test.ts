import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { place } from '../../src/view/place.js';

describe('placing an element', () => {
  it('moves and sizes it without a style attribute in the template', async () => {
    const el = await fixture<HTMLElement>(html`<p ${place(10.004, -5, 30, 40)}></p>`);
    expect(el.style.transform).to.equal('translate(10px, -5px)');
    expect([el.style.width, el.style.height]).to.deep.equal(['30px', '40px']);
  });

  it('leaves the size to the style sheet when none is given', async () => {
    const el = await fixture<HTMLElement>(html`<p ${place(1, 2)}></p>`);
    expect([el.style.width, el.style.height]).to.deep.equal(['', '']);
  });

  it('writes only what has changed', () => {
    const host = document.createElement('div');
    const draw = (x: number, width: number) => render(html`<p ${place(x, 0, width)}></p>`, host);
    draw(1, 20);
    const { style } = host.querySelector('p')!;
    style.width = '99px';
    draw(2, 20);
    expect([style.transform, style.width]).to.deep.equal(['translate(2px, 0px)', '99px']);
    draw(2, 21);
    expect(style.width).to.equal('21px');
  });

  it('refuses to be an attribute', () => {
    expect(() => render(html`<p title=${place(1, 2)}></p>`, document.createElement('div'))).to.throw(TypeError);
  });
});
