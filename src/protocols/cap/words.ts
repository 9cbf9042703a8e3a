/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'wait-for-majority-before-ok':
    'The primary acknowledges a write only when a majority of all replicas has stored it (of two: both).',
  'forward-reads': 'A replica that is not the primary asks the primary before it answers a read.',
  'one-primary': 'Only the primary takes writes; the others pass them on or refuse them.',
  'last-writer-wins':
    'A copy never replaces a later write: the larger timestamp, then the larger name, wins.',
  retransmit: 'A copy that was not confirmed is sent again, until it is.',
} as const;

export const WORDS = {
  asks: '{self} asks {replica}: {question}.',
  'is-told': '{self} is told: {answer}.',
  'is-refused': '{self} wanted “{asked}” and is refused: {reason}.',
  'gives-up': '{self} gives up waiting for “{asked}”. It does not know whether that happened.',
  'too-late': '{self} had given up; the answer “{answer}” comes too late.',
  'not-waiting': '{self} waits for nothing.',

  answers: '{self} tells {client} what its own copy says: {value}.',
  acknowledges: '{self} tells {client} that {value} is written.',
  waits: '{self} sends copies of {value} and lets {client} wait until a majority has it.',
  keeps: '{self} now has x = {value}.',
  'keeps-later': '{self} keeps x = {x}, which was written later than {value}.',
  hears: '{self} hears that {from} has {value}.',
  'knew-that': '{self} knew already that {from} has it.',
  'passes-on': '{self} passes “{question}” of {client} on to {primary}.',
  relays: '{self} hands the answer on to {client}: {answer}.',
  refuses: '{self} refuses: only {primary} takes writes.',
  'sends-again': '{self} has heard nothing and sends its copies again.',
} as const;
