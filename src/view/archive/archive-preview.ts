import { nothing, type TemplateResult } from 'lit';
import type { ArchiveMessages } from '../../i18n/archive/archive-words.js';
import type { ReaderWords } from '../reader-words.js';
import { previewView } from '../preview-view.js';
import type { ArchiveFrame } from './archive-frame.js';
import type { ArchiveNames } from './archive-names.js';
import type { Sheet } from './archive-sheet.js';
import type { Entry } from './entry.js';

/** Characters of a quotation. */
const longestQuote = 110;

/** What is pointed at: the whole of an event's title, and the weightiest of a group. */
export function archivePreview(
  entry: Entry,
  frame: ArchiveFrame,
  sheet: Sheet,
  names: ArchiveNames,
  words: ReaderWords,
  messages: ArchiveMessages,
): TemplateResult | typeof nothing {
  if (entry.kind === 'running') return nothing;
  const { x, y, width, height } = entry.box;
  const shift = Math.round((frame.turned ? 1 : -1) * sheet.offset);
  const isLevel = frame.orientation === 'horizontal';
  const target = { x: isLevel ? x + shift : x, y: isLevel ? y : y + shift, width, height };
  const shared = { target, width: frame.width, height: frame.height, quoteLang: '' };
  if (entry.kind === 'group') {
    const { count, extent, top } = entry.group;
    const quote = top.map(({ row }) => names.title(row)).join(' · ');
    return previewView({ ...shared, date: names.span(extent), title: messages.members(count), titleLang: '', quote });
  }
  const { row } = entry.mark.event;
  const said = names.event(row)?.excerpts[0]?.exact ?? '';
  const quote = said ? words.messages.card.quote(said.slice(0, longestQuote)) : '';
  return previewView({
    ...shared,
    date: names.date(row),
    title: names.title(row),
    titleLang: names.lang(row),
    quote,
  });
}
