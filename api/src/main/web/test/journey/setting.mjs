import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapDrawn } from './browser.mjs';

/** Where the service runs. */
export const base = new URL(process.env.BASE_URL || 'http://127.0.0.1:8080/');

/** The window of most steps: list, map and drawer fit beside each other, and no pixel of the map more is drawn in software. */
export const WORKPLACE = { width: 1280, height: 800 };

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
  return Object.assign(take, { pathOf });
}
