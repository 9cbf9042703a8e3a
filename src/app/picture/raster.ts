/** Pictures of dots, and moving ones, from a picture of lines. */

/** The most that browsers draw on one canvas. */
const SIDE_MAX = 16_000;

export const asImage = async (svg: string): Promise<HTMLImageElement> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
};

/** @param scale dots a CSS pixel. `null` when the picture is too large for a canvas. */
export const asPng = async (svg: string, scale = 2): Promise<Blob | null> => {
  const image = await asImage(svg);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  if (Math.max(canvas.width, canvas.height) > SIDE_MAX) return null;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
};

const VIDEO_TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** `null`: this browser cannot record. */
export const videoType = (): string | null =>
  typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)
    ? null
    : (VIDEO_TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? null);

export interface Film {
  readonly type: string;
  readonly seconds: number;
  /** Shows the moment at this share of the range and gives its picture. */
  frame(share: number): Promise<string | null>;
  onProgress(share: number): void;
  readonly signal: AbortSignal;
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Draws picture after picture, in real time, for as long as the film lasts. `null` when it was given up. */
export const record = async ({ type, seconds, frame, onProgress, signal }: Film): Promise<Blob | null> => {
  const first = await frame(0);
  if (first === null) return null;
  const image = await asImage(first);
  const canvas = document.createElement('canvas');
  // Encoders want even sides.
  canvas.width = 2 * Math.ceil(image.naturalWidth / 2);
  canvas.height = 2 * Math.ceil(image.naturalHeight / 2);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: type });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  recorder.start();
  const begun = performance.now();
  for (let share = 0; share < 1 && !signal.aborted; ) {
    share = Math.min(1, (performance.now() - begun) / (seconds * 1000));
    const drawn = await frame(share);
    if (drawn !== null) context?.drawImage(await asImage(drawn), 0, 0);
    onProgress(share);
    await nextFrame();
  }
  recorder.stop();
  await ended;
  return signal.aborted ? null : new Blob(parts, { type: 'video/webm' });
};
