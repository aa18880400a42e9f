import { nothing, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Status } from '../document/event.js';
import { fadeLength, turned, unknownLength, type EdgeKind, type MarkShape } from '../layout/mark-shape.js';
import type { Leader, Scene, SceneEvent } from '../layout/scene.js';
import { keyed } from './keyed.js';

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
  return svg`
    <defs>${guard([still, scene.orientation], () =>
      [...new Set(scene.events.map((e) => look(e.id).hue))].map((hue) => fades(hue, scene.orientation === 'vertical')),
    )}</defs>
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
  const bend = x1 + (x2 - x1) / 2;
  return orientation === 'vertical'
    ? `M${f(x1)} ${f(y1)}C${f(bend)} ${f(y1)} ${f(bend)} ${f(y2)} ${f(x2)} ${f(y2)}`
    : `M${f(x1)} ${f(y1)}L${f(x2)} ${f(y2)}`;
}

/** Its kind, of a mark that is nothing but a dot: it can be moved as it is. */
function loneDot({ shapes }: SceneEvent, { markSize }: Scene): MarkShape['kind'] | null {
  const [{ kind, from, to }] = shapes as readonly [MarkShape];
  return shapes.length === 1 && (kind === 'hollow' || (kind === 'dot' && to - from <= 2 * markSize)) ? kind : null;
}

function dotPlace({ shapes, cross }: SceneEvent, scene: Scene): readonly [x: number, y: number] {
  const middle = (shapes[0]!.from + shapes[0]!.to) / 2;
  const isUpright = scene.orientation === 'vertical';
  const along = scene.turned ? (isUpright ? scene.height : scene.width) - middle : middle;
  return isUpright ? [f(cross), f(along)] : [f(along), f(cross)];
}

/** What is written into attributes without a template, in which each would be looked at in every frame. */
function write(element: Element, name: 'd' | 'transform', value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function markView(event: SceneEvent, scene: Scene, look: MarkLook): SVGTemplateResult {
  const isUpright = scene.orientation === 'vertical';
  const length = isUpright ? scene.height : scene.width;
  const isLone = loneDot(event, scene) !== null;
  const brush = new Brush(isLone ? 0 : event.cross, isUpright, length, scene.markSize / 2);
  // The group of a lone dot stands where the dot belongs.
  const shapes = isLone
    ? [{ ...event.shapes[0]!, from: 0, to: 0 }]
    : event.shapes.map((s) => (scene.turned ? turned(s, length) : s)).filter((s) => brush.sees(s));
  return svg`<g part=${partNames('marker', look.states)} class=${[look.hue, ...look.states].join(' ')} data-id=${event.id}>
    ${look.states.includes('reading') ? shapes.map((s) => haloView(s, brush)) : nothing}${shapes.map((s) => shapeView(s, brush, look))}</g>`;
}

/** Its passage is being read. */
function haloView({ kind, from, to }: MarkShape, brush: Brush): SVGTemplateResult {
  if (kind === 'band' || kind === 'bar') return brush.rect(from, to, brush.half + 5, 'halo', 5);
  return brush.circle((from + to) / 2, brush.half + 5, 'halo');
}

function shapeView(shape: MarkShape, brush: Brush, look: MarkLook): SVGTemplateResult {
  switch (shape.kind) {
    case 'dot':
    case 'hollow':
      return dotView(shape, brush, look);
    case 'band':
      return bandView(shape, brush, look);
    case 'bar':
      return barView(shape, brush, look);
  }
}

function dotView({ kind, from, to, dashed }: MarkShape, brush: Brush, look: MarkLook): SVGTemplateResult {
  const at = (from + to) / 2;
  // A day that is wide enough to be seen is drawn as wide as it is: its hour is not known.
  const isWide = kind === 'dot' && to - from > 4 * brush.half;
  const place = at === 0 && brush.cross === 0 ? nothing : `translate(${brush.point(at)})`;
  const classes = `mark ${kind}${dashed ? ' dashed' : ''}`;
  return svg`${isWide ? brush.rect(from, to, 1.5, 'day') : nothing}<path part="marker-shape" class=${classes} transform=${place} d=${symbol(look.status, brush.half)}></path>${look.enriched ? brush.circle(at, brush.half + 3, 'ring') : nothing}`;
}

/** Doubt: pale between outlines, ticks where it certainly ends, fades where it ends about there. Never a dot inside. */
function bandView(shape: MarkShape, brush: Brush, look: MarkLook): SVGTemplateResult {
  const from = shape.from + (shape.startEdge === 'unknown' ? unknownLength : 0);
  const to = shape.to - (shape.endEdge === 'unknown' ? unknownLength : 0);
  return svg`<g part="band">
    ${fadesView(shape, brush, look.hue)}${to > from ? brush.rect(from, to, brush.half, 'pale') : nothing}
    ${outlineView(Math.min(from, to), Math.max(from, to), shape, brush)}${ticksView(shape, brush)}
    ${look.enriched ? brush.rect(shape.from, shape.to, brush.half + 3, 'ring', 5) : nothing}</g>`;
}

/** Extent: solid where it is certain, pale where its ends are in doubt. */
function barView(shape: MarkShape, brush: Brush, look: MarkLook): SVGTemplateResult {
  const { from, to, core } = shape;
  const startsAt = shape.startEdge === 'unknown' ? Math.min(to, from + unknownLength) : from;
  const endsAt = shape.endEdge === 'unknown' ? Math.max(startsAt, to - unknownLength) : to;
  const arrow =
    shape.endEdge === 'arrow'
      ? brush.arrow(Math.min(to, brush.length), 1)
      : shape.startEdge === 'arrow' && brush.arrow(Math.max(from, 0), -1);
  return svg`<g part="bar">
    ${fadesView(shape, brush, look.hue)}
    ${endsAt > startsAt ? svg`${brush.rect(startsAt, endsAt, brush.half, 'pale')}${outlineView(startsAt, endsAt, shape, brush)}` : nothing}
    ${core && core.to > core.from ? brush.rect(Math.max(core.from, startsAt), Math.min(core.to, endsAt), brush.half, 'solid') : nothing}
    ${ticksView(shape, brush)}${arrow ? svg`<path class="solid" d=${arrow}></path>` : nothing}
    ${look.enriched ? brush.rect(from, to, brush.half + 3, 'ring', 3) : nothing}</g>`;
}

function outlineView(from: number, to: number, { dashed }: MarkShape, brush: Brush): SVGTemplateResult {
  return svg`<path class=${dashed ? 'outline dashed' : 'outline'} d=${brush.rails(from, to)}></path>`;
}

function fadesView({ from, to, startEdge, endEdge }: MarkShape, brush: Brush, hue: string) {
  return svg`${fadeView(startEdge, from, -1, brush, hue)}${fadeView(endEdge, to, 1, brush, hue)}`;
}

function ticksView({ from, to, startEdge, endEdge, dashed }: MarkShape, brush: Brush) {
  return svg`${tickView(startEdge, from, brush, dashed)}${tickView(endEdge, to, brush, dashed)}`;
}

/** What lies beyond an approximate end, or within an unknown one; `direction` -1 at the start, 1 at the end. */
function fadeView(edge: EdgeKind, at: number, direction: 1 | -1, brush: Brush, hue: string) {
  if (edge !== 'fade' && edge !== 'unknown') return nothing;
  const other = edge === 'fade' ? at + direction * fadeLength : at - direction * unknownLength;
  const [from, to] = other < at ? [other, at] : [at, other];
  const isNear = to >= -60 && from <= brush.length + 60;
  return svg`${isNear ? brush.box(from, to, brush.half, 'fade', `url(#${fadeId(hue, direction)})`) : nothing}${
    edge === 'unknown' ? svg`<path class="question" d=${brush.question(at)}></path>` : nothing
  }`;
}

function tickView(edge: EdgeKind, at: number, brush: Brush, dashed: boolean) {
  if (edge !== 'tick' || at < -2 || at > brush.length + 2) return nothing;
  return svg`<path part="edge" class=${dashed ? 'tick-edge dashed' : 'tick-edge'} d=${brush.across(at)}></path>`;
}

/** Draws along and across the axis, whichever way the axis runs. */
class Brush {
  readonly cross: number;
  readonly vertical: boolean;
  readonly length: number;
  /** Half of a mark's thickness. */
  readonly half: number;

  constructor(cross: number, vertical: boolean, length: number, half: number) {
    this.cross = cross;
    this.vertical = vertical;
    this.length = length;
    this.half = half;
  }

  sees(shape: MarkShape): boolean {
    return shape.to > -fadeLength && shape.from < this.length + fadeLength;
  }

  /** Kept near the window: browsers draw with 32-bit numbers. */
  clip = (along: number) => Math.min(Math.max(along, -40), this.length + 40);

  at(along: number, across = 0): readonly [x: number, y: number] {
    const [a, b] = [f(along), f(this.cross + across)];
    return this.vertical ? [b, a] : [a, b];
  }

  /** The same as a path has it. */
  point(along: number, across = 0): string {
    return this.at(along, across).join(' ');
  }

  rect(from: number, to: number, reach: number, kind: string, beyond = 0): SVGTemplateResult {
    return this.box(this.clip(from - beyond), this.clip(to + beyond), reach, kind);
  }

  box(from: number, to: number, reach: number, kind: string, fill: string | typeof nothing = nothing) {
    const [x, y] = this.at(from, -reach);
    const [along, across] = [f(Math.max(to - from, 0)), f(2 * reach)];
    const [width, height] = this.vertical ? [across, along] : [along, across];
    return svg`<rect class=${kind} fill=${fill} x=${x} y=${y} width=${width} height=${height}></rect>`;
  }

  circle(along: number, r: number, kind: string): SVGTemplateResult {
    const [x, y] = this.at(along);
    return svg`<circle class=${kind} cx=${x} cy=${y} r=${f(r)}></circle>`;
  }

  rails(from: number, to: number): string {
    const side = (across: number) => `M${this.point(this.clip(from), across)}L${this.point(this.clip(to), across)}`;
    return side(-this.half) + side(this.half);
  }

  across(at: number): string {
    const reach = this.half + 3;
    return `M${this.point(at, -reach)}L${this.point(at, reach)}`;
  }

  arrow(tip: number, direction: 1 | -1): string {
    const back = tip - 10 * direction;
    const reach = this.half + 4;
    return `M${this.point(tip)}L${this.point(back, -reach)}L${this.point(back, reach)}Z`;
  }

  /** A small question mark, drawn and not written, so that it reads the same in every script. */
  question(along: number): string {
    const [x, y] = this.at(along);
    return `M${f(x - 2.2)} ${f(y - 2.2)}a2.2 2.2 0 1 1 3.2 2q-1 .5 -1 1.6M${x} ${f(y + 3.6)}v.01`;
  }
}

/** The mark of a known day by status; a circle unless the status says otherwise. Around (0, 0). */
export function symbol(status: Status | null, r: number): string {
  const w = r * 1.15;
  switch (status) {
    case 'reported':
      return `M0 ${f(-w * 1.1)}L${f(w * 1.1)} 0L0 ${f(w * 1.1)}L${f(-w * 1.1)} 0Z`;
    case 'alleged':
      return `M0 ${f(-w)}L${f(w)} ${f(w * 0.8)}H${f(-w)}Z`;
    case 'disputed':
      return `M0 ${f(w)}L${f(w)} ${f(-w * 0.8)}H${f(-w)}Z`;
    case 'planned':
      return `M${f(-r * 0.9)} ${f(-r * 0.9)}h${f(r * 1.8)}v${f(r * 1.8)}h${f(-r * 1.8)}Z`;
    case 'corrected':
      return `M${f(-r)} ${f(-r * 0.4)}h${f(r * 2)}v${f(r * 0.8)}h${f(-r * 2)}ZM${f(-r * 0.4)} ${f(-r)}v${f(r * 2)}h${f(r * 0.8)}v${f(-r * 2)}Z`;
    default:
      return `M${f(-r)} 0a${r} ${r} 0 1 1 ${f(2 * r)} 0a${r} ${r} 0 1 1 ${f(-2 * r)} 0Z`;
  }
}

const fadeId = (hue: string, direction: 1 | -1) => `fade-${hue}-${direction < 0 ? 'in' : 'out'}`;

function fades(hue: string, vertical: boolean): SVGTemplateResult {
  const one = (direction: 1 | -1) => svg`
    <linearGradient id=${fadeId(hue, direction)} class=${hue} x1="0" y1="0" x2=${vertical ? 0 : 1} y2=${vertical ? 1 : 0}>
      <stop class=${direction < 0 ? 'gone' : 'there'} offset="0"></stop>
      <stop class=${direction < 0 ? 'there' : 'gone'} offset="1"></stop>
    </linearGradient>`;
  return svg`${one(-1)}${one(1)}`;
}

export function partNames(name: string, states: readonly string[]): string {
  return [name, ...states.map((s) => `${name}--${s}`)].join(' ');
}

const f = (n: number) => Math.round(n * 100) / 100;
