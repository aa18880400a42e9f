import { expect } from '@open-wc/testing';
import { archiveData } from '../support/archive-data.js';
import { documentOf, show, type Timeline } from '../support/harness.js';
import { media, nextFrame, pause, until } from '../support/page.js';

type Later = (callback: (...given: never[]) => void, ...rest: unknown[]) => number;
const names = ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback'] as const;
type Clock = Record<(typeof names)[number], Later>;

const clock = window as unknown as Clock;
const { scheduler } = globalThis as unknown as { scheduler: { yield(): Promise<void> } };

/** What files of ours ask for that is to come later, and which of it runs after `end`. */
class Watch {
  asked = 0;
  readonly ran: string[] = [];
  #hasEnded = false;
  readonly #originals = names.map((name) => clock[name]);
  readonly #yield = scheduler.yield;

  constructor() {
    names.forEach((name, index) => {
      const original = this.#originals[index]!;
      clock[name] = (callback, ...rest) => original.call(window, this.#noted(name, callback), ...rest);
    });
    // One that has been asked for comes and does nothing; who works on asks for another.
    scheduler.yield = () => {
      this.asked++;
      if (this.#hasEnded) this.ran.push('yield');
      return this.#yield.call(scheduler);
    };
  }

  /** Tests wait, too: theirs does not count. */
  #noted(name: string, callback: (...given: never[]) => void): (...given: never[]) => void {
    const file = /\/src\/([\w/-]+\.ts)/.exec(new Error().stack ?? '')?.[1];
    if (!file) return callback;
    this.asked++;
    return (...given) => {
      if (this.#hasEnded) this.ran.push(`${name} in ${file}`);
      callback(...given);
    };
  }

  end(): void {
    this.#hasEnded = true;
  }

  restore(): void {
    names.forEach((name, index) => (clock[name] = this.#originals[index]!));
    scheduler.yield = this.#yield;
  }
}

/** What runs after a timeline has left in the middle of something. */
async function leftBehind(timeline: Timeline, act: () => Promise<unknown> | void): Promise<readonly string[]> {
  const watch = new Watch();
  try {
    await act();
    expect(watch.asked, 'control: something was to come').to.be.above(0);
    timeline.element.remove();
    watch.end();
    await pause(700);
  } finally {
    watch.restore();
  }
  return watch.ran;
}

const archive = async (attributes = {}, count = 5_000): Promise<Timeline> => {
  const timeline = await show(archiveData(count), attributes);
  await until(() => timeline.element.shadowRoot!.querySelector('.archive') !== null, 'an archive');
  await pause(400);
  return timeline;
};

describe('once it has left the page, nothing runs any more of a timeline', () => {
  before(() => media({ 'prefers-reduced-motion': 'no-preference' }));
  after(() => media({}));

  it('that was being moved by the wheel', async () => {
    const timeline = await show(await documentOf('space-stations'));
    expect(
      await leftBehind(timeline, async () => {
        timeline.turnWheel(-60);
        await nextFrame();
      }),
    ).to.deep.equal([]);
  });

  it('that was on its way to a window, and comes to rest', async () => {
    const timeline = await show(await documentOf('space-stations'));
    timeline.element.zoomTo('1980', '2002');
    const box = timeline.element.parentElement!;
    expect(
      await leftBehind(timeline, async () => {
        timeline.element.zoomBy(2);
        await nextFrame();
        await nextFrame();
      }),
    ).to.deep.equal([]);
    box.append(timeline.element);
    await timeline.settled();
    expect(timeline.days().length).to.be.above(0);
  });

  it('whose window a script moves while it is away', async () => {
    const timeline = await show(await documentOf('space-stations'));
    const box = timeline.element.parentElement!;
    timeline.element.remove();
    const watch = new Watch();
    try {
      watch.end();
      timeline.element.zoomTo('1980', '2002');
      await pause(400);
    } finally {
      watch.restore();
    }
    expect(watch.ran).to.deep.equal([]);
    box.append(timeline.element);
    await timeline.settled();
  });

  it('that has just been drawn as an archive', async () => {
    const timeline = await show(archiveData(5_000));
    expect(
      await leftBehind(timeline, () =>
        until(() => timeline.element.shadowRoot!.querySelector('.archive') !== null, 'an archive'),
      ),
    ).to.deep.equal([]);
  });

  for (const attributes of [{}, { 'group-by': 'place' }, { layout: 'vertical' }])
    it(`that is an archive which was being moved, ${JSON.stringify(attributes)}`, async () => {
      const timeline = await archive(attributes);
      expect(
        await leftBehind(timeline, async () => {
          timeline.turnWheel(-60);
          await nextFrame();
        }),
      ).to.deep.equal([]);
    });

  it('that is an archive in which something is looked for', async () => {
    const timeline = await archive({ filter: 'kind:state' }, 60_000);
    expect(
      await leftBehind(timeline, async () => {
        timeline.element.search = 'harbour';
        await timeline.element.updateComplete;
      }),
    ).to.deep.equal([]);
  });

  it('that is an archive whose lanes are being read', async () => {
    const timeline = await archive({}, 60_000);
    expect(
      await leftBehind(timeline, async () => {
        timeline.element.groupBy = 'person';
        await timeline.element.updateComplete;
      }),
    ).to.deep.equal([]);
  });
});
