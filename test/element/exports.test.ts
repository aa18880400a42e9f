import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/document/timeline-document.js';
import { documentOf, events, show } from '../support/harness.js';
import { media, until } from '../support/page.js';

/** What a page says when a promise is refused. */
async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'not refused',
    (reason: unknown) => String(reason),
  );
}

describe('a timeline gives itself out', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('as JSON that reads back to the same events', async () => {
    const timeline = await show(await documentOf('marathon'));
    const json = JSON.parse(JSON.stringify(await timeline.element.toJSON())) as object;
    const { document, issues } = readDocument(json);
    expect(issues).to.deep.equal([]);
    expect(document.events).to.deep.equal(timeline.element.document!.events);
  });

  it('as CSV and JSON-LD in the reader’s language, with all that was added', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), {}, { lang: 'de' });
    timeline.element.append({ title: 'Nachtrag', date: '2026-02-05' });
    const csv = await timeline.element.toCSV();
    expect(csv.trim().split('\r\n')).to.have.length(21);
    expect(csv).to.contain('Putin beginnt den Ukraine-Krieg').and.contain('Nachtrag');
    const ld = JSON.stringify(await timeline.element.toJSONLD());
    expect(ld).to.contain('schema.org').and.contain('Putin beginnt den Ukraine-Krieg').and.contain('Nachtrag');
  });

  it('as a drawing in SVG, with the titles that are drawn and nothing that could run', async () => {
    const data = events({ 'A <b>bold</b> title': '2020-01-05', B: '2020-02-05', 'x" onload="1': '2020-03-05' });
    const timeline = await show(data);
    const svg = new DOMParser().parseFromString(await timeline.element.toSVG(), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).to.equal(null);
    for (const title of timeline.labels()) expect(svg.documentElement.textContent).to.contain(title);
    const all = [...svg.querySelectorAll('*')];
    expect(all.filter((n) => n.matches('script, foreignObject, image, b'))).to.deep.equal([]);
    expect(all.flatMap((n) => n.getAttributeNames()).filter((n) => n.startsWith('on'))).to.deep.equal([]);
    expect(Number(svg.documentElement.getAttribute('width'))).to.be.closeTo(timeline.drawing().width, 80);
  });

  it('as a picture with as many pixels as asked for', async () => {
    const timeline = await show(events({ A: '2020-01-05', B: '2020-02-05' }), {}, { width: 600 });
    for (const scale of [1, 2]) {
      const blob = await timeline.element.toPNG(scale);
      expect(blob.type).to.equal('image/png');
      const { width } = await createImageBitmap(blob);
      expect(width / scale).to.be.closeTo(600, 80);
    }
  });

  it('as a refusal when there is nothing of the kind', async () => {
    const fresh = document.createElement('news-timeline');
    expect(await refusal(fresh.toJSON())).to.contain('no document');
    expect(await refusal(fresh.toCSV())).to.contain('no document');
    expect(await refusal(fresh.toSVG())).to.not.equal('not refused');
    const list = await show(events({ A: '2020' }), { layout: 'list' });
    expect(await refusal(list.element.toSVG())).to.not.equal('not refused');
    expect(await refusal(list.element.toJSON())).to.equal('not refused');
  });

  it('as a file from the toolbar, where the page’s author offers it', async () => {
    expect((await show(events({ A: '2020', B: '2021' }))).controls()).to.not.include('Download');
    const timeline = await show(events({ A: '2020', B: '2021' }), { controls: 'export' });
    expect(timeline.controls()).to.deep.equal(['Download']);
    const files: string[] = [];
    const keep = (e: MouseEvent) => {
      const link = e.composedPath()[0];
      if (!(link instanceof HTMLAnchorElement) || !link.download) return;
      files.push(link.download);
      e.preventDefault();
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push(this.download);
    };
    document.addEventListener('click', keep, true);
    try {
      for (const format of ['json', 'csv', 'jsonld', 'svg', 'png']) {
        await timeline.choose(format);
        await until(() => files.length > 0, `a file of ${format}`);
        expect(files, format).to.have.length(1);
        expect(files.pop()).to.match(/^[a-z0-9-]+\.(json|csv|jsonld|svg|png)$/i);
      }
    } finally {
      document.removeEventListener('click', keep, true);
      HTMLAnchorElement.prototype.click = click;
    }
  });
});
