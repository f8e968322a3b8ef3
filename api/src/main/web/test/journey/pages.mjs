// Many customers at once and open capacity in a real browser.
//   BASE_URL  where the service runs      CHROMIUM  the browser      SCREENS  where pictures go
import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { checkManyCustomers, controlBatch, openRow, readRows, shareTrenches } from './batches.mjs';
import { launch, mapDrawn, openPage } from './browser.mjs';
import { askWhere, planWhereThereIsRoom, seeOpenCapacity } from './capacity.mjs';
import { withoutFile } from './missingFiles.mjs';
import { assertFits, base, openOn, pictures, SCREENS, step, turnTo, WORKPLACE } from './setting.mjs';

const picture = await pictures();
const tools = { step, picture };
const browser = await launch();
try {
  const { page, offences } = await openPage(browser, base.origin, { viewport: WORKPLACE, locale: 'en-GB', colorScheme: 'light' });
  await page.goto(base.href);
  await page.locator('.header__grid-name').waitFor();
  await checkManyCustomers(page, tools);
  await readRows(page, tools);
  await openRow(page, tools);
  const batch = page.url();
  await shareTrenches(page, tools);
  await controlBatch(page, tools);
  await seeOpenCapacity(page, tools);
  await askWhere(page, tools);
  await planWhereThereIsRoom(page, tools);
  const capacity = `${base.href}#page=capacity&lang=zh-CN`;
  await elsewhere(`${batch}&lang=zh-CN`, '.row-table__open', 'batch');
  await elsewhere(capacity, '.capacity-table__place', 'capacity');
  await askElsewhere(`${base.href}#page=capacity&layer=where&lang=zh-CN`, '#where-kva', 'where', askAnywhere);
  await withoutFile(browser, tools, 'Stage', '', '#request-capacity');
  await withoutFile(browser, tools, 'CapacityPage', '#page=capacity', '[data-page="plan"]');
  await withoutMap([batch, '.row-table__open', 'batch'], [capacity, '.capacity-table__place', 'capacity']);
  // A table without places, a refused request: the browser itself writes those answers into its console.
  const unexpected = offences.filter((offence) => !/the server responded with a status of 400/.test(offence));
  assert.deepEqual(unexpected, [], 'the page must raise no error and ask nobody but its own service');
  console.log('ok: pages');
} finally {
  await browser.close();
}

/** The same in Chinese, opened in the dark and on a phone, one after the other in one tab; on a tablet it is the first window made narrower. */
async function elsewhere(address, ready, name) {
  const { page, offences } = await openPage(browser, base.origin);
  const [dark, tablet, phone] = SCREENS;
  const show = async (screen, reach) => {
    step(`${name}, ${screen.viewport.width} px, ${screen.colorScheme}`);
    await reach(screen);
    await page.locator(ready).first().waitFor();
    await lookAt(page, `${name}-${screen.name}`);
  };
  const open = (screen) => openOn(page, address, screen);
  await show(dark, open);
  await show(tablet, (screen) => turnTo(page, screen));
  await show(phone, open);
  assert.deepEqual(offences, []);
  await page.close();
}

/** One answer on all screens: a window that is made narrower, and a user who turns on the light, keep what was asked. */
async function askElsewhere(address, ready, name, ask) {
  const { page, offences } = await openPage(browser, base.origin);
  const [first, ...others] = SCREENS;
  step(`${name}, ${first.viewport.width} px, ${first.colorScheme}`);
  await openOn(page, address, first);
  await page.locator(ready).first().waitFor();
  await ask(page);
  await lookAt(page, `${name}-${first.name}`);
  for (const { name: screen, viewport, colorScheme } of others) {
    step(`${name}, ${viewport.width} px, ${colorScheme}, in the same window`);
    await turnTo(page, { viewport, colorScheme });
    assert.ok((await page.locator('[data-where]').count()) > 0, 'the answer is still there');
    await lookAt(page, `${name}-${screen}`);
  }
  assert.deepEqual(offences, []);
  await page.close();
}

async function lookAt(page, name) {
  await assertFits(page);
  await picture(page, name);
  await assertAccessible(page, name);
}

/** A question small enough to be answered soon. */
async function askAnywhere(page) {
  await page.locator('.map__button').first().click();
  await page.locator('.map__button').first().click();
  await mapDrawn(page);
  await page.locator('.where-form button[type="submit"]').click();
  await page.locator('.where-form button:not([type="submit"])').waitFor({ state: 'hidden', timeout: 120_000 });
  await page.locator('[data-where]').first().waitFor();
  await mapDrawn(page);
}

async function withoutMap(...views) {
  const plain = await launch({ webgl: false });
  try {
    for (const [address, ready, name] of views) {
      step(`${name} without WebGL`);
      const page = await plain.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(address);
      await page.locator('.map__unavailable').waitFor();
      await page.locator(ready).first().focus();
      await page.keyboard.press('Tab');
      await page.screenshot({ path: picture.pathOf(`${name}-without-webgl`) });
      await assertAccessible(page, `${name} without a map`);
      await page.close();
    }
  } finally {
    await plain.close();
  }
}
