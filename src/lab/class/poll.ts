/**
 * A question to the class (peer instruction, Mazur 1997): private vote → pause → tally → discuss → vote again → run.
 * Votes go up only; what comes down are sums.
 */
export const PHASES = ['vote', 'closed', 'shown', 'discuss', 'revote', 'compared', 'run'] as const;
export type Phase = (typeof PHASES)[number];

export interface Poll {
  /** Grows with every question, so that a late vote for another one does not count. */
  readonly number: number;
  readonly step: string;
  readonly prediction: string;
  readonly options: readonly string[];
  readonly phase: Phase;
  /** How many voted in the round that is open. */
  readonly voted: number;
  /** Votes for each option, in their order; `null` before they are shown. */
  readonly first: readonly number[] | null;
  readonly second: readonly number[] | null;
}

/** 1 or 2 while votes are taken, else `null`. */
export const roundOf = ({ phase }: Poll): 1 | 2 | null =>
  phase === 'vote' ? 1 : phase === 'revote' ? 2 : null;

export const askClass = (number: number, asked: Pick<Poll, 'step' | 'prediction' | 'options'>): Poll => ({
  number,
  ...asked,
  phase: 'vote',
  voted: 0,
  first: null,
  second: null,
});

/** One member's choice of each round. */
export type Votes = ReadonlyMap<string, readonly [string | null, string | null]>;

export interface Vote {
  readonly poll: number;
  readonly round: 1 | 2;
  readonly option: string;
}

/** The last choice of a round counts while that round is open. */
export const takeVote = (
  poll: Poll | null,
  votes: Map<string, readonly [string | null, string | null]>,
  member: string,
  vote: Vote,
): void => {
  if (!poll || vote.poll !== poll.number || vote.round !== roundOf(poll)) return;
  if (!poll.options.includes(vote.option)) return;
  const [first, second] = votes.get(member) ?? [null, null];
  votes.set(member, vote.round === 1 ? [vote.option, second] : [first, vote.option]);
};

export const tally = (poll: Poll, votes: Votes, round: 1 | 2): readonly number[] => {
  const counts = poll.options.map(() => 0);
  for (const choices of votes.values()) {
    const place = poll.options.indexOf(choices[round - 1] ?? '');
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** While votes are taken everybody sees how many there are, and nobody for what. */
export const countVotes = (poll: Poll, votes: Votes): Poll => {
  const round = roundOf(poll);
  if (round === null) return poll;
  const voted = sum(tally(poll, votes, round));
  return voted === poll.voted ? poll : { ...poll, voted };
};

/** The next phase, with the sums that it shows. */
export const advancePoll = (poll: Poll, votes: Votes): Poll => {
  const phase = PHASES[PHASES.indexOf(poll.phase) + 1] ?? 'run';
  const next = { ...countVotes(poll, votes), phase };
  if (phase === 'shown') return { ...next, first: tally(poll, votes, 1) };
  if (phase === 'revote') return { ...next, voted: 0 };
  return phase === 'compared' ? { ...next, second: tally(poll, votes, 2) } : next;
};
