import { readInteger, readUrl, reportUnknownFields } from './read.js';
import { readText } from './text.js';
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

const MAX_SIDE = 100_000;

/** null without an address or without `alt`: an image that some readers cannot get is not shown to the others. */
export function readMedia(at: Written): Media | null {
  if (!at.record) {
    at.report('error', 'not-an-object', 'an image such as {"src": "…", "alt": "…"}');
    return null;
  }
  reportUnknownFields(at, 'media', ['src', 'alt', 'caption', 'credit', 'width', 'height']);
  const address = at.get('src');
  const src = readUrl(address);
  if (address.absent || address.value === '') address.report('error', 'missing', 'the address of an image');
  const alt = readText(at.get('alt'), 'prose');
  if (!alt) at.get('alt').report('error', 'missing-alt', 'a text that says what the image shows');
  if (!src || !alt) return null;
  return {
    src,
    alt,
    caption: readText(at.get('caption'), 'prose'),
    credit: readText(at.get('credit')),
    width: readInteger(at.get('width'), 1, MAX_SIDE),
    height: readInteger(at.get('height'), 1, MAX_SIDE),
  };
}
