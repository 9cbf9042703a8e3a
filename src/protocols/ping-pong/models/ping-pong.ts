/**
 * Two actors that count each other's messages, over a network that may lose or repeat. stateright, actor/model.rs:
 * a message that changes nothing is not delivered; a network that repeats keeps what it has delivered.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction } from '#kernel';

export interface PingPongOptions {
  /** Counts above it are not looked at. */
  readonly most: number;
  readonly lossy: boolean;
  readonly duplicating: boolean;
}

interface Cells {
  readonly pinger: Cell<number>;
  readonly ponger: Cell<number>;
  /** Whether Ping n, Pong n is in the network; none is ever there twice. */
  readonly pings: readonly Cell<boolean>[];
  readonly pongs: readonly Cell<boolean>[];
}

const cellsFor = (most: number): Cells => {
  const numbers = Array.from({ length: most + 2 }, (_, n) => n);
  return {
    pinger: cell('pinger', 0),
    ponger: cell('ponger', 0),
    pings: numbers.map((n) => cell(`ping ${n}`, n === 0)),
    pongs: cellsOf('pong', numbers, false as boolean),
  };
};

/** `counter` takes message `n`, counts and answers. */
const delivers = (
  name: string,
  message: Cell<boolean>,
  counter: Cell<number>,
  n: number,
  answer: Cell<boolean> | undefined,
  duplicating: boolean,
): ModelAction => ({
  name: `${name} ${n} arrives`,
  run(step) {
    if (!step.get(message) || step.get(counter) !== n) return false;
    if (!duplicating) step.set(message, false);
    step.set(counter, n + 1);
    if (answer) step.set(answer, true);
    return true;
  },
});

const loses = (message: Cell<boolean>): ModelAction => ({
  name: `${message.name} is lost`,
  cost: 1,
  run(step) {
    if (!step.get(message)) return false;
    step.set(message, false);
    return true;
  },
});

export const pingPong = ({ most, lossy, duplicating }: PingPongOptions): Model => {
  const { pinger, ponger, pings, pongs } = cellsFor(most);
  return {
    id: `ping-pong-${most}${lossy ? '-lossy' : ''}${duplicating ? '-duplicating' : ''}`,
    title: `Ping-pong up to ${most}${lossy ? ', messages may be lost' : ''}`,
    source: 'stateright, src/actor/model.rs',
    cells: [pinger, ponger, ...pings, ...pongs] as Cell[],
    actions: [
      ...pings.map((ping, n) => delivers('ping', ping, ponger, n, pongs[n], duplicating)),
      ...pongs.map((pong, n) => delivers('pong', pong, pinger, n, pings[n + 1], duplicating)),
      ...(lossy ? [...pings, ...pongs].map(loses) : []),
    ],
    constraint: (view) => view.get(pinger) <= most && view.get(ponger) <= most,
    properties: [
      {
        id: 'together',
        kind: 'always',
        says: 'The counts differ by one at most.',
        holds: (view) => Math.abs(view.get(pinger) - view.get(ponger)) <= 1,
      },
      {
        id: 'reaches-most',
        kind: 'eventually',
        says: `Somebody counts to ${most}.`,
        holds: (view) => view.get(pinger) === most || view.get(ponger) === most,
      },
    ],
  };
};
