/** What one message, one member and one room may cost. */
export const CLASS_LIMITS = {
  /** Characters of the retained state; a run with thousands of decisions stays far below. */
  state: 262_144,
  log: 65_536,
  up: 1_024,
  name: 40,
  /** Of the name of what everybody should look at. */
  spot: 200,
  /** Messages a second that members and drivers may send for long, and at once. */
  upRate: 5,
  upBurst: 20,
  driverRate: 60,
  driverBurst: 240,
  members: 100_000,
  /** Milliseconds between two whole states, at least; of a large hall a tenth of one for each member. */
  stateMs: 1_000,
  stateMsPerMember: 0.1,
  /** Between two heartbeats of the driver. */
  beatMs: 1_000,
  /** A driver that was not heard for so long is silent: two heartbeats and a little. */
  silentMs: 2_500,
  /** A driver that was not heard for so long has gone. */
  goneMs: 7_000,
  /** Milliseconds between two tallies. */
  tallyMs: 1_000,
  /** Seconds between two signs of life of a member; more when there are many. */
  pulse: 20,
  heresPerSecond: 50,
} as const;
