// A browser for guest tests: the same one that the suite runs in, driven by playwright-core.
import { chromium } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';

/** Launches it; close it when done. `options` go to `chromium.launch`. */
export async function launch(options = {}) {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, env, ...options, args: [...args, ...(options.args ?? [])] });
}
