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

/** The tag in canonical form, mended where it can be (`en_US.UTF-8` -> `en-US`), or `en`. Never throws. */
export function canonicalLocale(tag: string): string {
  return canonical(tag) ?? canonical(tag.split(/[.@]/, 1)[0]!.replaceAll('_', '-')) ?? 'en';
}

/** A tag that `Intl` has words for, or `en`: left alone it would answer in the language of the browser. Never throws. */
export function safeLocale(tag: string): string {
  return locales.get(tag, () => Intl.DateTimeFormat.supportedLocalesOf(canonicalLocale(tag))[0] ?? 'en');
}

/** A format of `Intl` for a locale and options, made once. */
function cached<F, O>(Format: new (locale: string, options?: O) => F): (locale: string, options?: O) => F {
  const known = boundedCache<F>();
  return (locale, options) =>
    known.get(locale + JSON.stringify(options), () => new Format(safeLocale(locale), options));
}

const dates = cached(Intl.DateTimeFormat);

/** Gregorian whatever the locale's own calendar, because EDTF is; digits stay the locale's. UTC unless told otherwise. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dates(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
}

export const numberFormat = cached(Intl.NumberFormat);
export const pluralRules = cached(Intl.PluralRules);
export const listFormat = cached(Intl.ListFormat);

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
