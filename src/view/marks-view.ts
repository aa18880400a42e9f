import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Status } from '../document/event.js';
import { fadeLength, unknownLength, type EdgeKind, type MarkShape } from '../layout/mark-shape.js';
import type { Scene, SceneEvent } from '../layout/scene.js';
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

/** Bars, bands, dots, their ends and hairlines. Hidden from assistive technology: the list says it all. */
export function marksView(scene: Scene, look: (id: string) => MarkLook): SVGTemplateResult {
  const drawn = scene.events.filter((e) => e.shapes.length > 0);
  const hues = new Set(drawn.map((e) => look(e.id).hue));
  return svg`
    <defs>${[...hues].map((hue) => fades(hue, scene.orientation === 'vertical'))}</defs>
    <g part="leaders">${drawn.map((e) => leaderView(e, scene, look(e.id)))}</g>
    ${keyed(
      drawn,
      (e) => e.id,
      (e) => markView(e, scene, look(e.id)),
    )}`;
}

function leaderView({ leader }: SceneEvent, scene: Scene, { states }: MarkLook) {
  if (!leader) return nothing;
  const { x1, y1, x2, y2 } = leader;
  const bend = x1 + (x2 - x1) / 2;
  const d =
    scene.orientation === 'vertical'
      ? `M${f(x1)} ${f(y1)}C${f(bend)} ${f(y1)} ${f(bend)} ${f(y2)} ${f(x2)} ${f(y2)}`
      : `M${f(x1)} ${f(y1)}L${f(x2)} ${f(y2)}`;
  return svg`<path part="leader" class=${['leader', ...states].join(' ')} d=${d}></path>`;
}

function markView(event: SceneEvent, scene: Scene, look: MarkLook): SVGTemplateResult {
  const length = scene.orientation === 'vertical' ? scene.height : scene.width;
  const brush = new Brush(event.cross, scene.orientation === 'vertical', length, scene.markSize / 2);
  const shapes = event.shapes.map((s) => (scene.turned ? turn(s, length) : s)).filter((s) => brush.sees(s));
  return svg`<g part=${partNames('marker', look.states)} class=${[look.hue, ...look.states].join(' ')} data-id=${event.id}>
    ${look.states.includes('reading') ? shapes.map((s) => haloView(s, brush)) : nothing}${shapes.map((s) => shapeView(s, brush, look))}</g>`;
}

/** Its passage is being read. */
function haloView({ kind, from, to }: MarkShape, brush: Brush): SVGTemplateResult {
  if (kind === 'band' || kind === 'bar') return brush.rect(from, to, brush.half + 5, 'halo', 5);
  const at = (from + to) / 2;
  return svg`<circle class="halo" cx=${f(brush.x(at))} cy=${f(brush.y(at))} r=${f(brush.half + 5)}></circle>`;
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

function dotView(shape: MarkShape, brush: Brush, look: MarkLook): SVGTemplateResult {
  const at = (shape.from + shape.to) / 2;
  const kind = ['mark', shape.kind, shape.dashed ? 'dashed' : ''].join(' ');
  const ring = look.enriched
    ? svg`<circle class="ring" cx=${f(brush.x(at))} cy=${f(brush.y(at))} r=${f(brush.half + 3)}></circle>`
    : nothing;
  // A day that is wide enough to be seen is drawn as wide as it is: its hour is not known.
  const whole =
    shape.kind === 'dot' && shape.to - shape.from > 4 * brush.half
      ? brush.rect(shape.from, shape.to, 1.5, 'day')
      : nothing;
  const d = symbol(look.status, brush.half);
  return svg`${whole}<path part="marker-shape" class=${kind} transform=${`translate(${f(brush.x(at))} ${f(brush.y(at))})`} d=${d}></path>${ring}`;
}

/** Doubt: pale between outlines, ticks where it certainly ends, fades where it ends about there. Never a dot inside. */
function bandView(shape: MarkShape, brush: Brush, look: MarkLook): SVGTemplateResult {
  const { from, to, dashed } = shape;
  const inner = {
    from: from + (shape.startEdge === 'unknown' ? unknownLength : 0),
    to: to - (shape.endEdge === 'unknown' ? unknownLength : 0),
  };
  return svg`<g part="band">
    ${edgeFade(shape.startEdge, from, -1, brush, look.hue)}${edgeFade(shape.endEdge, to, 1, brush, look.hue)}
    ${inner.to > inner.from ? brush.rect(inner.from, inner.to, brush.half, 'pale') : nothing}
    <path class=${dashed ? 'outline dashed' : 'outline'} d=${brush.rails(Math.min(inner.from, inner.to), Math.max(inner.from, inner.to), brush.half)}></path>
    ${endTick(shape.startEdge, from, brush, dashed)}${endTick(shape.endEdge, to, brush, dashed)}
    ${look.enriched ? brush.rect(from, to, brush.half + 3, 'ring', 5) : nothing}</g>`;
}

/** Extent: solid where it is certain, pale where its ends are in doubt. */
function barView(shape: MarkShape, brush: Brush, look: MarkLook): SVGTemplateResult {
  const { from, to, core, dashed } = shape;
  const startsAt = shape.startEdge === 'unknown' ? Math.min(to, from + unknownLength) : from;
  const endsAt = shape.endEdge === 'unknown' ? Math.max(startsAt, to - unknownLength) : to;
  const arrow = shape.endEdge === 'arrow' ? 1 : shape.startEdge === 'arrow' ? -1 : 0;
  return svg`<g part="bar">
    ${edgeFade(shape.startEdge, from, -1, brush, look.hue)}${edgeFade(shape.endEdge, to, 1, brush, look.hue)}
    ${endsAt > startsAt ? brush.rect(startsAt, endsAt, brush.half, 'pale') : nothing}
    ${endsAt > startsAt ? svg`<path class=${dashed ? 'outline dashed' : 'outline'} d=${brush.rails(startsAt, endsAt, brush.half)}></path>` : nothing}
    ${core && core.to > core.from ? brush.rect(Math.max(core.from, startsAt), Math.min(core.to, endsAt), brush.half, 'solid') : nothing}
    ${endTick(shape.startEdge, from, brush, dashed)}${endTick(shape.endEdge, to, brush, dashed)}
    ${arrow > 0 ? svg`<path class="solid" d=${brush.arrow(Math.min(to, brush.length), 1)}></path>` : nothing}
    ${arrow < 0 ? svg`<path class="solid" d=${brush.arrow(Math.max(from, 0), -1)}></path>` : nothing}
    ${look.enriched ? brush.rect(from, to, brush.half + 3, 'ring', 3) : nothing}</g>`;
}

/** What lies beyond an approximate or unknown end; `direction` -1 before the start, 1 after the end. */
function edgeFade(edge: EdgeKind, at: number, direction: 1 | -1, brush: Brush, hue: string) {
  if (edge === 'fade') {
    const [a, b] = direction < 0 ? [at - fadeLength, at] : [at, at + fadeLength];
    return brush.fade(a, b, brush.half, hue, direction);
  }
  if (edge === 'unknown') {
    const [a, b] = direction < 0 ? [at, at + unknownLength] : [at - unknownLength, at];
    return svg`${brush.fade(a, b, brush.half, hue, direction)}<path class="question" d=${brush.question(direction < 0 ? a : b)}></path>`;
  }
  return nothing;
}

function endTick(edge: EdgeKind, at: number, brush: Brush, dashed: boolean) {
  if (edge !== 'tick' || at < -2 || at > brush.length + 2) return nothing;
  return svg`<path part="edge" class=${dashed ? 'tick-edge dashed' : 'tick-edge'} d=${brush.across(at, brush.half + 3)}></path>`;
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

  x = (along: number) => (this.vertical ? this.cross : along);
  y = (along: number) => (this.vertical ? along : this.cross);

  /** Kept near the window: browsers draw with 32-bit numbers. */
  clip = (along: number) => Math.min(Math.max(along, -40), this.length + 40);

  rect(from: number, to: number, reach: number, kind: string, beyond = 0) {
    const a = this.clip(from - beyond);
    const b = this.clip(to + beyond);
    const [x, y, w, h] = this.vertical
      ? [this.cross - reach, a, 2 * reach, b - a]
      : [a, this.cross - reach, b - a, 2 * reach];
    return svg`<rect class=${kind} x=${f(x)} y=${f(y)} width=${f(Math.max(w, 0))} height=${f(Math.max(h, 0))}></rect>`;
  }

  fade(from: number, to: number, reach: number, hue: string, direction: 1 | -1) {
    const [x, y, w, h] = this.vertical
      ? [this.cross - reach, from, 2 * reach, to - from]
      : [from, this.cross - reach, to - from, 2 * reach];
    if (to < -60 || from > this.length + 60) return nothing;
    return svg`<rect class="fade" fill=${`url(#${fadeId(hue, direction)})`} x=${f(x)} y=${f(y)} width=${f(w)} height=${f(h)}></rect>`;
  }

  rails(from: number, to: number, reach: number): string {
    const a = f(this.clip(from));
    const b = f(this.clip(to));
    const [low, high] = [f(this.cross - reach), f(this.cross + reach)];
    return this.vertical ? `M${low} ${a}V${b}M${high} ${a}V${b}` : `M${a} ${low}H${b}M${a} ${high}H${b}`;
  }

  across(at: number, reach: number): string {
    const [low, high] = [f(this.cross - reach), f(this.cross + reach)];
    return this.vertical ? `M${low} ${f(at)}H${high}` : `M${f(at)} ${low}V${high}`;
  }

  arrow(tip: number, direction: 1 | -1): string {
    const back = tip - 10 * direction;
    const [low, high] = [f(this.cross - this.half - 4), f(this.cross + this.half + 4)];
    return this.vertical
      ? `M${f(this.cross)} ${f(tip)}L${low} ${f(back)}H${high}Z`
      : `M${f(tip)} ${f(this.cross)}L${f(back)} ${low}V${high}Z`;
  }

  /** A small question mark, drawn and not written, so that it reads the same in every script. */
  question(at: number): string {
    const x = this.x(at);
    const y = this.y(at);
    return `M${f(x - 2.2)} ${f(y - 2.2)}a2.2 2.2 0 1 1 3.2 2q-1 .5 -1 1.6M${f(x)} ${f(y + 3.6)}v.01`;
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

function turn(shape: MarkShape, length: number): MarkShape {
  const span = ({ from, to }: { from: number; to: number }) => ({ from: length - to, to: length - from });
  return {
    ...shape,
    ...span(shape),
    core: shape.core && span(shape.core),
    startEdge: shape.endEdge,
    endEdge: shape.startEdge,
  };
}

export function partNames(name: string, states: readonly string[]): string {
  return [name, ...states.map((s) => `${name}--${s}`)].join(' ');
}

const f = (n: number) => Math.round(n * 100) / 100;
