import type { Picture, PictureItem } from '../../src/exporters/picture.js';

export function picture(items: readonly PictureItem[], rest: Partial<Picture> = {}): Picture {
  return { width: 100, height: 50, direction: 'ltr', background: null, items, ...rest };
}
