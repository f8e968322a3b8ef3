import { chromium } from 'playwright-core';

/**
 * The map is drawn on machines without a graphics card, as Chromium does it there by itself: the map in software, the page around it
 * without any of that. With `--use-angle=swiftshader` all of the page would be drawn like the map, and each of its frames be dear.
 */
const FLAGS = ['--no-sandbox', '--enable-unsafe-swiftshader'];

/** What the browser says of its own way to show a map drawn in software. */
const OF_THE_BROWSER = /GL Driver Message .*GPU stall due to ReadPixels/;

/** A browser of which nothing can be drawn in space: what the page does then is part of the journey. */
const WITHOUT_WEBGL = ['--no-sandbox', '--disable-gpu', '--disable-3d-apis'];

export function launch({ webgl = true } = {}) {
  return chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: webgl ? FLAGS : WITHOUT_WEBGL });
}

/**
 * A page that keeps a list of everything that must not happen: errors, and requests to anyone but `origin`. Its user asks for less
 * motion: every frame between two views is drawn in software here.
 */
export async function openPage(browser, origin, options) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  const offences = [];
  page.on('pageerror', (error) => offences.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !OF_THE_BROWSER.test(message.text())) {
      offences.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) {
      offences.push(`outside request: ${url.href}`);
    }
  });
  return { page, offences };
}

/** Waits until the map has drawn all it asked for. `waitForFunction` is of no use here: the page forbids eval. */
export async function mapDrawn(page) {
  await page.locator('.map__canvas[data-drawn="true"]').first().waitFor({ state: 'attached', timeout: 60_000 });
}

/** When streets and grid were first on the screen, which the page marks itself, in milliseconds since 1970; of a drawn map. */
export function firstMapTime(page) {
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const [{ startTime }] = performance.getEntriesByName('gridscheme:first-map');
    return performance.timeOrigin + startTime;
  });
}
