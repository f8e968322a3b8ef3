import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { mapDrawn } from './browser.mjs';

/** What the grid still bears, from the survey to a scheme planned where there is room. */
export async function seeOpenCapacity(page, { step, picture }) {
  step('open capacity is surveyed, listed and drawn');
  await page.locator('[data-page="capacity"]').click();
  await page.locator('.capacity-table').waitFor({ timeout: 120_000 });
  await mapDrawn(page);
  assert.equal(await page.locator('.capacity-legend li').count(), 5);
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
