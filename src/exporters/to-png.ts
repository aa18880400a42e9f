import type { Drawing, DrawingItem, FrameItem, GroupItem, RectItem } from './drawing.js';

/** Canvas pixels that every browser can hold (Safari's limit), and the longest side. */
const MOST_PIXELS = 16_777_216;
const LONGEST_SIDE = 16_384;

/**
 * The drawing as a PNG of `scale` pixels for each CSS px, fewer where a browser could not hold them. It is painted
 * straight onto a canvas, not by way of an image of SVG: so it needs no `blob:` or `data:` address, works under the
 * strictest content security policy (`img-src 'none'`), and has the fonts of the page. Rejects with an Error when the
 * drawing has no size, or the browser makes no image (a few block canvases against fingerprinting).
 */
export async function toPNG(drawing: Drawing, scale = 2): Promise<Blob> {
  const { width, height } = drawing;
  if (!(width > 0 && height > 0 && scale > 0)) throw new Error('A drawing without a size cannot become a PNG');
  const most = Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * most));
  canvas.height = Math.max(1, Math.floor(height * most));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw a PNG on');
  context.scale(most, most);
  paintDrawing(context, drawing);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  // The memory of a canvas is freed at once only when it is made small.
  canvas.width = canvas.height = 0;
  if (!blob) throw new Error('This browser makes no PNG of a canvas');
  return blob;
}

function paintDrawing(
  context: CanvasRenderingContext2D,
  { width, height, direction, background, items }: Drawing,
): void {
  context.direction = direction;
  if (background) paint(context, { kind: 'rect', x: 0, y: 0, width, height, fill: background });
  paintAll(context, items);
}

function paintAll(context: CanvasRenderingContext2D, items: readonly DrawingItem[]): void {
  for (const item of items) {
    context.save();
    paint(context, item);
    context.restore();
  }
}

function paint(context: CanvasRenderingContext2D, item: DrawingItem): void {
  if (item.kind === 'group') return paintAll(context, item.items);
  if (item.kind === 'frame') {
    context.translate(item.x, item.y);
    context.beginPath();
    context.rect(0, 0, item.width, item.height);
    context.clip();
    return paintAll(context, item.items);
  }
  context.globalAlpha = item.opacity ?? 1;
  // A canvas keeps its colour when told one that it does not know; SVG draws nothing then.
  context.fillStyle = context.strokeStyle = 'transparent';
  context.fillStyle = item.fill ?? 'transparent';
  context.strokeStyle = item.stroke ?? 'transparent';
  context.lineWidth = item.strokeWidth ?? 1;
  context.setLineDash([...(item.dash ?? [])]);
  if (item.kind === 'text') {
    const { text, x, y, anchor = 'start', fontSize, fontWeight = 400, fontFamily = 'sans-serif' } = item;
    context.font = `${item.isItalic ? 'italic ' : ''}${fontWeight} ${fontSize}px ${fontFamily}`;
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    // A stroke around letters is a halo: it lies below them.
    context.lineJoin = 'round';
    context.translate(x, y);
    if (item.isUpright) context.rotate(Math.PI / 2);
    if (item.stroke !== undefined) context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
    return;
  }
  if (item.kind === 'rect' && item.fade) context.fillStyle = gradient(context, item);
  const shape = outline(item);
  if (item.fill !== undefined) context.fill(shape);
  if (item.stroke !== undefined) context.stroke(shape);
}

function gradient(context: CanvasRenderingContext2D, item: RectItem): CanvasGradient {
  const { x, y, width, height, fade } = item;
  const [x1, x2] = fade === 'right' ? [x, x + width] : fade === 'left' ? [x + width, x] : [x, x];
  const [y1, y2] = fade === 'down' ? [y, y + height] : fade === 'up' ? [y + height, y] : [y, y];
  const stops = context.createLinearGradient(x1, y1, x2, y2);
  // A canvas writes the colour it has been given in one way; the same without opacity keeps the hue while it fades.
  const { fillStyle } = context;
  const colour = typeof fillStyle === 'string' ? fillStyle : 'transparent';
  stops.addColorStop(0, colour);
  stops.addColorStop(1, /^#[0-9a-f]{6}$/.test(colour) ? `${colour}00` : 'transparent');
  return stops;
}

function outline(item: Exclude<DrawingItem, { kind: 'text' } | GroupItem | FrameItem>): Path2D {
  const shape = new Path2D(item.kind === 'path' ? item.d : undefined);
  switch (item.kind) {
    case 'rect':
      shape.roundRect(item.x, item.y, item.width, item.height, Math.max(0, item.radius ?? 0));
      break;
    case 'line':
      shape.moveTo(item.x1, item.y1);
      shape.lineTo(item.x2, item.y2);
      break;
    case 'circle':
      shape.arc(item.x, item.y, Math.max(0, item.radius), 0, 2 * Math.PI);
      break;
    case 'path':
  }
  return shape;
}
