import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';
import { base, WORKPLACE } from './setting.mjs';

/** A part of the page whose file does not come: it is said, and `rest` of the page can still be used. */
export async function withoutFile(browser, { step, picture }, part, hash, rest) {
  step(`the page stays where the file of ${part} does not come`);
  const page = await browser.newPage({ locale: 'en-GB', viewport: WORKPLACE });
  let refused = 0;
  await page.route(new RegExp(`/${part}-[^/]*\\.js$`), (route) => {
    refused += 1;
    return route.abort();
  });
  await page.goto(base.href + hash);
  await page.locator('.stage__message[role=alert]').waitFor();
  assert.ok(refused > 0, `the file of ${part} was asked for`);
  await page.locator(rest).click();
  await picture.plain(page, `without-${part}`);
  await assertAccessible(page, `the page without ${part}`);
  await page.close();
}
