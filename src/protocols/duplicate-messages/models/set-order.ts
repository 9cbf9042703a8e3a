/**
 * Idempotent is not enough: x := 1 and, once that is acknowledged, x := 2, and a late copy of the first. With a version
 * that the server compares the copy changes nothing.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction } from '#kernel';

const VALUES = [1, 2] as const;

export interface SetOrderOptions {
  /** The server takes only what is newer than what it has. */
  readonly versioned: boolean;
  readonly duplicates: number;
}

const cellsFor = ({ duplicates }: SetOrderOptions) => ({
  /** The highest value that was sent, and acknowledged. */
  client: cell('client', { sent: 0, acked: 0 }),
  x: cell('x', 0),
  requests: cellsOf('requests to set', VALUES, 0),
  acks: cellsOf('acks of', VALUES, 0),
  left: cell('duplicates left', duplicates),
});

type Cells = ReturnType<typeof cellsFor>;

const actionsOf = (
  { client, x, requests, acks, left }: Cells,
  value: number,
  { versioned }: SetOrderOptions,
): ModelAction[] => {
  const request = requests[value - 1] as Cell<number>;
  const ack = acks[value - 1] as Cell<number>;
  return [
    {
      name: `client sends x := ${value}`,
      run(step) {
        const { sent, acked } = step.get(client);
        if (sent !== value - 1 || acked !== value - 1) return false;
        step.set(client, { sent: value, acked });
        step.set(request, step.get(request) + 1);
        return true;
      },
    },
    {
      name: `server receives x := ${value}`,
      run(step) {
        if (step.get(request) === 0) return false;
        step.set(request, step.get(request) - 1);
        step.set(ack, step.get(ack) + 1);
        if (!versioned || value > step.get(x)) step.set(x, value);
        return true;
      },
    },
    {
      name: `client receives the ack of ${value}`,
      run(step) {
        if (step.get(ack) === 0) return false;
        step.set(ack, step.get(ack) - 1);
        const { sent, acked } = step.get(client);
        step.set(client, { sent, acked: Math.max(acked, value) });
        return true;
      },
    },
    ...[request, ack].map(
      (messages): ModelAction => ({
        name: `one of the ${messages.name} is doubled`,
        cost: 1,
        run(step) {
          if (step.get(left) === 0 || step.get(messages) === 0) return false;
          step.set(left, step.get(left) - 1);
          step.set(messages, step.get(messages) + 1);
          return true;
        },
      }),
    ),
  ];
};

export const setOrder = (options: SetOrderOptions): Model => {
  const cells = cellsFor(options);
  const { client, x, requests, acks, left } = cells;
  const { versioned, duplicates } = options;
  return {
    id: `set-order-${versioned ? 'versioned' : 'plain'}-${duplicates}`,
    title: `x := 1, then x := 2${versioned ? ', with versions' : ''}`,
    source: 'Helland 2012',
    cells: [client, x, ...requests, ...acks, left] as Cell[],
    actions: VALUES.flatMap((value) => actionsOf(cells, value, options)),
    properties: [
      {
        id: 'acked-stays',
        kind: 'always',
        says: 'Once x := 2 is acknowledged, x is 2.',
        holds: (view) => view.get(client).acked < 2 || view.get(x) === 2,
      },
      {
        id: 'both-acked',
        kind: 'sometimes',
        says: 'Both are acknowledged.',
        holds: (view) => view.get(client).acked === 2,
      },
    ],
  };
};
