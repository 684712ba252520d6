// Clicks through the console in Chromium as a rep would, against a running platform.
// Environment: BASE_URL, EMAIL, PASSWORD, TOKEN, CHROMIUM, OUTPUT (folder of screenshots).
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const { BASE_URL: base, EMAIL, PASSWORD, TOKEN, CHROMIUM, OUTPUT: output } = process.env;
await mkdir(output, { recursive: true });
const profile = await mkdtemp(join(tmpdir(), 'salesai-browser-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: CHROMIUM,
  viewport: { width: 1440, height: 900 },
  locale: 'en-US',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = browser.pages()[0] ?? (await browser.newPage());
page.setDefaultTimeout(45_000);
const errors = [];
page.on('pageerror', (error) => errors.push(String(error)));
const picture = (name) => page.screenshot({ path: join(output, `${name}.png`) });

async function api(path, body) {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

async function step(name, work) {
  const start = Date.now();
  try {
    await work();
    console.log(`ok   ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    await picture('failure');
    console.log(`FAIL ${name}: ${error.stack}\nat ${page.url()}\n${errors.join('\n')}`);
    await browser.close();
    process.exit(1);
  }
}

const mark = Date.now().toString(36);
const card = await api('/api/v1/battlecards', {
  competitor: `Northwind ${mark}`,
  tiles: [
    { kind: 'overview', title: 'Who they are', text: 'A broad suite with a long roll-out.' },
    { kind: 'objection', title: 'You are too expensive', text: 'Compare the cost over three years.' },
  ],
});
let lead;

await step('sign in', async () => {
  await page.goto(base + '/');
  await page.getByTestId('sign-in').click();
  await page.fill('#username', EMAIL);
  await page.fill('#password', PASSWORD);
  await picture('sign-in');
  await page.click('#kc-login');
  await page.waitForURL('**/app**');
  await page.getByTestId('home-next').waitFor();
});

await step('no token in the page', async () => {
  const stored = await page.evaluate(() =>
    JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie);
  assert.ok(!/eyJ[A-Za-z0-9_-]{10,}\./.test(stored), 'a token is readable from JavaScript');
});

await step('the overview moves by itself', async () => {
  const tile = page.getByTestId('overview-leads');
  await tile.waitFor();
  await page.waitForTimeout(1500);
  const before = await tile.innerText();
  await api('/api/v1/leads', { email: `first.${mark}@mover.test`, company: { name: 'Mover' } });
  await page.waitForFunction(
    (text) => document.querySelector('[data-testid="overview-leads"]')?.innerText !== text,
    before,
  );
});

await step('a captured lead appears with its score, without reload', async () => {
  await page.goto(base + '/app/leads?sort=-createdAt');
  await page.getByTestId('leads-table').waitFor();
  await page.evaluate(() => { window.notReloaded = true; });
  lead = await api('/api/v1/leads', {
    email: `dana.${mark}@foxworks.test`,
    firstName: 'Dana',
    lastName: `Fox ${mark}`,
    jobTitle: 'Chief Financial Officer',
    company: { name: `Foxworks ${mark}`, industry: 'manufacturing', employees: 800, country: 'DE' },
    source: { channel: 'referral' },
  });
  const row = page.getByTestId('lead-row').filter({ hasText: `Fox ${mark}` });
  await row.waitFor();
  const shown = await row.getByTestId('score-badge').getAttribute('data-score');
  assert.equal(Number(shown), lead.score.value);
  assert.ok(await page.evaluate(() => window.notReloaded), 'the page was reloaded');
  await picture('leads');
});

await step('the lead page shows reasons', async () => {
  await page.goto(`${base}/app/leads/${lead.id}`);
  await page.getByText(lead.score.reasons[0].label).first().waitFor();
  await picture('lead');
});

await step('a proposal is generated and previewed', async () => {
  await page.goto(`${base}/app/proposals/new?lead=${lead.id}`);
  await page.locator('form.builder button[type=submit]:not([disabled])').click();
  await page.waitForURL(/\/app\/proposals\/[0-9a-f-]{36}/);
  await page.getByTestId('proposal-preview').waitFor();
  await picture('proposal');
});

await step('a battle card is found', async () => {
  await page.goto(base + '/app/cards');
  await page.getByTestId('card-search').locator('input').first().fill(`Northwind ${mark}`);
  await page.getByText(card.competitor).first().waitFor();
  await picture('cards');
});

await step('a call shows its talk ratio', async () => {
  const file = join(profile, 'call.vtt');
  await writeFile(file, 'WEBVTT\n\n00:00.000 --> 00:10.000\n<v Riley Reyes>What made you look at us?\n\n'
    + '00:10.000 --> 00:40.000\n<v Dana Fox>The price worries our board.\n');
  await page.goto(base + '/app/conversations');
  await page.setInputFiles('input[type=file]', file);
  await page.locator('[role=dialog] button[type=submit], dialog button[type=submit]').first().click();
  await page.getByTestId('talk-ratio').waitFor();
  await picture('conversation');
});

await step('an event can be followed', async () => {
  await page.goto(`${base}/app/follow/${lead.id}`);
  await page.getByTestId('follow-event').waitFor();
  await page.getByText('Lead captured').first().waitFor();
  await picture('follow');
});

await step('the home page', async () => {
  await page.goto(base + '/app');
  await page.getByTestId('home-next').waitFor();
  await page.waitForTimeout(1500);
  await picture('home');
});

await browser.close();
await rm(profile, { recursive: true, force: true });
assert.deepEqual(errors, [], 'errors in the page');
console.log('10 steps passed');
