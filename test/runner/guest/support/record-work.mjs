/**
 * For `page.addInitScript`, before any other script: counts whatever a page keeps or lets happen while it rests.
 * `globalThis.work()` gives `kept` (listeners by target and type, observers by kind; all that was added and not given back)
 * and `done` (how often something was started since the last call). Counting itself keeps nothing alive.
 */
export function recordWork() {
  const kept = new Map();
  const done = new Map();
  // What a timeline listens to inside of itself goes with it.
  const change = (map, key, by) => key.startsWith('inside') || map.set(key, (map.get(key) ?? 0) + by);
  const wait = globalThis.setTimeout;
  /** For the test's own waiting, which is not counted. */
  globalThis.sleep = (ms) => new Promise((resolve) => wait(resolve, ms));

  const nameOf = (target) => {
    if (target === globalThis) return 'window';
    if (target === document) return 'document';
    if (target === document.fonts) return 'document.fonts';
    if (target instanceof MediaQueryList) return `matchMedia(${target.media})`;
    if (target instanceof AbortSignal) return 'signal';
    if (!(target instanceof Node)) return target.constructor.name;
    return target.getRootNode() === document ? `<${target.localName}>` : 'inside';
  };
  const listeners = new WeakMap();
  const keyOf = (type, options) => `${type} ${typeof options === 'boolean' ? options : Boolean(options?.capture)}`;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const forget = (target, type, listener, options) => {
    const all = listeners.get(target)?.get(keyOf(type, options));
    const name = all?.get(listener);
    if (all?.delete(listener)) change(kept, name, -1);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (!listener) return addEventListener.call(this, type, listener, options);
    const target = this ?? globalThis;
    if (!listeners.has(target)) listeners.set(target, new Map());
    const all = listeners.get(target);
    const key = keyOf(type, options);
    if (!all.has(key)) all.set(key, new Map());
    if (!all.get(key).has(listener)) {
      const name = `${nameOf(target)} ${type}`;
      all.get(key).set(listener, name);
      change(kept, name, 1);
      change(done, `${nameOf(target)} listens`, 1);
      if (options?.once) addEventListener.call(target, type, () => forget(target, type, listener, options), options);
      options?.signal?.addEventListener('abort', () => forget(target, type, listener, options), { once: true });
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    forget(this ?? globalThis, type, listener, options);
    return removeEventListener.call(this ?? globalThis, type, listener, options);
  };
  for (const property of ['addListener', 'removeListener'])
    MediaQueryList.prototype[property] = function (listener) {
      this[`${property.replace('Listener', 'EventListener')}`]('change', listener);
    };

  for (const kind of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    globalThis[kind] = class extends globalThis[kind] {
      #targets = 0;
      constructor(callback, ...rest) {
        super(
          (...args) => {
            change(done, kind, 1);
            return callback(...args);
          },
          ...rest,
        );
      }
      observe(...args) {
        if (this.#targets++ === 0) change(kept, kind, 1);
        return super.observe(...args);
      }
      unobserve(...args) {
        if (--this.#targets === 0) change(kept, kind, -1);
        return super.unobserve(...args);
      }
      disconnect() {
        if (this.#targets > 0) change(kept, kind, -1);
        this.#targets = 0;
        return super.disconnect();
      }
    };
  }
  for (const name of [
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'requestIdleCallback',
    'queueMicrotask',
    'fetch',
  ]) {
    const original = globalThis[name];
    globalThis[name] = (...args) => {
      change(done, name, 1);
      return original.apply(globalThis, args);
    };
  }
  const written = (map) => Object.fromEntries([...map].filter(([, count]) => count !== 0));
  globalThis.work = () => {
    const result = { kept: written(kept), done: written(done) };
    done.clear();
    return result;
  };
}
