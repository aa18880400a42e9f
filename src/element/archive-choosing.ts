import type { ArchiveInside } from './archive-inside.js';

/** The selected event of an archive: what selecting it brings about, and which one is beside it. */
export class ArchiveChoosing {
  readonly #inside: ArchiveInside;

  constructor(inside: ArchiveInside) {
    this.#inside = inside;
  }

  /** Selected by a reader: what is announced; `` for what is not there. */
  chosen(id: string | null): string {
    const { input, lists, naming } = this.#inside;
    const row = this.#rowOf(id);
    lists.members = null;
    if (row < 0) return '';
    this.#reveal(row);
    const { archive, words } = input!;
    const names = naming.names(archive, words);
    return words.messages.marks.selected(names.date(row), names.title(row));
  }

  /** Selected by a script: the id, or null when there is no such event. */
  select(id: string | null, scroll: boolean): string | null {
    const row = this.#rowOf(id);
    if (row < 0) return null;
    if (scroll) this.#reveal(row);
    this.#inside.focus.putOn(`event ${row}`);
    return id;
  }

  /** Id of the event after or before another in the order shown; the first or last one without it. */
  neighbour(id: string | null, direction: 1 | -1): string | null {
    const { input } = this.#inside;
    if (!input) return null;
    const isTurned = input.settings.order === 'newest-first';
    return this.#inside.rows.neighbour(id, isTurned ? (direction > 0 ? -1 : 1) : direction);
  }

  #rowOf(id: string | null): number {
    return this.#inside.input ? this.#inside.rows.rowOf(id) : -1;
  }

  /** Brings an event into view, and near enough for a mark of its own. */
  #reveal(row: number): void {
    const { rows, window, focus } = this.#inside;
    const known = rows.spanOf(row);
    window.reveal({ known });
    focus.putNear(known?.start ?? NaN);
  }
}
