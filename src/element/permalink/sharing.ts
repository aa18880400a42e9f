import { nothing, type TemplateResult } from 'lit';
import type { NewsEvent } from '../../document/event.js';
import { pickText } from '../../document/pick-text.js';
import { sharingWords } from '../../i18n/sharing/sharing-words.js';
import type { ReaderWords } from '../../view/reader-words.js';
import { shareButton, shareNote } from '../../view/share-view.js';
import { TimelineShareEvent } from '../events.js';
import type { PermalinkHost } from '../permalink-controller.js';
import type { Permalinks } from './permalinks.js';
import { shareLink } from './share-link.js';

/** Gives a link to an event: by the system's own dialog, else by the clipboard, else in a field to copy from. */
export class Sharing {
  readonly #host: PermalinkHost;
  readonly #permalinks: Permalinks;
  /** What became of the last link; only while its event is the selected one. */
  #given: { readonly id: string; readonly url: string; readonly isCopied: boolean } | null = null;

  constructor(host: PermalinkHost, permalinks: Permalinks) {
    this.#host = host;
    this.#permalinks = permalinks;
  }

  /** For the tools of a card; nothing when there is no link to give. */
  button(event: NewsEvent, words: ReaderWords): TemplateResult | typeof nothing {
    return this.#linkTo(event) === null
      ? nothing
      : shareButton(sharingWords(words.locale).share, () => void this.#share(event, words));
  }

  /** What became of the link; nothing before. */
  note(event: NewsEvent, words: ReaderWords): TemplateResult | typeof nothing {
    const given = this.#given;
    return given?.id === event.id ? shareNote(given.isCopied ? null : given.url, sharingWords(words.locale)) : nothing;
  }

  forget(): void {
    this.#given = null;
  }

  #linkTo(event: NewsEvent): string | null {
    const host = this.#host;
    const { place, key } = this.#permalinks;
    const page = host.ownerDocument.defaultView?.location.href ?? '';
    return shareLink({ event, article: host.document?.article ?? null, page, place, key, isHere: host.isArticleHere });
  }

  async #share(event: NewsEvent, words: ReaderWords): Promise<void> {
    const host = this.#host;
    const url = this.#linkTo(event);
    const view = host.ownerDocument.defaultView;
    if (url === null || !view) return;
    const title = pickText(event.title, words.locale).text;
    const date = words.date(event).text;
    const text = date ? `${date}: ${title}` : title;
    if (!host.dispatchEvent(new TimelineShareEvent(event.id, url, text))) return;
    const { navigator } = view;
    const shared = { title, text, url };
    if (typeof navigator.share === 'function' && (navigator.canShare?.(shared) ?? true)) {
      try {
        await navigator.share(shared);
        return;
      } catch (reason) {
        // Closed by the reader; any other reason leaves the clipboard.
        if ((reason as DOMException | null)?.name === 'AbortError') return;
      }
    }
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      isCopied = false;
    }
    if (host.selected !== event.id) return;
    this.#given = { id: event.id, url, isCopied };
    const { linkCopied, linkToCopy } = sharingWords(words.locale);
    host.announce(isCopied ? linkCopied : linkToCopy);
    host.requestUpdate();
    await host.updateComplete;
    if (!isCopied) host.renderRoot.querySelector<HTMLInputElement>('[part="share-link"]')?.focus();
  }
}
