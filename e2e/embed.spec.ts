/** The lab inside other people's pages: another origin, a sandbox, ten on a page, and a page that is hostile. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Serves one page from an origin of its own. */
const hostPage = async (html: string): Promise<{ readonly address: string; readonly server: Server }> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><meta charset="utf-8"><title>A course</title><body style="margin:0">${html}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
};

const onHost = async (browser: Browser, html: string, use: (page: Page) => Promise<void>): Promise<void> => {
  const { address, server } = await hostPage(html);
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  try {
    await page.goto(address);
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
    server.close();
  }
};

const labFrame = async (page: Page): Promise<Frame> => {
  const handle = await page.locator('iframe').first().elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await frame.locator('[data-ready="true"]').waitFor();
  return frame;
};

/** Connects with the published client and leaves the line at `window.lab`, all events at `window.told`. */
const connect = (page: Page, origin: string): Promise<void> =>
  page.evaluate(async (lab) => {
    const { connect: line } = await import(`${lab}/embed.js`);
    const frame = document.querySelector('iframe');
    const opened = await line(frame);
    const told: unknown[] = [];
    for (const name of [
      'ready',
      'step',
      'act',
      'predict.asked',
      'predict.answered',
      'goal.reached',
      'height',
    ])
      opened.on(name, (payload: unknown) => told.push([name, payload]));
    await new Promise<void>((ready) => opened.on('ready', () => ready()));
    Object.assign(window, { lab: opened, told });
  }, origin);

const call = (page: Page, name: string, payload?: unknown): Promise<unknown> =>
  page.evaluate(
    ([type, given]) =>
      (window as unknown as { lab: { call(type: string, given: unknown): Promise<unknown> } }).lab
        .call(type as string, given)
        .catch((error: Error) => error.message),
    [name, payload] as const,
  );

test('a page of another origin drives the lab and is told what happens', async ({ browser, origin }) => {
  const html = `<input autofocus><iframe src="${origin}/embed/cap-partition" width="100%" height="560"></iframe>`;
  await onHost(browser, html, async (page) => {
    const frame = await labFrame(page);
    await connect(page, origin);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);
    expect(scrolls, 'no scroll bar at 560 px').toBe(false);

    expect(await call(page, 'act', { act: { do: 'cut', from: 'R0', to: 'R1' } })).toEqual({});
    expect(await call(page, 'describe')).toMatchObject({
      lesson: 'cap-partition',
      cuts: [
        { from: 'R0', to: 'R1' },
        { from: 'R1', to: 'R0' },
      ],
    });
    const { svg } = (await call(page, 'image')) as { svg: string };
    const names = await page.evaluate((text) => {
      const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
      return drawn.querySelector('parsererror')
        ? ['broken']
        : [...drawn.querySelectorAll('text')].map((one) => one.textContent ?? '');
    }, svg);
    expect(names.join(' ')).toContain('R0');
    const { record } = (await call(page, 'getRun')) as { record: object };
    expect(await call(page, 'seek', { step: 'nonsense' })).toContain('nonsense');
    expect(await call(page, 'setRun', { record })).toEqual({});
    expect(await call(page, 'setTheme', { theme: 'dark' })).toEqual({});
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    const told = await page.evaluate(() => (window as unknown as { told: [string, object][] }).told);
    expect(told.map(([name]) => name)).toEqual(expect.arrayContaining(['ready', 'act', 'height']));
  });
});

test('in a frame without an origin it works and says that nothing is kept', async ({ browser, origin }) => {
  const html = `<iframe sandbox="allow-scripts" src="${origin}/embed/cap-partition" width="100%" height="560"></iframe>`;
  await onHost(browser, html, async (page) => {
    const frame = await labFrame(page);
    await connect(page, origin);
    await call(page, 'act', { act: { do: 'operate', node: 'a', operation: { name: 'write', value: 1 } } });
    expect(await call(page, 'step', { unit: 'event' })).toEqual({});
    await expect(frame.getByRole('status').filter({ hasText: /does not let the lab keep/ })).toBeVisible();
  });
});

test('ten thousand hostile messages have no effect and get no answer', async ({ browser, origin }) => {
  const html = `<iframe src="${origin}/embed/cap-partition" width="100%" height="560"></iframe>
    <iframe id="stranger" srcdoc="<p>a stranger</p>"></iframe>`;
  await onHost(browser, html, async (page) => {
    const frame = await labFrame(page);
    await connect(page, origin);
    const before = await call(page, 'getRun');
    const answers = await page.evaluate(async () => {
      const target = document.querySelector('iframe')?.contentWindow as Window;
      const stranger = document.querySelector<HTMLIFrameElement>('#stranger');
      let heard = 0;
      window.addEventListener('message', () => (heard += 1));
      const cycle: { self?: unknown } = {};
      cycle.self = cycle;
      const bad: unknown[] = [
        { ns: 'netsplit', v: 2, id: 1, type: 'hello', payload: {} },
        { ns: 'netsp1it', v: 1, id: 1, type: 'hello', payload: {} },
        { ns: 'netsplit', v: 1, id: 1, type: 'act', payload: { act: { do: 'crash', node: 'R0' } } },
        { ns: 'netsplit', v: 1, id: 1, type: 'hello', payload: {}, extra: 1 },
        cycle,
        'netsplit',
        null,
      ];
      for (let sent = 0; sent < 10_000; sent += 1) target.postMessage(bad[sent % bad.length], '*');
      target.postMessage({ ns: 'netsplit', v: 1, id: 1, type: 'x'.repeat(10_000_000) }, '*');
      // A greeting from a window that is not the page around the lab, with a port of its own.
      const script = stranger?.contentDocument?.createElement('script');
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (heard += 1);
      if (script && stranger?.contentWindow)
        (stranger.contentWindow as Window & typeof globalThis).eval(
          '(t, m, p) => t.postMessage(m, "*", [p])',
        )(target, { ns: 'netsplit', v: 1, id: 1, type: 'hello', payload: {} }, channel.port2);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return heard;
    });
    expect(answers).toBe(0);
    expect(await call(page, 'getRun')).toEqual(before);
    await expect(frame.locator('[data-ready="true"]')).toBeVisible();
  });
});

test('of ten on a page only those in sight fetch a lesson, and play stops out of sight', async ({
  browser,
  origin,
}) => {
  const one = `<iframe src="${origin}/embed/cap-partition" width="100%" height="560" style="display:block"></iframe>`;
  await onHost(browser, one.repeat(10), async (page) => {
    await labFrame(page);
    const ready = async (): Promise<number> => {
      const frames = page.frames().filter((frame) => frame !== page.mainFrame());
      const states = await Promise.all(frames.map((frame) => frame.locator('[data-ready="true"]').count()));
      return states.reduce((sum, count) => sum + count, 0);
    };
    await expect.poll(ready).toBe(2);
    await connect(page, origin);
    await call(page, 'act', { act: { do: 'operate', node: 'a', operation: { name: 'write', value: 1 } } });
    await call(page, 'play');
    await page.evaluate(() => window.scrollTo(0, 3000));
    const time = async (): Promise<number> =>
      ((await call(page, 'describe')) as { readonly timeMs: number }).timeMs;
    const passed = async (): Promise<number> => {
      const before = await time();
      await page.waitForTimeout(500);
      return (await time()) - before;
    };
    await expect.poll(passed).toBe(0);
  });
});

test('the element brings frame, height and line', async ({ browser, origin }) => {
  const html = `<script type="module" src="${origin}/embed.js"></script>
    <netsplit-lab lesson="paxos-synod" step="2" theme="light"></netsplit-lab>`;
  await onHost(browser, html, async (page) => {
    const frame = await labFrame(page);
    expect(frame.url()).toBe(`${origin}/embed/paxos-synod?step=2&theme=light`);
    await expect(page.locator('iframe')).toHaveAttribute('height', '560');
    const step = await page.evaluate(async () => {
      const element = document.querySelector('netsplit-lab') as unknown as {
        lab(): Promise<{ call(name: string): Promise<{ lesson: string }> }>;
      };
      return (await (await element.lab()).call('describe')).lesson;
    });
    expect(step).toBe('paxos-synod');
  });
});

test('an unknown lesson and a waiting start say so', async ({ page }) => {
  await page.goto('/embed/no-such-lesson');
  await expect(page.getByText('no lesson called “no-such-lesson”')).toBeVisible();
  await page.goto('/embed/cap-partition?ctl=1&allowLinks=false');
  await page.getByRole('button', { name: /Start/ }).click();
  await page.locator('[data-ready="true"]').waitFor();
  await expect(page.getByRole('link')).toHaveCount(0);
});

test('the page on embedding shows each way live, and its code can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/embedding');
  await expect(page.locator('iframe')).toHaveCount(5);
  await page.locator('iframe').first().scrollIntoViewIfNeeded();
  const first = page.frameLocator('iframe').first();
  await first.locator('[data-ready="true"]').waitFor();
  await page.getByRole('button', { name: 'Copy' }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('/embed/cap-partition"');
  expect(copied).toContain('sandbox="allow-scripts');
});
