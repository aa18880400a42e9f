import { PictureBuilder, type Picture, type PictureOptions } from '../layout/picture.js';
import type { Scene } from '../layout/scene.js';
import type { Interval } from '../time/interval.js';
import type { MotionHost } from './motion-controller.js';
import { SceneChange } from './scene-change.js';

/** The drawing of a short document: its picture, and what is shown on the way from the one before. */
export class Drawing {
  readonly #builder = new PictureBuilder();
  readonly #change: SceneChange;
  /** null in the list, before the element has a size, and while a part for it is on its way. */
  picture: Picture | null = null;
  #options: PictureOptions | null = null;

  constructor(host: MotionHost) {
    this.#change = new SceneChange(host);
  }

  /** null: nothing is to be drawn. */
  draw(options: PictureOptions | null): void {
    const before = this.picture;
    this.#options = options;
    this.picture = options && this.#builder.build(options);
    if (this.picture && before && this.picture !== before) this.#change.between(before, this.picture);
  }

  /** The same, seen through another window. */
  move(extent: Interval | null): void {
    this.draw(this.#options && { ...this.#options, extent });
  }

  get scene(): Scene | null {
    return this.picture && this.#change.shown(this.picture.scene);
  }
}
