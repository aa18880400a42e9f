import { expect } from '@open-wc/testing';
import { adviseOnDates, readWithAdvice } from '../../src/document/date-advice.js';
import { advice, createIssueLog } from '../../src/document/issue.js';
import { movedIssue } from '../../src/document/moved-issue.js';
import { readDocument } from '../../src/document/timeline-document.js';

const GENERAL = 'a date such as "2022", "2022-02-24", "2022-02~" or "2022-02/2024-05"';
const data = {
  version: 1,
  events: [
    { id: 'a', title: 'A', date: '24.02.2022' },
    { id: 'b', title: 'B', date: 20220224 },
  ],
};

describe('advice on dates that cannot be read', () => {
  const silent = (): string => '';
  beforeEach(() => (advice.on = silent));
  after(() => adviseOnDates());

  it('comes to issues that are there already, in what they expected and in their sentence', () => {
    const [issue] = readDocument(data).issues;
    expect(issue).to.include({
      path: 'events[0].date',
      severity: 'error',
      code: 'bad-date',
      value: '24.02.2022',
      expected: GENERAL,
      message: `events[0].date: found "24.02.2022", expected ${GENERAL}.`,
    });
    adviseOnDates();
    expect(issue!.expected).to.equal(`${GENERAL} (Write 2022-02-24)`);
    expect(issue!.message).to.equal(`events[0].date: found "24.02.2022", expected ${GENERAL} (Write 2022-02-24).`);
  });

  it('comes to issues that were moved to where an author finds them', () => {
    const moved = movedIssue(readDocument(data).issues[0]!, 'line 7.date');
    expect(moved.message).to.equal(`line 7.date: found "24.02.2022", expected ${GENERAL}.`);
    adviseOnDates();
    expect(moved.expected).to.equal(`${GENERAL} (Write 2022-02-24)`);
    expect(moved.message).to.match(/^line 7\.date: found "24\.02\.2022", .*\(Write 2022-02-24\)\.$/);
  });

  it('is in what programs read from the beginning, also as JSON', () => {
    const { issues } = JSON.parse(JSON.stringify(readWithAdvice(data))) as { issues: { expected: string }[] };
    expect(issues.map(({ expected }) => expected)).to.deep.equal([`${GENERAL} (Write 2022-02-24)`, GENERAL]);
  });

  it('is for dates alone, and none is given on an empty one', () => {
    adviseOnDates();
    const log = createIssueLog();
    log.add('error', 'not-text', 'title', '24.02.2022', 'text');
    expect(log.issues[0]!.expected).to.equal('text');
    expect(readDocument({ version: 1, events: [{ id: 'a', title: 'A', date: '' }] }).issues).to.deep.equal([]);
  });
});
