import { expect } from '@open-wc/testing';
import { show, type Timeline } from '../support/harness.js';
import { media } from '../support/page.js';

const strings = [
  '<img src=x onerror="window.hacked = 1">',
  '<script>window.hacked = 1</script>',
  '</title></svg><svg onload="window.hacked = 1">',
  '"><b onclick="window.hacked = 1" autofocus onfocus="window.hacked = 1">x</b>',
  'javascript:window.hacked=1',
  'x" style="position:fixed;inset:0;background:red',
  '</style><style>*{display:none!important}</style>',
  '${window.hacked = 1}',
  '{{constructor.constructor("window.hacked=1")()}}',
  '__proto__',
  'constructor',
  'toString',
  '[link](javascript:window.hacked=1) *em* [x](data:text/html,<script>1</script>)',
  '\u202e\u0000\ud800 gnitirw sdrawkcab',
];

/** A document in which every text, id and address is the same hostile string. */
function hostile(text: string): object {
  const texts = { en: text, [text]: text };
  const excerpt = { exact: text, prefix: text, suffix: text };
  const event = (id: string, date: string) => ({
    id,
    title: text,
    date,
    displayDate: text,
    wording: text,
    reasoning: texts,
    basis: text,
    status: text,
    summary: text,
    group: text,
    tags: [text],
    people: [text, { name: text, role: text }],
    place: text,
    url: text,
    importance: text,
    excerpts: [excerpt],
    sources: [{ title: text, url: text, publisher: text, date: text }, text],
    // The test server does not bear a NUL in an address.
    media: [{ src: text.replace('\0', ''), alt: text, caption: text, credit: text, width: text, height: text }],
    enriched: { date: '2020-01-02', note: text, source: text },
  });
  return {
    title: text,
    description: text,
    lang: text,
    article: { url: text, title: text, publisher: text, author: text, lang: text, published: '2020-05-05' },
    groups: [{ id: text, label: text }],
    eras: [{ date: '2019/2021', label: text }],
    events: [event(text, '2020-01-01'), event('second', '2020-03-01'), event('third', text), event('fourth', '2021')],
  };
}

/** Elements that a template of ours never makes, and attributes that only an attacker would want. */
function smuggled(timeline: Timeline): string[] {
  const found: string[] = [];
  for (const node of timeline.nodes()) {
    if (node.matches('script, style, iframe, object, embed, form, base, link, meta, b, template, [style*="fixed"]'))
      found.push(node.outerHTML);
    for (const { name, value } of node.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc' || name === 'autofocus') found.push(`${name}=${value}`);
      if (
        ['href', 'src', 'cite', 'action', 'xlink:href'].includes(name) &&
        !/^https?:$/.test(new URL(value, document.baseURI).protocol)
      ) {
        found.push(`${name}=${value}`);
      }
    }
  }
  return found;
}

describe('hostile text', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const text of strings)
    for (const layout of ['horizontal', 'list'])
      it(`is shown as text only, ${layout}: ${JSON.stringify(text)}`, async () => {
        const timeline = await show(hostile(text), { layout, 'group-by': 'group', origin: text, label: text });
        expect(timeline.ids().length + timeline.shelf().length).to.equal(4);
        timeline.element.select('second');
        await timeline.settled();
        expect(timeline.card()).to.not.equal(null);
        expect(smuggled(timeline)).to.deep.equal([]);
        expect((window as { hacked?: number }).hacked).to.equal(undefined);
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
        const visible = text
          .replace(/[\0\ud800]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
        if (!/[\0\ud800]|\]\(/.test(text)) expect(timeline.card()!.title).to.equal(visible);
      });

  it('in ids opens the event of that id', async () => {
    const ids = ['__proto__', 'constructor', '"]', "'", '\\', 'a b', '<b>', '#x', 'toString', 'über', '1'];
    const data = { events: ids.map((id, i) => ({ id, title: `Event ${i}`, date: `20${10 + i}` })) };
    const timeline = await show(data);
    expect(timeline.ids()).to.deep.equal(ids);
    for (const [i, id] of ids.entries()) {
      timeline.element.select(id, { focus: true });
      await timeline.settled();
      expect([timeline.card()!.title, timeline.focused()], id).to.deep.equal([`Event ${i}`, id]);
    }
  });

  it('in attributes of the element is text, too', async () => {
    for (const text of strings.slice(0, 6)) {
      const timeline = await show(
        { events: [{ title: 'A', date: '2020' }] },
        { label: text, selected: text, origin: text },
      );
      expect(smuggled(timeline)).to.deep.equal([]);
      const section = timeline.nodes().find((n) => n.localName === 'section')!;
      expect(section.getAttribute('aria-label')).to.equal(text);
    }
  });

  it('but good links are there: what is looked for could be found', async () => {
    const data = {
      events: [
        {
          id: 'a',
          title: 'A',
          date: '2020',
          url: 'https://example.org/',
          summary: 'See [this](https://example.org/x) and *that*.',
        },
      ],
    };
    const timeline = await show(data, { selected: 'a' });
    expect(timeline.card()!.links).to.deep.equal(['https://example.org/x', 'https://example.org/']);
    timeline.element.shadowRoot!.querySelector('a')!.setAttribute('href', 'javascript:1');
    timeline.element.shadowRoot!.append(document.createElement('script'));
    expect(smuggled(timeline)).to.have.length(2);
  });
});
