import { expect } from '@open-wc/testing';
import type { EventTime } from '../../src/time/event-time.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import { printEdtf } from '../../src/time/print-edtf.js';
import { seeded } from '../support/random.js';
import { readable } from './cases.js';
import { randomEdtf } from './random-edtf.js';

function timeOf(text: string): EventTime {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text} is refused: ${result.message}`);
  return result.time;
}

/** The structure alone: a copy without what was written. */
function bare(time: EventTime): unknown {
  return JSON.parse(
    JSON.stringify(time, (key, value: unknown) => (key === 'source' ? undefined : value === Infinity ? 'end' : value)),
  );
}

/** The same with every text replaced, to prove that printing does not return it. */
function forged(time: EventTime): EventTime {
  return JSON.parse(JSON.stringify(time, (key, value: unknown) => (key === 'source' ? 'forged' : value))) as EventTime;
}

describe('printing EDTF', () => {
  for (const { text, print = text } of readable) {
    it(`prints ${JSON.stringify(text)} as ${print}`, () => {
      expect(printEdtf(timeOf(text))).to.equal(print);
    });
  }

  it('prints from the structure, not from the text it was read from', () => {
    for (const { text, print = text } of readable) expect(printEdtf(forged(timeOf(text)))).to.equal(print);
  });

  it('prints what reads back as the same structure, for random texts', () => {
    const random = seeded(1);
    const forms = new Map<string, number>();
    for (let i = 0; i < 5000; i++) {
      const text = randomEdtf(random);
      const result = parseEdtf(text);
      if (!result.ok) {
        expect(result.code, text).to.equal('reversed');
        continue;
      }
      forms.set(result.time.form, (forms.get(result.time.form) ?? 0) + 1);
      const printed = printEdtf(result.time);
      expect(bare(timeOf(printed)), `${text} printed as ${printed}`).to.deep.equal(bare(result.time));
      expect(printEdtf(timeOf(printed))).to.equal(printed);
    }
    for (const form of ['date', 'interval', 'one-of', 'all-of']) expect(forms.get(form), form).to.be.above(200);
  });
});
