/** What travels between the monitor and its target. */
export type Message =
  /** "Are you there?", the `n`-th time. */
  | { readonly type: 'ping'; readonly n: number }
  /** "I am", to the ping of that number. */
  | { readonly type: 'pong'; readonly n: number };
