import type { Scene, SceneEvent } from './scene.js';

/** Places of boxes and lines from the left and from the top. */
const sideways = ['x', 'x1', 'x2'];
const downwards = ['y', 'y1', 'y2'];

/**
 * A picture between two scenes of the same size: t = 0 is `from`, 1 is `to`. Events and headings that both show travel
 * straight, so that every one can be followed by eye, without a hairline unless both draw it; what only `to` shows stands
 * at its place at once. With
 * `rowsOnly` the places along the axis are already those of `to`: for a change of rows while zooming.
 */
export function blendScenes(from: Scene, to: Scene, t: number, rowsOnly: boolean): Scene {
  if (t >= 1 || from.orientation !== to.orientation || from.mirrored !== to.mirrored) return to;
  const events = new Map(from.events.map((e) => [e.id, e]));
  const headings = new Map(from.headings.map((h) => [h.key, h]));
  const across = to.orientation === 'vertical' ? sideways : downwards;
  const moving = ['label', 'leader', 'target', 'cross'].concat(
    rowsOnly ? across : [...sideways, ...downwards, 'shapes', 'core', 'from', 'to'],
  );
  /** `b` on its way from `a`, as far as both have the same parts. */
  const mix = <T>(a: T, b: T): T => {
    if (typeof a === 'number' && typeof b === 'number') return (a + (b - a) * t) as T;
    if (!a || !b || (Array.isArray(a) && a.length !== (b as T & unknown[]).length)) return b;
    if (Array.isArray(b)) return b.map((part, i) => mix((a as T & unknown[])[i], part)) as T;
    const places = moving.filter((key) => key in (b as object)) as (keyof T)[];
    return { ...b, ...Object.fromEntries(places.map((key) => [key, mix(a[key], b[key])])) };
  };
  const blend = (b: SceneEvent): SceneEvent => {
    const a = events.get(b.id);
    if (!a || a.shown !== b.shown || (b.shown !== 'label' && b.shown !== 'mark')) return b;
    return { ...mix(a, b), leader: a.leader && mix(a.leader, b.leader) };
  };
  return {
    ...to,
    events: to.events.map(blend),
    headings: to.headings.map((b) => mix(headings.get(b.key) ?? b, b)),
  };
}
