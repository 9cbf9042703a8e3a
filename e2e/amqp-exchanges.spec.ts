import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';
import { byKeyboard, byMouse, type Press } from './testing/hands.ts';

const story = (page: Page) => page.locator('aside').first();
const graph = (page: Page) => page.getByRole('region', { name: 'Exchanges and queues' });
const queues = (page: Page) => graph(page).getByRole('button', { name: /^Queue / });

/** Fills in the form that is open, and sends it. */
const send = async (
  page: Page,
  press: Press,
  form: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> => {
  const open = graph(page).getByRole('form', { name: form });
  for (const [label, value] of Object.entries(fields)) {
    const field = open.getByLabel(label, { exact: true });
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
    else {
      await field.focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(value);
    }
  }
  await press(open.locator('button[type=submit]'));
};

const wire = async (page: Page, press: Press): Promise<void> => {
  const add = async (what: string): Promise<void> =>
    press(graph(page).getByRole('button', { name: what, exact: true }));
  await add('Add an exchange');
  await send(page, press, 'Add an exchange', { Name: 'post', Type: 'topic' });
  await add('Add a queue');
  await send(page, press, 'Add a queue', { Name: 'first' });
  await send(page, press, 'Add a queue', { Name: 'second' });
  await add('Add a binding');
  await send(page, press, 'Add a binding', { From: 'post', To: 'queue first', Key: 'order.*' });
  await send(page, press, 'Add a binding', { From: 'post', To: 'queue second', Key: '#' });
  await add('Publish');
  await send(page, press, 'Publish', { Exchange: 'post', Key: 'order.paid' });
};

for (const [way, pressOn] of [
  ['mouse', () => byMouse],
  ['keyboard', byKeyboard],
] as const)
  test(`a post office is wired by ${way}, and every change is a step of the run`, async ({ page }) => {
    test.setTimeout(90_000);
    await open(page, '/l/amqp-exchanges?step=wire&speed=1');
    const press = pressOn(page);
    await wire(page, press);
    await press(story(page).locator('input[type=radio]:enabled').first());
    await press(story(page).getByRole('button', { name: 'Commit to this' }));
    await expect(story(page).getByText('Your task: Done')).toBeVisible();
    await expect(queues(page)).toHaveCount(2);
    await expect(
      graph(page).getByRole('button', { name: /^Binding from post to first.*taken/ }),
    ).toBeVisible();
    await page.getByRole('slider', { name: 'Position in time' }).focus();
    await page.keyboard.press('Home');
    await expect(queues(page)).toHaveCount(0);
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight');
    await page.reload();
    await page.locator('[data-ready="true"]').first().waitFor();
    await page.getByRole('slider', { name: 'Position in time' }).focus();
    await page.keyboard.press('End');
    await expect(queues(page)).toHaveCount(2);
  });

/** A drag that is over before its way can be drawn. */
const flick = async (page: Page, from: Locator, to: Locator): Promise<void> => {
  const [begin, end] = [await from.boundingBox(), await to.boundingBox()];
  if (begin === null || end === null) throw new Error('there is nothing to drag');
  const middle = ({ x, y, width, height }: typeof begin) => ({
    clientX: x + width / 2,
    clientY: y + height / 2,
  });
  await page.evaluate(
    async ([start, stop]) => {
      const say = (type: string, where: typeof start): unknown =>
        document
          .elementFromPoint(where.clientX, where.clientY)
          ?.dispatchEvent(new PointerEvent(type, { ...where, bubbles: true }));
      say('pointerdown', start);
      await new Promise((done) => setTimeout(done));
      say('pointermove', stop);
      say('pointerup', stop);
    },
    [middle(begin), middle(end)] as const,
  );
};

for (const [hand, drag] of [
  ['slow', (_: Page, from: Locator, to: Locator) => from.dragTo(to)],
  ['quick', flick],
] as const)
  test(`a binding is drawn from an exchange to a queue by a ${hand} hand`, async ({ page }) => {
    await open(page, '/l/amqp-exchanges?step=direct');
    const stock = queues(page).filter({ hasText: 'stock' });
    await drag(page, graph(page).getByRole('button', { name: /^Exchange post/ }), stock);
    const form = graph(page).getByRole('form', { name: 'Add a binding' });
    await expect(form.getByLabel('To', { exact: true })).toHaveValue('queue stock');
  });

test('a binding that was drawn is removed again', async ({ page }) => {
  await open(page, '/l/amqp-exchanges?step=direct');
  await flick(
    page,
    graph(page).getByRole('button', { name: /^Exchange post/ }),
    queues(page).filter({ hasText: 'stock' }),
  );
  const form = graph(page).getByRole('form', { name: 'Add a binding' });
  await form.getByLabel('Key', { exact: true }).fill('user.gone');
  await form.getByRole('button', { name: 'Bind' }).click();
  const binding = graph(page).getByRole('button', { name: 'Binding from post to stock: user.gone' });
  await binding.click();
  await graph(page).getByRole('button', { name: 'Remove this binding' }).click();
  await expect(binding).toHaveCount(0);
});

test('what a consumer holds is acknowledged, given back and rejected in the picture', async ({ page }) => {
  await open(page, '/l/amqp-exchanges?step=order&speed=0.1');
  await story(page).getByRole('button', { name: 'Just show me' }).click();
  const holds = (body: string) =>
    expect(
      graph(page).getByRole('button', { name: new RegExp(`^Consumer C1 .*; reads jobs, holds ${body}$`) }),
    ).toBeVisible();
  const settle = async (body: string, deed: string): Promise<void> => {
    const message = graph(page).getByRole('button', { name: `Message ${body}, out: C1` });
    // One that came back is still pressed.
    if ((await message.getAttribute('aria-pressed')) !== 'true') await message.click();
    await graph(page).getByRole('button', { name: deed, exact: true }).click();
    const play = page.getByRole('button', { name: 'Play', exact: true });
    if (await play.isVisible()) await play.click();
  };
  // It was given back, and comes once more.
  await holds('nothing');
  await holds('P1.1');
  await settle('P1.1', 'Acknowledge');
  await holds('P1.2');
  await settle('P1.2', 'Give back');
  await holds('P1.2');
  await settle('P1.2', 'Reject');
  await holds('P1.3');
  await expect(graph(page).getByRole('button', { name: /^Message/ })).toHaveCount(1);
});

test('what the broker refuses is said in its own words', async ({ page }) => {
  await open(page, '/l/amqp-exchanges?step=wire');
  await graph(page).getByRole('button', { name: 'Add a queue' }).click();
  await send(page, byMouse, 'Add a queue', { Name: 'amq.mine' });
  await expect(graph(page)).toContainText('ACCESS_REFUSED');
  await expect(queues(page)).toHaveCount(0);
});
