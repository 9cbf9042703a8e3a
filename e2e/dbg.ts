import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/browser.ts';
const browser = await chromium.launch(launchOptions());
for (const [w, h, q, n] of [[1440, 900, '', 'a'], [390, 844, '?theme=dark', 'b']] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: h } });
  await page.goto('http://127.0.0.1:4971/embedding' + q);
  await page.waitForTimeout(3000);
  console.log(n, await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]));
  await page.screenshot({ path: `/tmp/em-${n}.png`, fullPage: true });
  await page.close();
}
await browser.close();
