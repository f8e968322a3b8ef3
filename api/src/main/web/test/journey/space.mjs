import assert from 'node:assert/strict';
import { mapDrawn } from './browser.mjs';

/** Sees the chosen scheme in space before and after, and a stretch of its route in cross-section. */
export async function seeInSpace(page, { step, picture }) {
  step('every stretch of a route has its cross-section');
  await page.locator('.stretches > summary').first().click();
  await page.locator('.stretches__item').first().click();
  await page.locator('.cross-section svg').first().waitFor();
  await picture(page, 'cross-section');
  await page.locator('.stretches__item').first().click();
  assert.equal(await page.locator('.cross-section').count(), 0);

  step('the scheme stands up in space, before and after');
  await page.locator('.space-control__toggle').click();
  await mapDrawn(page);
  assert.equal(await page.locator('[data-space="after"]').getAttribute('aria-pressed'), 'true');
  await picture(page, 'space-after');
  await page.locator('[data-space="before"]').click();
  await picture(page, 'space-before');
  await page.locator('.space-control__toggle').click();
  await mapDrawn(page);
}
