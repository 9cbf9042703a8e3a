/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'own-ballots': 'No two proposers ever open the same ballot.',
  'remember-ballot': 'A proposer writes its ballot to disk before it uses it.',
  quorum: 'A proposer waits for a quorum of all configured acceptors, not for whoever answers first.',
  'promise-only-higher': 'An acceptor promises only ballots above every one it promised before.',
  'keep-promise': 'An acceptor does not vote in a ballot below its promise.',
  'vote-is-promise': 'Voting in a ballot also promises it.',
  'persist-before-answering': 'Promise and vote are on disk before the answer leaves.',
  'adopt-reported': 'A proposer that hears of a vote gives up its own wish.',
  'highest-ballot': 'Of several reported votes the one of the highest ballot counts.',
  'same-ballot': 'Votes count together only within one ballot.',
} as const;

export const WORDS = {
  opens: '{self} opens ballot {ballot} and asks every acceptor for a promise.',
  'counts-promise': '{self} has {count} promise for ballot {ballot} and waits for more.',
  'counts-promises': '{self} has {count} promises for ballot {ballot} and waits for more.',
  'proposes-own': '{self} has its quorum for ballot {ballot} and asks for votes for {value}.',
  'proposes-same': '{self} hears of votes for {value}, its own wish, so ballot {ballot} carries {value}.',
  'proposes-adopted':
    '{self} gives up its own wish: a vote for {value} was reported, so ballot {ballot} carries {value}.',
  'counts-vote': '{self} counts the vote of {from} in ballot {ballot}.',
  'knows-chosen': '{self} has a quorum of votes in ballot {ballot}: its value is chosen.',
  'was-refused': '{self} hears that {from} has promised ballot {promised}, and still waits for others.',
  beaten: '{self} gives ballot {ballot} up: {from} has promised ballot {promised}, and no quorum is left.',
  'need-not-retry': '{self} knows that its value is chosen and rests.',
  promises: '{self} promises ballot {ballot} and tells {from} it had accepted nothing.',
  'promises-reporting': '{self} promises ballot {ballot} and tells {from} it had accepted {vote}.',
  votes: '{self} votes for {value} in ballot {ballot}.',
  'counts-for': '{self} counts the vote of {from} for {value} in ballot {ballot}.',
  learns: '{self} sees a quorum in one ballot and learns that {value} is chosen.',
  'promised-higher': '{self} does not take part in ballot {ballot}: it has promised ballot {promised}.',
  'old-promise':
    '{self} ignores a promise for ballot {ballot}: it is at ballot {current} and past that question.',
  'promise-twice': '{self} has counted this promise already.',
  'old-vote': '{self} does not need this vote for ballot {ballot}.',
  'old-refusal': '{self} ignores the refusal of ballot {ballot}: it is past that.',
  'vote-twice': '{self} has counted this vote already.',
} as const;
