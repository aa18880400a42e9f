/** Values by key, at most `limit` of them: pages can invent locale tags without end. The oldest goes first. */
export interface BoundedCache<T> {
  get(key: string, make: () => T): T;
  clear(): void;
}

export function boundedCache<T>(limit = 100): BoundedCache<T> {
  const values = new Map<string, T>();
  return {
    get(key, make) {
      let value = values.get(key);
      if (value === undefined) {
        value = make();
        if (values.size >= limit) for (const oldest of values.keys()) if (values.delete(oldest)) break;
        values.set(key, value);
      }
      return value;
    },
    clear: () => values.clear(),
  };
}

const locales = boundedCache<string>();
const dates = boundedCache<Intl.DateTimeFormat>();
const numbers = boundedCache<Intl.NumberFormat>();
const plurals = boundedCache<Intl.PluralRules>();
const lists = boundedCache<Intl.ListFormat>();

/** The tag in canonical form, mended where it can be (`en_US.UTF-8` -> `en-US`), or `en`. Never throws. */
export function canonicalLocale(tag: string): string {
  return canonical(tag) ?? canonical(tag.split(/[.@]/, 1)[0]!.replaceAll('_', '-')) ?? 'en';
}

/** A tag that `Intl` has words for, or `en`: left alone it would answer in the language of the browser. Never throws. */
export function safeLocale(tag: string): string {
  return locales.get(tag, () => Intl.DateTimeFormat.supportedLocalesOf(canonicalLocale(tag))[0] ?? 'en');
}

/** Gregorian whatever the locale's own calendar, because EDTF is; digits stay the locale's. UTC unless told otherwise. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const all: Intl.DateTimeFormatOptions = { calendar: 'gregory', timeZone: 'UTC', ...options };
  return dates.get(locale + JSON.stringify(all), () => new Intl.DateTimeFormat(safeLocale(locale), all));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return numbers.get(locale + JSON.stringify(options), () => new Intl.NumberFormat(safeLocale(locale), options));
}

export function pluralRules(locale: string): Intl.PluralRules {
  return plurals.get(locale, () => new Intl.PluralRules(safeLocale(locale)));
}

export function listFormat(locale: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  return lists.get(locale + JSON.stringify(options), () => new Intl.ListFormat(safeLocale(locale), options));
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
