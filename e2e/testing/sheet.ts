/**
 * One thing in several themes on one sheet, and what of it looks other than on a sheet that was kept. Each pixel of a sheet is
 * the mean of a square of the screen, and may be what is kept there or just beside: so much do letters differ between two
 * machines, which smooth and hint them differently. What is missing, moved or of another colour differs more.
 */
import type { Page } from '@playwright/test';

const MEASURES = {
  /** Side of the square of the screen that becomes one pixel. */
  square: 3,
  /** Fewer shades than there are: so a picture takes two thirds of the room. */
  shade: 5,
  /** Of 255; more than a letter's edge makes after the mean. */
  tolerance: 24,
} as const;

export interface Sheet {
  readonly png: Buffer;
  /** For each theme, how many pixels are nowhere near what was kept; all of them when the size is another. */
  readonly apart: readonly number[];
  /** The sheet with those pixels in magenta. */
  readonly marked: Buffer;
}

/**
 * @param page any page: it reads and writes the pictures.
 * @param screens pictures of the screen, of one size.
 */
export const layOut = async (page: Page, screens: readonly Buffer[], kept: Buffer | null): Promise<Sheet> => {
  const { png, marked, apart } = await page.evaluate(drawSheet, {
    ...MEASURES,
    screens: screens.map((screen) => screen.toString('base64')),
    kept: kept?.toString('base64') ?? null,
  });
  return { png: Buffer.from(png, 'base64'), marked: Buffer.from(marked, 'base64'), apart };
};

type Asked = typeof MEASURES & { readonly screens: readonly string[]; readonly kept: string | null };

/** In the browser, so it names nothing from outside. */
const drawSheet = async ({ screens, kept, square, shade, tolerance }: Asked) => {
  const canvas = (width: number, height: number): OffscreenCanvasRenderingContext2D => {
    const made = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!made) throw new Error('This browser draws no pictures.');
    return made;
  };
  const read = async (base64: string): Promise<ImageData> => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const on = canvas(bitmap.width, bitmap.height);
    on.drawImage(bitmap, 0, 0);
    return on.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const write = async (image: ImageData): Promise<string> => {
    const on = canvas(image.width, image.height);
    on.putImageData(image, 0, 0);
    const bytes = new Uint8Array(await (await on.canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  };
  const images = await Promise.all(screens.map(read));
  const [{ width = 0, height = 0 } = {}] = images;
  const column = Math.floor(width / square);
  const sheet = new ImageData(column * images.length, Math.floor(height / square));
  const row = sheet.width * 4;
  images.forEach(({ data }, theme) => {
    const mean = (from: number): number => {
      let sum = 0;
      for (let y = 0; y < square; y += 1)
        for (let x = 0; x < square; x += 1) sum += data[from + (y * width + x) * 4] ?? 0;
      return Math.round(sum / square ** 2 / shade) * shade;
    };
    for (let y = 0; y < sheet.height; y += 1)
      for (let x = 0; x < column; x += 1) {
        const from = (y * width + x) * square * 4;
        const to = y * row + (theme * column + x) * 4;
        for (let channel = 0; channel < 3; channel += 1) sheet.data[to + channel] = mean(from + channel);
        sheet.data[to + 3] = 255;
      }
  });
  const png = await write(sheet);
  const old = kept === null ? sheet : await read(kept);
  /** Whether a value of one picture is far from all that the other has there and beside. */
  const isFar = (one: ImageData, other: ImageData, at: number): boolean => {
    const value = one.data[at] ?? 0;
    let [low, high] = [255, 0];
    for (const line of [at - row, at, at + row])
      for (const place of [line - 4, line, line + 4]) {
        low = Math.min(low, other.data[place] ?? 255);
        high = Math.max(high, other.data[place] ?? 0);
      }
    return value < low - tolerance || value > high + tolerance;
  };
  const isOfSize = old.width === sheet.width && old.height === sheet.height;
  const isApart = (at: number): boolean =>
    Math.abs((sheet.data[at] ?? 0) - (old.data[at] ?? 0)) > tolerance &&
    (isFar(sheet, old, at) || isFar(old, sheet, at));
  const apart = images.map(() => 0);
  const marked = new ImageData(sheet.data.slice(), sheet.width, sheet.height);
  for (let at = 0; at < sheet.data.length; at += 4) {
    if (isOfSize && !isApart(at) && !isApart(at + 1) && !isApart(at + 2)) continue;
    const theme = Math.floor((at % row) / 4 / column);
    apart[theme] = (apart[theme] ?? 0) + 1;
    marked.data.set([255, 0, 255, 255], at);
  }
  return { png, marked: apart.some(Boolean) ? await write(marked) : png, apart };
};
