// A small invented county served for a journey: made, loaded, reconciled and served as a person would, then taken away.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const onroll = process.env.ONROLL;
const day = '2026-11-27';
export const password = 'a password for journeys';

function run(words, options = {}) {
  return execFileSync(onroll, words, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], ...options });
}

function load(county, data) {
  run(['simulate', '--children', '500', '--seed', '3', '--out', county]);
  run(['profile', 'use', 'invented-county', '--demo', '--data', data]);
  for (const line of readFileSync(join(county, 'import-order.txt'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    run(['import', ...line.split(' '), '--data', data, '--today', day], { cwd: county });
  }
  run(['reconcile', '--data', data, '--today', day]);
  for (const role of ['officer', 'lead']) {
    run(['user', 'add', role, '--role', role, '--name', `The ${role}`, '--data', data], { input: `${password}\n` });
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answers(address) {
  for (let i = 0; i < 200; ++i) {
    try {
      return await fetch(`${address}/sign-in`);
    } catch {
      await new Promise((later) => setTimeout(later, 50));
    }
  }
  throw new Error('the server did not start');
}

// Runs `journey({ address, browser })` on a served county and cleans up whatever happens.
export async function withCounty(journey) {
  const folder = mkdtempSync(join(tmpdir(), 'onroll-journey-'));
  let server;
  let browser;
  try {
    load(join(folder, 'county'), join(folder, 'data'));
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    server = spawn(onroll, ['serve', '--data', join(folder, 'data'), '--port', String(port), '--today', day], { stdio: 'ignore' });
    await answers(address);
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--disable-sync'],
    });
    await journey({ address, browser });
  } finally {
    await browser?.close();
    server?.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function signIn(page, address, name) {
  await page.goto(`${address}/worklist`);
  await page.getByLabel('Name or email address').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Worklist', level: 1 }).waitFor();
}
