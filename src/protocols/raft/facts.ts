/** What is true in a world, whoever knows it: who leads, who voted, what was committed. Pure. */
import type { NodeId, World } from '#kernel';
import type { Command, Entry, Term } from './messages.ts';
import type { Chronicle, Server } from './state.ts';

/** A server whether it is up or down: of one that is down, what its disk holds; `up` tells them apart. */
export interface ServerFacts extends Pick<Server, 'term' | 'votedFor' | 'log' | 'record'> {
  readonly id: NodeId;
  /** The whole state while it is up. */
  readonly up: Server | null;
}

export const serversOf = (world: World): readonly ServerFacts[] =>
  world.nodes.flatMap(({ id, role, state, disk }) => {
    if (role !== 'server') return [];
    const { term, votedFor, log, record } = (state ?? disk) as Server;
    return [{ id, term, votedFor, log, record, up: state as Server | null }];
  });

export const serverOf = (world: World, id: NodeId): ServerFacts | undefined =>
  serversOf(world).find((server) => server.id === id);

export interface Leader extends Server {
  readonly id: NodeId;
}

/** All that take themselves for leaders, in order of term. */
export const leadersOf = (world: World): readonly Leader[] =>
  serversOf(world)
    .flatMap(({ id, up }) => (up?.standing === 'leader' ? [{ ...up, id }] : []))
    .sort((a, b) => a.term - b.term);

/** The leader of the highest term. */
export const leaderOf = (world: World): Leader | undefined => leadersOf(world).at(-1);

/** Who ever led which term; a leader in office counts for the term that it claims now. */
export const reignsOf = (world: World): readonly { readonly id: NodeId; readonly term: Term }[] => {
  const past = serversOf(world).flatMap(({ id, record }) => record.led.map((term) => ({ id, term })));
  const present = leadersOf(world).map(({ id, term }) => ({ id, term }));
  const all = new Map([...past, ...present].map((reign) => [`${reign.term} ${reign.id}`, reign]));
  return [...all.values()].sort((a, b) => a.term - b.term || (a.id < b.id ? -1 : 1));
};

/** Terms that more than one server led. */
export const doubleTerms = (world: World): readonly Term[] => {
  const terms = reignsOf(world).map(({ term }) => term);
  return [...new Set(terms.filter((term, place) => terms.indexOf(term) !== place))];
};

export type Applied = Chronicle['applied'][number] & { readonly id: NodeId };

/** Every application of an entry that any server ever made. */
export const appliedIn = (world: World): readonly Applied[] =>
  serversOf(world).flatMap(({ id, record }) => record.applied.map((line) => ({ ...line, id })));

/** Field by field: promises ask this very often, and turning entries into texts would cost more than all the rest. */
const sameCommand = (a: Command, b: Command): boolean => {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'noop' || b.kind === 'noop') return true;
  if (a.client !== b.client || a.seq !== b.seq) return false;
  if (a.kind === 'write') return b.kind === 'write' && a.value === b.value;
  return a.kind === 'read' || (b.kind === 'config' && a.members.join() === b.members.join());
};

export const sameEntry = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.term === b.term && sameCommand(a.command, b.command));

/** How far two logs are the same. */
export const commonLength = (a: readonly Entry[], b: readonly Entry[]): number => {
  const shorter = Math.min(a.length, b.length);
  for (let place = 0; place < shorter; place++) if (!sameEntry(a[place], b[place])) return place;
  return shorter;
};

/** The terms of a log, as the paper draws it. */
export const termsOf = ({ log }: Pick<Server, 'log'>): readonly Term[] => log.map(({ term }) => term);
