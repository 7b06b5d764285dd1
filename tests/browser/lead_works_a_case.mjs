// A lead finds a child who is not accounted for, gives the case to an officer, notes what was done, and finds the child
// again by name: with and without JavaScript. Every page on the way passes axe and fits 320 pixels.
import assert from 'node:assert/strict';
import { fitsWidth, hasNoViolations } from './support/checks.mjs';
import { signIn, withCounty } from './support/county.mjs';

async function workACase(page, address) {
  await signIn(page, address, 'lead');
  const first = page.locator('table tbody tr').first();
  const child = (await first.getByRole('link').first().textContent()).trim();
  await first.getByRole('link', { name: 'Allocate the case' }).click();
  await page.getByRole('link', { name: 'Assign the case' }).or(page.getByRole('button', { name: 'Assign the case' })).first().click();
  await page.getByText('The officer').first().click().catch(() => {});
  const choice = page.getByLabel('The officer');
  if (await choice.count() && (await choice.first().getAttribute('type')) === 'radio') await choice.first().check();
  else await page.locator('select').selectOption({ label: 'The officer' });
  await page.locator('main form button').first().click();
  await page.getByText('Allocated').first().waitFor();
  await page.getByRole('link', { name: 'Add a note' }).click();
  await page.locator('textarea').fill('Telephoned the last school: <b>nobody</b> knows where the family went.');
  await page.locator('main form button').first().click();
  await page.getByText('<b>nobody</b> knows').waitFor();
  return child;
}

async function findAgain(page, address, child) {
  await page.goto(`${address}/search`);
  await page.locator('main input[type=text], main input[type=search], main input:not([type])').first().fill(child);
  await page.locator('main form button').first().click();
  await page.getByRole('link', { name: child.split(',')[0] }).first().waitFor();
  assert.ok(!page.url().toLowerCase().includes(child.split(',')[0].toLowerCase()), 'a name stands in the address');
}

await withCounty(async ({ address, browser }) => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  const child = await workACase(page, address);
  await findAgain(page, address, child);
  for (const path of ['/worklist', '/unaccounted', '/cases/1', '/children/1', '/schools', '/imports', '/imports/new', '/pairs', '/search']) {
    await page.goto(address + path);
    await hasNoViolations(page);
    await fitsWidth(page);
  }
  assert.deepEqual(complaints, []);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  await workACase(await plain.newPage(), address);

  const stranger = await browser.newContext();
  const answer = await (await stranger.newPage()).goto(`${address}/cases/1`);
  assert.ok(answer.url().includes('/sign-in'), 'a stranger is asked to sign in');
});
console.log('1 passed, 0 failed');
