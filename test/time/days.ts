const DAY = 86_400_000n;

/** Days from 1970-01-01 by counting years, months and leap days in whole numbers: nothing the code under test uses. */
export function daysOf(year: bigint, month: bigint, day: bigint): bigint {
  const shifted = month > 2n ? year : year - 1n;
  const monthFromMarch = (month + 9n) % 12n;
  const leapDays = floorDiv(shifted, 4n) - floorDiv(shifted, 100n) + floorDiv(shifted, 400n);
  return 365n * shifted + leapDays + (153n * monthFromMarch + 2n) / 5n + day - 1n - 719_468n;
}

function floorDiv(a: bigint, b: bigint): bigint {
  return a / b - (a % b < 0n ? 1n : 0n);
}

/** Milliseconds of `-0490-09-12` or `2026-02-04T11:30:00`, `days` days later, rounded once to the nearest number. */
export function msOf(text: string, days = 0n): number {
  const [date = '', clock = '00:00:00'] = text.split('T');
  const sign = date.startsWith('-') ? -1n : 1n;
  const [year = '', month = '', day = ''] = date.replace(/^-/, '').split('-');
  const [hours = '', minutes = '', seconds = ''] = clock.split(':');
  const inDay = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return Number((daysOf(sign * BigInt(year), BigInt(month), BigInt(day)) + days) * DAY + BigInt(inDay));
}
