import type { Random } from '../support/random.js';

/** Texts of every row of the profile; intervals and ranges may be reversed, everything else is valid. */
export function randomEdtf(random: Random): string {
  const form = random.int(0, 9);
  if (form < 5) return randomDate(random);
  if (form < 8) return `${randomSide(random)}/${random.chance(0.1) ? '..' : randomDate(random)}`;
  const members = Array.from({ length: random.int(1, 4) }, () => randomMember(random)).join(',');
  return random.chance(0.5) ? `[${members}]` : `{${members}}`;
}

export function randomDate(random: Random): string {
  const date = random.pick([simple, clocked, masked, divided, farYear])(random);
  return date + (random.chance(0.3) ? random.pick(['~', '?', '%']) : '');
}

function randomSide(random: Random): string {
  return random.chance(0.1) ? '..' : random.chance(0.1) ? '' : randomDate(random);
}

function randomMember(random: Random): string {
  if (random.chance(0.6)) return randomDate(random);
  return random.pick([
    () => `..${randomDate(random)}`,
    () => `${randomDate(random)}..`,
    () => `${randomDate(random)}..${randomDate(random)}`,
  ])();
}

function simple(random: Random): string {
  return random.pick([year, month, day])(random);
}

function clocked(random: Random): string {
  const seconds = random.chance(0.5) ? `:${two(random, 0, 59)}` : '';
  const zone = random.pick([
    '',
    'Z',
    `+${two(random, 0, 14)}:${random.pick(['00', '30', '45'])}`,
    `-${two(random, 1, 12)}`,
  ]);
  return `${day(random)}T${two(random, 0, 23)}:${two(random, 0, 59)}${seconds}${zone}`;
}

function masked(random: Random): string {
  return random.pick([
    () => `${random.chance(0.2) ? '-' : ''}${random.int(0, 2)}${random.pick(['XXX', '9XX', '98X', '01X', '00X'])}`,
    () => `${year(random)}-${random.pick(['XX', '0X', '1X', 'XX-XX'])}`,
    () => `${month(random)}-${random.pick(['XX', '0X', '1X', '2X'])}`,
    () => `${year(random)}-10-3X`,
  ])();
}

function divided(random: Random): string {
  return `${year(random)}-${random.pick([21, 22, 23, 24, 33, 34, 35, 36, 40, 41])}`;
}

function farYear(random: Random): string {
  const digits = random.int(5, 12);
  return `Y${random.pick(['', '-'])}${random.int(10 ** (digits - 1), 10 ** digits - 1)}`;
}

function year(random: Random): string {
  const value = random.chance(0.7) ? random.int(1900, 2100) : random.int(1, 9999);
  return (random.chance(0.15) ? '-' : '') + String(value).padStart(4, '0');
}

function month(random: Random): string {
  return `${year(random)}-${two(random, 1, 12)}`;
}

function day(random: Random): string {
  return `${month(random)}-${two(random, 1, 28)}`;
}

function two(random: Random, low: number, high: number): string {
  return String(random.int(low, high)).padStart(2, '0');
}
