/** What only some timelines need, each loaded with the first one that does. */
const loaders = {
  archive: () => import('./archive-pane.js'),
  details: () => import('../view/card-details.js'),
  article: () => import('./article-pane.js'),
  links: () => import('./permalink/links.js'),
  distances: () => import('../i18n/format-duration.js'),
  find: () => import('./finding-controller.js'),
  sources: () => import('./other-sources.js'),
  loading: () => import('../view/loading-view.js'),
  lanes: () => import('../view/lanes.js'),
  drag: () => import('./drag-overview.js'),
  keyboard: () => import('./keyboard-controller.js'),
  rehearsal: () => import('./rehearsal.js'),
  mistakes: () => import('../view/mistakes-view.js'),
  telling: () => import('./telling-pane.js'),
  uneven: () => import('../layout/scales/uneven.js'),
  vertical: () => import('../view/upright.js'),
};

export type PartName = keyof typeof loaders;
type Part<N extends PartName> = Awaited<ReturnType<(typeof loaders)[N]>>;

/** null: it could not be loaded. */
const loaded = new Map<PartName, unknown>();
const coming = new Map<PartName, Promise<void>>();

/** Whether any timeline of the page was drawn yet. */
export const page = { isDrawn: false };

/** Style sheets that parts brought; every timeline adopts them all. */
export const partStyles: string[] = [];

/** A part of the script, or null while it is not there. */
export function part<N extends PartName>(name: N): Part<N> | null {
  return (loaded.get(name) as Part<N> | undefined) ?? null;
}

/** Whether it still makes sense to wait: it is neither there nor has it failed. */
export function isAwaited(name: PartName): boolean {
  return !loaded.has(name);
}

/** Whether it was asked for and has not come yet. */
export function isComing(name: PartName): boolean {
  return coming.has(name) && isAwaited(name);
}

/** Asks for a part, once for all timelines. Never rejects: what needs a part goes on without it. */
export function load(name: PartName): Promise<void> {
  const known = coming.get(name);
  if (known) return known;
  const asked = loaders[name]().then(
    (found) => {
      loaded.set(name, found);
      if ('styles' in found) partStyles.push(found.styles.cssText);
    },
    (reason: unknown) => {
      loaded.set(name, null);
      console.warn(`<news-timeline>: a part of the script could not be loaded (${name}).`, reason);
    },
  );
  coming.set(name, asked);
  return asked;
}
