// How long a browser takes to parse and run a script once, nothing drawn: a figure, not a test. Each time a fresh browser,
// so that no compiled code is kept, and the text in a classic script in the page, which is parsed and run before the next
// line; the rounds go round all scripts, and medians are given.
import { launch } from '../runner/guest/browser.mjs';
import { middle } from './report.mjs';

/** A module without imports as a classic script: its exports, at the end, are left out. */
export function classic(text) {
  return `(()=>{${text.replace(/export\s*\{[^{}]*\};?/g, '').replace(/^\/\/# sourceMappingURL=.*$/gm, '')}\n})();`;
}

/** Medians, ms, of `scripts`: a Map of names to texts. */
export async function parsing(scripts, rounds = 5) {
  const times = new Map([...scripts.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, text] of scripts) {
      const browser = await launch();
      try {
        const page = await browser.newPage();
        const failures = [];
        page.on('pageerror', (error) => failures.push(error));
        times.get(name).push(
          await page.evaluate((code) => {
            const script = document.createElement('script');
            script.textContent = code;
            const start = performance.now();
            document.head.append(script);
            return performance.now() - start;
          }, text),
        );
        if (failures.length > 0) throw failures[0];
      } finally {
        await browser.close();
      }
    }
  }
  return new Map([...times].map(([name, all]) => [name, middle(all)]));
}
