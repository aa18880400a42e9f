import { giveWay } from '../article/give-way.js';
import type { Picture } from '../layout/picture.js';
import type { Scene } from '../layout/scene.js';
import { held, Place } from '../view/held.js';
import type { Reading } from '../view/reading.js';
import { zoomable } from '../view/regions/controls-region.js';
import { drawingRegion, wayOutRegion } from '../view/regions/drawing-region.js';
import { overviewRegion } from '../view/regions/overview-region.js';
import type { Inside } from './inside.js';
import type { PageActions } from './page-regions.js';

/** What moves with the window. */
const regions = {
  before: (reading: Reading, on: PageActions) => wayOutRegion(reading, 'before', on.goTo),
  drawing: drawingRegion,
  after: (reading: Reading, on: PageActions) => wayOutRegion(reading, 'after', on.goTo),
  overview: overviewRegion,
};

type Region = keyof typeof regions;

/** ms without a movement after which the window rests. */
const restTime = 160;

/** Entries of a first drawing's list that are made at a time. */
const turn = 120;

/**
 * Draws what moves with the window, and nothing else: an update of all of the element costs several times as much. While
 * an update is due there are no frames, since it draws everything.
 */
export class Frames {
  readonly #inside: Inside;
  readonly #places = new Map<Region, Place>();
  /** How everything stood at the last update. */
  #reading: Reading | null = null;
  #isAsked = false;
  /** Settles once what was asked for is drawn, or left to an update. */
  drawn: Promise<void> = Promise.resolve();
  #isMoving = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** How many events that are not drawn have their entry in the list; null: nothing was drawn yet, Infinity: all. */
  #listed: number | null = null;

  constructor(inside: Inside) {
    this.#inside = inside;
    inside.host.addController(this);
  }

  /** What moved rests now. */
  hostDisconnected(): void {
    clearTimeout(this.#rest);
    if (this.#isMoving) this.#comeToRest();
  }

  /** With every update, before its regions are asked for. */
  begin(reading: Reading | null): Reading | null {
    this.#reading = reading && { ...reading, scene: this.#soFar(reading.scene), isMoving: this.#isMoving };
    return this.#reading;
  }

  /** The first drawing is still being put together. */
  get isComing(): boolean {
    return this.#listed !== null && this.#listed < Infinity;
  }

  /**
   * Of a first drawing of many events the axis stands first, then come the entries of those that are only in the list, in
   * turns, and what is drawn with the last: nobody gets to a picture whose list is not whole.
   */
  #soFar(scene: Scene | null): Scene | null {
    if (!scene || this.#listed === Infinity) return scene;
    const unseen = scene.events.filter(({ shown }) => shown === 'outside' || shown === 'cluster');
    if (this.#listed === null) {
      if (unseen.length <= 2 * turn) {
        this.#listed = Infinity;
        return scene;
      }
      this.drawn = this.#inTurns(unseen.length);
    }
    return { ...scene, events: unseen.slice(0, this.#listed!), headings: [], clusters: [] };
  }

  async #inTurns(count: number): Promise<void> {
    for (this.#listed = 0; this.#listed < count; this.#draw()) {
      await giveWay();
      this.#listed += turn;
    }
    await giveWay();
    this.#listed = Infinity;
    this.#inside.host.requestUpdate();
  }

  /** A region for the template of an update. */
  region(name: Region, reading: Reading): unknown {
    let place = this.#places.get(name);
    if (!place) this.#places.set(name, (place = new Place()));
    return held(place, regions[name](reading, this.#inside.actions));
  }

  /** Draws once, in a moment. */
  ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.drawn = Promise.resolve().then(() => {
      this.#isAsked = false;
      clearTimeout(this.#rest);
      this.#isMoving = this.#inside.host.isConnected && Boolean(this.#reading?.picture);
      if (this.#isMoving) this.#rest = setTimeout(this.#comeToRest, restTime);
      this.#draw();
    });
  }

  readonly #comeToRest = (): void => {
    this.#isMoving = false;
    // The tab stop is always on what can be seen.
    if (this.#reading?.active === this.#inside.choosing.active) this.#draw();
    else this.#inside.host.requestUpdate();
  };

  #draw(): void {
    if (this.#inside.host.isUpdatePending) return;
    const last = this.#reading;
    const picture = last?.picture ? this.#inside.composition.move() : null;
    if (!last || !picture || standing(picture) !== standing(last.picture!)) {
      this.#inside.host.requestUpdate();
      return;
    }
    const scene = this.#soFar(this.#inside.composition.scene);
    const reading = { ...last, picture, scene, isMoving: this.#isMoving };
    for (const [name, place] of this.#places) place.draw(regions[name](reading, this.#inside.actions));
  }
}

/** What changes besides when the window moves, though seldom: the buttons, and who is told of eras. */
const standing = (picture: Picture) => [...zoomable(picture), picture.scene.eras.length > 0].join();
