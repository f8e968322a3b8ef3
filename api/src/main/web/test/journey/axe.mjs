import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE = ['serious', 'critical'];

/** Nothing serious or critical may be found by axe-core in what is shown now. */
export async function assertAccessible(page, where) {
  // As a plain expression, because the page's policy allows no script but its own.
  await page.evaluate(`${source}; undefined`);
  const violations = await page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, impact, nodes }) => ({ id, impact, targets: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`) }));
  });
  const grave = violations.filter(({ impact }) => GRAVE.includes(impact));
  assert.deepEqual(grave, [], `axe-core on ${where}`);
}
