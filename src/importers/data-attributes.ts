/** `data-name` without blanks around it; undefined when absent or empty. */
export function data(element: Element, name: string): string | undefined {
  return element.getAttribute(`data-${name}`)?.trim() || undefined;
}

/** The number written, or the text, for `readDocument` to complain about. */
export function numberOf(text: string | undefined): number | string | undefined {
  return text && /^-?\d+$/.test(text) ? Number(text) : text;
}

/**
 * The fields of an event that the `data-*` of its element say: kind, group, status, basis, wording, reasoning, place,
 * importance, tags and people (parted by semicolons, or else by commas), display-date, enriched-date, -note, -source.
 * What is not said is undefined.
 */
export function eventFields(element: Element) {
  const enriched = {
    date: data(element, 'enriched-date'),
    note: data(element, 'enriched-note'),
    source: data(element, 'enriched-source'),
  };
  return {
    kind: data(element, 'kind'),
    group: data(element, 'group'),
    status: data(element, 'status'),
    basis: data(element, 'basis'),
    wording: data(element, 'wording'),
    reasoning: data(element, 'reasoning'),
    place: data(element, 'place'),
    displayDate: data(element, 'display-date'),
    importance: numberOf(data(element, 'importance')),
    tags: split(data(element, 'tags')),
    people: split(data(element, 'people')),
    enriched: Object.values(enriched).some(Boolean) ? enriched : undefined,
  };
}

function split(text: string | undefined): string[] | undefined {
  return text
    ?.split(text.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter(Boolean);
}
