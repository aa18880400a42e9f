import { nothing } from 'lit';
import { groupMembers, runningMembers } from '../archive/group-members.js';
import type { Interval } from '../time/interval.js';
import type { ArchiveFrame } from '../view/archive/archive-frame.js';
import { entryAt } from '../view/archive/archive-hit.js';
import { archivePreview } from '../view/archive/archive-preview.js';
import type { Sheet } from '../view/archive/archive-sheet.js';
import type { Entry, GroupEntry, RunningEntry } from '../view/archive/entry.js';
import type { ArchiveActions } from '../view/archive/archive-view.js';
import type { ArchiveInside } from './archive-inside.js';
import type { PaneInput } from './archive-input.js';
import type { Members } from './archive-lists.js';
import type { SelectSource } from './events.js';

/** Pointing at the entries of an archive's drawing, and pressing them. */
export class ArchivePointing {
  readonly #inside: ArchiveInside;
  /** Key of the entry pointed at. */
  #hovered: string | null = null;

  constructor(inside: ArchiveInside) {
    this.#inside = inside;
  }

  get hovered(): string | null {
    return this.#hovered;
  }

  readonly actions: ArchiveActions = {
    tap: (event) => {
      const { main, focus, drawing } = this.#inside;
      const button = (event.target as Element).closest('button');
      if (button) {
        const pressed = focus.entry(button.closest('li')?.getAttribute('data-key') ?? null);
        // A click that a key made has no detail.
        if (pressed) this.#open(pressed, event.detail > 0 ? 'pointer' : 'keyboard');
        return;
      }
      const area = main.querySelector('.viewport')!.getBoundingClientRect();
      const entry = entryAt(event, area, drawing.frame!, drawing.sheet!);
      if (entry) this.#open(entry, 'pointer');
    },
    hover: (event) => {
      if ((event as PointerEvent).pointerType !== 'touch') this.#hover((event.target as Element).closest('li'));
    },
    leave: () => this.#hover(null),
    focused: (event) => {
      const { focus, renderer } = this.#inside;
      const target = event.target as Element;
      const key = target.closest('li')?.getAttribute('data-key');
      if (key && key !== focus.key) renderer.requestUpdate();
      if (key) focus.putOn(key);
      if (target.matches(':focus-visible')) this.#hover(target.closest('li'));
    },
  };

  /** Puts the preview away; false when there is none, or when what is pointed at is `except`. */
  rest(except: string): boolean {
    if (this.#hovered === null || this.#hovered === except) return false;
    this.#set(null);
    return true;
  }

  /** Of what is pointed at; the selected event has its card. */
  preview({ archive, words, selected }: PaneInput, frame: ArchiveFrame, sheet: Sheet): unknown {
    const { focus, naming } = this.#inside;
    const entry = focus.entry(this.#hovered);
    if (!entry || (entry.kind === 'event' && archive.source.id(entry.mark.event.row) === selected)) return nothing;
    const names = naming.names(archive, words);
    return archivePreview(entry, frame, sheet, names, words, naming.messages(words));
  }

  #hover(item: Element | null): void {
    const key = item?.getAttribute('data-key') ?? null;
    if (key !== this.#hovered) this.#set(key);
  }

  #set(key: string | null): void {
    this.#hovered = key;
    this.#inside.renderer.requestUpdate();
  }

  #open(entry: Entry, source: SelectSource): void {
    const { input, host, focus, lists, walking, window, drawing } = this.#inside;
    const { settings, archive } = input!;
    focus.put(entry);
    if (entry.kind === 'event') {
      lists.members = null;
      host.chosen(archive.source.id(entry.mark.event.row), source);
      return;
    }
    const { picture } = drawing;
    const span = picture ? picture.extent.end - picture.extent.start : 0;
    const canPart = entry.kind === 'group' && !entry.group.isOneMoment && span > (picture?.limits.minSpan ?? 0) * 1.02;
    if (canPart && settings.canZoom) {
      walking.next = source === 'keyboard' ? 'active' : null;
      window.zoomInto(entry.group);
      return;
    }
    lists.open(this.#membersOf(entry, picture!.scene.window));
    walking.next = source === 'keyboard' ? 'members' : null;
    host.requestUpdate();
  }

  #membersOf(entry: GroupEntry | RunningEntry, window: Interval): Members {
    const { archive, words } = this.#inside.input!;
    const { spoken } = this.#inside.naming.entry(entry, archive, words);
    if (entry.kind === 'group') {
      const { group, lane } = entry;
      const name = spoken.split(':')[0]!;
      return { name, length: group.count, row: (at) => groupMembers(lane.events, group, at, 1)[0]!.row };
    }
    const found = runningMembers(entry.lane.events, entry.lane, window, 1000);
    return { name: spoken, length: found.length, row: (at) => found[at]!.row };
  }
}
