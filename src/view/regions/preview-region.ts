import { nothing, type TemplateResult } from 'lit';
import { languageOf } from '../../document/excerpt.js';
import type { Scene } from '../../layout/scene.js';
import { previewView } from '../preview-view.js';
import { titleOf, type Reading } from '../reading.js';

const longestQuote = 110;

/** Beside what is pointed at. */
export function previewRegion(reading: Reading, scene: Scene): TemplateResult | typeof nothing {
  const { hovered, selected, words, model } = reading;
  const item = hovered === null || hovered === selected ? undefined : model.byId.get(hovered);
  const target = item && scene.events.find((e) => e.id === hovered)?.target;
  if (!item || !target) return nothing;
  const title = titleOf(item, words);
  const [excerpt] = item.event.excerpts;
  return previewView({
    target,
    width: scene.width,
    height: scene.height,
    title: title.text,
    titleLang: title.lang,
    date: words.date(item.event).text,
    quote: excerpt ? words.messages.card.quote(firstWords(excerpt.exact)) : '',
    quoteLang: excerpt ? words.foreign(languageOf(excerpt, reading.document.article)) : '',
  });
}

function firstWords(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.lastIndexOf(' ', longestQuote);
  return `${text.slice(0, cut > longestQuote / 2 ? cut : longestQuote)} …`;
}
