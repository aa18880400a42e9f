// A reporter that closes with one plain line that any CI can read, and leaves the numbers for run-tests.mjs.
import { writeFileSync } from 'node:fs';

/** Counts every test of every session; a session that broke down counts as one failure more. */
export function totals(file = process.env.TEST_TOTALS) {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0, skipped: 0 };
      const walk = (suite) => {
        for (const test of suite.tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        suite.suites.forEach(walk);
      };
      for (const session of sessions) {
        if (session.testResults) walk(session.testResults);
        if (session.status !== 'FINISHED' || session.errors.length) count.failed++;
      }
      if (file) writeFileSync(file, JSON.stringify(count));
      console.log(`${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`);
    },
  };
}
