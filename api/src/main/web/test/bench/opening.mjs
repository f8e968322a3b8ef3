// How long people wait: for the map, for the first thing they can do, for the list after a weight was moved.
//   BASE_URL  where the service runs      CHROMIUM  the browser      RUNS  how often, each with an empty cache
// Prints one JSON object. The figures are for reading, they fail nothing: machines differ.
import { loadavg, cpus } from 'node:os';
import { firstMapTime, launch, mapDrawn } from '../journey/browser.mjs';

const base = process.env.BASE_URL || 'http://127.0.0.1:8080/';
const runs = Number(process.env.RUNS || 5);
const WEIGHT_STEPS = 20;
/** Until a new profile of the browser is at rest: it reads pages of its own at first, which is none of the page's time. */
const BROWSER_RESTS_MS = 2_500;
const before = load();

const browser = await launch();
try {
  const opened = [];
  for (let run = 0; run < runs; run++) {
    opened.push(await open());
  }
  const report = {
    runs,
    cpus: cpus().length,
    load_1min_before: before,
    load_1min_after: load(),
    form_usable_ms: median(opened.map(({ form_ms }) => form_ms)),
    first_map_ms: median(opened.map(({ first_ms }) => first_ms)),
    map_drawn_ms: median(opened.map(({ map_ms }) => map_ms)),
    transferred_kB: Math.round(median(opened.map(({ bytes }) => bytes)) / 1000),
    ...(await rerank()),
  };
  console.log(JSON.stringify(report, null, 2));
} finally {
  await browser.close();
}

/**
 * From the address to the form, which takes entries, to the first frame with the streets and the grid, which the page marks itself,
 * and to the map with everything it asked for. All on the clock of this program.
 */
async function open() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.waitForTimeout(BROWSER_RESTS_MS);
  const begun = performance.now();
  await page.goto(base, { waitUntil: 'commit' });
  await page.locator('#request-capacity').fill('3150');
  const form_ms = performance.now() - begun;
  await mapDrawn(page);
  const map_ms = performance.now() - begun;
  const first_ms = (await firstMapTime(page)) - performance.timeOrigin - begun;
  const bytes = await page.evaluate(() => performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, 0));
  await context.close();
  return { form_ms, first_ms, map_ms, bytes };
}

/** From moving a weight to the new order in the page, laid out; and to the frame that shows it. */
async function rerank() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(base);
  await page.locator('.guide__example').click();
  await page.locator('.request__submit').click();
  await page.locator('.results__compare').click({ timeout: 60_000 });
  await page.locator('.compare [data-tab="weights"]').click();
  await page.locator('.weights input[type=range]').first().waitFor();
  const times = await page.evaluate(async (steps) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const found = [];
    for (let i = 0; i < steps; i++) {
      const slider = document.querySelectorAll('.weights input[type=range]')[i % 2];
      const begun = performance.now();
      setValue.call(slider, String((i * 37) % 101));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
      document.body.getBoundingClientRect();
      const laidOut = performance.now() - begun;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      found.push([laidOut, performance.now() - begun]);
    }
    return found;
  }, WEIGHT_STEPS);
  await context.close();
  return {
    rerank_ms: median(times.map(([laidOut]) => laidOut)),
    rerank_worst_ms: round(Math.max(...times.map(([laidOut]) => laidOut))),
    rerank_painted_ms: median(times.map(([, painted]) => painted)),
  };
}

function load() {
  return Number(loadavg()[0].toFixed(2));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.floor(sorted.length / 2)]);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
