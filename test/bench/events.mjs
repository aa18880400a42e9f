// Events of a made-up archive, the same for everybody and on every run.

const WORDS =
  'minister talks border city council court report summit call troops vote law strike harbour border envoy bank prices leak plan'.split(
    ' ',
  );
export const DAY = 86_400_000;
const FROM = Date.UTC(1946, 0, 1);
const TO = Date.UTC(2026, 1, 4);

/**
 * `count` events: { id, title, start, end (ms, or null), importance }, in no order. Seven of ten belong to bursts, denser
 * towards the present; a seventh lasts; a twentieth is main news. Days begin at midnight UTC.
 */
export function newsOf(count, seed = 1) {
  let state = seed;
  // Park and Miller's generator: small, and plenty for titles and dates.
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const word = () => WORDS[Math.floor(random() * WORDS.length)];
  const someDay = () => FROM + Math.floor((Math.sqrt(random()) * (TO - FROM)) / DAY) * DAY;
  const bursts = Array.from({ length: Math.max(3, count / 40) }, someDay);
  return Array.from({ length: count }, (_, i) => {
    const burst = bursts[Math.floor(random() ** 2 * bursts.length)];
    const start = random() < 0.7 ? burst - Math.floor(9 * Math.log(1 - random())) * DAY : someDay();
    return {
      id: `e${i}`,
      title: Array.from({ length: 4 + Math.floor(random() * 8) }, word).join(' '),
      start,
      end: random() < 0.15 ? start + Math.ceil(Math.exp(random() * 7)) * DAY : null,
      importance: random() < 0.05 ? 3 : random() < 0.3 ? 1 : 2,
    };
  });
}
