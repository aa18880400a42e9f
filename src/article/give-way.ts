interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets the page paint and answer its reader. Unlike timers it is not slowed down in pages that nobody looks at. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
