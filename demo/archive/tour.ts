/** What a tour moves. */
export interface Movable {
  panBy(share: number): void;
  zoomBy(factor: number): void;
}

export type Journey = 'pan' | 'zoom';

/** Frames there, and as many back. */
const leg = 150;
/** Share of the window in a frame. */
const stride = 0.006;
/** Twenty times as near at the end of a leg. */
const nearing = 20 ** (1 / leg);

/** Runs once after the frame is drawn: a message comes when the browser is done with style, layout and paint. */
function afterFrame(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}

/** Moves the window, a step a frame, there and back, until it is stopped. */
export class Tour {
  readonly #timeline: Movable;
  readonly #worked: (ms: number) => void;
  #next = 0;

  /** `worked` hears how many ms the page was at work in each frame: script, style, layout and paint. */
  constructor(timeline: Movable, worked: (ms: number) => void) {
    this.#timeline = timeline;
    this.#worked = worked;
  }

  get isRunning(): boolean {
    return this.#next !== 0;
  }

  start(journey: Journey): void {
    this.stop();
    let step = 0;
    // Zoomed in, so that there is somewhere to pan to.
    if (journey === 'pan') this.#timeline.zoomBy(4);
    const frame = (): void => {
      const begin = performance.now();
      const isBack = Math.floor(step / leg) % 2 === 1;
      if (journey === 'pan') this.#timeline.panBy(isBack ? stride : -stride);
      else this.#timeline.zoomBy(isBack ? 1 / nearing : nearing);
      step++;
      afterFrame(() => this.#worked(performance.now() - begin));
      this.#next = requestAnimationFrame(frame);
    };
    this.#next = requestAnimationFrame(frame);
  }

  stop(): void {
    cancelAnimationFrame(this.#next);
    this.#next = 0;
  }
}
