import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import '../../src/i18n/messages/ar.js';
import { loadingView } from '../../src/view/loading-view.js';

describe('The view of loading', () => {
  let place: HTMLElement;
  const realNow = performance.now.bind(performance);
  let now = 0;

  beforeEach(async () => {
    performance.now = () => now;
    place = await fixture(html`<div></div>`);
  });

  afterEach(() => {
    performance.now = realNow;
  });

  const cancel = (): void => {};
  const show = (...[progress, locale = 'en', act = cancel]: Partial<Parameters<typeof loadingView>>): void =>
    void render(loadingView(progress!, locale, act), place);
  const seen = (): string => place.querySelector('[aria-hidden]')!.textContent;
  const heard = (): string => place.querySelector('[role=status]')!.textContent;
  const bar = (): HTMLProgressElement => place.querySelector('progress')!;

  it('says how many events there are and which share of the file, on a bar with a name', async () => {
    show({ stage: 'loading', events: 12_345, share: 0.349 });
    expect(seen()).to.equal('Loading: 12,345 events so far (34% of the file)');
    expect([bar().value, bar().max, bar().getAttribute('aria-label')]).to.deep.equal([0.349, 1, seen()]);
    await expect(place).to.be.accessible();
  });

  it('has a bar without an end when no share is known, and while events are put in order', () => {
    show({ stage: 'loading', events: 1, share: null });
    expect([seen(), bar().position]).to.deep.equal(['Loading: 1 event so far', -1]);
    show({ stage: 'loading', events: 1, share: 0 });
    expect(bar().position).to.equal(0);
    show({ stage: 'ordering', events: 1_000_000, share: null });
    expect([seen(), bar().position]).to.deep.equal(['Putting 1,000,000 events in order …', -1]);
  });

  it('is announced every five seconds, not with every number', () => {
    const act = (): void => {};
    now = 1000;
    show({ stage: 'loading', events: 10, share: null }, 'en', act);
    const first = heard();
    now = 5900;
    show({ stage: 'loading', events: 20, share: null }, 'en', act);
    expect([heard(), seen() === first]).to.deep.equal([first, false]);
    now = 6100;
    show({ stage: 'loading', events: 30, share: null }, 'en', act);
    expect(heard()).to.equal(seen());
  });

  it('has a button that cancels', () => {
    let presses = 0;
    show({ stage: 'loading', events: 10, share: null }, 'en', () => presses++);
    place.querySelector('button')!.click();
    expect(presses).to.equal(1);
  });

  it('speaks German and Arabic, one event or many', () => {
    show({ stage: 'loading', events: 12_345, share: 0.5 }, 'de', () => {});
    expect(seen()).to.equal('Wird geladen: bisher 12.345 Ereignisse (50 % der Datei)');
    show({ stage: 'ordering', events: 1, share: null }, 'de', () => {});
    expect(seen()).to.equal('1 Ereignis wird nach der Zeit geordnet …');
    show({ stage: 'loading', events: 7, share: 0.5 }, 'ar', () => {});
    expect(seen()).to.match(/^جارٍ التحميل.*[7٧]/);
    expect(place.querySelector('button')!.textContent).to.equal('إلغاء');
  });
});
