import { readFileSync } from 'node:fs';
import type { BrowserHistory } from '../archive/browser-history.js';

/** Lanes of the picture, in this order. */
const browsers = ['chrome', 'edge', 'firefox', 'safari', 'safari_ios', 'opera'];
/** Of no interest here, or not about pages. */
const leftOut = new Set(['__meta', 'browsers', 'webextensions', 'webdriver']);

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/**
 * Which feature of the web came with which release of which browser, from MDN's browser-compat-data (CC0 1.0), without
 * what a reader has to switch on first. Releases are said once, so that the file stays small.
 */
export function browserHistory(): BrowserHistory {
  const file = new URL('../../node_modules/@mdn/browser-compat-data/data.json', import.meta.url);
  const data = fields(JSON.parse(readFileSync(file, 'utf8')));
  const releases: (readonly [browser: number, version: string, date: string])[] = [];
  const numbers = browsers.map((id, browser) => {
    const known = new Map<string, number>();
    for (const [version, release] of Object.entries(fields(fields(fields(data['browsers'])[id])['releases']))) {
      const date = fields(release)['release_date'];
      if (typeof date === 'string') known.set(version, releases.push([browser, version, date]) - 1);
    }
    return known;
  });
  const features: string[] = [];
  const support: (readonly number[])[] = [];

  const visit = (node: Fields, path: readonly string[]): void => {
    const given = fields(fields(node['__compat'])['support']);
    const found = browsers.flatMap((id, browser) => {
      const statements = given[id];
      const { version_added: version, flags } = fields(Array.isArray(statements) ? statements[0] : statements);
      const release = flags === undefined ? numbers[browser]!.get(String(version)) : undefined;
      return release === undefined ? [] : [release];
    });
    if (found.length > 0) {
      features.push(path.join('.'));
      support.push(found);
    }
    for (const [name, child] of Object.entries(node)) if (name !== '__compat') visit(fields(child), [...path, name]);
  };
  for (const [area, node] of Object.entries(data)) if (!leftOut.has(area)) visit(fields(node), [area]);
  const names = browsers.map((id) => String(fields(fields(data['browsers'])[id])['name']));
  return { browsers: names, releases, features, support };
}
