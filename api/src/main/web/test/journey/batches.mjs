import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { assertAccessible } from './axe.mjs';
import { mapDrawn } from './browser.mjs';

/** A table from the sample to its results, with everything that can be done on the way. */
export async function checkManyCustomers(page, { step, picture }) {
  step('the page of batches opens empty and says what to do');
  await page.locator('[data-page="batches"]').click();
  await page.locator('.order-form').waitFor();
  await page.locator('.empty').waitFor();
  await picture(page, 'batch-empty');
  await assertAccessible(page, 'the empty page of batches');

  step('a file that is no table is refused at once');
  const input = page.locator('#batch-file');
  await input.setInputFiles({ name: 'park.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') });
  await page.locator('.order-form [role=alert]').waitFor();
  assert.equal(await page.locator('.order-form__send').isDisabled(), true);

  step('the sample is saved, spoilt in one row, and checked without being stored');
  const sample = (await download(page, page.locator('.order-form__sample'))).toString('utf8');
  const lines = sample.trim().split('\r\n');
  assert.equal(lines.length, 9);
  const spoilt = [...lines, lines[1], 'P-10,here,there,WGS84,much,OFFICE,ORDINARY', ''].join('\r\n');
  await input.setInputFiles({ name: 'park.csv', mimeType: 'text/csv', buffer: Buffer.from(spoilt) });
  await page.locator('.order-form__check').click();
  await page.locator('.check-report').waitFor();
  assert.equal(await page.locator('.check-report__problems li').count(), 3);
  await page.locator('.check-report .column-mapping summary').click();
  assert.equal(await page.locator('.check-report .column-mapping tbody tr').count(), 7);
  await page.locator('.check-report').scrollIntoViewIfNeeded();
  await picture(page, 'batch-check');
  await assertAccessible(page, 'the result of the check');

  step('a table that names no place is refused with all that is missing');
  await input.setInputFiles({ name: 'nothing.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await page.locator('.order-form__send').click();
  await page.locator('.order-form .notice--problem li').nth(2).waitFor();
  assert.equal(await page.locator('.order-form .notice--problem li').count(), 3);

  step('one row after the other, the largest first, until all are done');
  await page.locator('input[value="SEQUENTIAL"]').check();
  await page.locator('#batch-order').selectOption('LARGEST');
  await input.setInputFiles({ name: 'park.csv', mimeType: 'text/csv', buffer: Buffer.from(spoilt) });
  await page.locator('.order-form__send').click();
  await page.locator('.work-page__detail .batch-state--done').waitFor({ timeout: 90_000 });
  await page.locator('[data-state="ok"]').waitFor();
  assert.equal(await page.locator('.row-table tbody tr').count(), 10);
  await mapDrawn(page);
  await picture(page, 'batch-done');
  await assertAccessible(page, 'a finished batch');
}

/** What came of the rows: in the table, on the map, as files, and one of them as schemes. */
export async function readRows(page, { step, picture }) {
  step('rows can be shown by how they ended');
  for (const state of ['ok', 'invalid', 'duplicate']) {
    const chip = page.locator(`[data-state="${state}"]`);
    await chip.click();
    const wanted = Number(await chip.locator('.figure').innerText());
    await page.locator(`.row-table tbody tr`).nth(wanted - 1).waitFor();
    assert.equal(await page.locator('.row-table tbody tr').count(), wanted, state);
  }
  assert.match(await page.locator('.row-table tbody').innerText(), /\S/);
  await page.locator('[data-state="ok"]').click();
  await page.locator('.row-table__open').first().waitFor();

  step('a row is marked on the map');
  await page.locator('.row-table tbody tr button').first().click();
  assert.equal(await page.locator('.row-table__selected').count(), 1);
  await mapDrawn(page);
  await picture(page, 'batch-row-marked');

  step('results, rows to mend and routes are files');
  const table = (await download(page, page.locator('[data-file="results.csv"]'))).toString('utf8');
  assert.equal(table.trim().split('\r\n').length, 11);
  assert.match(table, /SEQUENTIAL/);
  assert.match((await download(page, page.locator('[data-file="errors.csv"]'))).toString('utf8'), /P-10/);
  assert.equal((await download(page, page.locator('[data-file="routes.gpkg"]'))).subarray(0, 13).toString(), 'SQLite format');
  assert.equal((await download(page, page.locator('[data-file="results.xlsx"]'))).subarray(0, 2).toString(), 'PK');

  step('the address brings the batch back, and does not tell where its customers are');
  assert.match(new URL(page.url()).hash, /page=batches&batch=/);
  assert.doesNotMatch(new URL(page.url()).hash, /\d\.\d{4,}/);
  await page.reload();
  await page.locator('.row-table__open').first().waitFor();
}

/** The arrow keys alone lead through the rows and to the schemes of one. */
export async function openRow(page, { step, picture }) {
  step('by keyboard alone: down the rows, and into the schemes of one');
  await page.locator('[data-state="ok"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.row-table__open').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.card').first().waitFor({ timeout: 60_000 });
  assert.equal(await page.locator('[data-page="plan"]').getAttribute('aria-current'), 'page');
  await mapDrawn(page);
  await picture(page, 'batch-row-planned');
  await page.locator('[data-page="batches"]').click();
  await page.locator('.row-table__open').first().waitFor();
}

/** Neighbours, whose cables follow the same street. */
export async function shareTrenches(page, { step, picture }) {
  step('what one trench for several customers would save is told, and at which prices');
  await page.locator('.batch-new').click();
  const [west, south, east, north] = await page.evaluate(async () => (await (await fetch('api/v1/grid')).json()).bbox);
  const rows = Array.from({ length: 12 }, (_, i) => `${((west + east) / 2 + i * 2e-4).toFixed(6)},${((south + north) / 2).toFixed(6)},${800 + 200 * i}`);
  await page.locator('#batch-file').setInputFiles({ name: 'neighbours.csv', mimeType: 'text/csv', buffer: Buffer.from(['lon,lat,kva', ...rows].join('\n')) });
  await page.locator('#batch-crs').selectOption('WGS84');
  await page.locator('input[value="SEQUENTIAL"]').check();
  await page.locator('.order-form__send').click();
  const note = page.locator('.shared-trenches');
  await note.waitFor({ timeout: 60_000 });
  const [batch] = await page.evaluate(async () => (await (await fetch('api/v1/batches')).json()).batches);
  assert.match(await note.innerText(), /^\d+ customers could share [\d,.]+ m of trench and save \D*[\d,.]*[1-9]/);
  assert.ok((await note.innerText()).includes(batch.price_book_version), await note.innerText());
  await mapDrawn(page);
  await picture(page, 'batch-shared-trenches');
}

/** A batch that is long enough to be interrupted. */
export async function controlBatch(page, { step, picture }) {
  step('a long batch tells its rate, rests, goes on and is given up');
  await page.locator('.batch-new').click();
  const { bbox } = await page.evaluate(async () => (await fetch('api/v1/grid')).json());
  await page.locator('#batch-file').setInputFiles({ name: 'roll-out.csv', mimeType: 'text/csv', buffer: Buffer.from(longTable(bbox, 4000)) });
  await page.locator('#batch-crs').selectOption('WGS84');
  await page.locator('.order-form__send').click();
  await page.locator('[data-action="pause"]').waitFor();
  await page.locator('.batch-progress__line .figure').nth(2).waitFor({ timeout: 60_000 });
  await page.locator('[data-action="pause"]').click();
  await page.locator('.batch-progress .batch-state--paused').waitFor();
  await picture(page, 'batch-paused');
  await assertAccessible(page, 'a batch at rest');
  await page.locator('[data-action="resume"]').click();
  await page.locator('.batch-progress .batch-state--running').waitFor();
  await page.locator('[data-action="cancel"]').click();
  await page.locator('.batch-progress .batch-state--cancelled').waitFor();
  assert.equal(await page.locator('[data-action]').count(), 0);
  await page.locator('.batch-list__item').nth(1).click();
  await page.locator('.batch-progress .batch-state--done').waitFor();
}

/** Rows on a grid of places over the middle of the box, none like another. */
function longTable([west, south, east, north], rows) {
  const side = Math.ceil(Math.sqrt(rows));
  const at = (low, high, share) => (low + (0.2 + 0.6 * share) * (high - low)).toFixed(6);
  const lines = Array.from({ length: rows }, (_, i) => `${at(west, east, (i % side) / side)},${at(south, north, Math.floor(i / side) / side)},${200 + (i % 700)}`);
  return ['lon,lat,kva', ...lines].join('\n');
}

async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await file.path());
}
