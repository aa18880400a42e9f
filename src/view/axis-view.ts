import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { nowLine } from '../layout/now-line.js';
import type { Scene } from '../layout/scene.js';
import { keyed } from './keyed.js';
import { groundOf, lines, rect } from './mark-paths.js';
import { put } from './place.js';

/** The axis line, ticks and grid lines, the breaks and the now line. */
export function axisLinesView(scene: Scene): SVGTemplateResult {
  const { axis, axisStart, axisSize, width, height, now, mirrored } = scene;
  const ground = groundOf(scene, 0);
  const { isUpright, length } = ground;
  const reach = isUpright ? width : height;
  const base = isUpright && !mirrored ? axisStart + axisSize : axisStart;
  const foot = base + (isUpright && !mirrored ? -5 : 5);
  /** A line at each place, from one depth across the axis to another. */
  const across = (at: readonly { readonly px: number }[], from: number, to: number) =>
    at.map(({ px }) => lines(ground, [px, from], [px, to])).join('');
  // A cut stretch is shaded from edge to edge, so that nobody takes it for time.
  const shade = { ...ground, cross: reach / 2 };
  return svg`
    <path part="grid" class="grid" d=${across(
      axis.ticks.filter((t) => t.major),
      0,
      reach,
    )}></path>
    ${axis.gaps.map(
      ({ startPx: a, endPx: b }) =>
        svg`<path part="gap" class="gap" d=${rect(shade, Math.min(a, b), Math.max(a, b), reach / 2)}></path>`,
    )}
    <path part="axis" class="axis-line" d=${lines(ground, [0, base], [length, base])}></path>
    ${axis.gaps.map(({ startPx, endPx }) => {
      // Two slanted strokes over the axis line, as drafts mark a break.
      const stroke = (at: number) => lines(ground, [at - 5, base + 6], [at + 1, base - 6]);
      const middle = (startPx + endPx) / 2;
      return svg`<path class="break" d=${stroke(middle) + stroke(middle + 5)}></path>`;
    })}
    <path part="tick" class="ticks" d=${across(axis.ticks, base, foot)}></path>
    ${now === null ? nothing : svg`<path class="now-line" d=${nowPath(scene, now)}></path>`}`;
}

const nowPath = (scene: Scene, now: number): string =>
  nowLine(scene)
    .map(([from, to]) => lines(groundOf(scene, 0), [now, from], [now, to]))
    .join('');

/** The words of the axis. `gapNames`: one for each gap, `` when it is too narrow. */
export function axisWordsView(scene: Scene, gapNames: readonly string[]): TemplateResult {
  const { axis, axisStart, axisSize, orientation, mirrored } = scene;
  const isUpright = orientation === 'vertical';
  /** The column of words beside an upright axis, a little away from its line. */
  const column = mirrored ? axisStart + 8 : axisStart;
  const words = <T extends { readonly px: number; readonly label: string | null }>(
    all: readonly T[],
    keyOf: (word: T, index: number) => unknown,
    y: number,
    template: (word: T) => TemplateResult,
  ) =>
    keyed(
      all.filter((word) => word.label),
      keyOf,
      template,
      {
        with: orientation + mirrored,
        stamp: ({ label }) => label,
        put: ({ px }, span) => (isUpright ? put(span, column, px, axisSize - 8) : put(span, px, axisStart + y)),
      },
    );
  // Two stretches of one year may be named, before a cut and behind it.
  const byIndex = (_: unknown, i: number) => i;
  return html`<div part="axis" class=${isUpright ? 'axis vertical' : 'axis'} aria-hidden="true">
    ${words(
      axis.ticks,
      (t) => t.time,
      6,
      ({ label }) => html`<span part="tick-label" class="tick-label" .textContent=${label}></span>`,
    )}
    ${words(axis.context, byIndex, 22, ({ label }) =>
      mirrored
        ? html`<span part="tick-label" class="context mirrored"><span .textContent=${label}></span></span>`
        : html`<span part="tick-label" class="context" .textContent=${label}></span>`,
    )}
    ${words(
      axis.gaps.map(({ startPx, endPx }, i) => ({ px: (startPx + endPx) / 2, label: gapNames[i]! })),
      byIndex,
      6,
      ({ label }) => html`<span class="gap-name"><bdi>${label}</bdi></span>`,
    )}
  </div>`;
}
