/** What is drawn, in a form that can be compared. */
import type { Page } from '@playwright/test';

/** Everything drawn of the network, as text. What merely tells focus and pulse is left out. */
export const picture = (page: Page): Promise<string> =>
  page
    .locator('.stage-picture')
    .evaluate((svg) =>
      [...svg.querySelectorAll('[data-stop]')]
        .map((part) => `${part.getAttribute('aria-label')} ${part.getAttribute('transform')}`)
        .join('\n'),
    );
