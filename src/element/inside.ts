import { ArticleController } from './article-controller.js';
import { Choosing } from './choosing.js';
import { Composition } from './composition.js';
import { Contents } from './contents.js';
import { Frames } from './frames.js';
import { GestureController } from './gesture-controller.js';
import { Keys } from './keys.js';
import type { NewsTimelineElement } from './news-timeline-element.js';
import { NextFocus } from './next-focus.js';
import type { PageActions } from './page-regions.js';
import { PermalinkController } from './permalink-controller.js';
import { Pointing } from './pointing.js';
import { readerActions } from './reader-actions.js';
import { Room } from './room.js';
import { SizeController } from './size-controller.js';
import { SourceController } from './source-controller.js';
import { SurroundingsController } from './surroundings-controller.js';
import { TellingController } from './telling-controller.js';
import { WindowController } from './window-controller.js';

/** All that a timeline consists of; who needs another one finds it here. */
export class Inside {
  readonly host: NewsTimelineElement;
  readonly surroundings: SurroundingsController;
  readonly size: SizeController;
  readonly source: SourceController;
  readonly contents: Contents;
  readonly telling: TellingController;
  readonly room = new Room();
  readonly window: WindowController;
  readonly composition: Composition;
  readonly pointing: Pointing;
  readonly focus = new NextFocus();
  readonly article: ArticleController;
  readonly permalink: PermalinkController;
  readonly choosing: Choosing;
  readonly keys: Keys;
  readonly actions: PageActions;
  readonly frames: Frames;
  readonly gestures: GestureController;

  constructor(host: NewsTimelineElement) {
    this.host = host;
    this.surroundings = new SurroundingsController(host, () => this.size.fontsChanged());
    this.size = new SizeController(host);
    this.source = new SourceController(host);
    this.contents = new Contents(host);
    this.telling = new TellingController(host, this.surroundings);
    this.window = new WindowController(host);
    this.composition = new Composition(this);
    this.pointing = new Pointing(this);
    this.article = new ArticleController(this);
    this.permalink = new PermalinkController(host);
    this.choosing = new Choosing(this);
    this.keys = new Keys(this);
    this.actions = readerActions(this);
    this.frames = new Frames(this);
    this.gestures = new GestureController(host, this.composition, {
      moved: () => this.pointing.rest(),
      rested: () => this.composition.extent && host.windowMoved(this.composition.extent),
    });
  }
}
