// The main journey on the streets of a real city: a street by its name, schemes along streets, one forbidden, what is open.
//   BASE_URL  where the service runs      CHROMIUM  the browser      SCREENS  where pictures go      STREET  whose name is searched
import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { launch, mapDrawn, openPage } from './browser.mjs';
import { base, pictures, step, WORKPLACE } from './setting.mjs';

const street = process.env.STREET || 'Turmstra';
const picture = await pictures();
const browser = await launch();
try {
  const { page, offences } = await openPage(browser, base.origin, { viewport: WORKPLACE, locale: 'en-GB', colorScheme: 'light' });
  await page.goto(base.href);
  await page.locator('.header__grid-name').waitFor();
  await mapDrawn(page);
  await picture(page, 'streets-empty');
  await planOnStreet(page);
  await compareAll(page);
  await seeCapacity(page);
  await changeLanguage(page);
  assert.deepEqual(offences, [], 'the page must raise no error and ask nobody but its own service');
  console.log('ok: streets');
} finally {
  await browser.close();
}

async function planOnStreet(page) {
  step(`a street is found by "${street}", and schemes are planned on it`);
  await page.locator('.street-search input').fill(street);
  await page.locator('.street-search__option').first().waitFor();
  await page.locator('.street-search input').press('Enter');
  assert.match(await page.locator('#request-lon').inputValue(), /^\d+\.\d+$/);
  await page.locator('#request-capacity').fill('3150');
  await page.locator('#request-industry').selectOption('MACHINERY');
  await page.locator('.request__submit').click();
  await page.locator('.card').nth(1).waitFor({ timeout: 90_000 });
  await mapDrawn(page);
  await picture(page, 'streets-schemes');
  await assertAccessible(page, 'schemes on real streets');
  await page.locator('[data-tab="sources"]').click();
  assert.ok((await page.locator('[role=tabpanel]').innerText()).length > 100);
}

async function compareAll(page) {
  step('all schemes side by side');
  const cards = await page.locator('.card').count();
  await page.locator('.results__compare').click();
  await page.locator('.compare-table').waitFor();
  assert.equal(await page.locator('.compare-table thead th').count(), cards);
  await mapDrawn(page);
  await picture(page, 'streets-compare');
  await page.locator('#compare-title').focus();
  await page.keyboard.press('Escape');
}

async function seeCapacity(page) {
  step('the open capacity of the city');
  await page.locator('[data-page="capacity"]').click();
  await page.locator('.capacity-table').waitFor({ timeout: 180_000 });
  await mapDrawn(page);
  await picture(page, 'streets-capacity');
  await assertAccessible(page, 'open capacity of a city');
  await page.locator('[data-layer="points"]').click();
  await page.locator('.capacity-table [data-place]:not([data-place^="hex-"])').first().waitFor();
  await mapDrawn(page);
  await picture(page, 'streets-capacity-points');
}

async function changeLanguage(page) {
  step('in Chinese');
  await page.locator('button[lang="zh-CN"]').click();
  await page.locator('[data-page="plan"]').click();
  await page.locator('.card').first().waitFor();
  await mapDrawn(page);
  await picture(page, 'streets-zh');
}
