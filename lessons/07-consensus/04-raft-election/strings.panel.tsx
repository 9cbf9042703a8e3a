/** Words of the table of terms. */
import { strings } from '#lesson-kit';

export const STRINGS = strings('lessons/07-consensus/04-raft-election', {
  title: 'Terms and votes',
  timers: 'Timers',
  election: (server: string, left: number) => `${server} stands for leader in ${left} ms if it hears nothing`,
  heartbeat: (server: string, left: number) => `${server} tells the others in ${left} ms that it leads`,
  none: (server: string) => `${server} has no timer`,
  down: 'down',
  left: (milliseconds: number) => `${milliseconds} ms`,
  term: 'Term',
  leader: 'Leader',
  leads: (server: string, term: number) => `${server} leads term ${term}`,
  stale: (server: string, term: number) => `${server} still takes itself for the leader of term ${term}`,
  led: (server: string, term: number) => `${server} was elected for term ${term}`,
  nobody: 'nobody',
  voted: (server: string, candidate: string, term: number) =>
    server === candidate
      ? `${server} stood for leader in term ${term} and voted for itself`
      : `${server} voted for ${candidate} in term ${term}`,
  here: (server: string, term: number) => `${server} is at term ${term}`,
  noVote: 'no vote',
  empty: 'Nobody has stood for leader yet.',
  earlier: (count: number) => (count === 1 ? '1 earlier term' : `${count} earlier terms`),
  legend:
    'A box says whom a server voted for; ringed: where the server is now. ♛ leads · ♕ still believes so.',
});
