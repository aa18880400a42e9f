import type { EventIndex } from '../archive/event-index.js';
import type { FoundRows } from '../archive/find-rows.js';
import type { Archive } from '../archive/archive.js';
import { memo } from '../layout/memo.js';
import { ArchiveChoosing } from './archive-choosing.js';
import { ArchiveDrawing } from './archive-drawing.js';
import { ArchiveFinding } from './archive-finding.js';
import { ArchiveFocus } from './archive-focus.js';
import type { ArchivePaneHost, PaneInput } from './archive-input.js';
import { ArchiveLists } from './archive-lists.js';
import { ArchiveNaming } from './archive-naming.js';
import { ArchivePointing } from './archive-pointing.js';
import { ArchiveRenderer } from './archive-renderer.js';
import { ArchiveRows } from './archive-rows.js';
import { ArchiveToolbar } from './archive-toolbar.js';
import { ArchiveWalking } from './archive-walking.js';
import { WindowController } from './window-controller.js';

/** All that the pane of an archive consists of, and what it was told last; who needs another part finds it here. */
export class ArchiveInside {
  readonly host: ArchivePaneHost;
  /** The drawing, and what stands below it. */
  readonly main = section('archive-main');
  readonly below = section('archive-below');
  readonly naming = new ArchiveNaming();
  readonly focus = new ArchiveFocus();
  readonly drawing: ArchiveDrawing;
  readonly finding: ArchiveFinding;
  readonly toolbar: ArchiveToolbar;
  readonly lists: ArchiveLists;
  readonly pointing: ArchivePointing;
  readonly walking: ArchiveWalking;
  readonly choosing: ArchiveChoosing;
  readonly renderer: ArchiveRenderer;
  readonly window: WindowController;
  /** null before the first update. */
  input: PaneInput | null = null;
  /** What search, filter and importance leave; null: everything. */
  found: FoundRows | null = null;

  constructor(host: ArchivePaneHost) {
    const changed = () => host.requestUpdate();
    this.host = host;
    this.drawing = new ArchiveDrawing(this.naming, changed);
    this.finding = new ArchiveFinding(changed);
    this.toolbar = new ArchiveToolbar(changed);
    this.lists = new ArchiveLists(changed);
    this.pointing = new ArchivePointing(this);
    this.walking = new ArchiveWalking(this);
    this.choosing = new ArchiveChoosing(this);
    this.renderer = new ArchiveRenderer(this);
    this.window = new WindowController(this.renderer);
  }

  /** What is shown, once there is input. */
  get index(): EventIndex {
    return this.found?.index ?? this.input!.archive.index;
  }

  /** Rows without a date. */
  get undated(): readonly number[] {
    return this.found?.undated ?? this.input!.archive.undated;
  }

  get rows(): ArchiveRows {
    return this.#rowsOf(this.input!.archive, this.index);
  }

  readonly #rowsOf = memo((archive: Archive, index: EventIndex) => new ArchiveRows(archive, index));
}

function section(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
