/** The moment on the screen as a signal: sixty changes a second that never pass through the store or React. */
import type { Micros } from '#kernel';
import type { Cursor, Frame } from './session.ts';

export class FrameSignal implements Frame {
  private now: Micros = 0;
  private happened = 0;
  private readonly listeners = new Set<(time: Micros) => void>();

  time(): Micros {
    return this.now;
  }

  index(): number {
    return this.happened;
  }

  subscribe(listener: (time: Micros) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  show({ time, index }: Cursor): void {
    this.now = time;
    this.happened = index;
    for (const listener of this.listeners) listener(time);
  }
}
