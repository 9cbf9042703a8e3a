/** The replicated state machine: one number `x`, and sessions that recognise a command which was sent twice (§8). */
import type { Asked, Command, Entry } from './messages.ts';
import { type Chronicle, type Machine, type RaftIo, type Server, save } from './state.ts';

const wasSeen = ({ sessions }: Machine, { client, seq }: Asked): boolean => (sessions[client] ?? 0) >= seq;

/** The machine after one command. With `filter`, a command that a session has seen before changes nothing. */
export const step = (machine: Machine, command: Command, filter: boolean): Machine => {
  if (command.kind !== 'write') return machine;
  const { client, seq, value } = command;
  if (client === '') return { ...machine, x: value };
  if (filter && wasSeen(machine, command)) return machine;
  return {
    x: value,
    sessions: { ...machine.sessions, [client]: Math.max(seq, machine.sessions[client] ?? 0) },
  };
};

/** The judge's own list, one line an index and entry. */
const remember = (record: Chronicle, index: number, entry: Entry, inTerm: number): Chronicle => {
  const known = record.applied.some((line) => line.index === index && line.entry.term === entry.term);
  return known ? record : { ...record, applied: [...record.applied, { index, entry, inTerm }] };
};

/** The leader that took the command tells its client. */
const answer = (server: Server, index: number, command: Command, io: RaftIo): void => {
  if (command.kind === 'noop' || !server.owed.includes(index)) return;
  const { client, seq } = command;
  if (command.kind === 'read') io.send(client, { type: 'value', seq, value: server.machine.x });
  else if (io.rule('answer-after-commit')) io.send(client, { type: 'done', seq });
};

const applyOne = (server: Server, index: number, io: RaftIo): Server => {
  const entry = server.log[index - 1] as Entry;
  const { command } = entry;
  const machine = step(server.machine, command, io.rule('filter-duplicates'));
  if (command.kind === 'write' && machine === server.machine) io.note('seen-before', { index });
  const record = io.params.record ? remember(server.record, index, entry, server.term) : server.record;
  const next: Server = { ...server, machine, record, commitIndex: index };
  answer(next, index, command, io);
  return { ...next, owed: server.owed.filter((owed) => owed !== index) };
};

/** Applies everything up to `index`, in order, and tells the clients that wait. */
export const apply = (server: Server, index: number, io: RaftIo): Server => {
  let next = server;
  for (let at = server.commitIndex + 1; at <= index; at++) next = applyOne(next, at, io);
  io.note('applies', { index, x: next.machine.x });
  return io.params.record ? save(next, io) : next;
};

/** Was this command applied already, so that only its answer was lost? */
export const isDone = (server: Server, asked: Asked): boolean => wasSeen(server.machine, asked);
