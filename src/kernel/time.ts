/**
 * Virtual time. The kernel knows no other clock: an instant and a duration are whole numbers of microseconds,
 * so that equal Runs give equal times on every machine (no floating-point drift).
 */
export type Micros = number;

/** Milliseconds to microseconds: `ms(20) === 20_000`. Rounds, so that a fraction can never enter the world. */
export const ms = (milliseconds: number): Micros => Math.round(milliseconds * 1000);

/** Seconds to microseconds. */
export const seconds = (count: number): Micros => Math.round(count * 1_000_000);
