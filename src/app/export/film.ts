/** The stage in motion: the lab is led through the range, and every moment is drawn. Afterwards it stands where it stood. */
import type { LabSession } from '#lab';
import { record } from '../picture/raster.ts';
import { stageSvg } from '../picture/stage-svg.ts';

export interface Range {
  /** Virtual µs. */
  readonly from: number;
  readonly to: number;
  /** Real seconds. */
  readonly seconds: number;
}

export const film = async (
  session: LabSession,
  { from, to, seconds }: Range,
  type: string,
  title: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> => {
  const { cursor } = session.store.getState();
  const shown = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  try {
    return await record({
      type,
      seconds,
      onProgress,
      signal,
      frame: async (share) => {
        session.seekTime(Math.round(from + (to - from) * share));
        await shown();
        return stageSvg(document, title);
      },
    });
  } finally {
    session.seekTime(cursor.time);
    session.seekIndex(cursor.index);
  }
};
