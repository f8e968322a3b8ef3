import assert from 'node:assert/strict';
import { mapDrawn } from './browser.mjs';

/** Tries another capacity and another place, sees what changed, and takes it back. */
export async function tryWhatIfs(page, { step, picture }) {
  step('another capacity plans again at once and tells what changed');
  const planned = await address(page);
  await page.locator('.what-if__capacity button').last().click();
  await page.locator('.what-if__try').click();
  await anotherAnswer(page, planned);
  assert.ok((await page.locator('.change, .change-summary, .notice[data-outcome]').count()) > 0, 'the change in the ranking is told');
  await picture(page, 'what-if-capacity');
  const larger = await address(page);

  step('the pin can be dragged to another place');
  const pin = await page.locator('.pin--movable').first().boundingBox();
  const from = { x: pin.x + pin.width / 2, y: pin.y + pin.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 8 });
  await page.mouse.up();
  await anotherAnswer(page, larger);
  await page.mouse.move(0, 0);

  step('both are taken back');
  await page.locator('.what-if__undo').click();
  assert.equal(await settled(page), larger);
  await page.locator('.what-if__undo').click();
  assert.equal(await settled(page), planned);
  assert.equal(await page.locator('.what-if__undo').count(), 0);
}

export const address = async (page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('set');

export async function settled(page) {
  await page.locator('.results:not(.results--stale)').waitFor();
  await page.waitForTimeout(200);
  return address(page);
}

export async function anotherAnswer(page, before) {
  for (let tries = 0; tries < 400 && (await address(page)) === before; tries++) {
    await page.waitForTimeout(200);
  }
  assert.notEqual(await address(page), before, 'another answer has come');
  await page.locator('.results:not(.results--stale)').waitFor({ timeout: 90_000 });
  await mapDrawn(page);
}
