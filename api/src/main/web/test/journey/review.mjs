import assert from 'node:assert/strict';
import { assertAccessible } from './axe.mjs';

/** Submits the chosen scheme, returns it, submits it again and freezes it; then holds it against today. */
export async function review(page, { step, picture }) {
  step('a scheme goes through its review and is frozen');
  const panel = page.locator('.review');
  await panel.locator('summary').click();
  await act(page, 'SUBMIT', 'SUBMITTED');
  await page.locator('.review [data-action="RETURN"]').click();
  await panel.locator('#review-comment-problem').waitFor();
  assert.equal(await panel.getAttribute('data-state'), 'SUBMITTED', 'a return needs a comment');
  await page.locator('#review-comment').fill('路径请避开人民路');
  await act(page, 'RETURN', 'RETURNED');
  await act(page, 'SUBMIT', 'SUBMITTED');
  await picture(page, 'review-submitted');
  await assertAccessible(page, 'the review of a scheme');
  if ((await page.locator('#review-reason').count()) > 0) {
    await page.locator('#review-reason').fill('the corridor of the park');
  }
  await act(page, 'APPROVE', 'APPROVED');
  await panel.locator('.record__compare').click();
  await panel.locator('.record__difference[data-outcome="SAME"]').waitFor({ timeout: 30_000 });
  await panel.locator('.record__difference').scrollIntoViewIfNeeded();
  await picture(page, 'review-approved');
  await assertAccessible(page, 'the version of record');
  await panel.locator('summary').click();
}

async function act(page, action, state) {
  await page.locator(`.review [data-action="${action}"]:not([disabled])`).click();
  await page.locator(`.review[data-state="${state}"]`).waitFor();
}
