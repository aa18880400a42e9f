import { html, nothing, type TemplateResult } from 'lit';
import type { Media, Source } from '../document/event.js';
import { pickText } from '../document/pick-text.js';
import { parseRichText } from '../document/rich-text.js';
import type { LocalizedText } from '../document/text.js';
import { languageText, link, type CardReading } from './card-view.js';
import type { ReaderWords } from './reader-words.js';
import { cardId, titleOf, type Reading } from './reading.js';

export { details as styles } from './styles/details.styles.js';

export function mediaView(media: readonly Media[], { words, baseUrl }: CardReading): TemplateResult {
  const text = (t: LocalizedText | null) => (t ? languageText(t, words) : nothing);
  return html`${media.map(
    (m) =>
      html`<figure part="media" class="media">
        <img
          src=${URL.canParse(m.src, baseUrl) ? new URL(m.src, baseUrl).href : m.src}
          alt=${words.pick(m.alt).text}
          width=${m.width ?? nothing}
          height=${m.height ?? nothing}
          loading="lazy"
          decoding="async"
        />
        ${
          m.caption || m.credit
            ? html`<figcaption>
                ${text(m.caption)}
                ${m.credit ? html`<span class="muted">${words.messages.card.credit(words.pick(m.credit).text)}</span>` : nothing}
              </figcaption>`
            : nothing
        }
      </figure>`,
  )}`;
}

export function sourcesView(sources: readonly Source[], words: ReaderWords): TemplateResult {
  return html`<ul class="plain">
    ${sources.map((s) => html`<li part="source">${sourceView(s, words)}</li>`)}
  </ul>`;
}

function sourceView(source: Source, words: ReaderWords): TemplateResult {
  const title = source.title ? words.pick(source.title).text : (source.url ?? source.publisher ?? '');
  const rest = [
    source.title || source.url ? source.publisher : null,
    source.date ? words.time(source.date, 'event') : null,
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

/** The events of a cluster that zooming cannot take apart. */
export function clusterCard(
  { words, model }: Reading,
  ids: readonly string[],
  choose: (id: string) => void,
): TemplateResult {
  const items = ids.map((id) => model.byId.get(id)).filter((i) => i !== undefined);
  const count = words.messages.marks.cluster(items.length);
  return html`<div part="card" class="card cluster-card" id=${cardId} role="group" aria-label=${count} tabindex="-1">
    <p class="card-date">${count}${items[0] ? html` · ${words.date(items[0].event).text}` : nothing}</p>
    <ul class="plain">
      ${items.map((item) => {
        const { text, lang } = titleOf(item, words);
        return html`<li>
          <button
            part="button"
            class="as-link"
            type="button"
            lang=${lang || nothing}
            @click=${() => choose(item.event.id)}
          >
            ${text}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}
