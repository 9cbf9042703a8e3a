/** Too many messages to be read one by one: dots with the party's letter on a canvas, drawn from ready-made sprites. */
import type { Party } from '#views/kit';
import type { Pill } from './pills.ts';
import type { Places } from './traffic.ts';

/** From here on messages are drawn as a crowd. */
export const CROWD_FROM = 150;
const RADIUS = 6;

interface Easel {
  readonly context: CanvasRenderingContext2D;
  readonly scale: number;
  readonly sprites: Map<string, HTMLCanvasElement>;
  readonly theme: string;
}

const easels = new WeakMap<HTMLCanvasElement, Easel>();

/** Fits the canvas to its box and to the screen's pixels; sprites are made anew when either the scale or the colours change. */
const easelOf = (canvas: HTMLCanvasElement, zoom: number): Easel | null => {
  const pixels = globalThis.devicePixelRatio || 1;
  const scale = pixels * zoom;
  const width = Math.round(canvas.clientWidth * pixels);
  const height = Math.round(canvas.clientHeight * pixels);
  const theme = document.documentElement.dataset.theme ?? '';
  const known = easels.get(canvas);
  if (
    known &&
    known.scale === scale &&
    known.theme === theme &&
    canvas.width === width &&
    canvas.height === height
  )
    return known;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const made = { context, scale, sprites: new Map<string, HTMLCanvasElement>(), theme };
  easels.set(canvas, made);
  return made;
};

/** `var(--party-3)` as the canvas needs it. */
const resolve = (canvas: HTMLCanvasElement, name: string): string =>
  getComputedStyle(canvas).getPropertyValue(name).trim() || '#666';

const drawSprite = (canvas: HTMLCanvasElement, party: Party, scale: number): HTMLCanvasElement => {
  const sprite = document.createElement('canvas');
  const side = Math.ceil(2 * (RADIUS + 1) * scale);
  sprite.width = side;
  sprite.height = side;
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
  return sprite;
};

const spriteOf = (canvas: HTMLCanvasElement, easel: Easel, party: Party): HTMLCanvasElement => {
  const key = `${party.token} ${party.mark}`;
  const known = easel.sprites.get(key);
  if (known) return known;
  const made = drawSprite(canvas, party, easel.scale);
  easel.sprites.set(key, made);
  return made;
};

/** `zoom`: CSS pixels of one unit of the layout. */
export const paintCrowd = (
  canvas: HTMLCanvasElement,
  pills: readonly Pill[],
  places: Places,
  zoom: number,
): void => {
  const easel = easelOf(canvas, zoom);
  if (!easel) return;
  const { context, scale } = easel;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const offset = (RADIUS + 1) * scale;
  for (let i = 0; i < places.count; i++) {
    const pill = pills[i] as Pill;
    context.globalAlpha = places.opacity[i] as number;
    const x = (places.x[i] as number) * scale - offset;
    context.drawImage(spriteOf(canvas, easel, pill.party), x, (places.y[i] as number) * scale - offset);
  }
};

/** The message under a point, for a crowd that has no elements of its own; the one drawn last is on top. */
export const crowdAt = (
  pills: readonly Pill[],
  placeOf: (i: number) => { x: number; y: number },
  x: number,
  y: number,
) => {
  for (let i = pills.length - 1; i >= 0; i--) {
    const place = placeOf(i);
    if (Math.hypot(place.x - x, place.y - y) < 12) return pills[i] as Pill;
  }
  return null;
};
