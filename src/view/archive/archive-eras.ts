import type { ArchivePicture } from '../../archive/archive-picture.js';
import type { TimelineDocument } from '../../document/timeline-document.js';
import { eraRow, topRoom } from '../../layout/horizontal-scene.js';
import { project } from '../../layout/projection.js';
import type { SceneEra } from '../../layout/scene.js';
import { eraStrips } from '../../layout/scene-common.js';
import type { Measure } from '../../layout/wrap-title.js';
import type { EpochMs } from '../../time/interval.js';
import type { ArchiveFrame } from './archive-frame.js';

/** Rows that the eras of a document take above a level drawing; the same at every window. */
export function eraRowsOf(document: TimelineDocument, reference: EpochMs): number {
  if (document.eras.length === 0) return 0;
  return eraStrips(
    { document, reference },
    '',
    (time) => time,
    Infinity,
    () => 0,
  ).rows;
}

/** The strips of the eras in a window, above a level drawing; beside an upright one there are none. */
export function archiveEras(
  document: TimelineDocument,
  reference: EpochMs,
  locale: string,
  { scale, extent }: ArchivePicture,
  frame: ArchiveFrame,
  measure: Measure,
): readonly SceneEra[] {
  if (document.eras.length === 0 || frame.orientation === 'vertical') return [];
  const { length, turned, width } = frame;
  const { position } = project(scale, extent, length);
  return eraStrips({ document, reference }, locale, position, length, measure).strips.map((strip): SceneEra => {
    const size = strip.to - strip.from;
    const x = turned ? width - strip.to : strip.from;
    const labelAt = turned ? x : strip.labelAt;
    const y = topRoom + strip.row * eraRow;
    return { key: strip.key, label: strip.label, labelAt, x, y, width: size, height: eraRow - 3 };
  });
}
