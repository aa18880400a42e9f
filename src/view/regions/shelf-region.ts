import { html, nothing, type TemplateResult } from 'lit';
import { partNames } from '../marks-view.js';
import { cardId, statesOf, titleOf, type Reading, type ReaderActions } from '../reading.js';
import { spokenName } from '../spoken-name.js';

/** Events without a date that can be read, beside the drawing and with the text as written. */
export function shelfRegion(
  reading: Reading,
  on: ReaderActions,
  focused: (event: FocusEvent) => void,
): TemplateResult | typeof nothing {
  const { words, selected, active } = reading;
  const items = reading.ordered.filter((i) => !i.known);
  if (items.length === 0) return nothing;
  return html`<div part="shelf" class="shelf" @focusin=${focused}>
    <p class="shelf-title" id="shelf-title">${words.messages.marks.undated(items.length)}</p>
    <ol class="shelf-list" aria-labelledby="shelf-title">
      ${items.map((item) => {
        const { id, date } = item.event;
        const { text, lang } = titleOf(item, words);
        const status = words.statusOf(item.event);
        const isOpen = id === selected;
        return html`<li part=${partNames('event', statesOf(reading, id))} data-id=${id}>
          <button
            type="button"
            tabindex=${active === id ? 0 : -1}
            aria-expanded=${isOpen ? 'true' : 'false'}
            aria-controls=${isOpen ? cardId : nothing}
            @click=${(e: MouseEvent) => on.select(id, e)}
          >
            <span lang=${lang || nothing} aria-hidden="true">${text}</span
            >${status ? html`<span aria-hidden="true"> (${status})</span>` : nothing}${spokenName(text, lang, words.spoken(item.event))}${date ? html` <span class="muted">(${date})</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>
  </div>`;
}
