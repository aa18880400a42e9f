import { html, nothing, type TemplateResult } from 'lit';
import type { ReaderWords } from '../view/reader-words.js';
import type { Reading, Settings } from '../view/reading.js';
import type { ControlsActions } from '../view/controls-view.js';
import type { OverviewActions } from '../view/overview-view.js';
import { cardRegion } from '../view/regions/card-region.js';
import { controlsRegion, offersSearch } from '../view/regions/controls-region.js';
import type { DrawingRegionActions } from '../view/regions/drawing-region.js';
import { erasRegion } from '../view/regions/eras-region.js';
import { listRegion } from '../view/regions/list-region.js';
import { noticesRegion } from '../view/regions/notices-region.js';
import { shelfRegion } from '../view/regions/shelf-region.js';
import type { TimelineRegions } from '../view/timeline-view.js';
import type { ArchivePane } from './archive-pane.js';
import type { Contents } from './contents.js';
import type { FindingController } from './finding-controller.js';
import type { Frames } from './frames.js';
import { part } from './parts.js';
import type { TellingPane } from './telling-pane.js';

export interface PageActions extends DrawingRegionActions, ControlsActions, OverviewActions {
  focused(event: FocusEvent): void;
  cancel(): void;
  retry(): void;
  showAll(): void;
  unfold(): void;
}

/** What stands around the drawing or the list. */
type Around = Pick<TimelineRegions, 'controls' | 'find' | 'before' | 'after' | 'shelf' | 'eras' | 'overview' | 'card'>;

const bare: Around = {
  controls: nothing,
  find: nothing,
  before: nothing,
  after: nothing,
  shelf: nothing,
  eras: nothing,
  overview: nothing,
  card: nothing,
};

/** Around a short document; `reading`: null while there is none. */
export function aroundDocument(
  reading: Reading | null,
  openCluster: readonly string[] | null,
  find: FindingController | null,
  frames: Frames,
  on: PageActions,
): Around {
  if (!reading || reading.model.items.length === 0) return bare;
  const { layout } = reading.settings;
  const drawing: Partial<Around> =
    layout === 'list' || layout === 'telling'
      ? {}
      : {
          before: frames.region('before', reading),
          after: frames.region('after', reading),
          shelf: shelfRegion(reading, on, on.focused),
          overview: frames.region('overview', reading),
        };
  return {
    ...bare,
    controls: controlsRegion(reading, on),
    find: find?.view(reading, offersSearch(reading)) ?? nothing,
    ...drawing,
    eras: erasRegion(reading),
    // In the list the card stands below its entry.
    card: layout === 'list' ? nothing : cardRegion(reading, openCluster, on),
  };
}

export function aroundArchive(pane: ArchivePane, find: FindingController | null, on: PageActions): Around {
  return {
    ...bare,
    controls: pane.controls(on),
    find: find?.offer(pane.findable, pane.offersSearch) ?? nothing,
    overview: pane.below,
  };
}

/** The drawing or the list of a short document, or the words that it is empty. */
export function mainOfDocument(
  reading: Reading | null,
  layout: Settings['layout'],
  openCluster: readonly string[] | null,
  telling: TellingPane | null,
  frames: Frames,
  on: PageActions,
): TemplateResult {
  const [hover, leave] = layout === 'list' ? [on.hover, on.leave] : [nothing, nothing];
  return html`<div
    class=${`main ${layout}`}
    @focusin=${on.focused}
    @focusout=${leave}
    @pointerover=${hover}
    @pointerleave=${leave}
  >
    ${reading ? content(reading, openCluster, layout === 'telling' ? telling : null, frames, on) : nothing}
  </div>`;
}

function content(
  reading: Reading,
  openCluster: readonly string[] | null,
  telling: TellingPane | null,
  frames: Frames,
  on: PageActions,
): unknown {
  const { model, settings, words } = reading;
  if (model.items.length === 0)
    return html`<slot name="empty"><p part="status" class="empty">${words.messages.timeline.empty}</p></slot>`;
  if (settings.layout === 'list') return listRegion(reading, openCluster, on);
  return telling ? telling.view(reading, on) : frames.region('drawing', reading);
}

export function mainOfArchive(pane: ArchivePane, isPrinting: boolean): TemplateResult {
  return html`<div class=${isPrinting ? 'main list' : 'main horizontal'}>${pane.main}</div>`;
}

/** In place of the drawing while there is nothing to draw, or nothing to draw it with. */
export function mainToCome(
  contents: Contents,
  layout: Settings['layout'],
  words: ReaderWords,
  on: PageActions,
): TemplateResult {
  // Another node than the drawing's, or the browser would see the one move when header and controls arrive.
  return html`<div class=${`main waiting ${layout}`}>
    ${progressView(contents, words, on) ?? html`<p part="status" class="waiting-text">${words.messages.timeline.loading}</p>`}
  </div>`;
}

/** How far a large document is; null where that is not worth a word. */
function progressView({ source }: Contents, words: ReaderWords, on: PageActions): TemplateResult | null {
  const { progress } = source;
  return (progress && part('loading')?.loadingView(progress, words.locale, on.cancel)) ?? null;
}

/** `hidden`: how many of the events `shown` are left out because of their importance. */
export function notices(
  contents: Contents,
  words: ReaderWords,
  { shown, hidden, hasTellingFailed }: { shown: number; hidden: number; hasTellingFailed: boolean },
  on: PageActions,
): TemplateResult {
  const { document, source, mistakes: errors, unread } = contents;
  const mistakes = errors.length > 0 ? part('mistakes') : null;
  const all = noticesRegion(
    {
      progress: document === null ? nothing : (progressView(contents, words, on) ?? nothing),
      failure: source.problem,
      isKept: document !== null,
      mistakes: mistakes?.mistakesView({ errors, unread, written: shown + unread }, words.locale) ?? nothing,
      hidden,
    },
    words,
    on,
  );
  return hasTellingFailed
    ? html`${all}
        <p part="status" class="notice">${words.messages.controls.asToldFailed}</p>`
    : all;
}
