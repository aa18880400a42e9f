import {
  a11ySnapshot,
  emulateMedia,
  executeServerCommand,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';

/** A place in the window, CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node of the tree that assistive technology reads. */
export interface AccessibleNode {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly level?: number;
  readonly expanded?: boolean;
  readonly focused?: boolean;
  readonly valuetext?: string;
  readonly children?: readonly AccessibleNode[];
}

/** The size of the window, CSS px. */
export const viewport = (width: number, height: number): Promise<void> => setViewport({ width, height });

/** Media features by name, such as `{'forced-colors': 'active'}`; those not named are as the browser has them. */
export const media = (features: Readonly<Record<string, string>>): Promise<unknown> =>
  executeServerCommand('page:media', features);

/** Addresses that cannot be reached from now on, `*` for anything; none: all can be again. */
export const block = (...urls: readonly string[]): Promise<unknown> =>
  executeServerCommand('page:block', { urls: [...urls] });

export const medium = (type: 'print' | 'screen'): Promise<void> => emulateMedia({ media: type });

let trees = 0;

/** Everything that assistive technology is told about an element of the page, ignored nodes left out. */
export async function accessibleTree(element: Element): Promise<AccessibleNode> {
  element.id ||= `read-${++trees}`;
  return (await a11ySnapshot({ selector: `#${element.id}` })) as unknown as AccessibleNode;
}

/** The nodes of a tree in reading order, the root first. */
export function nodesOf(root: AccessibleNode): AccessibleNode[] {
  return [root, ...(root.children ?? []).flatMap(nodesOf)];
}

/** Presses keys one after the other; `Control+ArrowRight` holds the first while the second is pressed. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const held = key.length > 1 ? key.split('+').filter(Boolean) : [key];
    const last = held.pop()!;
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: last });
    for (const modifier of held.reverse()) await sendKeys({ up: modifier });
  }
}

export const moveTo = ({ x, y }: Point): Promise<void> =>
  sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });

export const clickAt = ({ x, y }: Point): Promise<void> =>
  sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)], button: 'left' });

export const doubleClickAt = ({ x, y }: Point): Promise<unknown> =>
  executeServerCommand('page:doubleClick', { x: Math.round(x), y: Math.round(y) });

/** Presses the mouse, moves it over all points and lets go at the last one. */
export async function dragAlong([first, ...others]: readonly Point[]): Promise<void> {
  await moveTo(first!);
  await sendMouse({ type: 'down', button: 'left' });
  for (const point of others) await moveTo(point);
  await sendMouse({ type: 'up', button: 'left' });
}

/** Turns the wheel over a point. Positive `deltaY` is down. */
export async function wheelAt(
  { x, y }: Point,
  deltaX: number,
  deltaY: number,
  held?: 'Control' | 'Meta',
): Promise<void> {
  if (held) await sendKeys({ down: held });
  await executeServerCommand('page:wheel', { x: Math.round(x), y: Math.round(y), deltaX, deltaY });
  if (held) await sendKeys({ up: held });
}

/** Fingers in steps: each step lists where the fingers are. */
export const touch = (steps: readonly (readonly Point[])[]): Promise<unknown> =>
  executeServerCommand('page:touch', { steps });

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Everything back as a page begins: for before and after each file, because files share pages. */
export async function freshPage(): Promise<void> {
  await media({});
  await medium('screen');
  await viewport(1000, 800);
  await resetMouse();
}

/** Waits until something is so; throws after five seconds when it never is. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 5_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Never: ${what}`);
    await pause(10);
  }
}
