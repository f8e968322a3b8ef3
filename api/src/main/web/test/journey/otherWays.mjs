import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { anotherAnswer, address, settled } from './whatIf.mjs';

/** Asks for really different routes of the same schemes, looks at one and at what has to be switched, and takes the question back. */
export async function seeOtherWays(page, { step, picture }) {
  step('different routes are shown where they are asked for');
  const planned = await address(page);
  assert.equal(await page.locator('.other-way').count(), 0);
  await page.locator('.what-if__alternatives').click();
  await anotherAnswer(page, planned);
  assert.equal(await page.locator('.what-if__alternatives').getAttribute('aria-pressed'), 'true');
  const cards = page.locator('.card', { has: page.locator('.other-way') });
  assert.ok((await cards.count()) > 0, 'a scheme has another way');
  await cards.first().click();
  await page.locator('.legend summary').click();
  await page.locator('[data-legend="alternative"]').waitFor();
  await page.mouse.move(0, 0);
  await picture(page, 'other-way');
  await assertAccessible(page, 'the page with another way');
  await page.locator('.panel').evaluate((panel) => panel.scrollTo({ top: 0 }));
  await picture(page, 'other-way-asked');
  await seeSwitches(page, { step, picture });

  step('and go away again');
  await page.locator('.what-if__undo').click();
  assert.equal(await settled(page), planned);
  assert.equal(await page.locator('.other-way').count(), 0);
}

/** Where a scheme moves an open point, the switches are on the map. */
async function seeSwitches(page, { step, picture }) {
  const switched = page.locator('.card[data-switching]').first();
  if ((await switched.count()) === 0) {
    await page.locator('.legend summary').click();
    return;
  }
  step('what has to be switched is on the map');
  await switched.click();
  await page.locator('[data-legend="OPEN"]').waitFor();
  await page.locator('[data-legend="CLOSE"]').waitFor();
  await page.locator('.legend summary').click();
  await page.mouse.move(0, 0);
  await picture(page, 'switching');
}
