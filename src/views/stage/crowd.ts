/** Too many messages to be read one by one: dots with the party's letter on a canvas, drawn from ready-made sprites. */
import type { Party } from '#views/kit';
import type { Pill } from './pills.ts';
import type { Places } from './traffic.ts';

const RADIUS = 6;

/** What the canvas must fit: its size in units of the layout, CSS pixels of one unit, and whose colours it wears. */
export interface Fit {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly theme: string;
}

interface Easel {
  readonly fit: Fit;
  readonly context: CanvasRenderingContext2D;
  readonly scale: number;
  readonly sprites: Map<Party, CanvasImageSource>;
}

const easels = new WeakMap<HTMLCanvasElement, Easel>();

const same = (a: Fit, b: Fit): boolean =>
  a.width === b.width && a.height === b.height && a.zoom === b.zoom && a.theme === b.theme;

/** Fits the canvas to the screen's pixels; sprites are made anew when their scale or their colours may have changed. */
const easelOf = (canvas: HTMLCanvasElement, fit: Fit): Easel | null => {
  const scale = (globalThis.devicePixelRatio || 1) * fit.zoom;
  const known = easels.get(canvas);
  if (known && known.scale === scale && same(known.fit, fit)) return known;
  canvas.width = Math.round(fit.width * scale);
  canvas.height = Math.round(fit.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingEnabled = false;
  const made = { fit, context, scale, sprites: new Map<Party, CanvasImageSource>() };
  easels.set(canvas, made);
  return made;
};

/** `var(--party-3)` as the canvas needs it. */
const resolve = (canvas: HTMLCanvasElement, name: string): string =>
  getComputedStyle(canvas).getPropertyValue(name).trim() || '#666';

const drawSprite = (canvas: HTMLCanvasElement, party: Party, scale: number): CanvasImageSource => {
  const side = Math.ceil(2 * (RADIUS + 1) * scale);
  const sprite = new OffscreenCanvas(side, side);
  const context = sprite.getContext('2d');
  if (!context) return sprite;
  context.scale(scale, scale);
  context.translate(RADIUS + 1, RADIUS + 1);
  context.beginPath();
  context.arc(0, 0, RADIUS, 0, 2 * Math.PI);
  context.fillStyle = resolve(canvas, party.token);
  context.fill();
  context.fillStyle = resolve(canvas, '--paper');
  context.font = '600 7px "JetBrains Mono Variable", monospace';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(party.mark.slice(-2), 0, 0.5);
  return sprite.transferToImageBitmap();
};

const spriteOf = (canvas: HTMLCanvasElement, easel: Easel, party: Party): CanvasImageSource => {
  const known = easel.sprites.get(party);
  if (known) return known;
  const made = drawSprite(canvas, party, easel.scale);
  easel.sprites.set(party, made);
  return made;
};

export const paintCrowd = (
  canvas: HTMLCanvasElement,
  pills: readonly Pill[],
  places: Places,
  fit: Fit,
): void => {
  const easel = easelOf(canvas, fit);
  if (!easel) return;
  const { context, scale } = easel;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const offset = (RADIUS + 1) * scale;
  let alpha = -1;
  for (let i = 0; i < places.count; i++) {
    const opacity = places.opacity[i] as number;
    if (opacity !== alpha) context.globalAlpha = opacity;
    alpha = opacity;
    const sprite = spriteOf(canvas, easel, (pills[i] as Pill).party);
    // On whole pixels a sprite is copied; between them it would be resampled, at four times the cost.
    const x = Math.round((places.x[i] as number) * scale - offset);
    context.drawImage(sprite, x, Math.round((places.y[i] as number) * scale - offset));
  }
};
