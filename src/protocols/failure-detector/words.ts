/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'one-ping-at-a-time':
    'While a ping is out the monitor sends no other, and does not start the deadline anew.',
  'answer-of-this-ping': 'A ping counts as answered only by the pong of its own number.',
  'misses-in-a-row': 'Any pong sets the count of missed deadlines back to nought.',
  'pong-clears': 'A pong ends the suspicion, however late it comes.',
  'learn-from-mistakes': 'Each suspicion that turns out wrong makes the deadline longer.',
} as const;

export const WORDS = {
  pings: '{self} sends ping {n} and waits {deadline} ms for its pong.',
  'one-is-out': '{self} sends nothing: ping {n} is still out.',
  misses: 'No pong for ping {n} in time: {self} has missed {misses} of {needed}.',
  suspects: 'No pong for ping {n} in time: {self} now suspects {target}.',
  'misses-again': 'No pong for ping {n} in time: {self} goes on suspecting {target}.',
  answers: '{self} answers ping {n}.',
  hears: 'Pong {n} reaches {self} in time.',
  'hears-late': 'Pong {n} reaches {self}, too late to count as an answer.',
  'trusts-again':
    'Pong {n} reaches {self}: it was wrong, and suspects {target} no longer. Deadline {deadline} ms.',
  'goes-on': 'Pong {n} reaches {self}, which goes on suspecting {target} all the same.',
} as const;
