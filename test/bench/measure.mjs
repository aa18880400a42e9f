// The clock, in the page.
import { contestants } from './contestants.mjs';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const box = document.querySelector('#box');
const patch = document.querySelector('#patch');

/** One pixel changes on every frame: else nothing may be drawn at all, and the frame would seem free. */
const damage = () => patch.classList.toggle('on');

/**
 * Milliseconds from the call to the second frame after the last change of the page, which nobody has to announce: all
 * are watched alike, for 200 ms after they seem done.
 */
export async function firstPaint(name, events, written) {
  let changed = 0;
  const watcher = new MutationObserver(() => (changed = performance.now()));
  const watch = (root) =>
    watcher.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  watch(box);
  for (let i = 0; i < 3; i++) await frame();
  const start = performance.now();
  contestants[name].draw(box, events, written);
  changed = performance.now();
  const root = box.firstElementChild?.shadowRoot;
  if (root) watch(root);
  let complete = 0;
  let last = 0;
  while (performance.now() - changed < 200) {
    if (last !== changed) {
      last = changed;
      for (let i = 0; i < 2; i++) {
        damage();
        await frame();
      }
      box.getBoundingClientRect();
      complete = performance.now();
    } else await frame();
  }
  watcher.disconnect();
  return complete - start;
}

/** Milliseconds of each of `count` frames in which the window moves by 2 % (ten times there, ten back) or by 4 % of zoom. */
export async function frames(name, move, count) {
  const contestant = contestants[name];
  const times = [];
  for (let i = 0; i < 3; i++) await frame();
  let last = performance.now();
  for (let i = 0; i < count; i++) {
    const isBack = i % 20 >= 10;
    if (move === 'pan') contestant.panBy(isBack ? -0.02 : 0.02);
    else contestant.zoomBy(isBack ? 1 / 1.04 : 1.04);
    damage();
    await frame();
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times;
}

export function elements() {
  const count = (root) =>
    [...root.querySelectorAll('*')].reduce((sum, e) => sum + 1 + (e.shadowRoot ? count(e.shadowRoot) : 0), 0);
  return count(box);
}
