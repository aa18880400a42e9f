import { expect } from '@open-wc/testing';
import { download, fileName } from '../../src/exporters/download.js';

describe('fileName', () => {
  for (const [title, name] of [
    ['Xi stärkt Putin den Rücken', 'xi-staerkt-putin-den-ruecken.svg'],
    ['  “Quoted” & <b>bold</b>/../etc  ', 'quoted-b-bold-b-etc.svg'],
    ['Élysée: Ça va? Łódź, Smørrebrød', 'elysee-ca-va-lodz-smorrebrod.svg'],
    ['قناة السويس', 'timeline.svg'],
    ['', 'timeline.svg'],
    ['...', 'timeline.svg'],
    ['CON', 'timeline-con.svg'],
    ['lpt1', 'timeline-lpt1.svg'],
    ['Constance', 'constance.svg'],
    ['\u202Egnp.exe\0', 'gnp-exe.svg'],
  ] as const) {
    it(`of ${JSON.stringify(title)} is ${name}`, () => {
      expect(fileName(title, 'svg')).to.equal(name);
    });
  }

  it('is cut at a word border after at most sixty characters, however long the title', () => {
    const name = fileName('lang '.repeat(100_000), 'csv');
    expect(name).to.equal(`${'lang-'.repeat(12).slice(0, -1)}.csv`);
    expect(fileName('x'.repeat(1000), 'csv')).to.equal(`${'x'.repeat(60)}.csv`);
  });
});

describe('download', () => {
  it('clicks a link of that name to that file, unseen by the page, and takes the address back later', async () => {
    const clicks: HTMLAnchorElement[] = [];
    const seen: Event[] = [];
    const own = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      clicks.push(this);
      this.addEventListener('click', (event) => event.preventDefault());
      own.call(this);
    };
    const listen = (event: Event): void => void seen.push(event);
    window.addEventListener('click', listen, true);
    const acts: (() => void)[] = [];
    try {
      download('a.txt', new Blob(['Hallo']), (act) => acts.push(act));
    } finally {
      HTMLAnchorElement.prototype.click = own;
      window.removeEventListener('click', listen, true);
    }
    const [link] = clicks;
    expect([clicks.length, link?.download, link?.isConnected, seen.length]).to.deep.equal([1, 'a.txt', false, 0]);
    expect(await (await fetch(link!.href)).text()).to.equal('Hallo');
    for (const act of acts) act();
    const gone: unknown = await fetch(link!.href).catch((reason: unknown) => reason);
    expect([acts.length, gone instanceof Error]).to.deep.equal([1, true]);
  });
});
