import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { mapDrawn } from './browser.mjs';

/** Compares the schemes of the answer that is shown, from the button to the weights and back. */
export async function compareSchemes(page, { step, picture }) {
  step('the schemes stand side by side, the best marked');
  await page.locator('.results__compare').click();
  await page.locator('.compare-table').waitFor();
  const columns = await page.locator('.compare-table thead th').count();
  assert.equal(columns, await page.locator('.card').count());
  assert.ok((await page.locator('.compare-cell--best').count()) > 0, 'some cell is the best of its row');
  await mapDrawn(page);
  await picture(page, 'compare-overview');
  await assertAccessible(page, 'the comparison');

  step('only what differs');
  const all = await page.locator('[data-row]').count();
  await page.getByRole('checkbox').check();
  const differing = await page.locator('[data-row]').count();
  assert.ok(differing > 0 && differing < all, `${differing} of ${all} rows differ`);
  assert.equal(await page.locator('.compare-table__row--same').count(), 0);
  await page.getByRole('checkbox').uncheck();

  step('every part of the comparison has content');
  for (const tab of ['money', 'loads', 'rules', 'more', 'weights']) {
    await page.locator(`.compare [data-tab="${tab}"]`).click();
    assert.ok((await page.locator('.compare [role=tabpanel]').innerText()).length > 40, `tab ${tab} is empty`);
    await picture(page, `compare-${tab}`);
  }
  await assertAccessible(page, 'the weights');
  await printOnPaper(page, { step, picture });
  await changeWeights(page, step);
  await mapsMoveTogether(page, { step, picture });
  await reopenComparison(page, step);
  await page.locator('#compare-title').focus();
  await page.keyboard.press('Escape');
  await page.locator('.compare').waitFor({ state: 'detached' });
}

async function changeWeights(page, step) {
  step('other weights rank again at once, in the list too');
  const planned = await totals(page);
  const slider = page.locator('#weight-cost');
  await slider.focus();
  await page.keyboard.press('Home');
  assert.equal(await slider.inputValue(), '0');
  assert.notDeepEqual(await totals(page), planned);
  assert.deepEqual(await page.locator('.card').evaluateAll((cards) => cards.map((card) => card.dataset.scheme)), await order(page));
  assert.match(new URL(page.url()).hash, /weights=cost:0,/);
  await page.locator('.weights__actions button').first().click();
  assert.deepEqual(await totals(page), planned);
}

async function printOnPaper(page, { step, picture }) {
  step('the comparison goes on paper with scale bar and legend');
  // The print dialog would wait for somebody.
  await page.evaluate(() => (window.print = () => undefined));
  await page.locator('[data-paper="a4"]').click();
  await page.locator('.print-sheet .printed-map__frame img').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  assert.match(await page.locator('.printed-map__scale').innerText(), /^[1-9][\d,]* m$/);
  assert.equal(await page.locator('.printed-map__scheme').count(), await page.locator('.print-sheet .compare-table thead th').count());
  await page.screenshot({ path: picture.pathOf('print-comparison'), fullPage: true });
  assert.equal((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString(), '%PDF-');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.locator('.print-sheet').waitFor({ state: 'detached' });
}

async function mapsMoveTogether(page, { step, picture }) {
  step('two maps move together');
  await page.locator('.compare__maps button').nth(1).click();
  await page.locator('.side-map .map__canvas[data-drawn="true"]').waitFor({ state: 'attached', timeout: 60_000 });
  const before = await page.locator('.map__canvas').first().getAttribute('data-view');
  await page.locator('.map__button').first().click();
  await page.waitForFunction(bothMapsLeft, before, { timeout: 60_000 });
  await mapDrawn(page);
  await page.locator('.side-map .map__canvas[data-drawn="true"]').waitFor({ state: 'attached', timeout: 60_000 });
  await picture(page, 'compare-two-maps');
}

async function reopenComparison(page, step) {
  step('the address brings the comparison back');
  const scheme = await page.locator('.compare-table thead th, [data-standing]').count();
  await page.reload();
  await page.locator('.compare').waitFor();
  await page.locator('.side-map').waitFor();
  await page.locator('.compare-table thead th, [data-standing]').nth(scheme - 1).waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('.compare-table thead th, [data-standing]').count(), scheme);
}

/** In the page: two maps have come to rest at one view, and not at the one they had. */
const bothMapsLeft = (before) => {
  const views = [...document.querySelectorAll('.map__canvas')].map((map) => map.dataset.view);
  return views.length === 2 && views[0] === views[1] && views[0] !== before;
};

const totals = (page) => page.locator('[data-standing] td:last-child').allInnerTexts();
const order = (page) => page.locator('[data-standing]').evaluateAll((rows) => rows.map((row) => row.dataset.standing));
