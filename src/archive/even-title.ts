import type { Measure, WrappedTitle } from '../layout/wrap-title.js';

/**
 * A title of two lines with its words shared out evenly, so that no word stands alone below a full line. Which border
 * does so is told by counting letters: two measurements, and none where the lines are even already. Never wider; as it is
 * where it was shortened, has not two lines, or was not broken at a blank.
 */
export function evenTitle(text: string, title: WrappedTitle, measure: Measure): WrappedTitle {
  const [first, second] = title.lines;
  if (title.shortened || title.lines.length !== 2 || !text.includes(`${first} ${second}`)) return title;
  const all = `${first} ${second}`;
  const longer = (blank: number) => Math.max(blank, all.length - blank - 1);
  let best = first!.length;
  for (let at = all.lastIndexOf(' ', best - 1); at > 0 && longer(at) < longer(best); at = all.lastIndexOf(' ', at - 1))
    best = at;
  if (best === first!.length) return title;
  const lines = [all.slice(0, best), all.slice(best + 1)];
  const width = Math.max(...lines.map(measure));
  return width < title.width ? { lines, width, shortened: false } : title;
}
