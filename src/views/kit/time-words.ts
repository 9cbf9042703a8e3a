/** Virtual time as people read it. */

import type { Micros } from '#kernel';
import { sayAmount, sayFixed } from '#lesson-kit';

/** `0 ms`, `0.4 ms`, `63 ms`, `1.25 s`, `2 min 05 s`: never more digits than help. */
export const sayTime = (time: Micros): string => {
  const milliseconds = time / 1000;
  if (milliseconds < 10 && time % 1000 !== 0) return `${sayFixed(milliseconds, 1)} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const whole = milliseconds / 1000;
  if (whole < 100) return `${sayAmount(whole, 2)} s`;
  const minutes = Math.floor(whole / 60);
  return `${minutes} min ${String(Math.floor(whole % 60)).padStart(2, '0')} s`;
};

/** `10 ms` for a fixed latency, `10–30 ms` for a range. */
export const sayLatency = (quantiles: readonly Micros[]): string => {
  const low = quantiles[0] ?? 0;
  const high = quantiles.at(-1) ?? low;
  if (low === high) return sayTime(low);
  return low < 1_000_000 && high < 1_000_000
    ? `${sayTime(low).replace(' ms', '')}–${sayTime(high)}`
    : `${sayTime(low)}–${sayTime(high)}`;
};
