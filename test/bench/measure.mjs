// The clock, in the page.
import { contestants } from './contestants.mjs';
import { newsOf } from './events.mjs';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const box = document.querySelector('#box');
const patch = document.querySelector('#patch');
const contestant = contestants.find(({ name }) => name === decodeURIComponent(location.pathname.slice(1)));
let prepared = null;

/** ms of tasks over 50 ms, and of the longest, since the last time this was asked. */
let tasks = [];
const tasksSeen = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
tasksSeen.observe({ type: 'longtask' });
function longTasks() {
  tasks.push(...tasksSeen.takeRecords());
  const durations = tasks.map(({ duration }) => duration);
  tasks = [];
  return { all: durations.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...durations) };
}

/** One pixel changes on every frame: else nothing may be drawn at all, and the frame would seem free. */
const damage = () => patch.classList.toggle('on');

/** Tells of every change in the box and in the shadow of what stands in it. */
function watch(watcher) {
  const everything = { childList: true, subtree: true, attributes: true, characterData: true };
  for (const root of [box, box.firstElementChild?.shadowRoot]) if (root) watcher.observe(root, everything);
}

export function prepare(count) {
  prepared = contestant.prepare(newsOf(count));
}

/** Does ahead what a page can have done ahead; false where there is no such thing. */
export async function rehearse(count) {
  if (!contestant.rehearse) return false;
  await contestant.rehearse(count);
  return true;
}

/**
 * Milliseconds from the call to the second frame after the last change of the page, which nobody has to announce: all
 * are watched alike, for 200 ms after they seem done.
 */
export async function firstPaint() {
  let changed = 0;
  const watcher = new MutationObserver(() => (changed = performance.now()));
  watch(watcher);
  for (let i = 0; i < 3; i++) await frame();
  longTasks();
  const start = performance.now();
  contestant.draw(box, prepared);
  changed = performance.now();
  watch(watcher);
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
  return { paint: complete - start, tasks: longTasks() };
}

/**
 * Milliseconds of each of `count` frames in which the window moves by 2 % (ten times there, ten back) or by 4 % of zoom;
 * of fewer when they take more than 4 s.
 */
export async function frames(move, count) {
  const times = [];
  // Twice as near first, and at rest: whoever shows everything would rightly refuse to be moved.
  if (move === 'pan') contestant.zoomBy(2);
  await new Promise((resolve) => setTimeout(resolve, 600));
  let moved = 0;
  let isMoved = false;
  const watcher = new MutationObserver(() => (isMoved = true));
  watch(watcher);
  for (let i = 0; i < 3; i++) await frame();
  const begin = performance.now();
  let last = begin;
  for (let i = 0; i < count && last - begin < 4000; i++) {
    const isBack = i % 20 >= 10;
    if (move === 'pan') contestant.panBy(isBack ? -0.02 : 0.02);
    else contestant.zoomBy(isBack ? 1 / 1.04 : 1.04);
    damage();
    await frame();
    const now = performance.now();
    times.push(now - last);
    last = now;
    if (isMoved) moved++;
    isMoved = false;
  }
  watcher.disconnect();
  if (moved < 0.9 * times.length) throw new Error(`${contestant.name} moved in ${moved} of ${times.length} frames`);
  return times;
}

/** Milliseconds from the call to the second frame, for each of five events that are added one after the other. */
export async function appends() {
  const times = [];
  for (const event of newsOf(5, 7)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    contestant.append({ ...event, id: `later ${event.id}` });
    for (let i = 0; i < 2; i++) {
      damage();
      await frame();
    }
    times.push(performance.now() - start);
  }
  return times;
}

export function elements() {
  const count = (root) =>
    [...root.querySelectorAll('*')].reduce((sum, e) => sum + 1 + (e.shadowRoot ? count(e.shadowRoot) : 0), 0);
  return count(box);
}
