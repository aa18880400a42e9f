import { blendScenes } from '../layout/blend.js';
import type { Picture } from '../layout/picture.js';
import type { Scene } from '../layout/scene.js';
import { MotionController, type MotionHost } from './motion-controller.js';

/** ms of a change of scale, and of rows while zooming. */
const scaleTime = 450;
const rowsTime = 280;

/** A calm way from one picture to the next when scale or rows change, in which every event can be followed by eye. */
export class SceneChange {
  readonly #motion: MotionController;
  #from: { readonly scene: Scene; readonly rowsOnly: boolean } | null = null;
  #t = 1;
  /** Drawn since the last frame, for whatever reason. */
  #isShown = false;

  constructor(host: MotionHost) {
    this.#motion = new MotionController(host);
  }

  /** What to draw for a scene just now. */
  shown(scene: Scene): Scene {
    this.#isShown = true;
    if (!this.#from) return scene;
    const { scene: from, rowsOnly } = this.#from;
    return blendScenes(from, scene, this.#t, rowsOnly);
  }

  /** Starts when the two pictures show the same window size with another scale, or other rows. */
  between(before: Picture, after: Picture): void {
    const [a, b] = [before.scene, after.scene];
    if (a.orientation !== b.orientation || a.width !== b.width || a.height !== b.height) {
      // Another size is another sheet of paper: nothing travels there, least of all in the first picture.
      this.#from = null;
      this.#motion.cancel();
      return;
    }
    const rowsOnly = before.scale === after.scale;
    if (rowsOnly && (before.rows === after.rows || !haveMoved(a, b))) return;
    this.#from = { scene: this.shown(a), rowsOnly };
    this.#t = 0;
    this.#motion.run(rowsOnly ? rowsTime : scaleTime, (t) => {
      this.#t = t;
      if (t >= 1) this.#from = null;
      // While the window moves it is drawn in every frame anyway, and once is enough.
      if (t >= 1 || !this.#isShown) this.#motion.tell();
      this.#isShown = false;
    });
  }
}

function haveMoved(a: Scene, b: Scene): boolean {
  return b.events.some((event, i) => {
    const old = a.events[i];
    return (
      old?.id === event.id && event.shown === 'label' && old.shown === 'label' && Math.abs(old.cross - event.cross) > 2
    );
  });
}
