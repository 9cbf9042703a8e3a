/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  retransmit: 'A request that is not answered in time is sent again.',
  'same-id': 'A repetition carries the id of the first request.',
  'recognise-repetitions': 'A debit whose id is in the table is not taken again.',
  'answer-repetitions': 'A request that is recognised is answered all the same.',
  'table-on-disk': 'The table of ids is on disk, where a crash does not reach it.',
  'one-step': 'The debit and its entry in the table reach the disk in a single step.',
  'effect-before-answer': 'The answer leaves after the effect is on disk.',
  'newer-only': 'x is set only by a request whose version is larger than that of the last.',
  'low-water-mark': 'Who forgets an entry keeps the largest id that was forgotten, and takes none up to it.',
} as const;

export const WORDS = {
  asks: '{self} sends {what} with id {id} and waits for the answer.',
  'asks-again': '{self} has no answer: it sends {what} again, with id {id}.',
  'waits-on': '{self} has no answer to id {id}, and only waits.',
  'has-answer': '{self} has the answer to {what}.',
  'answered-before': '{self} had the answer to this already.',
  'puts-aside': '{self} is in the middle of a request: id {id} waits in its memory.',
  takes: '{self} takes 10 from the account: {balance} are left.',
  notes: '{self} writes id {id} into its table.',
  'takes-and-notes': '{self} takes 10 ({balance} are left) and writes id {id} into its table, in one step.',
  sets: '{self} sets x to {value}.',
  older: '{self} leaves x as it is: version {id} is not larger than {version}.',
  answers: '{self} answers id {id}.',
  recognises: 'Id {id} is in the table: {self} takes nothing and answers again.',
  silent: 'Id {id} is in the table: {self} takes nothing and says nothing.',
  'too-old': 'Id {id} is not above the mark {mark}: it was done long ago. {self} takes nothing and answers.',
  forgets: '{self} forgets id {id}: it has been in the table long enough.',
} as const;
