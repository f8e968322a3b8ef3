import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { assertFits, base, SCREENS, turnTo, WORKPLACE } from './setting.mjs';
import { mapDrawn } from './browser.mjs';

/** An irrigation: kW by the hour, as somebody copies them out of a table. */
const SUMMER_KW = [0, 0, 0, 0, 40, 310, 520, 600, 600, 580, 500, 400, 380, 380, 400, 480, 560, 600, 420, 120, 0, 0, 0, 0];
const PHONE = SCREENS.find(({ name }) => name === 'phone');

/** Says of a demand that it grows and that it is drawn in summer only, wrongly first. */
export async function sayMoreOfTheDemand(page, offences, { step, picture }) {
  step('a demand that grows, drawn in summer only: what is wrong is told before it is sent');
  const box = await page.locator('.map__canvas').boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('#request-capacity').fill('1600');
  await page.locator('#request-industry').selectOption('AGRICULTURE');
  await page.locator('.more__title').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a phase' }).click();
  await field(page, 'phases-0-kVA').fill('800');
  await page.getByLabel('Summer', { exact: true }).check();
  await field(page, 'seasons-SUMMER').fill(SUMMER_KW.slice(1).join('\n'));
  await page.locator('.request__submit').click();
  assert.equal(await page.locator('[role=alert] li').count(), 3, 'the second month, the number of values and their range');
  await page.locator('[role=alert] .link').nth(1).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'request-seasons-SUMMER');

  step('a table of kW is scaled; what only the service finds stands at its field');
  await field(page, 'seasons-SUMMER').fill(SUMMER_KW.join('\t'));
  await page.getByRole('button', { name: /^Scale/ }).click();
  assert.match(await field(page, 'seasons-SUMMER').inputValue(), /^0 0 0 0 0\.066667 .* 1 1 /);
  await field(page, 'phases-1-month').fill('0');
  await page.locator('.request__submit').click();
  await page.locator('#request-phases-1-month-problem').waitFor();
  assert.match(offences.splice(0).join(), /^console error: Failed to load resource: .*400[^,]*$/, 'the refusal, and nothing else');
  await page.locator('.request__submit').scrollIntoViewIfNeeded();
  await picture(page, 'demand-refused');
  await assertAccessible(page, 'the demand by phase and season');
  await turnTo(page, PHONE);
  await assertFits(page);
  await page.locator('.phases').scrollIntoViewIfNeeded();
  await picture(page, 'demand-phone');
  await turnTo(page, { viewport: WORKPLACE, colorScheme: 'light' });

  step('the answer tells how far each phase loads');
  await field(page, 'phases-1-month').fill('18');
  await page.locator('.request__submit').click();
  await page.locator('.card').first().waitFor({ timeout: 90_000 });
  assert.match(await page.locator('.request-summary__text').innerText(), /1,600 kVA.*2 phases.*Summer/);
  await page.locator('.card').first().click();
  assert.equal(await page.locator('.phase-table tbody tr').count(), 2);
  await page.locator('.phase-table').scrollIntoViewIfNeeded();
  await picture(page, 'demand-phases');

  // What follows begins with an empty form and no answer to go back to.
  await page.goto('about:blank');
  await page.goto(base.href);
  await mapDrawn(page);
}

const field = (page, name) => page.locator(`#request-${name}`);
