// Server commands that @web/test-runner-commands lacks: wheel, double click, touch (also two fingers), any media feature,
// addresses out of reach, screenshots.
import { mkdirSync } from 'node:fs';
const sessions = new WeakMap();
async function cdp(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}
const commands = {
  wheel: (page, { x, y, deltaX = 0, deltaY = 0 }) =>
    page.mouse.move(x, y).then(() => page.mouse.wheel({ deltaX, deltaY })),
  doubleClick: (page, { x, y }) => page.mouse.click(x, y, { count: 2 }),
  // steps: lists of fingers [{x, y}, …]; the first one touches down, the last one is lifted
  touch: async (page, { steps }) => {
    const c = await cdp(page);
    const points = (s) => s.map((p, id) => ({ ...p, id }));
    await c.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: points(steps[0]),
    });
    for (const s of steps.slice(1))
      await c.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: points(s),
      });
    await c.send('Input.dispatchTouchEvent', {
      type: 'touchEnd',
      touchPoints: [],
    });
  },
  media: async (page, features) =>
    (await cdp(page)).send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({
        name,
        value,
      })),
    }),
  // Addresses that cannot be reached from now on; `*` stands for anything.
  block: async (page, { urls }) => {
    const c = await cdp(page);
    await c.send('Network.enable');
    await c.send('Network.setBlockedURLs', { urls });
  },
  shot: async (page, { name }) => {
    mkdirSync('look', { recursive: true });
    await page.screenshot({ path: `look/${name}.png` });
  },
};
export const pageCommands = () => ({
  name: 'page-commands',
  async executeCommand({ command, payload, session }) {
    const name = command.startsWith('page:') && command.slice(5);
    if (!name) return;
    await commands[name](session.browser.getPage(session.id), payload ?? {});
    return true;
  },
});
