import { integer, needed, readFields } from './fields.js';
import { readUrl } from './read.js';
import { readProse, readText } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

/** An image. */
export interface Media {
  /** Always http(s) or relative, checked on reading. */
  readonly src: string;
  readonly alt: LocalizedText;
  readonly caption: LocalizedText | null;
  readonly credit: LocalizedText | null;
  /** CSS px, at least 1. */
  readonly width: number | null;
  readonly height: number | null;
}

const side = integer(1, 100_000);
const READERS = {
  src: readAddress,
  alt: needed(readProse, 'missing-alt'),
  caption: readProse,
  credit: readText,
  width: side,
  height: side,
};

/** null without an address or without `alt`: an image that some readers cannot get is not shown to the others. */
export function readMedia(at: Written): Media | null {
  return readFields(at, 'media', READERS);
}

function readAddress(at: Written): string | undefined {
  if (at.absent || at.value === '') at.report('error', 'missing');
  return readUrl(at) ?? undefined;
}
