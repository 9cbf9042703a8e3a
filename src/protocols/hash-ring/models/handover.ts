/** One key moves from its old owner to a newcomer while a client with the old view writes. Each message is one step. */
import { cell, type Model, type ModelAction } from '#kernel';

export interface HandoverOptions {
  /** The old owner refuses what is no longer its own. */
  readonly ownKeysOnly: boolean;
  /** A write during the handover goes to the newcomer as well. */
  readonly forwards: boolean;
  /** The old owner answers until the newcomer has the key. */
  readonly handsOverFirst: boolean;
}

const WRITES = 2;

export const handover = (options: HandoverOptions): Model => {
  const { ownKeysOnly, forwards, handsOverFirst } = options;
  const old = cell('old', { version: 0, isOwner: true });
  /** `null`: nothing was handed over yet. */
  const newcomer = cell<number | null>('newcomer', null);
  const confirmed = cell('confirmed', 0);
  const read = cell<{ readonly value: number; readonly wanted: number } | null>('read', null);
  const actions: ModelAction[] = [
    {
      name: 'the key is transferred',
      run(step) {
        if (step.get(newcomer) !== null) return false;
        step.set(newcomer, step.get(old).version);
        return true;
      },
    },
    {
      name: 'the old owner follows the new view',
      run(step) {
        const before = step.get(old);
        if (!before.isOwner || (handsOverFirst && step.get(newcomer) === null)) return false;
        step.set(old, { ...before, isOwner: false });
        return true;
      },
    },
    {
      name: 'a stale write is confirmed by the old owner',
      run(step) {
        const { version, isOwner } = step.get(old);
        if (version === WRITES || (!isOwner && ownKeysOnly)) return false;
        step.set(old, { version: version + 1, isOwner });
        step.set(confirmed, version + 1);
        if (isOwner && forwards && step.get(newcomer) !== null) step.set(newcomer, version + 1);
        return true;
      },
    },
    {
      name: 'the newcomer is asked',
      run(step) {
        const holds = step.get(newcomer);
        if (step.get(old).isOwner || step.get(read) !== null || (holds === null && handsOverFirst))
          return false;
        step.set(read, { value: holds ?? 0, wanted: step.get(confirmed) });
        return true;
      },
    },
  ];
  const off = Object.entries({ ownKeysOnly, forwards, handsOverFirst }).filter(([, on]) => !on);
  const name = off.map(([rule]) => `without-${rule.toLowerCase()}`).join('-');
  return {
    id: name === '' ? 'handover' : `handover-${name}`,
    title: `One key, a newcomer, a stale client${name === '' ? '' : `, ${name.replaceAll('-', ' ')}`}`,
    source: 'DeCandia et al., Dynamo, 2007, §4.9',
    cells: [old, newcomer, confirmed, read],
    actions,
    properties: [
      {
        id: 'reads-what-was-confirmed',
        kind: 'always',
        says: 'The newcomer answers with the newest confirmed write.',
        holds: (view) => {
          const answer = view.get(read);
          return answer === null || answer.value >= answer.wanted;
        },
      },
      {
        id: 'a-write-is-read',
        kind: 'sometimes',
        says: 'A confirmed write is read from the newcomer.',
        holds: (view) => (view.get(read)?.value ?? 0) > 0,
      },
    ],
  };
};
