import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ArchiveScene } from '../../archive/archive-scene.js';
import type { Scene, SceneEra } from '../../layout/scene.js';
import { axisLinesView, axisWordsView } from '../axis-view.js';
import { decorView, type DecorWords } from '../decor-view.js';
import { place } from '../place.js';
import type { ArchiveFrame, LaneBox } from './archive-frame.js';
import { Along } from './along.js';
import type { Sheet } from './archive-sheet.js';
import { densityPath, type DensityTile } from './density.js';
import type { Entry } from './entry.js';
import type { Ink } from './ink.js';
import type { Lines, TickLabel } from './sheet-lines.js';
import { keyed } from '../keyed.js';
import { entryList, type EntryReading } from './entry-list.js';

export interface ArchiveDrawing extends EntryReading {
  readonly scene: ArchiveScene;
  readonly frame: ArchiveFrame;
  readonly sheet: Sheet;
  /** What of the sheet stands in the list. */
  readonly entries: readonly Entry[];
  /** The window rests. */
  readonly isCalm: boolean;
  /** px along the axis of the now line, or null. */
  readonly now: number | null;
  readonly eras: readonly SceneEra[];
  /** Names of the cuts of the axis. */
  readonly gapNames: readonly string[];
  readonly label: string;
  readonly decor: DecorWords;
  readonly preview: unknown;
}

export interface ArchiveActions {
  /** A click, on an entry or on none. */
  tap(event: MouseEvent): void;
  hover(event: Event): void;
  leave(): void;
  focused(event: FocusEvent): void;
}

/** The drawing of an archive: axis and lanes, and a sheet with densities, marks and titles that moves as one. */
export function archiveView(input: ArchiveDrawing, on: ArchiveActions): TemplateResult {
  const { frame, sheet } = input;
  const plain = plainScene(input);
  const along = new Along(frame);
  const shift = (frame.turned ? 1 : -1) * sheet.offset;
  const isLevel = frame.orientation === 'horizontal';
  // On whole px, so that letters stay sharp.
  const [x, y] = isLevel ? [Math.round(shift), 0] : [0, Math.round(shift)];
  return html`<div
    part="viewport"
    class=${`viewport archive ${frame.orientation}${frame.mirrored ? ' mirrored' : ''}`}
    @pointerover=${on.hover}
    @pointerleave=${on.leave}
    @focusin=${on.focused}
    @focusout=${on.leave}
    @click=${on.tap}
  >
    <div class="stage">
      <svg class="drawing" aria-hidden="true" width=${frame.width} height=${frame.height}>${axisLinesView(plain)}</svg>
      ${decorView(plain, input.decor)} ${axisWordsView(plain, input.gapNames)}
      <div class="sheet" ${place(x, y)}>
        <svg class="drawing sheet-marks" aria-hidden="true" width="1" height="1">
          ${keyed(
            sheet.lines,
            (lines) => lines.key,
            (lines) => guard([lines.leaders, lines.grid, lines.ticks], () => linesView(lines)),
          )}
          ${keyed(
            sheet.density,
            (tile) => tile.key,
            (tile) => densityView(tile, frame, along),
          )}
          ${keyed(
            sheet.inks,
            (ink) => ink.key,
            (ink) => guard([ink.solid, ink.hollow, ink.pale, ink.outline, ink.dashed], () => inkView(ink)),
          )}
          ${highlightView(input, along)}
        </svg>
        <div class=${isLevel ? 'axis' : 'axis vertical'} aria-hidden="true">
          ${keyed(
            sheet.ticks,
            (tick) => tick.key,
            (tick) => tickView(tick, isLevel ? undefined : frame.axisSize - 8),
          )}
        </div>
        <ol part="list" class="events" aria-label=${input.label} ${entryList(input.entries, input)}></ol>
      </div>
      ${isLevel && input.isCalm && input.entries.some((entry) => isCutOff(entry, x, frame)) ? frame.lanes.map((lane) => edgesView(lane, frame)) : nothing}
    </div>
    ${input.preview}
  </div>`;
}

/** Titles run out of a level window, as they do where a reader has moved it: then they fade at its sides, once it rests. */
const isCutOff = (entry: Entry, shift: number, { width }: ArchiveFrame): boolean => {
  const from = entry.box.x + shift;
  const to = from + entry.box.width;
  return entry.kind === 'event' && entry.mark.label !== null && ((from < 0 && to > 0) || (from < width && to > width));
};

/** Laid over the titles of a lane: in a movement it would take a third of a frame. */
function edgesView({ titles }: LaneBox, { width, rows, rowSize, lanes }: ArchiveFrame): TemplateResult {
  const height = (rows / lanes.length) * rowSize;
  return html`<div class="edges" ${place(0, titles - height, width, height)}></div>`;
}

/** What axis, lanes, eras and pointers are drawn from, as in the drawing of a short document. */
export function plainScene({
  scene,
  frame,
  now,
  eras,
}: Pick<ArchiveDrawing, 'scene' | 'frame' | 'now' | 'eras'>): Scene {
  const { axis, earlier, later } = scene;
  const { orientation, mirrored, turned, width, height, axisStart, axisSize, markSize } = frame;
  const lanes =
    scene.lanes.length > 1
      ? scene.lanes.map(({ key, label, index }) => {
          const { start, size } = frame.lanes[index]!;
          return { key, label, index, x: 0, y: start, width, height: size };
        })
      : [];
  const none = { events: [], headings: [], clusters: [], eras };
  const size = { width, height, axisStart, axisSize, markSize };
  // Ticks are on the sheet.
  const fixed = { ...axis, ticks: [] };
  return { orientation, mirrored, turned, ...size, ...none, axis: fixed, lanes, now, earlier, later };
}

function densityView(tile: DensityTile, frame: ArchiveFrame, along: Along): SVGTemplateResult {
  const { at, binPx, base, scale } = tile;
  const sign = frame.turned ? -1 : 1;
  const e = f(along.at(at));
  const c = f(along.across(base));
  const rise = frame.mirrored ? 1 : -1;
  const matrix =
    frame.orientation === 'horizontal' ? [sign * binPx, 0, 0, scale, e, c] : [0, sign * binPx, rise * scale, 0, c, e];
  return svg`<path part="density" class="density" transform=${`matrix(${matrix.map(fine).join(' ')})`} d=${densityPath(tile.counts)}></path>`;
}

function linesView({ leaders, grid, ticks }: Lines): SVGTemplateResult {
  return svg`<path part="grid" class="grid" d=${grid}></path><path part="tick" class="ticks" d=${ticks}></path><path part="leaders" class="leader" d=${leaders}></path>`;
}

function tickView({ x, y, text }: TickLabel, width: number | undefined): TemplateResult {
  return html`<span part="tick-label" class="tick-label" ${place(x, y, width)}>${text}</span>`;
}

function inkView({ hue, solid, hollow, pale, outline, dashed }: Ink): SVGTemplateResult {
  const path = (kind: string, d: string) => (d ? svg`<path class=${kind} d=${d}></path>` : nothing);
  return svg`<g part="marker" class=${hue}>${path('pale', pale)}${path('outline', outline)}${path('outline dashed', dashed)}${path('solid', solid)}${path('mark hollow', hollow)}</g>`;
}

/** The mark of what is selected or pointed at, once more and stronger. */
function highlightView({ entries, frame, selected, hovered }: ArchiveDrawing, along: Along): unknown {
  return [...new Set([selected, hovered])].map((key) => {
    const entry = key === null ? undefined : entries.find((e) => e.key === key);
    if (entry?.kind !== 'event') return nothing;
    const { mark, lane } = entry;
    const lead =
      mark.shown === 'label'
        ? svg`<path class="leader selected" d=${along.line(entry.at, frame.lanes[lane.index]!.base, frame.lanes[lane.index]!.titles)}></path>`
        : nothing;
    if (mark.shown === 'bar')
      return svg`<rect class="halo" rx="3" x=${f(entry.box.x - 1.5)} y=${f(entry.box.y - 1)} width=${f(entry.box.width + 3)} height=${f(frame.markSize + 2)}></rect>`;
    const [x, y] = along.point(entry.at, frame.lanes[lane.index]!.base).split(' ');
    return svg`${lead}<circle class="halo" cx=${x} cy=${y} r=${frame.markSize / 2 + 3}></circle>`;
  });
}

const f = (n: number) => Math.round(n * 100) / 100;
const fine = (n: number) => Math.round(n * 10_000) / 10_000;
