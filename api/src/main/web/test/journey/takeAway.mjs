import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { assertAccessible } from './axe.mjs';

const CUSTOMER = '晨曦精密机械有限公司';

/** Opens the diagram and points at it, narrows the refused candidates, and takes every file away. */
export async function takeAway(page, { step, picture }) {
  step('the diagram and the map point at each other');
  await page.locator('[data-tab="diagram"]').click();
  await page.locator('.diagram[data-state="shown"] svg').waitFor({ timeout: 30_000 });
  const part = page.locator('.diagram__paper g[data-kind="BAY"][data-element]:not([data-element=""])').first();
  await part.dispatchEvent('pointerover');
  await page.locator('.diagram__part--pointed').first().waitFor({ state: 'attached' });
  await picture(page, 'diagram');
  await assertAccessible(page, 'the diagram');
  await page.mouse.move(0, 0);

  step('refused candidates are grouped and can be narrowed');
  await page.locator('[data-tab="rejected"]').click();
  const families = page.locator('.rejected-group');
  if ((await families.count()) > 1) {
    await page.locator('.rejection-filters select').first().selectOption({ index: 1 });
    assert.ok((await page.locator('.rejected__item').count()) > 0);
    await page.locator('.rejection-filters select').first().selectOption('');
  }
  await picture(page, 'refused');
  await assertAccessible(page, 'the refused candidates');

  step('every file is there');
  await page.locator('[data-tab="files"]').click();
  await page.locator('.particulars > summary').click();
  await page.locator('#particulars-customer_name').fill(CUSTOMER);
  await page.locator('#particulars-reply_date').fill('2026-11-29');
  await picture(page, 'files-particulars');
  await assertAccessible(page, 'the particulars for the documents');
  for (const format of await page.locator('[data-format]').evaluateAll((buttons) => buttons.map((button) => button.dataset.format))) {
    const answer = page.waitForResponse((response) => /\/(export|survey)\.|\/bundle$/.test(response.url()), { timeout: 60_000 });
    const waiting = page.waitForEvent('download', { timeout: 60_000 }).catch(() => undefined);
    await page.locator(`[data-format="${format}"]`).click();
    const told = (await answer).request().postData();
    assert.equal(told === null, !/docx|pdf/.test(format), `${format} is told of the customer or not`);
    assert.ok(told === null || JSON.parse(told).customer_name === CUSTOMER);
    if ((await answer).status() === 503) {
      // Documents need a font of the machine; the page says which, and everything else goes on.
      assert.match(await page.locator('.downloads').innerText(), /fonts-droid-fallback/);
      step(`SKIPPED ${format}: no Chinese TrueType font is installed (Debian: apt-get install fonts-droid-fallback)`);
    } else {
      const content = await readFile(await (await waiting).path());
      assert.ok(content.length > 200, `${format} is empty`);
    }
    await page.locator(`[data-format="${format}"]:not([disabled])`).waitFor();
  }
  await page.locator('[data-tab="sources"]').click();
  const kept = await page.evaluate(() => JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }]));
  assert.ok(!kept.includes(CUSTOMER) && !kept.includes(encodeURIComponent(CUSTOMER)), 'nothing of the customer is kept');
  await page.locator('[data-tab="files"]').click();
  assert.equal(await page.locator('#particulars-customer_name').inputValue(), CUSTOMER, 'what was typed is there for the next file');
  await page.locator('[data-tab="sources"]').click();
}
