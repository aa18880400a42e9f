import { expect, fixture, html } from '@open-wc/testing';
import { directionOf, localeOf } from '../../src/i18n/locale.js';

describe('localeOf', () => {
  it('the element itself comes first, then the nearest around it', async () => {
    const outer = await fixture(
      html`<div lang="fr">
        <p lang="de"><b lang="ar"></b><i></i></p>
        <u></u>
      </div>`,
    );
    expect(localeOf(outer.querySelector('b')!)).to.equal('ar');
    expect(localeOf(outer.querySelector('i')!)).to.equal('de');
    expect(localeOf(outer.querySelector('u')!)).to.equal('fr');
  });

  it('the language outside reaches into nested shadow roots', async () => {
    const outer = await fixture(html`<div lang="de"><p></p></div>`);
    const inner = shadowChild(shadowChild(outer.querySelector('p')!));
    expect(localeOf(inner)).to.equal('de');
  });

  it('an element outside the page takes the language of the document', () => {
    const before = document.documentElement.lang;
    document.documentElement.lang = 'pt';
    expect(localeOf(document.createElement('p'))).to.equal('pt');
    document.documentElement.lang = before;
  });

  it('an empty language asks the reader', async () => {
    const element = await fixture(html`<p lang=""></p>`);
    expect(localeOf(element)).to.equal(navigator.language);
  });
});

describe('directionOf', () => {
  it('is that of the nearest element that has one, out through shadow roots', async () => {
    const outer = await fixture(
      html`<div dir="rtl">
        <p></p>
        <b dir="ltr"></b>
      </div>`,
    );
    expect(directionOf(shadowChild(outer.querySelector('p')!))).to.equal('rtl');
    expect(directionOf(outer.querySelector('b')!)).to.equal('ltr');
  });

  it('is left to right where nobody says', async () => {
    expect(directionOf(await fixture(html`<p></p>`))).to.equal('ltr');
  });

  it('"auto" is what the browser makes of the text', async () => {
    expect(directionOf(await fixture(html`<p dir="auto">نص عربي</p>`))).to.equal('rtl');
    expect(directionOf(await fixture(html`<p dir="auto">Text</p>`))).to.equal('ltr');
  });
});

function shadowChild(host: Element): Element {
  const child = document.createElement('p');
  host.attachShadow({ mode: 'open' }).append(child);
  return child;
}
