/** What a server does for clients (§8): leaders answer, all others say whom to ask. */

import { isDone } from './machine.ts';
import { change } from './membership.ts';
import type { Answer, Asked, Command, Question } from './messages.ts';
import { read } from './reads.ts';
import { append } from './replication.ts';
import { lastIndex, type RaftIo, type Server } from './state.ts';

const tell = (answer: Answer, io: RaftIo): void => io.reply(answer);

/** Only a leader serves; with reads `local`, everybody answers from its own copy. */
const redirect = (server: Server, { seq }: Question, io: RaftIo): Server => {
  tell({ type: 'redirect', seq, leader: server.leader }, io);
  return io.ignore(server, server.leader === null ? 'knows-no-leader' : 'is-no-leader', {
    leader: server.leader,
  });
};

const appendFor = (server: Server, command: Command, io: RaftIo): Server =>
  append({ ...server, owed: [...server.owed, lastIndex(server) + 1] }, command, io);

const write = (server: Server, asked: Asked, value: number | string, io: RaftIo): Server => {
  if (io.rule('filter-duplicates') && isDone(server, asked)) {
    tell({ type: 'done', seq: asked.seq }, io);
    return io.ignore(server, 'done-before');
  }
  if (!io.rule('answer-after-commit')) tell({ type: 'done', seq: asked.seq }, io);
  return appendFor(server, { kind: 'write', value, ...asked }, io);
};

/** A client asks. */
export const serve = (server: Server, question: Question, io: RaftIo): Server => {
  const asked: Asked = { client: io.from, seq: question.seq };
  const isRead = question.type === 'read';
  if (server.standing !== 'leader') return redirect(server, question, io);
  if (isRead && io.params.reads === 'log') return appendFor(server, { kind: 'read', ...asked }, io);
  if (isRead) return read(server, asked, io);
  if (question.type === 'write') return write(server, asked, question.value, io);
  const named = [question.server];
  const wanted = question.type === 'add' ? { add: named, remove: [] } : { add: [], remove: named };
  return change(server, asked, wanted, io);
};
