/** The lines of a page: windows of this browser, and the broker of the lab's server. */
import { bundle, type LineState, type OpenLine } from '#lab/class';
import { brokerLine, windowLine } from '#lab/class-line';

/** @param told how the line to other machines is. */
export const openLines = (told: (state: LineState) => void): OpenLine => {
  const broker = brokerLine(window.location.origin);
  const tapped: OpenLine = (wanted, events) =>
    broker(wanted, {
      heard: events.heard,
      changed: (state) => {
        told(state);
        events.changed(state);
      },
    });
  return bundle([windowLine, tapped]);
};

/** Milliseconds between two looks at the clock. */
export const TICK_MS = 100;
export const now = (): number => performance.now();
