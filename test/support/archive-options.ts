import type { ArchivePictureOptions } from '../../src/archive/picture-options.js';
import type { Archive } from '../../src/archive/archive.js';
import { fakeText } from './fake-text.js';

/** As ISO 8601; what is beyond all dates as it is. */
function day(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString().slice(0, 10);
}

/** What the picture of an archive is made with where a test asks for nothing else: a level axis, 1200 px long. */
export function archiveOptions(archive: Archive, rest: Partial<ArchivePictureOptions> = {}): ArchivePictureOptions {
  return {
    archive,
    index: archive.index,
    orientation: 'horizontal',
    grouping: 'none',
    scale: 'time',
    locale: 'en',
    mirrored: false,
    length: 1200,
    rows: 12,
    barRows: 4,
    maxTextWidth: 200,
    maxLines: 2,
    text: fakeText,
    words: {
      title: (row) => archive.source.title(row, 'en'),
      heading: ({ start }) => day(start),
      ungrouped: 'Other',
      tick: (ms, unit) => day(ms).slice(0, unit === 'year' ? 4 : 10),
    },
    window: { start: null, end: null },
    extent: null,
    ...rest,
  };
}
