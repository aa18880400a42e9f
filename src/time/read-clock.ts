import { isoDate } from './calendar.js';
import type { EpochMs } from './interval.js';
import type { DateFields } from './event-time.js';
import { refuse, unknownShape } from './refusal.js';
import type { Refusal } from './refusal.js';

const CLOCKS = ['00:00', '00:00:00'];
const ZONES = ['Z', '+00', '+00:00', '-00', '-00:00'];

/**
 * What stands behind the T: `11:30` or `11:30:00`, then `Z`, `+01:00`, `+01` or nothing. Without a zone the numbers are
 * taken as UTC, so that they stay the ones written. `day` is the start of the date.
 */
export function readClock(text: string, day: EpochMs): DateFields | Refusal {
  const zoneAt = text.search(/[Z+-]/);
  const clock = zoneAt < 0 ? text : text.slice(0, zoneAt);
  const zone = zoneAt < 0 ? null : text.slice(zoneAt);
  if (!CLOCKS.includes(shapeOf(clock)) || (zone !== null && !ZONES.includes(shapeOf(zone)))) return unknownShape;
  if (clock.startsWith('24:00') && !numberAt(clock, 6)) {
    const tomorrow = isoDate(day + 86_400_000);
    return refuse('impossible-time', `There is no time 24:00: write ${tomorrow}T00:00${zone ?? ''}.`);
  }
  if (numberAt(clock, 0) > 23 || numberAt(clock, 3) > 59 || numberAt(clock, 6) > 59) {
    return refuse('impossible-time', `There is no time ${clock}: write 00:00 to 23:59, seconds up to 59.`);
  }
  const ahead = zone === null ? 0 : zoneOffset(zone);
  if (ahead === null) return refuse('impossible-time', `There is no zone ${String(zone)}: write Z or +01:00.`);
  const start = day + secondsOf(clock) * 1000 - ahead;
  const exact = clock.length > 5;
  return { interval: { start, end: start + (exact ? 1000 : 60_000) }, precision: exact ? 'second' : 'minute', zone };
}

/** Milliseconds by which clocks of a zone (`Z`, `+01:00`, `+01`) are ahead of UTC; null when there is no such zone. */
export function zoneOffset(zone: string): number | null {
  if (zone === 'Z') return 0;
  if (numberAt(zone, 1) > 23 || numberAt(zone, 4) > 59) return null;
  const ahead = secondsOf(zone.slice(1)) * 1000;
  if (!zone.startsWith('-')) return ahead;
  // ISO 8601 keeps -00:00 out.
  return ahead > 0 ? -ahead : null;
}

function secondsOf(clock: string): number {
  return numberAt(clock, 0) * 3600 + numberAt(clock, 3) * 60 + numberAt(clock, 6);
}

/** Two digits as a number; 0 behind the end. */
function numberAt(text: string, index: number): number {
  return Number(text.slice(index, index + 2));
}

function shapeOf(text: string): string {
  return text.replace(/[0-9]/g, '0');
}
