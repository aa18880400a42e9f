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
   * `samples`: elements in the document, possibly invisible, for `strong`, `regular` and `small`, and one as wide as a
   * mark and as high as the lowest lane. Null while they are not there, or have no font yet.
   */
  read(samples: readonly Element[]): TextMetrics | null {
    const fonts = samples.map(fontOf);
    if (fonts.length === 0 || fonts.some((f) => !(f.size > 0))) return null;
    const key = JSON.stringify(fonts);
    if (key === this.#key && this.#metrics) return this.#metrics;
    this.#key = key;
    return (this.#metrics = this.of(fonts));
  }

  /** `fonts`: of the same four. Null without a canvas. */
  of(fonts: readonly Font[]): TextMetrics | null {
    this.#context ??= document.createElement('canvas').getContext('2d');
    if (!this.#context) return null;
    const [strong, regular, small] = fonts.map((f) => this.#measure(f));
    const { width, height } = fonts[3]!;
    return {
      strong: strong!,
      regular: regular!,
      small: small!,
      lineHeight: Math.round(fonts[1]!.size * 1.3),
      smallLineHeight: Math.round(fonts[2]!.size * 1.35),
      markSize: Math.min(Math.max(width || 9, 4), 20),
      laneHeight: height || 0,
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
        const spaces = font.wordSpacing && font.wordSpacing * (text.split(' ').length - 1);
        width = Math.ceil(context.measureText(text).width + font.letterSpacing * text.length + spaces + 0.5);
        widths.set(text, width);
      }
      return width;
    };
  }
}

/** A sample's font, and its own size in CSS px. */
export interface Font {
  readonly css: string;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly width: number;
  readonly height: number;
}

function fontOf(element: Element): Font {
  const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing, wordSpacing, inlineSize, blockSize } =
    getComputedStyle(element);
  return {
    css: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
    size: parseFloat(fontSize),
    letterSpacing: parseFloat(letterSpacing) || 0,
    wordSpacing: parseFloat(wordSpacing) || 0,
    width: parseFloat(inlineSize),
    height: parseFloat(blockSize),
  };
}
