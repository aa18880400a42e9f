import type { TextMetrics } from '../layout/text-metrics.js';
import type { Measure } from '../layout/wrap-title.js';

/** Widths kept before all are forgotten: a title asks for about six, so this is room for some thousands. */
const mostWidths = 20_000;

/**
 * Text widths as the browser will draw them, from a canvas that is never shown. `look` holds one sample element for each
 * font, styled like the drawing's labels. Gives the same TextMetrics object again while the fonts are the same.
 */
export class TextMeasurer {
  #context: CanvasRenderingContext2D | null = null;
  #key = '';
  #metrics: TextMetrics | null = null;
  /** The one that was measured in last. */
  #font: Font | null = null;

  /**
   * `strong`, `regular`, `small`: elements in the document, possibly invisible; `sizes`: one as wide as a mark and as
   * high as the lowest lane. Null while they have no font yet.
   */
  read(strong: Element, regular: Element, small: Element, sizes: Element): TextMetrics | null {
    const fonts = [strong, regular, small].map(fontOf);
    if (fonts.some((f) => !(f.size > 0))) return null;
    const { inlineSize, blockSize } = getComputedStyle(sizes);
    const key = [...fonts.map((f) => `${f.css} ${f.spacing}`), inlineSize, blockSize].join('|');
    if (key === this.#key && this.#metrics) return this.#metrics;
    this.#key = key;
    return (this.#metrics = this.#of(fonts, parseFloat(inlineSize), parseFloat(blockSize)));
  }

  /** For a drawing that nobody sees. */
  guess(): TextMetrics | null {
    return this.#of(Array<Font>(3).fill({ css: '14px sans-serif', size: 14, spacing: 0 }), 9, 0);
  }

  /** Strong, regular, small, and the two sizes in CSS px. */
  #of(fonts: readonly Font[], mark: number, lane: number): TextMetrics | null {
    this.#context ??= document.createElement('canvas').getContext('2d');
    if (!this.#context) return null;
    const [strong, regular, small] = fonts.map((f) => this.#measure(f));
    return {
      strong: strong!,
      regular: regular!,
      small: small!,
      lineHeight: Math.round(fonts[1]!.size * 1.3),
      smallLineHeight: Math.round(fonts[2]!.size * 1.35),
      markSize: Math.min(Math.max(mark || 9, 4), 20),
      laneHeight: lane || 0,
    };
  }

  /** Forget all widths: a font has arrived. */
  reset(): void {
    this.#key = '';
  }

  #measure(font: Font): Measure {
    const widths = new Map<string, number>();
    const context = this.#context!;
    return (text) => {
      let width = widths.get(text);
      if (width === undefined) {
        if (widths.size >= mostWidths) widths.clear();
        // Being told the same font again would cost as much as measuring.
        if (this.#font !== font) context.font = font.css;
        this.#font = font;
        // Rounded up and with a hair of air, so that a line as wide as measured never wraps or is cut.
        width = Math.ceil(context.measureText(text).width + font.spacing * text.length + 0.5);
        widths.set(text, width);
      }
      return width;
    };
  }
}

interface Font {
  readonly css: string;
  readonly size: number;
  readonly spacing: number;
}

function fontOf(element: Element): Font {
  const style = getComputedStyle(element);
  const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing } = style;
  return {
    css: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
    size: parseFloat(fontSize),
    spacing: parseFloat(letterSpacing) || 0,
  };
}
