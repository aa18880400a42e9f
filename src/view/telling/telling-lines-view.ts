import { nothing, svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { TimelineItem } from '../../model/timeline-model.js';
import type { ColumnsScene, Connector, Point, StripScene, TellingScene } from '../../layout/telling/telling-scene.js';
import { partNames } from '../marks-view.js';
import { keyed } from '../keyed.js';

export interface LinesLook {
  /** Ids of the events whose lines stand out: hovered, in focus or selected. */
  readonly lit: ReadonlySet<string>;
  readonly statesOf: (id: string) => readonly string[];
}

/** Axes, connectors and dots. Hidden from assistive technology: the lists say it all. */
export function linesView(
  scene: TellingScene,
  look: LinesLook,
  select: (id: string, click: MouseEvent) => void,
): TemplateResult {
  // What lies on top is drawn last: main news over background, and over all what stands out.
  const weight = ({ telling: { item } }: Connector) => (look.lit.has(item.event.id) ? 10 : 0) + item.event.importance;
  const connectors = [...scene.connectors].sort((a, b) => weight(a) - weight(b));
  const classOf = (name: string, { event }: TimelineItem) =>
    [name, `importance-${event.importance}`, look.lit.has(event.id) ? 'lit' : ''].join(' ');
  return html`<svg class="drawing" aria-hidden="true" width=${scene.width} height=${scene.height}>
    ${scene.kind === 'columns' ? uprightAxes(scene) : levelAxes(scene)}
    ${keyed(
      connectors,
      (c) => c.telling.key,
      ({ telling: { item, isBack }, d }) => {
        const { id } = item.event;
        return svg`<g data-id=${id} @click=${(click: MouseEvent) => select(id, click)}>
          <path part=${partNames('connector', look.statesOf(id))} class=${[classOf(isBack ? 'connector back' : 'connector on', item), ...look.statesOf(id)].join(' ')} d=${d}></path>
          <path class="reach" d=${d}></path></g>`;
      },
    )}
    ${
      scene.kind === 'columns'
        ? svg`${scene.passages.map(({ telling, at }) => tellingDot(at, classOf('told-dot', telling.item)))}
            ${scene.events.map(({ item, at }) => (at ? eventDot(item, at, classOf('dot', item)) : nothing))}`
        : svg`${scene.connectors.map(({ telling, from }) => tellingDot(from, classOf('told-dot', telling.item), scene.dotSize))}
            ${scene.dots.map((dot) => eventDot(dot.item, dot, classOf('dot', dot.item), scene.dotSize))}`
    }
  </svg>`;
}

/** Thickness of what has one date. */
const band = 6;

function uprightAxes({ readingAxis, timeAxis, top, bottom, days }: ColumnsScene): SVGTemplateResult {
  return svg`
    <path class="axis-line" d=${`M${readingAxis} ${top}V${bottom}M${timeAxis} ${top}V${bottom}`}></path>
    ${days.map((d) => svg`<rect class="same-day" x=${timeAxis - band / 2} y=${d.from - 8} width=${band} height=${d.to - d.from + 16} rx="1"></rect>`)}`;
}

function levelAxes({ readingAxis, timeAxis, left, right, years }: StripScene): SVGTemplateResult {
  return svg`
    <path class="axis-line" d=${`M${left} ${readingAxis}H${right}M${left} ${timeAxis}H${right}`}></path>
    ${years.map((y) => svg`<path class="bracket" d=${`M${y.from} ${y.y - 7}v4H${y.to}v-4`}></path>`)}`;
}

/** `size`: 1, or less where they would touch each other. */
const tellingDot = ({ x, y }: Point, kind: string, size = 1) =>
  svg`<circle class=${kind} cx=${x} cy=${y} r=${2.5 * size}></circle>`;

/** What happened is a dot; what held is a short bar, as in the other drawings. */
function eventDot({ event }: TimelineItem, { x, y }: Point, kind: string, size = 1): SVGTemplateResult {
  return event.kind === 'state'
    ? svg`<rect class=${kind} x=${x - 3 * size} y=${y - 5.5} width=${6 * size} height="11" rx=${size}></rect>`
    : svg`<circle class=${kind} cx=${x} cy=${y} r=${4 * size}></circle>`;
}
