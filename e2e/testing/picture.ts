/** What is drawn, in a form that can be compared. */
import type { Page } from '@playwright/test';

/** Everything drawn of the network, as text. What merely tells focus and pulse is left out. */
export const picture = (page: Page): Promise<string> =>
  page
    .locator('.stage-picture')
    .evaluate((svg) =>
      [...svg.querySelectorAll('[data-stop]')]
        .map((part) => `${part.querySelector('.stage-says')?.textContent} ${part.getAttribute('transform')}`)
        .join('\n'),
    );

/** How many pixels of two PNGs of one size differ; all of them when the sizes do. @param page any page of a browser. */
export const pixelsApart = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (images) => {
      const pixels = await Promise.all(
        images.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      const [left, right] = pixels.map((data) => new Uint32Array(data?.data.buffer ?? new ArrayBuffer(0)));
      if (!left || !right || pixels[0]?.width !== pixels[1]?.width) return Number.POSITIVE_INFINITY;
      return left.filter((pixel, place) => pixel !== right[place]).length;
    },
    [one.toString('base64'), other.toString('base64')] as const,
  );
