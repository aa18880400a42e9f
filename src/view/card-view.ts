import { html, nothing, type TemplateResult } from 'lit';
import { languageOf, quotesArticle, type Excerpt } from '../document/excerpt.js';
import type { NewsEvent, Status } from '../document/event.js';
import type { LocalizedText } from '../document/text.js';
import { back, forward, iconButton } from './icon-button.js';
import { symbol } from './mark-paths.js';
import type { ReaderWords } from './reader-words.js';
import { cardId, type Reading, type ReaderActions } from './reading.js';

/** Of a reading, what the cards of all events are drawn from. */
export type CardReading = Pick<
  Reading,
  'words' | 'document' | 'settings' | 'isPrinting' | 'linkOf' | 'passages' | 'sharing' | 'baseUrl' | 'details' | 'mark'
>;

/** What a card shows besides its event and what goes for the whole timeline. */
export type CardSurroundings = Omit<CardReading, 'words' | 'document' | 'settings' | 'isPrinting'>;

/** Where an event stands among those that one can step through. */
export interface CardPlace {
  /** From 0; -1 for what has no place. */
  readonly at: number;
  readonly of: number;
  /** Titles of its neighbours; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

export type CardActions = Pick<ReaderActions, 'choose' | 'step' | 'readPassage'>;

/** One event with everything the document knows of it, and how it is known. On paper there is nothing to press. */
export function cardView(
  event: NewsEvent,
  around: CardReading,
  { at, of, previous, next }: CardPlace,
  on: CardActions,
): TemplateResult {
  const { words, document, settings, isPrinting, details, sharing } = around;
  const { card, controls, marks } = words.messages;
  const { url, status, people, place, tags, summary, sources } = event;
  const id = isPrinting ? `${cardId}-${at}` : cardId;
  const mark: (text: string) => unknown = (!isPrinting && around.mark) || ((text) => text);
  const say = (text: LocalizedText) => languageText(text, words, mark);
  const date = words.date(event);
  const distance = words.distance(event);
  const group = document.groups.find((g) => g.id === event.group);
  const turns = true;
  return html`<article part="card" class="card" id=${id} aria-labelledby=${`${id}-title`} tabindex="-1">
    <div class="card-head">
      <p part="date" class="card-date">
        <time datetime=${event.time?.source ?? nothing}
          ><bdi aria-hidden="true">${date.text}</bdi><span class="hidden">${date.spoken}</span></time
        >
        ${status ? statusView(status, words) : nothing}
        ${distance ? html`<span class="distance">${distance}</span>` : nothing}
      </p>
      ${heading(settings.headingLevel + 1, html`<span id=${`${id}-title`}>${say(event.title)}</span>`)}
    </div>
    ${
      isPrinting
        ? nothing
        : html`<div class="card-tools">
              <bdi class="position">${at < 0 ? '' : marks.position(at + 1, of)}</bdi>
              ${sharing?.button(event, words)}
              ${iconButton(card.previousEvent(previous ?? ''), back, () => on.step(-1), { turns, isOff: previous === null })}
              ${iconButton(card.nextEvent(next ?? ''), forward, () => on.step(1), { turns, isOff: next === null })}
              ${iconButton(controls.close, 'M4 4l8 8M12 4l-8 8', () => on.choose(null))}
            </div>
            ${sharing?.note(event, words)}`
    }
    <div class="card-body">
      <div class="card-columns">
        <div class="card-text">
          ${event.excerpts.map((e, i) => excerptView(e, around, mark, (click) => on.readPassage(event.id, i, click)))}
          ${
            summary
              ? html`<p part="summary" class="summary">
                  ${details?.richText(summary, words.locale) ?? words.pick(summary).text}
                </p>`
              : nothing
          }
          ${details?.mediaView(event.media, around)}
        </div>
        <dl class="facts">
          ${howKnown(event, around)}
          ${fact(
            card.people,
            people.length > 0 &&
              html`<ul class="plain">
                ${people.map(({ name, role }) => html`<li>${say(name)}${role ? html`<span class="muted">, ${say(role)}</span>` : nothing}</li>`)}
              </ul>`,
          )}
          ${fact(card.place, place && say(place))} ${fact(card.group, group && mark(words.pick(group.label).text))}
          ${fact(card.tags, tags.length > 0 && mark(tags.join(', ')))}
          ${fact(card.sources, sources.length > 0 && details?.sourcesView(sources, words))}
        </dl>
      </div>
    </div>
    ${url ? html`<p class="further"><a href=${url} rel="noopener">${card.more}</a></p>` : nothing}
  </article>`;
}

/** Where the date comes from: the article's words, the basis, the reasoning, and what the editors add. */
function howKnown(event: NewsEvent, { document, words }: CardReading): TemplateResult {
  const { wording, reasoning, enriched } = event;
  const { card, basis } = words.messages;
  const lang = document.article?.lang;
  const because = (text: LocalizedText | null | undefined) =>
    text ? html`<p class="reasoning">${languageText(text, words)}</p>` : nothing;
  // The phrase brings its own quotation marks; the element adds none.
  return html`${fact(card.wording, wording && html`<q part="wording" class="wording" lang=${lang || nothing}>${card.quote(wording)}</q>`)}
  ${fact(
    card.reasoning,
    (event.basis || reasoning) &&
      html`${event.basis ? html`<span class="basis">${basis[event.basis]}</span>` : nothing}${because(reasoning)}`,
  )}
  ${fact(
    card.editors('').replace(/[:：\s]+$/u, ''),
    enriched &&
      html`${words.time(enriched.time, event.kind)}${because(enriched.note)}${enriched.source ? html`<p class="muted">${link(enriched.source, enriched.source)}</p>` : nothing}`,
    'fact editors',
  )}`;
}

function excerptView(
  excerpt: Excerpt,
  { document: { article }, words, passages, linkOf }: CardReading,
  mark: (text: string) => unknown,
  read: (click: MouseEvent) => void,
): TemplateResult {
  const { card } = words.messages;
  const passage = passages.of(excerpt);
  const href = passage?.href ? null : linkOf(excerpt);
  const url = excerpt.article ?? article?.url;
  const by = quotesArticle(excerpt, article?.url)
    ? article?.publisher
    : URL.canParse(url!)
      ? new URL(url!).hostname
      : url;
  return html`<figure class="excerpt">
    <blockquote part="quote" cite=${url ?? nothing} lang=${languageOf(excerpt, article) || nothing}>
      <p>${mark(card.quote(excerpt.exact))}</p>
    </blockquote>
    <figcaption>
      <span class="muted">${by ? card.excerptBy(by) : card.excerpt}</span>
      ${passage?.note ? html`<span class=${`standing ${passage.state}`}>${passage.note}</span>` : nothing}
      ${passage?.href ? html`<a part="quote-link" href=${passage.href} @click=${read}>${card.readInArticle}</a>` : nothing}
      ${
        href
          ? html`<a part="quote-link" href=${href} target="_blank" rel="noopener"
              >${card.readInSource}<span class="hidden"> (${card.opensSource})</span></a
            >`
          : nothing
      }
    </figcaption>
  </figure>`;
}

const statusView = (status: Status, { messages }: ReaderWords): TemplateResult =>
  html`<span part="status" class="status"
    ><svg class="status-shape" viewBox="-7 -7 14 14" aria-hidden="true"><path d=${symbol(status, 4.5)}></path></svg
    >${messages.status[status]}</span
  >`;

export const link = (href: string, text: string) => html`<a href=${href} target="_blank" rel="noopener">${text}</a>`;

/** Nothing without a value. */
const fact = (name: string, value: unknown, kind = 'fact') =>
  value
    ? html`<div class=${kind}>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;

/** A text in the reader's language, marked with its own where that is another. */
export function languageText(
  localized: LocalizedText,
  words: ReaderWords,
  mark: (text: string) => unknown = (text) => text,
): unknown {
  const { text, lang } = words.pick(localized);
  return lang ? html`<span lang=${lang} dir="auto">${text}</span>` : mark(text);
}

/** A heading of level 2 to 6; the nearest of these for any other. */
export function heading(level: number, content: unknown): TemplateResult {
  if (level < 3) return html`<h2 class="heading-text">${content}</h2>`;
  if (level < 4) return html`<h3 class="heading-text">${content}</h3>`;
  if (level < 5) return html`<h4 class="heading-text">${content}</h4>`;
  if (level < 6) return html`<h5 class="heading-text">${content}</h5>`;
  return html`<h6 class="heading-text">${content}</h6>`;
}
