/**
 * What Raft guarantees (figure 3 of the paper), as predicates over one world. What a world does not show any more (who
 * led, what was applied) is read off the servers' records, which nobody else looks at.
 */
import type { NodeId, Property, World } from '#kernel';
import {
  type Applied,
  appliedIn,
  commonLength,
  doubleTerms,
  leadersOf,
  reignsOf,
  sameEntry,
  serversOf,
} from './facts.ts';
import { step } from './machine.ts';
import { EMPTY_MACHINE } from './state.ts';

/** An `always`: nobody is to blame. */
const never = (id: string, says: string, guilty: (world: World) => readonly NodeId[]): Property => ({
  id,
  kind: 'always',
  says,
  holds: (world) => guilty(world).length === 0,
  blames: guilty,
});

const sometimes = (id: string, says: string, holds: (world: World) => boolean): Property => ({
  id,
  kind: 'sometimes',
  says,
  holds,
});

/* Election safety (§5.2) */

export const electionSafety = never(
  'election-safety',
  'At most one leader is elected in a term.',
  (world) => {
    const terms = doubleTerms(world);
    return reignsOf(world).flatMap(({ id, term }) => (terms.includes(term) ? [id] : []));
  },
);

/** The reason for it: one vote a server and term. */
export const oneVoteATerm = never('one-vote-a-term', 'A server votes for one candidate in a term.', (world) =>
  serversOf(world).flatMap(({ id, record }) => {
    const terms = record.votes.map(({ term }) => term);
    return new Set(terms).size < terms.length ? [id] : [];
  }),
);

export const aLeaderIsReplaced = sometimes(
  'a-leader-is-replaced',
  'Two terms have a leader, one after the other.',
  (world) => new Set(reignsOf(world).map(({ term }) => term)).size >= 2,
);

/* Leader append-only (§5.3) */

export const leaderAppendOnly = never(
  'leader-append-only',
  'A leader never overwrites or deletes entries of its own log.',
  (world) =>
    leadersOf(world).flatMap(({ id, log, written }) =>
      written === null || (log.length === written.length && commonLength(log, written) === log.length)
        ? []
        : [id],
    ),
);

export const aLeaderAppends = sometimes(
  'a-leader-appends',
  'A leader has an entry of its own term.',
  (world) => leadersOf(world).some(({ term, log }) => log.at(-1)?.term === term),
);

/* Log matching (§5.3) */

/** Two logs with an entry of one term at one index, and something different at or before it. */
const mismatched = (world: World): NodeId[] => {
  const all = serversOf(world);
  return all.flatMap(({ id, log }) => (all.some((other) => differs(log, other.log)) ? [id] : []));
};

type Log = ReturnType<typeof serversOf>[number]['log'];

const differs = (a: Log, b: Log): boolean => {
  const same = commonLength(a, b);
  return a.slice(same).some(({ term }, place) => b[same + place]?.term === term);
};

export const logMatching = never(
  'log-matching',
  'Where two logs hold an entry of one term at one index, they are the same up to there.',
  mismatched,
);

export const logsDiverge = sometimes('logs-diverge', 'Two logs differ at one index.', (world) => {
  const logs = serversOf(world).map(({ log }) => log);
  return logs.some((a) => logs.some((b) => commonLength(a, b) < Math.min(a.length, b.length)));
});

/* Leader completeness (§5.4) */

const lacks = (log: Log, { index, entry }: Applied): boolean => !sameEntry(log[index - 1], entry);

export const leaderCompleteness = never(
  'leader-completeness',
  'What was committed in a term is in the log of every leader of a later term.',
  (world) => {
    const applied = appliedIn(world);
    return leadersOf(world).flatMap(({ id, term, log }) =>
      applied.some((line) => line.inTerm < term && lacks(log, line)) ? [id] : [],
    );
  },
);

export const aLeaderInherits = sometimes(
  'a-leader-inherits',
  'A leader holds a committed entry of an earlier term.',
  (world) => {
    const applied = appliedIn(world);
    return leadersOf(world).some(({ term, log }) =>
      applied.some((line) => line.inTerm < term && !lacks(log, line)),
    );
  },
);

/* State machine safety (§5.4.3) */

export const stateMachineSafety = never(
  'state-machine-safety',
  'No two servers ever apply different entries at one index.',
  (world) => {
    const applied = appliedIn(world);
    const first = new Map<number, Applied>();
    for (const line of applied) if (!first.has(line.index)) first.set(line.index, line);
    const clash = applied.filter((line) => !sameEntry(line.entry, first.get(line.index)?.entry));
    const indices = clash.map(({ index }) => index);
    return [...new Set(applied.flatMap(({ id, index }) => (indices.includes(index) ? [id] : [])))];
  },
);

export const twoApplyOne = sometimes('two-apply-one', 'Two servers apply the same entry.', (world) => {
  const indices = appliedIn(world).map(({ index }) => index);
  return new Set(indices).size < indices.length;
});

/* Clients (§8) */

/** The machine that this log, up to its commit index, makes when each command of a session counts once. */
export const onceOnly = never('once-only', 'A command that was sent twice takes effect once.', (world) =>
  serversOf(world).flatMap(({ id, up }) => {
    if (!up) return [];
    const committed = up.log.slice(0, up.commitIndex);
    const right = committed.reduce((machine, { command }) => step(machine, command, true), EMPTY_MACHINE);
    return right.x === up.machine.x ? [] : [id];
  }),
);

/** A write that its client was told is done is applied somewhere. */
export const toldIsCommitted = never(
  'told-is-committed',
  'What a client was told is done was committed.',
  (world) => {
    const applied = appliedIn(world);
    const seen = new Map<NodeId, number>();
    return world.requests.flatMap(({ client, operation, outcome }) => {
      const seq = (seen.get(client) ?? 0) + 1;
      seen.set(client, seq);
      if (operation.name !== 'write' || !outcome?.ok) return [];
      const done = applied.some(
        ({ entry: { command } }) =>
          command.kind === 'write' && command.client === client && command.seq === seq,
      );
      return done ? [] : [client];
    });
  },
);

/* Progress: not promised by the algorithm alone (Fischer, Lynch & Paterson 1985). */

export const aLeaderIsElected: Property = {
  id: 'a-leader-is-elected',
  kind: 'eventually',
  says: 'Sooner or later somebody leads.',
  holds: (world) => leadersOf(world).length > 0,
};

export const logsAgree: Property = {
  id: 'logs-agree',
  kind: 'eventually',
  says: 'Sooner or later all servers that are up hold the same log, all of it committed.',
  holds: (world) => {
    const up = serversOf(world).flatMap((server) => (server.up ? [server.up] : []));
    const [first] = up;
    return up.every(
      ({ log, commitIndex }) =>
        log.length === commitIndex && commonLength(log, first?.log ?? []) === log.length,
    );
  },
};

export const requestsAreAnswered: Property = {
  id: 'requests-are-answered',
  kind: 'eventually',
  says: 'Sooner or later every request is answered.',
  holds: (world) => world.requests.every(({ outcome }) => outcome !== null),
};
