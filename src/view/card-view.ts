import { html, nothing, svg, type TemplateResult } from 'lit';
import { languageOf, quotesArticle, type Excerpt } from '../document/excerpt.js';
import type { NewsEvent } from '../document/event.js';
import { pickText } from '../document/pick-text.js';
import type { ArticleInfo } from '../document/timeline-document.js';
import type { LocalizedText } from '../document/text.js';
import { formatEventTime, type Words } from '../i18n/format-event-time.js';
import type * as cardDetails from './card-details.js';
import { symbol } from './mark-paths.js';
import type { Passage } from './reading.js';

export interface CardInput {
  readonly event: NewsEvent;
  readonly article: ArticleInfo | null;
  readonly words: Words;
  readonly headingLevel: number;
  /** "3 years 7 months after X", or null. */
  readonly distance: string | null;
  readonly group: string | null;
  /** "3 of 19" */
  readonly position: string;
  readonly previousTitle: string | null;
  readonly nextTitle: string | null;
  /** Address of the very sentence, or null when the article has none. */
  readonly linkOf: (excerpt: Excerpt) => string | null;
  /** Where a quotation stands in the article on the page; null when that is not known. */
  readonly passageOf: (excerpt: Excerpt) => Passage | null;
  /** Address of an image, made absolute against where the document came from. */
  readonly mediaUrl: (src: string) => string;
  /** Marks in a text what was searched for. */
  readonly mark: (text: string) => unknown;
  /** The button that gives a link to the event, and what became of the link. */
  readonly share: unknown;
  readonly shareNote: unknown;
  /** Draws images, sources and what is written in a summary; null while it is not there. */
  readonly details: typeof cardDetails | null;
  readonly id: string;
  /** On paper there is nothing to press. */
  readonly printed: boolean;
}

export interface CardActions {
  close(): void;
  previous(): void;
  next(): void;
  /** A click on the link to an excerpt's passage on this page. */
  readPassage(index: number, click: MouseEvent): void;
}

/** One event with everything the document knows of it, and how it is known. */
export function cardView(input: CardInput, on: CardActions): TemplateResult {
  const { event, words, id, details } = input;
  const { messages } = words;
  const say = (text: LocalizedText) => {
    const said = languageText(text, words.locale);
    return typeof said === 'string' ? input.mark(said) : said;
  };
  const date = event.displayDate
    ? pickText(event.displayDate, words.locale).text
    : formatEventTime(event.time, event.kind, words).text;
  const spoken = formatEventTime(event.time, event.kind, words).spoken;
  const { card } = messages;
  return html`<article part="card" class="card" id=${id} aria-labelledby=${`${id}-title`} tabindex="-1">
    <div class="card-head">
      <p part="date" class="card-date">
        <time datetime=${event.time?.source ?? nothing}
          ><bdi aria-hidden="true">${date}</bdi><span class="hidden">${spoken}</span></time
        >
        ${event.status ? statusView(event, words) : nothing}
        ${input.distance ? html`<span class="distance">${input.distance}</span>` : nothing}
      </p>
      ${heading(input.headingLevel + 1, html`<span id=${`${id}-title`}>${say(event.title)}</span>`)}
    </div>
    ${
      input.printed
        ? nothing
        : html`<div class="card-tools">
            <bdi class="position">${input.position}</bdi>
            ${input.share}
            ${tool(card.previousEvent(input.previousTitle ?? ''), 'M10 3.5L5.5 8l4.5 4.5', on.previous, input.previousTitle === null)}
            ${tool(card.nextEvent(input.nextTitle ?? ''), 'M6 3.5L10.5 8L6 12.5', on.next, input.nextTitle === null)}
            ${tool(messages.controls.close, 'M4 4l8 8M12 4l-8 8', on.close, false)}
          </div>`
    }
    ${input.printed ? nothing : input.shareNote}
    <div class="card-body">
      <div class="card-columns">
        <div class="card-text">
          ${event.excerpts.map((e, i) => excerptView(e, i, input, on))}
          ${
            event.summary
              ? html`<p part="summary" class="summary">
                  ${details?.richText(event.summary, words.locale) ?? pickText(event.summary, words.locale).text}
                </p>`
              : nothing
          }
          ${details?.mediaView(event.media, input) ?? nothing}
        </div>
        <dl class="facts">
          ${howKnown(input)}
          ${
            event.people.length > 0
              ? fact(
                  card.people,
                  html`<ul class="plain">
                    ${event.people.map((p) => html`<li>${say(p.name)}${p.role ? html`<span class="muted">, ${say(p.role)}</span>` : nothing}</li>`)}
                  </ul>`,
                )
              : nothing
          }
          ${event.place ? fact(card.place, say(event.place)) : nothing}
          ${input.group ? fact(card.group, input.mark(input.group)) : nothing}
          ${event.tags.length > 0 ? fact(card.tags, input.mark(event.tags.join(', '))) : nothing}
          ${
            event.sources.length > 0 && details
              ? fact(card.sources, details.sourcesView(event.sources, words))
              : nothing
          }
        </dl>
      </div>
    </div>
    ${event.url ? html`<p class="more"><a href=${event.url} rel="noopener">${card.more}</a></p>` : nothing}
  </article>`;
}

/** Where the date comes from: the article's words, the basis, the reasoning, and what the editors add. */
function howKnown({ event, article, words }: CardInput): TemplateResult {
  const { card, basis } = words.messages;
  const editors = event.enriched && formatEventTime(event.enriched.time, event.kind, words).text;
  const note = event.enriched?.note;
  return html` ${
    event.wording
      ? fact(
          card.wording,
          html`<q part="wording" class="wording" lang=${article?.lang || nothing}
            >${bare(card.quote(event.wording))}</q
          >`,
        )
      : nothing
  }
  ${
    event.basis || event.reasoning
      ? fact(
          card.reasoning,
          html`${event.basis ? html`<span class="basis">${basis[event.basis]}</span>` : nothing}${event.reasoning ? html`<p class="reasoning">${languageText(event.reasoning, words.locale)}</p>` : nothing}`,
        )
      : nothing
  }
  ${
    editors
      ? html`<div class="fact editors">
          <dt>${card.editors('').replace(/[:：\s]+$/u, '')}</dt>
          <dd>
            ${editors}${note ? html`<p class="reasoning">${languageText(note, words.locale)}</p>` : nothing}${event.enriched?.source ? html`<p class="muted">${link(event.enriched.source, event.enriched.source)}</p>` : nothing}
          </dd>
        </div>`
      : nothing
  }`;
}

/** The phrase brings its own quotation marks; the element adds none. */
const bare = (text: string) => text;

function excerptView(
  excerpt: Excerpt,
  index: number,
  { article, words, linkOf, passageOf, mark }: CardInput,
  on: CardActions,
): TemplateResult {
  const { card } = words.messages;
  const passage = passageOf(excerpt);
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
      ${
        passage?.href
          ? html`<a part="quote-link" href=${passage.href} @click=${(click: MouseEvent) => on.readPassage(index, click)}
              >${card.readInArticle}</a
            >`
          : nothing
      }
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

function statusView(event: NewsEvent, { messages }: Words): TemplateResult {
  const status = event.status!;
  return html`<span part="status" class="status"
    ><svg class="status-shape" viewBox="-7 -7 14 14" aria-hidden="true">
      ${svg`<path d=${symbol(status, 4.5)}></path>`}</svg
    >${messages.status[status]}</span
  >`;
}

export const link = (href: string, text: string) => html`<a href=${href} target="_blank" rel="noopener">${text}</a>`;

const fact = (name: string, value: unknown) =>
  html`<div class="fact">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

function tool(name: string, d: string, act: () => void, isDisabled: boolean): TemplateResult {
  return html`<button
    part="button"
    type="button"
    aria-label=${name}
    title=${name}
    aria-disabled=${isDisabled ? 'true' : nothing}
    @click=${() => !isDisabled && act()}
  >
    <span class="turn"
      ><svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${d}></path>`}</svg></span
    >
  </button>`;
}

/** A text in the reader's language, marked with its own where that is another. */
export function languageText(text: LocalizedText, locale: string): TemplateResult | string {
  const { lang, text: words } = pickText(text, locale);
  const isOwn = !lang || locale.toLowerCase().startsWith(lang.toLowerCase().split('-')[0]!);
  return isOwn ? words : html`<span lang=${lang} dir="auto">${words}</span>`;
}

/** A heading of level 2 to 6; the nearest of these for any other. */
export function heading(level: number, content: unknown): TemplateResult {
  if (level < 3) return html`<h2 class="heading-text">${content}</h2>`;
  if (level < 4) return html`<h3 class="heading-text">${content}</h3>`;
  if (level < 5) return html`<h4 class="heading-text">${content}</h4>`;
  if (level < 6) return html`<h5 class="heading-text">${content}</h5>`;
  return html`<h6 class="heading-text">${content}</h6>`;
}
