// Events of a made-up story, the same for everybody and on every run.

const WORDS =
  'minister talks border city council court report summit call troops vote law strike harbour border envoy bank prices leak plan'.split(
    ' ',
  );
const day = 86_400_000;

/** `count` events within two years, denser towards the end; a tenth of them main news. */
export function storyOf(count, seed = 1) {
  let state = seed;
  // Park and Miller's generator: small, and plenty for titles and dates.
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const word = () => WORDS[Math.floor(random() * WORDS.length)];
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: Array.from({ length: 3 + Math.floor(random() * 7) }, word).join(' '),
    start: new Date(Date.UTC(2026, 1, 4) - Math.floor(random() ** 2 * 730) * day).toISOString().slice(0, 10),
    importance: i % 10 === 0 ? 3 : 2,
  }));
}
