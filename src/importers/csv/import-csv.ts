import { readingCsv, type CsvData } from './read-csv.js';

/** `readCsv` in turns: the page can be used while a large file is read. */
export async function importCsv(text: string): Promise<CsvData> {
  const reading = readingCsv(text);
  let since = performance.now();
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}

/** ms of work at a time. */
const TURN = 8;
