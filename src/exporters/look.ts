import type { Status } from '../document/event.js';
import type { Pointer } from '../layout/scene.js';
import type { TextMetrics } from '../layout/text-metrics.js';

/** CSS colours that any program knows: `#rrggbb`. */
export interface DrawingColours {
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly surface: string;
  readonly axis: string;
  readonly gap: string;
  readonly hairline: string;
}

/** How one event is drawn, besides its place. */
export interface EventLook {
  /** CSS colour of its mark. */
  readonly hue: string;
  readonly status: Status | null;
  /** The editors know a better date: a ring around the mark. */
  readonly enriched: boolean;
  readonly importance: number;
  /** The whole title and the date in words, for those who cannot see it. */
  readonly name: string;
}

/** Everything a drawing needs besides the scene. Texts are in the reader's language, already made. */
export interface DrawingLook {
  readonly title: string;
  /** BCP 47 of `title`. */
  readonly lang: string;
  readonly colours: DrawingColours;
  readonly event: (id: string) => EventLook;
  /** CSS font family, and size of the titles in CSS px; small print is four fifths of it. */
  readonly font: { readonly family: string; readonly size: number };
  /** The widths with which the scene was made. */
  readonly text: TextMetrics;
  readonly words: {
    /** At the now line. */
    readonly now: string;
    /** One for each gap of the axis, `` where it has no room. */
    readonly gaps: readonly string[];
    earlier(pointer: Pointer): string;
    later(pointer: Pointer): string;
  };
  /** Small print under the drawing, a paragraph each: events without a date, what is left out, where it comes from. */
  readonly notes: readonly string[];
}

const names = ['text', 'muted', 'accent', 'surface', 'axis', 'gap', 'hairline'] as const;

/** The hues that a mark may have, as the drawing's style sheet calls them. */
export const hues = ['main', 'plain', ...Array.from({ length: 8 }, (_, i) => `group-${i + 1}`)];

/**
 * The colours that a timeline has on its page at this moment, with theme, contrast and custom properties: `colours`,
 * and by the names of `hues` those of marks. `root`: where the style sheet of the drawing holds. It puts an element
 * there for the moment, because no other way resolves `light-dark()` and `color-mix()`.
 */
export function readColours(root: ShadowRoot): { colours: DrawingColours; hues: ReadonlyMap<string, string> } {
  const probe = root.appendChild(document.createElement('span'));
  probe.hidden = true;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (property: string): string => {
    probe.style.color = `var(${property})`;
    return hex(getComputedStyle(probe).color, context);
  };
  try {
    const property = new Map([
      ['main', '--_accent'],
      ['plain', '--_plain'],
    ]);
    return {
      colours: Object.fromEntries(names.map((name) => [name, read(`--_${name}`)])) as Record<
        (typeof names)[number],
        string
      >,
      hues: new Map(hues.map((hue) => [hue, read(property.get(hue) ?? `--_${hue}`)])),
    };
  } finally {
    probe.remove();
  }
}

/** Family and size of the timeline's text. `element`: any that is drawn in it. */
export function readFont(element: Element): DrawingLook['font'] {
  const { fontFamily, fontSize } = getComputedStyle(element);
  return { family: fontFamily, size: parseFloat(fontSize) || 14 };
}

/** Any CSS colour as `#rrggbb`, as painted on white; programs that draw SVG know few others. */
function hex(colour: string, context: CanvasRenderingContext2D | null): string {
  if (!context) return colour;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
