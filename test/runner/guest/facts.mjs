// The smallest test runner that a plain Node script needs: named facts and a closing line.

const count = { passed: 0, failed: 0 };

/** Runs `check`; it fails the fact by throwing. Prints one line. Facts run one after the other: await each. */
export async function fact(name, check) {
  try {
    await check();
    count.passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    count.failed++;
    console.log(`FAILED  ${name}\n        ${error?.stack ?? error}`);
  }
}

/** Prints `N passed, N failed` and ends the process, also when a fact that failed has left a server or a timer behind. */
export function done() {
  process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`, () =>
    process.exit(count.failed || !count.passed ? 1 : 0),
  );
}
