/** The file that the build makes of MDN's browser-compat-data. */
export interface BrowserHistory {
  readonly browsers: readonly string[];
  readonly releases: readonly (readonly [browser: number, version: string, date: string])[];
  /** `css.properties.gap`, beside `support`: the releases that brought it. */
  readonly features: readonly string[];
  readonly support: readonly (readonly number[])[];
}

/** Events between two pauses. */
const slice = 5_000;

/**
 * A document with columns: an event for each release, and one for each feature in each browser. What is a part of a
 * feature counts as background, so that titles are of whole features.
 */
export function* historyDocument(history: BrowserHistory): Generator<number, object> {
  const { browsers, releases, features, support } = history;
  const count = releases.length + support.reduce((sum, found) => sum + found.length, 0);
  const dates = releases.map(([, , date]) => Date.parse(date));
  const names = releases.map(([browser, version]) => `${browsers[browser]} ${version}`);
  const columns = {
    title: [...names],
    start: new Float64Array(count),
    importance: new Uint8Array(count).fill(3),
    group: new Uint8Array(count),
  };
  columns.start.set(dates);
  columns.group.set(releases.map(([browser]) => browser));
  let due = slice;
  for (const [i, feature] of features.entries()) {
    const path = feature.split('.');
    const short = path.slice(path.length > 2 && path[0] !== 'api' ? 2 : 1).join('.');
    for (const release of support[i]!) {
      const row = columns.title.push(`${short} in ${names[release]}`) - 1;
      columns.start[row] = dates[release]!;
      columns.importance[row] = path.length > 3 ? 1 : 2;
      columns.group[row] = releases[release]![0];
    }
    if (columns.title.length < due) continue;
    due = columns.title.length + slice;
    yield columns.title.length;
  }
  const groups = browsers.map((label, i) => ({ id: `browser-${i}`, label }));
  return { version: 1, lang: 'en', groups, columns };
}
