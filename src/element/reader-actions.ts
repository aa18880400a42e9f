import type { Format } from '../exporters/exporters.js';
import { zoomFactor } from '../viewport/viewport.js';
import type { Order, ScaleChoice } from './attributes.js';
import type { Inside } from './inside.js';
import type { PageActions } from './page-regions.js';
import { load, part } from './parts.js';

/** What happens when readers use what is drawn. */
export function readerActions(inside: Inside): PageActions {
  const { host, article, choosing, composition, keys, pointing, source, telling } = inside;
  return {
    // A click that a key made has no detail.
    select: (id, { detail }) => choosing.choose(id, detail > 0 ? 'pointer' : 'keyboard'),
    choose: (id) => choosing.choose(id, 'control'),
    step: (direction) => choosing.step(direction, (id) => choosing.choose(id, 'control')),
    readPassage: (id, index, click) => {
      // With a key held it is a link like any other.
      if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
      if (article.go(id, index)) click.preventDefault();
    },
    openCluster: choosing.open,
    goTo: (pointer, direction) => composition.window.follow(pointer, direction),
    hover: pointing.hover,
    leave: pointing.leave,
    focused: choosing.focused,
    pan: (direction) => composition.window.travelBy(direction / 2),
    zoom: (factor) => choosing.zoomAround(factor > 1 ? zoomFactor : 1 / zoomFactor),
    fit: () => composition.window.travelToAll(),
    scale: (name) => (host.scale = name as ScaleChoice),
    order: (name) => (host.order = name as Order),
    telling: () => {
      host.unfold();
      telling.toggle();
    },
    download: (format) => {
      import('./exporting.js')
        .then(({ save }) => save(format as Format, inside))
        .catch((reason: unknown) => console.warn('<news-timeline>: no file was made.', reason));
    },
    key: keys.overviewKeydown,
    grab: (event) => {
      const handle = event.currentTarget as HTMLElement;
      if (event.button === 0) handle.setPointerCapture(event.pointerId);
      // What follows the pointer is loaded with the first drag, and catches up with it.
      void load('drag').then(() => {
        if (!handle.hasPointerCapture(event.pointerId)) return;
        const drag = {
          picture: () => composition.picture,
          rightToLeft: composition.rightToLeft,
          pan: (fraction: number) => composition.window.pan(fraction),
          done: () => composition.extent && host.windowMoved(composition.extent),
        };
        part('drag')?.dragOverview(event, drag, handle);
      });
    },
    retry: () => source.retry(),
    cancel: () => {
      source.cancel();
      // The button is gone, and whoever pressed it by key should not be, too.
      void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.failure button')?.focus());
    },
    showAll: () => {
      host.importance = 1;
      host.filterChanged();
    },
    find: (which) => void load('find').then(() => composition.find?.press(which)),
    unfold: () => host.unfold(),
  };
}
