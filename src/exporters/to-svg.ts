import type { Drawing, DrawingItem, RectItem } from './drawing.js';

/**
 * The drawing as a file of SVG 1.1 that stands alone: no scripts, no style sheets, no addresses of other files. Every
 * text is escaped, whatever characters it holds; a number that is none becomes 0; lengths have two decimals.
 */
export function toSVG(drawing: Drawing): string {
  const { width, height, direction, background, title, lang, items } = drawing;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    role: 'img',
    direction,
    'xml:lang': lang || undefined,
  });
  const back: DrawingItem[] = background ? [{ kind: 'rect', x: 0, y: 0, width, height, fill: background }] : [];
  const name = title ? `<title>${escape(title)}</title>` : '';
  return `<svg${root}>${name}${gradients(items)}${[...back, ...items].map(element).join('')}</svg>\n`;
}

function element(item: DrawingItem): string {
  if (item.kind === 'group') {
    return `<g><title>${escape(item.name)}</title>${item.items.map(element).join('')}</g>`;
  }
  if (item.kind === 'frame') {
    const { x, y, width, height } = item;
    // An <svg> inside another cuts off what reaches beyond it.
    return `<svg${attributes({ x, y, width, height })}>${item.items.map(element).join('')}</svg>`;
  }
  const paint = {
    fill: colour(item.fill),
    stroke: item.stroke === undefined ? undefined : colour(item.stroke),
    'stroke-width': item.strokeWidth,
    'stroke-dasharray': item.dash?.length ? item.dash.map(number).join(' ') : undefined,
    opacity: item.opacity,
  };
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = item;
      const fill = item.fade && paint.fill !== 'none' ? `url(#${fadeId(item)})` : paint.fill;
      return `<rect${attributes({ x, y, width, height, rx: radius, ...paint, fill })}/>`;
    }
    case 'line': {
      const { x1, y1, x2, y2 } = item;
      return `<line${attributes({ x1, y1, x2, y2, ...paint })}/>`;
    }
    case 'path':
      return `<path${attributes({ d: item.d, ...paint })}/>`;
    case 'circle':
      return `<circle${attributes({ cx: item.x, cy: item.y, r: item.radius, ...paint })}/>`;
    case 'text': {
      const { x, y, anchor, fontSize, fontWeight, fontFamily } = item;
      const transform = item.isUpright ? `rotate(90 ${number(x)} ${number(y)})` : undefined;
      const font = {
        transform,
        'font-size': fontSize,
        'font-weight': fontWeight,
        'font-style': item.isItalic ? 'italic' : undefined,
        'font-family': fontFamily,
      };
      // A stroke around letters is a halo: it lies below them.
      const halo = item.stroke === undefined ? {} : { 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
      return `<text${attributes({ x, y, 'text-anchor': anchor, ...font, ...paint, ...halo })}>${escape(item.text)}</text>`;
    }
  }
}

/** One gradient for each colour and side that something fades in. */
function gradients(items: readonly DrawingItem[]): string {
  const found = new Map<string, string>();
  const visit = (item: DrawingItem): void => {
    if (item.kind === 'group' || item.kind === 'frame') item.items.forEach(visit);
    else if (item.kind === 'rect' && item.fade) found.set(fadeId(item), gradient(item));
  };
  items.forEach(visit);
  return found.size > 0 ? `<defs>${[...found.values()].join('')}</defs>` : '';
}

function gradient(item: RectItem): string {
  const { fade } = item;
  const line = {
    x1: fade === 'left' ? 1 : 0,
    y1: fade === 'up' ? 1 : 0,
    x2: fade === 'right' ? 1 : 0,
    y2: fade === 'down' ? 1 : 0,
  };
  const [there, gone] = [1, 0].map((opacity, offset) => {
    return `<stop${attributes({ offset, 'stop-color': colour(item.fill), 'stop-opacity': opacity })}/>`;
  });
  return `<linearGradient${attributes({ id: fadeId(item), ...line })}>${there}${gone}</linearGradient>`;
}

/** The same for the same gradient, so that several drawings can be put into one page. */
function fadeId({ fade, fill = '' }: RectItem): string {
  return `fade-${fade}-${fill.replace(/[^a-z0-9]/gi, '-')}`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return ` ${name}="${typeof value === 'number' ? number(value) : escape(value)}"`;
    })
    .join('');
}

/** No `url(…)`: the file must not ask for another one. */
function colour(value: string | undefined): string {
  return value === undefined || /url|\\/i.test(value) ? 'none' : value;
}

function number(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}

/** Safe in text and between double quotes; characters that XML cannot contain are left out. */
function escape(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}
