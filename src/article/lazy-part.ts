import type { ArticlePart } from './linking.js';

/** A part of the script that is loaded when it is first wanted, once for all timelines. */
export interface Lazy<Module> {
  /** null until it has come. */
  now(): Module | null;
  /** Never rejects: when it cannot be loaded, whoever wants it next asks again. */
  load(): Promise<void>;
}

export function lazy<Module>(get: () => Promise<Module>): Lazy<Module> {
  let loaded: Module | null = null;
  let coming: Promise<void> | null = null;
  return {
    now: () => loaded,
    load: () =>
      (coming ??= get().then(
        (module) => void (loaded = module),
        (reason: unknown) => {
          coming = null;
          console.warn('<news-timeline>: a part of the script could not be loaded.', reason);
        },
      )),
  };
}

export interface LazyPart<P> extends ArticlePart {
  /** null until it is there. */
  readonly now: () => P | null;
}

/** Makes a part of what is loaded for it. Until it has come, and when it cannot be loaded, nothing happens. */
export function lazyPart<Module, P extends ArticlePart>(
  { now, load }: Lazy<Module>,
  isWanted: () => boolean,
  make: (module: Module) => P,
): LazyPart<P> {
  let part: P | null = null;
  let isAsked = false;
  let isReleased = false;
  const update = (): void => {
    const module = now();
    if (module && !isReleased && isWanted()) part ??= make(module);
    part?.update();
  };
  return {
    now: () => part,
    update() {
      update();
      if (part || isAsked || !isWanted()) return;
      isAsked = true;
      void load().then(update);
    },
    release() {
      isReleased = true;
      part?.release();
      part = null;
    },
  };
}
