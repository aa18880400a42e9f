import type { Found, WrittenEvent } from './found.js';

/** Words of a title that a passage of the same day holds too, so that both are taken for the same. */
const ALIKE = 0.35;
/** Passages of one day that are looked at. */
const MOST = 50;

/**
 * Puts together what several ways of finding found: the same date in overlapping passages, the same id or address, or
 * the same day and many of the same words, is one event. What an author marked counts more than JSON-LD, and that more
 * than a bare `<time>`; what one does not say the other does. Those with a passage come first, in the order of the text.
 * In small steps.
 */
export function* mergeFound(
  marked: readonly Found[],
  times: readonly Found[],
  schema: readonly Found[],
): Generator<void, readonly Found[]> {
  const rest = mergePassages(marked, times);
  const byDay = new Map<string, number[]>();
  const byName = new Map<string, number>();
  rest.forEach(({ event }, index) => {
    const day = dayOf(event.date);
    byDay.set(day, [...(byDay.get(day) ?? []).slice(0, MOST), index]);
    for (const name of namesOf(event)) byName.set(name, index);
  });
  const merged = [...rest];
  const taken = new Set<number>();
  const markedPlaces = new Set(marked.map(({ place }) => place));
  const alone: Found[] = [];
  for (const item of schema) {
    yield;
    const named = namesOf(item.event).flatMap((name) => byName.get(name) ?? [])[0];
    const index = named ?? bestOf(item, byDay.get(dayOf(item.event.date)) ?? [], rest, taken);
    const other = index === undefined || taken.has(index) ? undefined : merged[index];
    if (other === undefined || index === undefined) {
      alone.push(item);
      continue;
    }
    taken.add(index);
    merged[index] = markedPlaces.has(other.place) ? both(other, item) : both(item, other);
  }
  return [...merged, ...alone];
}

/** In the order of the text; a `<time>` in or around a marked passage of its date is that event. */
function mergePassages(marked: readonly Found[], times: readonly Found[]): readonly Found[] {
  const all = [
    ...marked.map((item) => ({ item, isMarked: true })),
    ...times.map((item) => ({ item, isMarked: false })),
  ];
  const start = ({ item }: (typeof all)[number]): number => item.span?.start ?? Infinity;
  const last = new Map<string, number>();
  const merged: ((typeof all)[number] | null)[] = [];
  for (const each of all.sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)))) {
    const { item, isMarked } = each;
    const at = last.get(item.event.date ?? '') ?? -1;
    const before = merged[at];
    const overlaps = before?.item.span && item.span && before.item.span.end > item.span.start;
    if (item.event.date && before && overlaps && before.isMarked !== isMarked) {
      const [rich, poor] = isMarked ? [item, before.item] : [before.item, item];
      merged[at] = { item: both(rich, poor), isMarked: true };
      continue;
    }
    last.set(item.event.date ?? '', merged.length);
    merged.push(each);
  }
  return merged.flatMap((each) => each?.item ?? []);
}

/** Of the passages of one day the one that says most of the title's words. */
function bestOf(
  item: Found,
  candidates: readonly number[],
  rest: readonly Found[],
  taken: ReadonlySet<number>,
): number | undefined {
  const words = wordsIn(item.event.title);
  if (!item.event.date || !words.size) return undefined;
  let best: number | undefined;
  let most = ALIKE;
  for (const index of candidates) {
    const { event } = rest[index]!;
    if (taken.has(index)) continue;
    const told = wordsIn([event.title, ...(event.excerpts ?? [])]);
    const share = [...words].filter((word) => told.has(word)).length / words.size;
    if (share < most || (share === most && best !== undefined)) continue;
    most = share;
    best = index;
  }
  return best;
}

/** Words of four letters and more of all texts in a value, in small letters. */
function wordsIn(value: unknown): ReadonlySet<string> {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return new Set(
    text
      .slice(0, 5_000)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]{3,}/gu),
  );
}

/** All that one says, and what only the other says. */
function both(rich: Found, poor: Found): Found {
  const said = Object.entries(rich.event).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
  );
  return {
    event: { ...poor.event, ...(Object.fromEntries(said) as WrittenEvent) },
    place: rich.place,
    span: rich.span ?? poor.span,
  };
}

function dayOf(date: string | undefined): string {
  return /^\d{4}(?:-\d\d){0,2}/.exec(date ?? '')?.[0] ?? date ?? '';
}

function namesOf({ id, url }: WrittenEvent): readonly string[] {
  return [id, url].flatMap((name) => (typeof name === 'string' && name ? name : []));
}

/** Gives ids to those without: their date, numbered where it is not the first. They stay when others come before. */
export function withIds(found: readonly Found[]): readonly Found[] {
  const taken = new Set(found.flatMap(({ event }) => (typeof event.id === 'string' ? event.id : [])));
  const counts = new Map<string, number>();
  return found.map((item) => {
    if (item.event.id) return item;
    const date = item.event.date || 'undated';
    let id: string;
    do {
      const count = (counts.get(date) ?? 0) + 1;
      counts.set(date, count);
      id = count === 1 ? date : `${date}-${count}`;
    } while (taken.has(id));
    taken.add(id);
    return { ...item, event: { ...item.event, id } };
  });
}
