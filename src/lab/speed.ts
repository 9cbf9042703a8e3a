/** How fast virtual time runs on the screen. */
import type { Scenario } from '#kernel';

/** The ladder of the buttons: virtual time per real time. */
export const SPEEDS = [1 / 1000, 1 / 500, 1 / 200, 1 / 100, 1 / 50, 1 / 20, 1 / 10, 1 / 5, 1 / 2, 1] as const;

/** Real time that a typical message should be on its way, so that eyes can follow it. */
const FLIGHT_SECONDS = 1.2;

const rungNear = (speed: number): number =>
  SPEEDS.reduce((best, rung) =>
    Math.abs(Math.log(rung / speed)) < Math.abs(Math.log(best / speed)) ? rung : best,
  );

/** The rung at which a message over the usual link takes about a second. */
export const easySpeed = (scenario: Scenario): number => {
  const { latency } = scenario.link;
  const usual = latency[Math.floor(latency.length / 2)] ?? 0;
  return usual > 0 ? rungNear(usual / 1_000_000 / FLIGHT_SECONDS) : 1;
};

/** The next rung from `speed`, up (1) or down (-1); the last rung where there is none. */
export const rung = (speed: number, direction: 1 | -1): number => {
  const next =
    direction > 0
      ? SPEEDS.find((candidate) => candidate > speed * 1.001)
      : SPEEDS.findLast((candidate) => candidate < speed * 0.999);
  return next ?? speed;
};

/** `1/20`, `1`, `3×`: as the button says it. */
export const saySpeed = (speed: number): string =>
  speed < 1 ? `1/${Math.round(1 / speed)}` : speed === 1 ? '1' : `${speed}×`;
