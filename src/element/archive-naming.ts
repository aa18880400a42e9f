import type { Archive } from '../archive/archive.js';
import type { EventSource } from '../archive/event-source.js';
import { archiveWords, type ArchiveMessages } from '../i18n/archive/archive-words.js';
import { memo } from '../layout/memo.js';
import { ArchiveNames } from '../view/archive/archive-names.js';
import type { Entry } from '../view/archive/entry.js';
import type { EntryName } from '../view/archive/entry-list.js';
import type { ReaderWords } from '../view/reader-words.js';

/** Names of entries that are kept. */
const mostNames = 2000;

/** What is said of an archive and its entries in a language; remembered while both stay the same. */
export class ArchiveNaming {
  readonly #messages = memo((locale: string) => archiveWords(locale));
  readonly #names = memo(
    (source: EventSource, words: ReaderWords) => new ArchiveNames(source, words, this.#messages(words.locale)),
  );
  readonly #entryNames = memo((_names: ArchiveNames) => new Map<string, EntryName>());

  messages({ locale }: ReaderWords): ArchiveMessages {
    return this.#messages(locale);
  }

  names(archive: Archive, words: ReaderWords): ArchiveNames {
    return this.#names(archive.source, words);
  }

  /** What an entry is called, said once. null when it has not been and `isNeeded` is false. */
  entry(entry: Entry, archive: Archive, words: ReaderWords): EntryName;
  entry(entry: Entry, archive: Archive, words: ReaderWords, isNeeded: boolean): EntryName | null;
  entry(entry: Entry, archive: Archive, words: ReaderWords, isNeeded = true): EntryName | null {
    const known = this.#entryNames(this.#names(archive.source, words));
    const key = keyOf(entry);
    let name = known.get(key) ?? null;
    if (!name && isNeeded) {
      if (known.size > mostNames) known.clear();
      known.set(key, (name = this.#newName(entry, archive, words)));
    }
    return name;
  }

  #newName(entry: Entry, archive: Archive, words: ReaderWords): EntryName {
    const names = this.#names(archive.source, words);
    if (entry.kind === 'event') {
      const { row } = entry.mark.event;
      return { spoken: names.spoken(row), lang: names.lang(row) };
    }
    if (entry.kind === 'group') return { spoken: names.group(entry.group), lang: '' };
    return { spoken: this.#messages(words.locale).running(entry.lane.running), lang: '' };
  }

  /** What stands on a group. */
  count(entry: Entry, words: ReaderWords): string {
    const messages = this.#messages(words.locale);
    if (entry.kind === 'running') return messages.running(entry.lane.running);
    return entry.kind === 'group' ? messages.more(entry.group.count) : '';
  }
}

/** What a name depends on beside the words. */
function keyOf(entry: Entry): string {
  if (entry.kind === 'event') return entry.key;
  if (entry.kind === 'running') return `${entry.key} ${entry.lane.running}`;
  const { count, top } = entry.group;
  return [entry.key, count, ...top.map(({ row }) => row)].join(' ');
}
