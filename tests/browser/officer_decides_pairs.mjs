// An officer at the review desk: the queue says what an answer changes, keys and buttons decide, the next question opens, a
// decision is taken back; a child is looked up; with and without JavaScript. Every page on the way passes axe and fits 320 pixels.
import assert from 'node:assert/strict';
import { fitsWidth, hasNoViolations } from './support/checks.mjs';
import { signIn, withCounty } from './support/county.mjs';

const question = /\/pairs\/(\d+)/;
const numberOf = (page) => page.url().match(question)[1];

async function beginWithTheFirst(page, address) {
  await page.goto(`${address}/pairs`);
  await page.getByText('Joining would').first().waitFor();
  await page.getByRole('button', { name: 'Begin with the first' }).click();
  await page.getByRole('heading', { name: 'Are these two the same child?', level: 1 }).waitFor();
}

async function namesStayOutOfSight(page) {
  const name = (await page.locator('.onroll-pair thead th').nth(1).textContent()).replace(/^Here: /, '').split(' ')[0];
  assert.ok(name.length > 1, 'the page names the child');
  assert.ok(!(await page.title()).includes(name), 'a name stands in the title');
  assert.ok(!decodeURIComponent(page.url()).includes(name), 'a name stands in the address');
}

// A letter chooses and goes to the reason; Enter there decides; the banner of the next question has the focus.
async function decideByKeys(page) {
  const before = numberOf(page);
  await page.keyboard.press('n');
  await page.getByText('Not the same child: say why, then press Enter.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'reason');
  await page.keyboard.type('Two cousins, the school says');
  await page.keyboard.press('Enter');
  await page.getByText('Your decision is kept. This is the next question').waitFor();
  assert.notEqual(numberOf(page), before);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'alert');
  return before;
}

async function passOver(page) {
  const before = numberOf(page);
  await page.keyboard.press('j');
  await page.waitForURL((url) => question.test(url.pathname) && url.pathname.match(question)[1] !== before);
}

async function keysCanBeTurnedOff(page) {
  await page.getByRole('button', { name: 'Turn keys off' }).click();
  await page.keyboard.press('n');
  assert.notEqual(await page.evaluate(() => document.activeElement.id), 'reason');
  await page.getByRole('button', { name: 'Turn keys on' }).click();
}

async function needsAReason(page) {
  await page.getByRole('button', { name: 'The same child', exact: true }).click();
  await page.getByRole('link', { name: 'Say why, in a few words' }).waitFor();
  await hasNoViolations(page);
}

async function takeBack(page, address, number) {
  await page.goto(`${address}/pairs?state=different`);
  await page.getByText('Two cousins, the school says').waitFor();
  await hasNoViolations(page);
  await page.getByRole('link', { name: 'Take it back' }).first().click();
  assert.equal(numberOf(page), number);
  await page.getByLabel('Why is it taken back?').fill('They are one child after all');
  await page.getByRole('button', { name: 'Take it back and ask again' }).click();
  await page.getByText('The decision was taken back').waitFor();
}

async function withoutScript(page, address) {
  await signIn(page, address, 'officer');
  await beginWithTheFirst(page, address);
  const before = numberOf(page);
  await page.getByLabel('Why?').fill('The school confirmed it by telephone');
  await page.getByLabel('Why?').press('Enter');
  assert.equal(numberOf(page), before, 'Enter alone gives no answer');
  await page.getByRole('button', { name: 'The same child', exact: true }).click();
  await page.getByText('Your decision is kept').waitFor();
  await page.goto(`${address}/pairs/${before}`);
  await page.getByText('Decided: the same child').waitFor();
}

// What a child's page says is entered in the look-up: that child is found, and a program is told the same.
async function lookUp(page, address) {
  await page.goto(`${address}/look-up`);
  await hasNoViolations(page);
  await fitsWidth(page);
  await page.goto(`${address}/children/1`);
  const said = async (key) => (await page.locator('.govuk-summary-list__row', { has: page.getByText(key, { exact: true }) })
    .first().locator('.govuk-summary-list__value').innerText()).split('\n')[0];
  const names = (await said('Name')).split(' ');
  const known = { forename: names[0], surname: names.slice(1).join(' '), date_of_birth: await said('Date of birth') };
  await page.goto(`${address}/look-up`);
  for (const [field, value] of Object.entries(known)) await page.locator(`[name=${field}]`).fill(value);
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.locator('.onroll-candidate a[href="/children/1"]').waitFor();
  await page.locator('.onroll-candidate summary').first().click();
  await hasNoViolations(page);
  await fitsWidth(page);
  assert.ok(!page.url().includes('?'), 'what was asked stands in the address');
  const csrf = await page.locator('main input[name=csrf]').first().inputValue();
  const answer = await page.request.post(`${address}/look-up`, { headers: { Accept: 'application/json' }, form: { csrf, ...known } });
  const told = await answer.json();
  assert.ok(told.candidates.some((each) => each.child === 1), 'a program is told of the child');
}

await withCounty(async ({ address, browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 1200, height: 900 } })).newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  await signIn(page, address, 'officer');
  await beginWithTheFirst(page, address);
  await namesStayOutOfSight(page);
  await hasNoViolations(page);
  await fitsWidth(page);
  await keysCanBeTurnedOff(page);
  const decided = await decideByKeys(page);
  await passOver(page);
  await needsAReason(page);
  await takeBack(page, address, decided);
  for (const path of ['/pairs', '/pairs?state=not_sure', '/pairs?queue=list', '/pairs/calibration', '/pairs/learned',
    '/pairs/calibration?same_at=0.995&perhaps_at=0.9']) {
    await page.goto(address + path);
    await hasNoViolations(page);
    await fitsWidth(page);
  }
  await lookUp(page, address);
  assert.deepEqual(complaints.filter((each) => !each.includes('422')), []);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  await withoutScript(await plain.newPage(), address);
});
console.log('1 passed, 0 failed');
