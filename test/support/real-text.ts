import { TextMeasurer } from '../../src/element/text-measurer.js';
import type { TextMetrics } from '../../src/layout/text-metrics.js';

/** Widths as this browser draws them, in the proportions of the element's fonts. `size`: CSS px of a title. */
export function realText(size = 15, family = 'system-ui, sans-serif'): TextMetrics {
  const samples = [
    [650, size],
    [400, size],
    [400, size * 0.85],
  ].map(([weight, px]) => {
    const sample = document.createElement('span');
    sample.style.font = `${weight} ${px}px ${family}`;
    document.body.append(sample);
    return sample;
  });
  const text = new TextMeasurer().read([...samples, samples[1]!]);
  for (const sample of samples) sample.remove();
  if (!text) throw new Error('no fonts');
  return text;
}
