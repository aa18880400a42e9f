import { html, nothing, type TemplateResult } from 'lit';
import type { Media, Source } from '../document/event.js';
import { pickText } from '../document/pick-text.js';
import { parseRichText } from '../document/rich-text.js';
import type { LocalizedText } from '../document/text.js';
import { formatEventTime, type Words } from '../i18n/format-event-time.js';
import { languageText, link, type CardInput } from './card-view.js';

export { details as styles } from './styles/details.styles.js';

export function mediaView(media: readonly Media[], { words, mediaUrl }: CardInput): TemplateResult {
  const text = (t: LocalizedText | null) => (t ? languageText(t, words.locale) : nothing);
  return html`${media.map(
    (m) =>
      html`<figure part="media" class="media">
        <img
          src=${mediaUrl(m.src)}
          alt=${pickText(m.alt, words.locale).text}
          width=${m.width ?? nothing}
          height=${m.height ?? nothing}
          loading="lazy"
          decoding="async"
        />
        ${
          m.caption || m.credit
            ? html`<figcaption>
                ${text(m.caption)}
                ${m.credit ? html`<span class="muted">${words.messages.card.credit(pickText(m.credit, words.locale).text)}</span>` : nothing}
              </figcaption>`
            : nothing
        }
      </figure>`,
  )}`;
}

export function sourcesView(sources: readonly Source[], words: Words): TemplateResult {
  return html`<ul class="plain">
    ${sources.map((s) => html`<li part="source">${sourceView(s, words)}</li>`)}
  </ul>`;
}

function sourceView(source: Source, words: Words): TemplateResult {
  const title = source.title ? pickText(source.title, words.locale).text : (source.url ?? source.publisher ?? '');
  const rest = [
    source.title || source.url ? source.publisher : null,
    source.date ? formatEventTime(source.date, 'event', words).text : null,
  ];
  const tail = rest.filter((r) => r !== null).join(', ');
  return html`${source.url ? link(source.url, title) : title}${tail ? html`<span class="muted">, ${tail}</span>` : nothing}`;
}

/** A summary with its emphasis and links. */
export function richText(text: LocalizedText, locale: string): readonly (TemplateResult | string)[] {
  return parseRichText(pickText(text, locale).text).map((token) =>
    token.type === 'em'
      ? html`<em>${token.text}</em>`
      : token.type === 'link'
        ? html`<a href=${token.href} rel="noopener">${token.text}</a>`
        : token.text,
  );
}
