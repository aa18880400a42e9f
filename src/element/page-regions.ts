import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../view/reading.js';
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
import type { Inside } from './inside.js';
import { part } from './parts.js';

export interface PageActions extends DrawingRegionActions, ControlsActions, OverviewActions {
  focused(event: FocusEvent): void;
  cancel(): void;
  retry(): void;
  showAll(): void;
  unfold(): void;
}

/** What stands around the drawing or the list; what there is none of is left out. */
type Around = Partial<TimelineRegions>;

/** Around a short document; `reading`: null while there is none. */
export function aroundDocument(
  { actions: on, choosing, composition, frames }: Inside,
  reading: Reading | null,
): Around {
  if (!reading || reading.model.items.length === 0) return {};
  const { layout } = reading.settings;
  const drawing: Around =
    layout === 'list' || layout === 'telling'
      ? {}
      : {
          before: frames.region('before', reading),
          after: frames.region('after', reading),
          shelf: shelfRegion(reading, on, on.focused),
          overview: frames.region('overview', reading),
        };
  return {
    controls: controlsRegion(reading, on),
    find: composition.find?.view(reading, offersSearch(reading)),
    ...drawing,
    eras: erasRegion(reading),
    // In the list the card stands below its entry.
    card: layout === 'list' ? nothing : cardRegion(reading, choosing.openCluster, on),
  };
}

export function aroundArchive({ actions, composition }: Inside, pane: ArchivePane): Around {
  return {
    controls: pane.controls(actions),
    find: composition.find?.offer(pane.findable, pane.offersSearch),
    overview: pane.below,
  };
}

/** The drawing or the list of a short document, or the words that it is empty. */
export function mainOfDocument(inside: Inside, reading: Reading | null): TemplateResult {
  const { actions: on, composition } = inside;
  const { layout } = composition.settings;
  const [hover, leave] = layout === 'list' ? [on.hover, on.leave] : [nothing, nothing];
  return html`<div
    class=${`main ${layout}`}
    @focusin=${on.focused}
    @focusout=${leave}
    @pointerover=${hover}
    @pointerleave=${leave}
  >
    ${reading ? content(inside, reading) : nothing}
  </div>`;
}

function content({ actions: on, frames, telling }: Inside, reading: Reading): unknown {
  const { model, settings, words } = reading;
  if (model.items.length === 0)
    return html`<slot name="empty"><p part="status" class="empty">${words.messages.timeline.empty}</p></slot>`;
  if (settings.layout === 'list') return listRegion(reading, on);
  const pane = settings.layout === 'telling' ? telling.pane : null;
  return pane ? pane.view(reading, on) : frames.region('drawing', reading);
}

export function mainOfArchive(pane: ArchivePane, isPrinting: boolean): TemplateResult {
  return html`<div class=${isPrinting ? 'main list' : 'main horizontal'}>${pane.main}</div>`;
}

/** In place of the drawing while there is nothing to draw, or nothing to draw it with. */
export function mainToCome(inside: Inside): TemplateResult {
  const { settings, words } = inside.composition;
  // Another node than the drawing's, or the browser would see the one move when header and controls arrive.
  return html`<div class=${`main waiting ${settings.layout}`}>
    ${progressView(inside) ?? html`<p part="status" class="waiting-text">${words.messages.timeline.loading}</p>`}
  </div>`;
}

/** How far a large document is; null where that is not worth a word. */
function progressView({ actions, source, surroundings }: Inside): TemplateResult | null {
  const { progress } = source.state;
  return (progress && part('loading')?.loadingView(progress, surroundings.locale, actions.cancel)) ?? null;
}

/** What is wrong, left out, or on its way. */
export function notices(inside: Inside): TemplateResult {
  const { actions: on, composition, contents, source, surroundings, telling } = inside;
  const { model, settings, words } = composition;
  const { document, mistakes: errors, unread } = contents;
  const items = model?.items ?? [];
  const mistakes = errors.length > 0 ? part('mistakes') : null;
  const all = noticesRegion(
    {
      progress: document === null ? nothing : (progressView(inside) ?? nothing),
      failure: source.state.problem,
      failureWords: part('sources')?.failureWords(words.locale) ?? null,
      isKept: document !== null,
      mistakes: mistakes?.mistakesView({ errors, unread, written: items.length + unread }, words.locale) ?? nothing,
      hidden: surroundings.isPrinting ? 0 : items.filter((i) => i.event.importance < settings.importance).length,
    },
    words,
    on,
  );
  return telling.hasFailed
    ? html`${all}
        <p part="status" class="notice">${words.messages.controls.asToldFailed}</p>`
    : all;
}
