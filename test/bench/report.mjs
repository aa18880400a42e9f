// From figures of single pages to one table.

export function middle(numbers, share = 0.5) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const short = (number, digits = number < 10 ? 1 : 0) =>
  number === undefined || Number.isNaN(number)
    ? '–'
    : number.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/**
 * `rows`: { name, count, figures: { 'what, unit': number } }. For each figure a line with the first contestant's medians
 * over the rounds and their exponent of growth, from 1,000 events (or the fewest) to the most, and a line with its ratio to
 * each of the others.
 */
export function table(rows, [own, ...others], counts) {
  const lines = Object.keys(rows[0].figures).flatMap((figure) => {
    const median = (name, count) =>
      middle(rows.filter((row) => row.name === name && row.count === count).map((row) => row.figures[figure]));
    const ratios = others.map((other) => {
      const ratio = (count) => (median(other, count) ? median(own, count) / median(other, count) : undefined);
      return [`… ÷ ${other}`, ...counts.map((count) => short(ratio(count), 2)), ''];
    });
    const cells = counts.map((count) => short(median(own, count)));
    return [[figure, ...cells, growth(counts, (count) => median(own, count))], ...ratios];
  });
  const head = ['events', ...counts.map((count) => short(count, 0)), 'growth'];
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function growth(counts, of) {
  const known = counts.filter((count) => of(count) > 0);
  const from = known.find((count) => count >= 1000) ?? known[0];
  const to = known.at(-1);
  return from === to ? '–' : short(Math.log(of(to) / of(from)) / Math.log(to / from), 2);
}
