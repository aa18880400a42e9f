import type { EventTime } from '../time/event-time.js';
import { needed, readFields } from './fields.js';
import { readDate } from './read.js';
import { readText } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

export interface Era {
  readonly time: EventTime;
  readonly label: LocalizedText;
}

const READERS = { date: needed(readDate), label: needed(readText) };

/** null without a label or without a date that can be read: an era has no shelf to go to. */
export function readEra(at: Written): Era | null {
  const era = readFields(at, 'era', READERS);
  return era?.date.time ? { time: era.date.time, label: era.label } : null;
}
