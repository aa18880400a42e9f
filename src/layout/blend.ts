import type { Box, Scene, SceneEvent } from './scene.js';

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
  const vertical = to.orientation === 'vertical';
  const mix = (a: number, b: number) => a + (b - a) * t;
  const moveX = rowsOnly && !vertical ? (_a: number, b: number) => b : mix;
  const moveY = rowsOnly && vertical ? (_a: number, b: number) => b : mix;
  const box = <T extends Box>(a: Box, b: T): T => ({ ...b, x: moveX(a.x, b.x), y: moveY(a.y, b.y) });

  const blend = (b: SceneEvent): SceneEvent => {
    const a = events.get(b.id);
    if (!a || a.shown !== b.shown || (b.shown !== 'label' && b.shown !== 'mark')) return b;
    const along = vertical ? moveY : moveX;
    const across = vertical ? moveX : moveY;
    return {
      ...b,
      label: a.label && b.label ? box(a.label, b.label) : b.label,
      shapes:
        a.shapes.length === b.shapes.length
          ? b.shapes.map((s, i) => {
              const before = a.shapes[i]!;
              const core =
                s.core && before.core
                  ? { from: along(before.core.from, s.core.from), to: along(before.core.to, s.core.to) }
                  : s.core;
              return { ...s, from: along(before.from, s.from), to: along(before.to, s.to), core };
            })
          : b.shapes,
      cross: across(a.cross, b.cross),
      leader:
        a.leader && b.leader
          ? {
              x1: moveX(a.leader.x1, b.leader.x1),
              y1: moveY(a.leader.y1, b.leader.y1),
              x2: moveX(a.leader.x2, b.leader.x2),
              y2: moveY(a.leader.y2, b.leader.y2),
            }
          : null,
      target: box(a.target, b.target),
    };
  };
  return {
    ...to,
    events: to.events.map(blend),
    headings: to.headings.map((b) => {
      const a = headings.get(b.key);
      return a ? box(a, b) : b;
    }),
  };
}
