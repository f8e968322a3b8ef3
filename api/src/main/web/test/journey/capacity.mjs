import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { mapDrawn } from './browser.mjs';

/** What the grid still bears, from the survey to a scheme planned where there is room. */
export async function seeOpenCapacity(page, { step, picture }) {
  step('open capacity is surveyed, listed and drawn');
  const tiles = [];
  page.on('response', (response) => response.url().includes('/tiles/capacity/') && tiles.push(response));
  await page.locator('[data-page="capacity"]').click();
  await page.locator('.capacity-table').waitFor({ timeout: 120_000 });
  // The map stands where the page before has left it.
  await page.locator('.map__button').nth(2).click();
  await settled(page);
  await mapDrawn(page);
  assert.equal(await page.locator('.capacity-legend li').count(), 5);
  assert.ok(tiles.length > 0 && tiles.every((tile) => tile.ok()), 'the map is drawn from tiles');
  await picture(page, 'capacity-areas');
  await assertAccessible(page, 'open capacity of areas');
  const single = await figures(page);
  assert.deepEqual(single, [...single].sort((a, b) => b - a), 'the largest stands first');

  step('two sources have a legend of their own, and a capacity to ask for leaves less');
  const all = await count(page);
  await page.locator('[data-sources="dual"]').click();
  assert.match(await page.locator('.capacity-legend__title').innerText(), /Two/);
  await page.locator('#capacity-least').fill('9000');
  await page.locator('#capacity-least').press('Enter');
  await settled(page);
  assert.ok((await figures(page)).every((kVA) => kVA >= 9000));
  assert.ok((await count(page)) < all);
  assert.match(new URL(page.url()).hash, /sources=dual/);
  await mapDrawn(page);
  await picture(page, 'capacity-areas-dual');

  step('every connection point names what binds it');
  await page.locator('[data-layer="points"]').click();
  await page.locator('[data-sources="single"]').click();
  await settled(page);
  await page.locator('.capacity-table__place').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.capacity-detail').waitFor();
  assert.equal(await page.locator('.capacity-detail__figures > div').count(), 2);
  assert.ok((await page.locator('.capacity-detail__figures .sub-line').first().innerText()).length > 20);
  await mapDrawn(page);
  await picture(page, 'capacity-points');
  await assertAccessible(page, 'open capacity of points');

  step('a place picked on the map is told, listed or not');
  const canvas = page.locator('.maplibregl-canvas');
  const { x, y, width, height } = await canvas.boundingBox();
  await page.locator('#capacity-least').fill('');
  await page.locator('#capacity-least').press('Enter');
  await page.locator('[data-layer="hexagons"]').click();
  await settled(page);
  await mapDrawn(page);
  await page.mouse.click(x + 0.42 * width, y + 0.48 * height);
  await page.locator('.capacity-detail').waitFor();
  await page.locator('[data-layer="points"]').click();
  await settled(page);

  step('tables and the view are files');
  for (const file of ['points', 'hexagons', 'geojson']) {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-file="${file}"]`).click()]);
    assert.match(saved.suggestedFilename(), /^gridscheme-capacity-.*\.(csv|geojson)$/);
  }

  step('feeders and transformers show their load rates');
  await page.locator('[data-layer="loads"]').click();
  await page.locator('[data-element]').first().waitFor();
  await page.locator('[data-element]').nth(2).click();
  await mapDrawn(page);
  for (let i = 0; i < 2; i++) {
    await page.locator('.map__button').first().click();
    await mapDrawn(page);
  }
  await picture(page, 'capacity-loads');
  await assertAccessible(page, 'load rates');

  step('the address brings the layer back');
  assert.match(new URL(page.url()).hash, /page=capacity&layer=loads/);
  await page.reload();
  await page.locator('[data-element]').first().waitFor();
}

/** The question the other way round, by keyboard: where can so much be had within a cost and a time. */
export async function askWhere(page, { step, picture }) {
  step('where a capacity can be had: a field that makes no sense is told, nothing is asked');
  await page.locator('[data-layer="where"]').click();
  await page.locator('.map__button').first().click();
  await mapDrawn(page);
  await page.locator('#where-kva').fill('much');
  await page.keyboard.press('Enter');
  await page.locator('#where-kva-problem').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'where-kva');

  step('each area in view is planned; the map and the list show where it is possible');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await answered(page);
  const all = await places(page, 'WITHIN');
  assert.ok(all > 3, `possible in ${all} areas`);
  const costs = await page.locator('[data-verdict="WITHIN"] td.num:nth-child(2)').allInnerTexts();
  const amounts = costs.map((text) => Number(text.replace(/[^\d.]/g, '')));
  assert.deepEqual(amounts, [...amounts].sort((a, b) => a - b), 'the cheapest stands first');

  step('a cost and a time leave fewer, and say what the others were left out for');
  await page.locator('#where-cost').fill(`${amounts[Math.floor(amounts.length / 2)]}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('200');
  await page.keyboard.press('Enter');
  await answered(page);
  const within = await places(page, 'WITHIN');
  assert.ok(within > 0 && within < all, `${within} of ${all}`);
  assert.match(await page.locator('.where-reasons').innerText(), /Over budget/);
  await page.locator('[data-where]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.capacity-detail').waitFor();
  await mapDrawn(page);
  await picture(page, 'capacity-where');
  await assertAccessible(page, 'where a capacity can be had');
}

/** Every area was planned. */
async function answered(page) {
  await page.locator('.where-form button:not([type="submit"])').waitFor({ state: 'hidden', timeout: 120_000 });
  await page.locator('.capacity-count').waitFor();
  assert.equal(await page.locator('.notice--problem').count(), 0);
}

/** How many areas are listed with a verdict. */
async function places(page, verdict) {
  for (;;) {
    const more = page.locator('.where-table ~ .button--quiet');
    if ((await more.count()) === 0) {
      return page.locator(`[data-verdict="${verdict}"]`).count();
    }
    await more.click();
  }
}

/** From a point with room to the form, filled in. */
export async function planWhereThereIsRoom(page, { step }) {
  step('a place with room becomes a request');
  await page.locator('[data-layer="points"]').click();
  await page.locator('.capacity-table__place').first().click();
  await page.locator('.capacity-detail__plan').click();
  await page.locator('#request-capacity').waitFor();
  assert.ok(Number(await page.locator('#request-capacity').inputValue()) > 0);
  assert.equal(await page.locator('#request-crs').inputValue(), 'WGS84');
}

/** The figures of the list, in its order. */
async function figures(page) {
  const cells = await page.locator('.capacity-table tbody td.num').allInnerTexts();
  return cells.map((text) => Number(text.replace(/[^\d.]/g, '')));
}

/** How many places the list says are in view. */
async function count(page) {
  return Number((await page.locator('.capacity-count').innerText()).replace(/[^\d]/g, ''));
}

/** Nothing is being asked for: the count stands where the waiting was. */
async function settled(page) {
  await page.waitForTimeout(400);
  await page.locator('.capacity-count', { hasText: /\d/ }).waitFor();
}
