/** Words of the logs. */
import { strings } from '#lesson-kit';

interface Named {
  readonly index: number;
  readonly term: number;
  readonly command: string;
}

export const STRINGS = strings('lessons/07-consensus/05-raft-log', {
  title: 'Logs',
  server: 'Server',
  leads: (server: string, term: number) => `${server} leads term ${term}`,
  stale: (server: string, term: number) => `${server} still takes itself for the leader of term ${term}`,
  down: (server: string) => `${server} is down; this is on its disk`,
  entry: ({ index, term, command }: Named) => `Entry ${index}, of term ${term}: ${command}`,
  committed: 'committed',
  notCommitted: 'not known to be committed',
  clash: 'another server has applied something else here',
  next: (leader: string, index: number) => `${leader} tries entry ${index} next`,
  match: (leader: string, index: number) => `${leader} knows that it agrees up to entry ${index}`,
  nothing: 'no entry',
  empty: 'All logs are empty.',
  earlier: (count: number) => (count === 1 ? '1 earlier entry' : `${count} earlier entries`),
  legend:
    'Number and colour: the term. Thick line: committed up to here. Dashed line: the leader knows of agreement up to here. ▸ what it tries next. ☠ two servers applied different entries.',
});
