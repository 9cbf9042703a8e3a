import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/browser.ts';

const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto('http://127.0.0.1:4971/present/cap-partition');
await page.getByText('other machines can join').waitFor();
for (const b of await page.getByRole('button').all())
  console.log(JSON.stringify((await b.getAttribute('aria-label')) ?? (await b.textContent())));
await page.screenshot({ path: '/tmp/c1.png' });
await browser.close();
