import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { address, anotherAnswer, settled } from './whatIf.mjs';

/** Stays clear of a street and an area, leaves a source out and asks for one, by pointer and by keyboard, and takes all back. */
export async function wish(page, { step, picture }) {
  const planned = await address(page);
  await page.locator('.wishes__title').click();

  step('a street found by its name is avoided, by keyboard alone');
  const search = page.locator('.wishes .street-search__input');
  await search.focus();
  await page.keyboard.type('路');
  await page.locator('.wishes [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await picture(page, 'wish-street-search');
  await assertAccessible(page, 'the search for a street');
  await page.keyboard.press('Enter');
  await anotherAnswer(page, planned);
  assert.equal(await page.locator('[data-wish=streets]').count(), 1);

  step('a street is avoided by a click on the map');
  let before = await address(page);
  await page.locator('.wishes__tools button').first().click();
  await page.locator('.wishes__hint').waitFor();
  const box = await page.locator('.map__canvas').boundingBox();
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.45);
  await anotherAnswer(page, before);
  assert.equal(await page.locator('[data-wish=stretches]').count(), 1);
  await page.mouse.move(0, 0);
  await picture(page, 'wish-street');

  step('Escape puts a tool away');
  await page.locator('.wishes__tools button').nth(1).click();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.wishes__hint').count(), 0);

  step('an area is drawn and avoided');
  before = await address(page);
  await page.locator('.wishes__tools button').nth(1).click();
  const corner = (x, y) => page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  await corner(0.3, 0.2);
  await corner(0.38, 0.2);
  assert.ok(await page.locator('.wishes__finish').isDisabled(), 'two corners make no area');
  await corner(0.38, 0.3);
  await picture(page, 'wish-area-drawing');
  await page.locator('.wishes__finish').click();
  await anotherAnswer(page, before);
  await page.mouse.move(0, 0);
  await picture(page, 'wish-area');

  step('a substation is left out, and every refused candidate of it says so');
  before = await address(page);
  await page.locator('.card').first().click();
  await page.locator('[data-tab="sources"]').click();
  await page.locator('.source-wishes summary').first().click();
  await page.locator('.source-wishes__list li').last().locator('button').first().click();
  await anotherAnswer(page, before);
  const excluded = page.locator('[data-wish=excluded]');
  assert.equal(await excluded.count(), 1);
  await page.locator('[data-tab="rejected"]').click();
  assert.ok((await page.locator('[data-family="wish.excluded-source"], .reason').count()) > 0);
  assert.match(await page.locator('[role=tabpanel]').innerText(), /left out/);
  await picture(page, 'wish-source-left-out');
  await assertAccessible(page, 'the page with wishes');

  step('each wish can be removed, and all be taken back');
  before = await address(page);
  await excluded.locator('button').click();
  await anotherAnswer(page, before);
  assert.equal(await excluded.count(), 0);
  for (let undone = 0; undone < 5; undone++) {
    await page.locator('.what-if__undo').click();
    await settled(page);
  }
  assert.equal(await address(page), planned);
  assert.equal(await page.locator('.wish').count(), 0);
  await page.locator('[data-tab="sources"]').click();
}
