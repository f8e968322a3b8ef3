import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapDrawn } from './browser.mjs';

/** Where the service runs. */
export const base = new URL(process.env.BASE_URL || 'http://127.0.0.1:8080/');

/** The window of most steps: list, map and drawer fit beside each other, and no pixel of the map more is drawn in software. */
export const WORKPLACE = { width: 1280, height: 800 };

/** What people open the page on besides; the first is opened in the dark. */
export const SCREENS = [
  { name: 'dark-zh', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'tablet', viewport: { width: 768, height: 1024 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
];

/** Opens an address anew on such a screen. */
export async function openOn(page, address, { viewport, colorScheme }) {
  await page.goto('about:blank');
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.goto(address);
}

/** Makes what is open another screen, and waits until the map has noticed. */
export async function turnTo(page, { viewport, colorScheme }) {
  await page.locator('.map__canvas').evaluate((map) => delete map.dataset.drawn);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await mapDrawn(page);
}

/** Nothing has to be moved sideways to be seen. */
export async function assertFits(page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}

/** Says what is being tried, and how many seconds after the start of the journey. */
export const step = (text) => console.log(`- ${(performance.now() / 1000).toFixed(0).padStart(3)} s  ${text}`);

/** Makes the folder of pictures, and how to take one once the map is drawn. */
export async function pictures() {
  const here = dirname(fileURLToPath(import.meta.url));
  const screens = process.env.SCREENS || resolve(here, '../../../../../target/screens');
  await mkdir(screens, { recursive: true });
  const pathOf = (name) => join(screens, `${name}.png`);
  const take = async (page, name) => {
    await mapDrawn(page);
    await page.screenshot({ path: pathOf(name) });
  };
  /** Where no map is drawn. */
  const plain = (page, name) => page.screenshot({ path: pathOf(name) });
  return Object.assign(take, { pathOf, plain });
}
