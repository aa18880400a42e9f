import { fadeLength } from '../../src/layout/mark-shape.js';
import type { Picture } from '../../src/layout/picture.js';
import type { Box, Scene, SceneEvent } from '../../src/layout/scene.js';
import type { TextMetrics } from '../../src/layout/text-metrics.js';

/** Boxes may share this much, CSS px: rounding. */
const tolerance = 0.5;

interface Named {
  /** `label e3`: what it is and to whom it belongs. */
  readonly name: string;
  readonly box: Box;
}

/**
 * Looks at a picture without knowing how it was made, pair by pair, and says what is wrong with it: texts that meet
 * other texts, marks, the axis or a hairline, and events that are missing or shown twice. `whole`: ids of events whose
 * texts must be in view from end to end. O(n²).
 */
export function faultsOf(picture: Picture, text: TextMetrics, whole: ReadonlySet<string> = new Set()): string[] {
  const { scene } = picture;
  const texts = textsOf(scene);
  return [
    ...meetings(texts),
    ...texts.flatMap(({ name, box }) => [
      ...marksUnder(scene, name, box),
      ...(meet(box, axisBand(scene)) ? [`${name} stands on the axis`] : []),
      ...scene.eras.filter((era) => meet(box, era)).map((era) => `${name} stands on ${era.key}`),
      ...scene.lanes.filter((lane) => meet(box, laneLabel(lane, text))).map(() => `${name} stands on a lane's name`),
    ]),
    ...stems(scene, texts),
    ...cutOff(scene, texts, whole),
    ...across(scene, texts),
    ...miscounted(picture),
  ];
}

/** Labels, dates above them, counts. */
function textsOf(scene: Scene): Named[] {
  const labels = scene.events.flatMap((e) => (e.label ? [{ name: `label ${e.id}`, box: e.label }] : []));
  const headings = scene.headings.map((h) => ({ name: `heading ${h.key}`, box: h }));
  const clusters = scene.clusters.map((c) => ({ name: `cluster ${c.key}`, box: c }));
  return [...labels, ...headings, ...clusters];
}

function meetings(texts: readonly Named[]): string[] {
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) => (meet(a.box, b.box) ? [`${a.name} meets ${b.name}`] : [])),
  );
}

function marksUnder(scene: Scene, name: string, box: Box): string[] {
  return scene.events.flatMap((e) =>
    markBoxes(e, scene).some((mark) => meet(box, mark)) ? [`${name} stands on the mark of ${e.id}`] : [],
  );
}

/** What is drawn of an event, fades included. Nothing for those that are no mark of their own. */
export function markBoxes(event: SceneEvent, scene: Scene): Box[] {
  const dotRadius = scene.markSize / 2;
  return event.shapes.map((shape) => {
    const isDot = shape.kind === 'dot' || shape.kind === 'hollow';
    const fade = isDot ? 0 : fadeLength;
    const middle = (shape.from + shape.to) / 2;
    const low = shape.from - (shape.startEdge === 'fade' ? fade : 0);
    const high = shape.to + (shape.endEdge === 'fade' ? fade : 0);
    // A hollow dot is as wide as any dot, a day that is wide enough to be seen has a line through its dot.
    const isNarrow = isDot && (shape.kind === 'hollow' || high - low < 4 * dotRadius);
    return isNarrow
      ? alongAxis(scene, middle - dotRadius, middle + dotRadius, event.cross)
      : alongAxis(scene, low, high, event.cross);
  });
}

function alongAxis(scene: Scene, low: number, high: number, cross: number): Box {
  const length = scene.orientation === 'vertical' ? scene.height : scene.width;
  const from = scene.turned ? length - high : low;
  const across = { start: cross - scene.markSize / 2, size: scene.markSize };
  return scene.orientation === 'vertical'
    ? { x: across.start, y: from, width: across.size, height: high - low }
    : { x: from, y: across.start, width: high - low, height: across.size };
}

function axisBand({ orientation, axisStart, axisSize, width, height }: Scene): Box {
  return orientation === 'vertical'
    ? { x: axisStart, y: 0, width: axisSize, height }
    : { x: 0, y: axisStart, width, height: axisSize };
}

/** Counts are opaque chips on the strip beside the axis: a hairline goes on behind them. */
const isCount = (name: string) => name.startsWith('cluster') && !name.endsWith('more');

function laneLabel(lane: Scene['lanes'][number], text: TextMetrics): Box {
  return { x: lane.x, y: lane.y, width: lane.width, height: text.smallLineHeight + 2 };
}

/** Hairlines run through no text but that they belong to. */
function stems(scene: Scene, texts: readonly Named[]): string[] {
  return scene.events.flatMap(({ id, leader }) => {
    if (!leader) return [];
    const line = {
      x: Math.min(leader.x1, leader.x2),
      y: Math.min(leader.y1, leader.y2),
      width: Math.abs(leader.x1 - leader.x2),
      height: Math.abs(leader.y1 - leader.y2),
    };
    // Upright ones are curves inside this box, free of every text when the box is.
    return texts
      .filter(({ name, box }) => !isCount(name) && meet(box, line, 0.1))
      .map(({ name }) => `the stem of ${id} crosses ${name}`);
  });
}

/** Along the axis; a block is named after its first event. */
function cutOff(scene: Scene, texts: readonly Named[], whole: ReadonlySet<string>): string[] {
  const frame = { x: 0, y: 0, width: scene.width, height: scene.height };
  return texts
    .filter(({ name, box }) => whole.has(name.split(' ')[1]!) && !isInside(box, frame, scene.orientation))
    .map(({ name }) => `${name} is cut off along the axis`);
}

/** Across the axis nothing is ever cut off, at no zoom. */
function across(scene: Scene, texts: readonly Named[]): string[] {
  const vertical = scene.orientation === 'vertical';
  return texts.flatMap(({ name, box }) => {
    const [from, to, end] = vertical
      ? [box.x, box.x + box.width, scene.width]
      : [box.y, box.y + box.height, scene.height];
    return from >= -tolerance && to <= end + tolerance ? [] : [`${name} leaves the drawing across the axis`];
  });
}

/** Every event is one thing: label, mark, in one cluster, outside or on the shelf; what is outside is out of sight. */
function miscounted({ scene, items }: Picture): string[] {
  const faults: string[] = [];
  const counted = new Map<string, number>();
  for (const id of scene.clusters.flatMap(({ ids }) => ids)) counted.set(id, (counted.get(id) ?? 0) + 1);
  const seen = new Set<string>();
  for (const { id, shown, label, shapes } of scene.events) {
    if (seen.has(id)) faults.push(`${id} is there twice`);
    seen.add(id);
    if ((counted.get(id) ?? 0) !== (shown === 'cluster' ? 1 : 0))
      faults.push(`${id} is ${shown}, and ${counted.get(id) ?? 0} times counted`);
    if ((label !== null) !== (shown === 'label'))
      faults.push(`${id} is ${shown} ${label ? 'with' : 'without'} a label`);
    if (shapes.length > 0 !== (shown === 'label' || shown === 'mark'))
      faults.push(`${id} is ${shown} with ${shapes.length} shapes`);
  }
  const outside = scene.events.filter(
    ({ id, shown }) => shown === 'outside' && items.some(({ event }) => event.id === id),
  );
  const pointed = (scene.earlier?.count ?? 0) + (scene.later?.count ?? 0);
  if (pointed !== outside.length) faults.push(`${outside.length} are outside, ${pointed} are pointed to`);
  const missing = items.filter(({ event }) => !seen.has(event.id));
  return [...faults, ...missing.map(({ event }) => `${event.id} is missing`)];
}

/** Whether two boxes share more than `slack` px both ways. */
export function meet(a: Box, b: Box, slack = tolerance): boolean {
  return (
    a.x + a.width - slack > b.x &&
    b.x + b.width - slack > a.x &&
    a.y + a.height - slack > b.y &&
    b.y + b.height - slack > a.y
  );
}

function isInside(box: Box, frame: Box, orientation: Scene['orientation']): boolean {
  const [from, to, end] =
    orientation === 'vertical' ? [box.y, box.y + box.height, frame.height] : [box.x, box.x + box.width, frame.width];
  return from >= -tolerance && to <= end + tolerance;
}
