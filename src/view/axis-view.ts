import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { AxisContext, AxisTick } from '../layout/axis.js';
import type { Scene } from '../layout/scene.js';
import { keyed, type Moving } from './keyed.js';
import { place, put } from './place.js';

/** The axis line, ticks and grid lines, the breaks and the now line. */
export function axisLinesView(scene: Scene): SVGTemplateResult {
  const { axis, axisStart, axisSize, width, height } = scene;
  const vertical = scene.orientation === 'vertical';
  const base = vertical ? (scene.mirrored ? axisStart : axisStart + axisSize) : axisStart;
  const tick = (px: number) => (vertical ? `M${base} ${f(px)}h${scene.mirrored ? 5 : -5}` : `M${f(px)} ${base}v5`);
  const grid = (px: number) => (vertical ? `M0 ${f(px)}H${width}` : `M${f(px)} 0V${height}`);
  const line = vertical ? `M${base} 0V${height}` : `M0 ${base}H${width}`;
  return svg`
    <path part="grid" class="grid" d=${axis.ticks
      .filter((t) => t.major)
      .map((t) => grid(t.px))
      .join('')}></path>
    ${axis.gaps.map((g) => gapView(g.startPx, g.endPx, scene))}
    <path part="axis" class="axis-line" d=${line}></path>
    ${axis.gaps.map((g) => breakView(g.startPx, g.endPx, scene, base))}
    <path part="tick" class="ticks" d=${axis.ticks.map((t) => tick(t.px)).join('')}></path>
    ${scene.now === null ? nothing : svg`<path class="now-line" d=${nowLine(scene, scene.now)}></path>`}`;
}

/** A cut stretch: shaded from edge to edge, so that nobody takes it for time. */
function gapView(start: number, end: number, { width, height, orientation }: Scene) {
  const a = Math.max(Math.min(start, end), -2);
  const b = Math.min(Math.max(start, end), (orientation === 'vertical' ? height : width) + 2);
  if (b <= a) return nothing;
  return orientation === 'vertical'
    ? svg`<rect part="gap" class="gap" x="0" y=${f(a)} width=${width} height=${f(b - a)}></rect>`
    : svg`<rect part="gap" class="gap" x=${f(a)} y="0" width=${f(b - a)} height=${height}></rect>`;
}

/** Two slanted strokes over the axis line, as drafts mark a break. */
function breakView(start: number, end: number, { orientation }: Scene, base: number) {
  const middle = (start + end) / 2;
  const d =
    orientation === 'vertical'
      ? `M${base - 6} ${f(middle + 1)}l12 -6M${base - 6} ${f(middle + 6)}l12 -6`
      : `M${f(middle - 5)} ${base + 6}l6 -12M${f(middle)} ${base + 6}l6 -12`;
  return svg`<path class="break" d=${d}></path>`;
}

/** Beside titles that stand in a column of their own the line stops before them. */
function nowLine({ orientation, events, mirrored, width, height }: Scene, now: number): string {
  if (orientation === 'horizontal') return `M${f(now)} 6V${height}`;
  const edges = events.flatMap(({ label }) => (label ? [mirrored ? label.x + label.width : label.x] : []));
  const text = mirrored ? Math.max(...edges, 0) + 6 : Math.min(...edges, width) - 6;
  return mirrored ? `M${width} ${f(now)}H${f(text)}` : `M0 ${f(now)}H${f(text)}`;
}

/** The words of the axis. `gapNames`: one for each gap, `` when it is too narrow. */
export function axisWordsView(scene: Scene, gapNames: readonly string[]): TemplateResult {
  const { axis, axisStart, axisSize, orientation } = scene;
  const vertical = orientation === 'vertical';
  /** The column of words beside an upright axis, a little away from its line. */
  const column = scene.mirrored ? axisStart + 8 : axisStart;
  const named = axis.context.filter((c) => c.label);
  const words = <T extends AxisTick | AxisContext>(y: number): Moving<T> => ({
    with: orientation + scene.mirrored,
    stamp: ({ label }) => label,
    put: (word, span) => (vertical ? put(span, column, word.px, axisSize - 8) : put(span, word.px, y)),
  });
  return html`<div part="axis" class=${vertical ? 'axis vertical' : 'axis'} aria-hidden="true">
    ${keyed(
      axis.ticks.filter((t) => t.label),
      (t) => t.time,
      ({ major, label }) =>
        html`<span part="tick-label" class=${major ? 'tick-label major' : 'tick-label'}>${label}</span>`,
      words(axisStart + 6),
    )}
    ${keyed(
      named,
      // Two stretches of one year may be named, before a cut and behind it.
      (c) => named.indexOf(c),
      ({ label }) =>
        html`<span part="tick-label" class=${scene.mirrored ? 'context mirrored' : 'context'}
          ><span>${label}</span></span
        >`,
      words(axisStart + 22),
    )}
    ${axis.gaps.map((g, i) => {
      const middle = (g.startPx + g.endPx) / 2;
      return gapNames[i]
        ? html`<span class="gap-name" ${vertical ? place(column, middle, axisSize - 8) : place(middle, axisStart + 6)}
            ><bdi>${gapNames[i]}</bdi></span
          >`
        : nothing;
    })}
  </div>`;
}

const f = (n: number) => Math.round(n * 100) / 100;
