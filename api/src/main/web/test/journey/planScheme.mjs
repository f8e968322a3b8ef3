// The main journey in a real browser: ask by keyboard and by click, read the ranked schemes, share the view.
//   BASE_URL  where the service runs      CHROMIUM  the browser      SCREENS  where pictures go
import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { compareSchemes } from './compare.mjs';
import { sayMoreOfTheDemand } from './demand.mjs';
import { firstMapTime, launch, mapDrawn, openPage } from './browser.mjs';
import { seeOtherWays } from './otherWays.mjs';
import { assertFits, base, openOn, pictures, SCREENS, step, WORKPLACE } from './setting.mjs';
import { review } from './review.mjs';
import { seeInSpace } from './space.mjs';
import { takeAway } from './takeAway.mjs';
import { tryWhatIfs } from './whatIf.mjs';
import { wish } from './wishes.mjs';

/** Places to try, as shares of the map: the middle first, then around it. */
const PLACES = [[0.5, 0.5], [0.45, 0.42], [0.55, 0.58], [0.42, 0.58], [0.6, 0.45], [0.5, 0.35]];

const picture = await pictures();
const browser = await launch();
try {
  const { page, offences } = await openPage(browser, base.origin, { viewport: WORKPLACE, locale: 'en-GB', colorScheme: 'light' });
  await openEmpty(page);
  await assertAccessible(page, 'the empty page');
  await picture(page, 'empty-with-guide');
  await fillExample(page);
  await nameProjectedSystem(page);
  await refuseEmptyRequest(page);
  await sayMoreOfTheDemand(page, offences, { step, picture });
  await planByClick(page);
  await chooseByKeyboard(page);
  await readDetails(page);
  await picture(page, 'scheme-light-en');
  await assertAccessible(page, 'the details of a scheme');
  await takeAway(page, { step, picture });
  await review(page, { step, picture });
  await seeInSpace(page, { step, picture });
  await tryWhatIfs(page, { step, picture });
  await seeOtherWays(page, { step, picture });
  await wish(page, { step, picture });
  await compareSchemes(page, { step, picture });
  await reopenFromAddress(page);
  await changeLanguage(page);
  await picture(page, 'scheme-light-zh');
  await openElsewhere(page.url());
  await listWithoutMap(page.url());
  assert.deepEqual(offences, [], 'the page must raise no error and ask nobody but its own service');
  console.log('ok: plan');
} finally {
  await browser.close();
}

async function openEmpty(page) {
  step('the page opens with the grid in view');
  await page.goto(base.href);
  await page.locator('.header__grid-name').waitFor();
  await mapDrawn(page);
  assert.ok((await firstMapTime(page)) > 0, 'the page marks when streets and grid are first seen');
  assert.ok((await page.locator('.map-footer').innerText()).trim(), 'the origin of the map data is always visible');
}

async function fillExample(page) {
  step('the guide fills in an example and goes away');
  await page.locator('.guide__example').click();
  assert.equal(await page.locator('#request-capacity').inputValue(), '3150');
  await page.locator('.guide__done').click();
  assert.equal(await page.locator('.guide').count(), 0);
  await page.reload();
  await page.locator('.header__grid-name').waitFor();
  assert.equal(await page.locator('.guide').count(), 0);
}

async function nameProjectedSystem(page) {
  step('a place can be typed in any system of the register, named by its number');
  await page.locator('#request-crs').selectOption('EPSG');
  await page.locator('#request-epsg').fill('EPSG:4549');
  assert.equal(await page.locator('#request-epsg').inputValue(), '4549');
  await page.locator('#request-crs').selectOption('');
}

async function refuseEmptyRequest(page) {
  step('an empty request is refused with all that is missing');
  await page.locator('.request__submit').click();
  assert.equal(await page.locator('[role=alert] li').count(), 5);
  await page.locator('[role=alert] .link').first().click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'request-crs');
}

async function planByClick(page) {
  step('a click on the map and three entries plan a scheme');
  for (const place of PLACES) {
    if (await planAt(page, place)) {
      return;
    }
    await page.locator('.request-summary button').click();
  }
  assert.fail('no feasible scheme at any of the places tried');
}

async function planAt(page, [x, y]) {
  const box = await page.locator('.map__canvas').boundingBox();
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  assert.equal(await page.locator('#request-crs').inputValue(), 'WGS84');
  assert.match(await page.locator('#request-lon').inputValue(), /^-?\d+\.\d{6}$/);
  await page.locator('#request-capacity').fill('3150');
  await page.locator('#request-industry').selectOption('MACHINERY');
  await page.locator('.request__submit').focus();
  await page.keyboard.press('Enter');
  await page.locator('.results:not(.results--stale)').waitFor({ timeout: 90_000 });
  return (await page.locator('.card').count()) > 0;
}

async function chooseByKeyboard(page) {
  step('the list alone is enough: arrow keys and Enter choose a scheme');
  const cards = page.locator('.card');
  assert.equal(await cards.first().getAttribute('aria-pressed'), 'true');
  const last = (await cards.count()) - 1;
  await cards.first().focus();
  for (let i = 0; i < last; i++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  assert.equal(await cards.nth(last).getAttribute('aria-pressed'), 'true');
  assert.match(await page.locator('#drawer-title').innerText(), new RegExp(await cards.nth(last).getAttribute('data-scheme')));
  await cards.first().click();
  await page.mouse.move(0, 0);
}

async function readDetails(page) {
  step('every tab of the details has content');
  for (const tab of ['cost', 'checks', 'score', 'rejected', 'sources']) {
    await page.locator(`[data-tab="${tab}"]`).click();
    assert.ok((await page.locator('[role=tabpanel]').innerText()).length > 20, `tab ${tab} is empty`);
  }

  step('the day of the feeder is drawn under its limit');
  await page.locator('.day-curves summary').first().click();
  await page.locator('.day-chart__limit').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('.day-curve').first().scrollIntoViewIfNeeded();
  await picture(page, 'day-curves');
  await assertAccessible(page, 'the daily curves');
  await page.locator('.day-curves summary').first().click();
}

async function reopenFromAddress(page) {
  step('the address brings the same view back, and does not tell where the customer is');
  const chosen = await page.locator('#drawer-title').innerText();
  const address = new URL(page.url());
  assert.match(address.hash, /set=.+&scheme=.+&map=/);
  assert.doesNotMatch(address.hash, /\d\.\d{4,}/);
  await page.reload();
  await page.locator('.card[aria-pressed=true]').waitFor();
  await page.locator('#drawer-title').waitFor();
  assert.equal(await page.locator('#drawer-title').innerText(), chosen);
}

async function changeLanguage(page) {
  step('the language changes in place');
  await page.locator('button[lang="zh-CN"]').click();
  await page.locator('.results:not(.results--stale)').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  assert.match(await page.locator('#results-title').innerText(), /方案/);
}

async function listWithoutMap(address) {
  step('without WebGL the page says so, and the list does everything by keyboard');
  const plain = await launch({ webgl: false });
  try {
    const page = await plain.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    await page.locator('.map__unavailable').waitFor();
    await page.locator('.card').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#drawer-title').waitFor();
    await page.locator('[data-tab="sources"]').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('[data-tab="diagram"]').getAttribute('aria-selected'), 'true');
    await page.locator('.results__compare').focus();
    await page.keyboard.press('Enter');
    await page.locator('.compare-table').waitFor();
    await page.screenshot({ path: picture.pathOf('without-webgl') });
    await assertAccessible(page, 'the page without a map');
  } finally {
    await plain.close();
  }
}

/** The same view opened on other screens, one after the other in one tab: what the browser has read once it need not read again. */
async function openElsewhere(address) {
  const { page, offences } = await openPage(browser, base.origin);
  for (const { name, viewport, colorScheme } of SCREENS) {
    step(`${viewport.width} px, ${colorScheme}`);
    await openOn(page, address, { viewport, colorScheme });
    await page.locator('.card[aria-pressed=true]').waitFor();
    await assertFits(page);
    await picture(page, `scheme-${name}`);
  }
  assert.deepEqual(offences, []);
  await page.close();
}
