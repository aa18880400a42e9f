import { html, type TemplateResult } from 'lit';
import type { StripScene } from '../../layout/telling/telling-scene.js';
import type { LinesLook } from './telling-lines-view.js';
import { textView } from './telling-text-view.js';

export interface StripWords {
  readonly importanceOf: (id: string) => number;
}

/** Numbers at both axes, and years. For eyes only: the lists below hold the same. */
export function stripWordsView(scene: StripScene, { importanceOf }: StripWords, { lit }: LinesLook): TemplateResult {
  return html`${scene.numbers.map((box) => {
    const states = [`importance-${importanceOf(box.id)}`, lit.has(box.id) ? 'lit' : '', box.isAgain ? 'again' : ''];
    return textView(box, `number centred ${states.join(' ')}`);
  })}
  ${scene.years.map((year) => textView(year, 'year centred'))}`;
}
