import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Status } from '../document/event.js';
import { fadeLength, turned, unknownLength, type EdgeKind, type MarkShape } from '../layout/mark-shape.js';
import type { Leader, Scene, SceneEvent } from '../layout/scene.js';
import { keyed } from './keyed.js';
import { circle, groundOf, lines, point, question, rect, symbol, type Ground } from './mark-paths.js';

/** How one event's mark looks besides its place. */
export interface MarkLook {
  /** Class of its colour: `hue-main`, `hue-plain` or `group-1` … `group-8`. */
  readonly hue: string;
  /** State names as in the parts: `selected`, `hover`, `reading`. */
  readonly states: readonly string[];
  readonly status: Status | null;
  /** The editors know a better date: a ring around the mark. */
  readonly enriched: boolean;
}

/**
 * Bars, bands, dots, their ends and hairlines. Hidden from assistive technology: the list says it all. `still`: the same
 * object as long as `look` says the same.
 */
export function marksView(scene: Scene, look: (id: string) => MarkLook, still: unknown = {}): SVGTemplateResult {
  const drawn = scene.events.filter((e) => e.shapes.length > 0);
  const fading = drawn.filter((e) => e.shapes.some((s) => isFade(s.startEdge) || isFade(s.endEdge)));
  return svg`
    ${[...new Set(fading.map((e) => look(e.id).hue))].map((hue) => [-1, 1].map((side) => gradient(hue, side, scene)))}
    <g part="leaders">${keyed(
      drawn.filter((e) => e.leader),
      (e) => e.id,
      (e) => svg`<path part="leader" class=${['leader', ...look(e.id).states].join(' ')}></path>`,
      { with: still, stamp: () => '', put: ({ leader }, path) => write(path, 'd', leaderPath(leader!, scene)) },
    )}</g>
    ${keyed(
      drawn,
      (e) => e.id,
      (e) => markView(e, scene, look(e.id)),
      {
        with: still,
        stamp: (e) => loneDot(e, scene) ?? e,
        put: (e, g) => write(g, 'transform', loneDot(e, scene) ? `translate(${dotPlace(e, scene).join(' ')})` : ''),
      },
    )}`;
}

function leaderPath({ x1, y1, x2, y2 }: Leader, { orientation }: Scene): string {
  const bend = (x1 + x2) / 2;
  const curve = orientation === 'vertical' ? `C${[bend, y1, bend, y2].map(f).join(' ')} ` : 'L';
  return `M${f(x1)} ${f(y1)}${curve}${f(x2)} ${f(y2)}`;
}

/** Its kind, of a mark that is nothing but a dot: it can be moved as it is. */
function loneDot({ shapes }: SceneEvent, { markSize }: Scene): MarkShape['kind'] | null {
  const [{ kind, from, to }] = shapes as readonly [MarkShape];
  return shapes.length === 1 && (kind === 'hollow' || (kind === 'dot' && to - from <= 2 * markSize)) ? kind : null;
}

function dotPlace({ shapes, cross }: SceneEvent, scene: Scene): readonly [x: number, y: number] {
  const ground = groundOf(scene, cross);
  const middle = (shapes[0]!.from + shapes[0]!.to) / 2;
  return point(ground, scene.turned ? ground.length - middle : middle);
}

/** What is written into attributes without a template, in which each would be looked at in every frame. */
function write(element: Element, name: 'd' | 'transform', value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function markView(event: SceneEvent, scene: Scene, look: MarkLook): SVGTemplateResult {
  const isLone = loneDot(event, scene) !== null;
  // The group of a lone dot stands where the dot belongs.
  const ground = groundOf(scene, isLone ? 0 : event.cross);
  const shapes = isLone
    ? [{ ...event.shapes[0]!, from: 0, to: 0 }]
    : event.shapes
        .map((s) => (scene.turned ? turned(s, ground.length) : s))
        .filter((s) => s.to > -fadeLength && s.from < ground.length + fadeLength);
  return svg`<g part=${partNames('marker', look.states)} class=${[look.hue, ...look.states].join(' ')} data-id=${event.id}>${shapes.flatMap(
    (shape) =>
      shape.kind === 'band' || shape.kind === 'bar'
        ? svg`<g part=${shape.kind}>${spanPaths(shape, ground, look)}</g>`
        : dotPaths(shape, ground, look),
  )}</g>`;
}

const path = (kind: string, d: string, part: string | typeof nothing = nothing): SVGTemplateResult =>
  svg`<path part=${part} class=${kind} d=${d}></path>`;

function dotPaths({ kind, from, to, dashed }: MarkShape, ground: Ground, look: MarkLook): SVGTemplateResult[] {
  const { half } = ground;
  const at = point(ground, (from + to) / 2);
  const paths = [path(`mark ${kind}${dashed ? ' dashed' : ''}`, symbol(look.status, half, at), 'marker-shape')];
  // A day that is wide enough to be seen is drawn as wide as it is: its hour is not known.
  if (kind === 'dot' && to - from > 4 * half) paths.unshift(path('day', rect(ground, from, to, 1.5)));
  // Its passage is being read.
  if (look.states.includes('reading')) paths.unshift(path('halo', circle(at, half + 5)));
  if (look.enriched) paths.push(path('ring', circle(at, half + 3)));
  return paths;
}

/**
 * A band is doubt: pale between outlines, ticks where it certainly ends, fades where it ends about there, never a dot
 * inside. A bar is extent: the same, and solid where it is certain.
 */
function spanPaths(shape: MarkShape, ground: Ground, { hue, states, enriched }: MarkLook): SVGTemplateResult[] {
  const { from, to, core, startEdge, endEdge } = shape;
  const { half, length } = ground;
  const starts = startEdge === 'unknown' ? Math.min(to, from + unknownLength) : from;
  const ends = endEdge === 'unknown' ? Math.max(starts, to - unknownLength) : to;
  const dashed = shape.dashed ? ' dashed' : '';
  const edges = [
    [startEdge, from, -1],
    [endEdge, to, 1],
  ] as const;
  const paths: SVGTemplateResult[] = [];
  const draw = (...of: Parameters<typeof path>) => paths.push(path(...of));
  const box = (name: string, a: number, b: number, reach = half) => draw(name, rect(ground, a, b, reach));
  if (states.includes('reading')) box('halo', from - 5, to + 5, half + 5);
  for (const [edge, at, side] of edges) {
    if (!isFade(edge)) continue;
    // What lies beyond an approximate end, or within an unknown one.
    const other = edge === 'fade' ? at + side * fadeLength : at - side * unknownLength;
    const d = rect(ground, Math.min(at, other), Math.max(at, other), half);
    paths.push(svg`<path fill=${`url(#${fadeId(hue, side)})`} d=${d}></path>`);
    if (edge === 'unknown') draw('question', question(point(ground, at)));
  }
  if (ends > starts) {
    box('pale', starts, ends);
    const rail = (across: number) => lines(ground, [starts, across], [ends, across]);
    draw(`outline${dashed}`, rail(-half) + rail(half));
  }
  if (core && core.to > core.from) box('solid', Math.max(core.from, starts), Math.min(core.to, ends));
  for (const [edge, at, side] of edges) {
    if (edge === 'tick') draw(`tick-edge${dashed}`, lines(ground, [at, -half - 3], [at, half + 3]), 'edge');
    if (edge !== 'arrow') continue;
    const tip = side > 0 ? Math.min(at, length) : Math.max(at, 0);
    const back = tip - 10 * side;
    draw('solid', lines(ground, [tip, 0], [back, -half - 4], [back, half + 4]));
  }
  // Beside one long side: all around it, it would read as a second outline and meet the title.
  if (enriched) draw('ring', lines(ground, [from, half + 4], [to, half + 4]));
  return paths;
}

const isFade = (edge: EdgeKind) => edge === 'fade' || edge === 'unknown';

const fadeId = (hue: string, side: number) => `fade-${hue}-${side < 0 ? 'in' : 'out'}`;

/** From the colour of a mark to none, in the direction of time and against it. */
const gradient = (hue: string, side: number, { orientation }: Scene): SVGTemplateResult => {
  const turn = (orientation === 'vertical' ? 90 : 0) + (side < 0 ? 180 : 0);
  return svg`<linearGradient id=${fadeId(hue, side)} class=${hue} gradientTransform=${`rotate(${turn} .5 .5)`}
    ><stop class="there" offset="0"></stop><stop class="gone" offset="1"></stop></linearGradient>`;
};

export function partNames(name: string, states: readonly string[]): string {
  return [name, ...states.map((s) => `${name}--${s}`)].join(' ');
}

const f = (n: number) => Math.round(n * 100) / 100;
