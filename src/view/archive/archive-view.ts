import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ArchiveScene } from '../../archive/archive-scene.js';
import { importanceOf } from '../../archive/event-flags.js';
import type { Scene } from '../../layout/scene.js';
import { axisLinesView, axisWordsView } from '../axis-view.js';
import { decorView, type DecorWords } from '../decor-view.js';
import { partNames } from '../marks-view.js';
import { place } from '../place.js';
import { cardId } from '../reading.js';
import type { ArchiveFrame } from './archive-frame.js';
import {
  Along,
  densityPath,
  type DensityTile,
  type Entry,
  type Ink,
  type Lines,
  type Sheet,
  type TickLabel,
} from './archive-sheet.js';
import { keyed } from '../keyed.js';

/** What an entry of the drawing's list says. */
export interface EntryName {
  /** All of it, for screen readers. */
  readonly spoken: string;
  /** Of an event. */
  readonly id: string | null;
  readonly lang: string;
}

export interface ArchiveDrawing {
  readonly scene: ArchiveScene;
  readonly frame: ArchiveFrame;
  readonly sheet: Sheet;
  /** px along the axis of the now line, or null. */
  readonly now: number | null;
  /** Names of the cuts of the axis. */
  readonly gapNames: readonly string[];
  readonly label: string;
  readonly decor: DecorWords;
  /** Key of the entry that holds the tab stop. */
  readonly active: string | null;
  /** Key of the selected event. */
  readonly selected: string | null;
  /** Key of the entry that is pointed at. */
  readonly hovered: string | null;
  readonly name: (entry: Entry) => EntryName;
  /** What stands on a group. */
  readonly count: (entry: Entry) => string;
  /** What `name` and `count` are made with, by identity. */
  readonly words: unknown;
  readonly mark: ((text: string) => unknown) | null;
  readonly preview: unknown;
}

export interface ArchiveActions {
  press(key: string, event: MouseEvent): void;
  /** A click on no entry. */
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
        <ol part="list" class="events" aria-label=${input.label}>
          ${keyed(
            sheet.entries,
            (entry) => entry.key,
            (entry) => entryView(entry, input, on),
          )}
        </ol>
      </div>
    </div>
    ${input.preview}
  </div>`;
}

/** What axis, lanes, eras and pointers are drawn from, as in the drawing of a short document. */
export function plainScene({ scene, frame, now }: Pick<ArchiveDrawing, 'scene' | 'frame' | 'now'>): Scene {
  const { axis, earlier, later } = scene;
  const { orientation, mirrored, turned, width, height, axisStart, axisSize, markSize } = frame;
  const lanes =
    scene.lanes.length > 1
      ? scene.lanes.map(({ key, label, index }) => {
          const { start, size } = frame.lanes[index]!;
          return { key, label, index, x: 0, y: start, width, height: size };
        })
      : [];
  const none = { events: [], headings: [], clusters: [], eras: [] };
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
  return svg`<path class="density" transform=${`matrix(${matrix.map(fine).join(' ')})`} d=${densityPath(tile.counts)}></path>`;
}

function linesView({ leaders, grid, ticks }: Lines): SVGTemplateResult {
  return svg`<path part="grid" class="grid" d=${grid}></path><path part="tick" class="ticks" d=${ticks}></path><path part="leaders" class="leader" d=${leaders}></path>`;
}

function tickView({ x, y, text, isMajor }: TickLabel, width: number | undefined): TemplateResult {
  const kind = isMajor ? 'tick-label major' : 'tick-label';
  return html`<span part="tick-label" class=${kind} ${place(x, y, width)}>${text}</span>`;
}

function inkView({ hue, solid, hollow, pale, outline, dashed }: Ink): SVGTemplateResult {
  const path = (kind: string, d: string) => (d ? svg`<path class=${kind} d=${d}></path>` : nothing);
  return svg`<g part="marker" class=${hue}>${path('pale', pale)}${path('outline', outline)}${path('outline dashed', dashed)}${path('solid', solid)}${path('mark hollow', hollow)}</g>`;
}

/** The mark of what is selected or pointed at, once more and stronger. */
function highlightView({ sheet, frame, selected, hovered }: ArchiveDrawing, along: Along): unknown {
  return [...new Set([selected, hovered])].map((key) => {
    const entry = key === null ? undefined : sheet.entries.find((e) => e.key === key);
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

function entryView(entry: Entry, input: ArchiveDrawing, on: ArchiveActions): unknown {
  const { key, box } = entry;
  const isSelected = key === input.selected;
  const isActive = key === input.active;
  const states = [...(isSelected ? ['selected'] : []), ...(key === input.hovered ? ['hover'] : [])];
  const label = entry.kind === 'event' ? entry.mark.label : null;
  const count = entry.kind === 'group' ? entry.group.count : entry.kind === 'running' ? entry.lane.running : 0;
  const isEvent = entry.kind === 'event';
  const name = input.name(entry);
  // Places change with every frame of a zoom, all else at its steps.
  const button = guard([isSelected, isActive, label, count, name, input.mark], () => {
    // No white space around the text: it is kept as it is.
    // prettier-ignore
    return html`<button
          part=${label ? 'label' : nothing}
          type="button"
          tabindex=${isActive ? 0 : -1}
          lang=${name.lang || nothing}
          aria-label=${name.spoken}
          aria-expanded=${isEvent ? (isSelected ? 'true' : 'false') : nothing}
          aria-controls=${isSelected ? cardId : nothing}
          data-date=${label?.heading || nothing}
          @click=${(event: MouseEvent) => on.press(key, event)}
        >${textOf(entry, input)}</button>`;
  });
  return html`<li
    part=${partNames(isEvent ? 'event' : 'cluster', states)}
    class=${classOf(entry)}
    data-key=${key}
    data-id=${name.id ?? nothing}
    ${place(box.x, box.y, box.width, box.height)}
  >
    ${button}
  </li>`;
}

function textOf(entry: Entry, { count, mark }: ArchiveDrawing): unknown {
  if (entry.kind !== 'event') return count(entry);
  const text = entry.mark.label?.title.lines.join('\n') ?? '';
  return text ? (mark?.(text) ?? text) : nothing;
}

function classOf(entry: Entry): string {
  if (entry.kind === 'group') return entry.group.shown === 'dense' ? 'group dense' : 'group';
  if (entry.kind === 'running') return 'group running';
  const { shown, event, label } = entry.mark;
  return `${shown === 'bar' && !label ? 'bare-bar' : shown} importance-${importanceOf(event.flags)}`;
}

const f = (n: number) => Math.round(n * 100) / 100;
const fine = (n: number) => Math.round(n * 10_000) / 10_000;
