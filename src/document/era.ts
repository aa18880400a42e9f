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

const READERS = { date: needed(readDate, 'a date'), label: needed(readText, 'a label') };

/** null without a label or without a date that can be read: an era has no shelf to go to. */
export function readEra(at: Written): Era | null {
  const era = readFields(at, 'an era', '{"date": "1945/1989", "label": "…"}', READERS);
  return era?.date.time ? { time: era.date.time, label: era.label } : null;
}
