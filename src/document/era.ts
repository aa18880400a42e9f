import type { EventTime } from '../time/event-time.js';
import { readDate, reportUnknownFields } from './read.js';
import { readText } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

export interface Era {
  readonly time: EventTime;
  readonly label: LocalizedText;
}

/** null without a label or without a date that can be read: an era has no shelf to go to. */
export function readEra(at: Written): Era | null {
  if (!at.record) {
    at.report('error', 'not-an-object', 'an era such as {"date": "1945/1989", "label": "…"}');
    return null;
  }
  reportUnknownFields(at, 'era', ['date', 'label']);
  const { date, time } = readDate(at.get('date'));
  const label = readText(at.get('label'));
  if (!date) at.get('date').report('error', 'missing', 'a date');
  if (!label) at.get('label').report('error', 'missing', 'a label');
  return time && label && { time, label };
}
