/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'distinct-machines': 'The copies of a key are put on different machines.',
  'own-keys-only': 'A server answers only for keys that are its own under its newest view.',
  'forward-while-handing': 'While keys are handed over, a write goes to the new owner as well.',
  'hand-over-first': 'The old owner answers until the new one has confirmed what it was given.',
} as const;

export const WORDS = {
  announces: '{self} announces view {version}: {members}.',
  hands: '{self} hands {count} keys to {takers}, and keeps answering for them until that is confirmed.',
  'hands-at-once': '{self} hands {count} keys to {takers} and answers for them no longer.',
  'nothing-to-hand': '{self} has nothing to hand over and follows view {version}.',
  awaits: '{self} follows view {version} and waits for keys from {givers}.',
  takes: '{self} takes {count} keys from {from}.',
  'hands-done': '{self} hears that {from} has its keys.',
  adopts: '{self} has handed over everything and follows view {version}.',
  'old-view': '{self} knows that view already.',
  stores: '{self} stores {key} = {value}.',
  'stores-and-copies': '{self} stores {key} = {value} and sends copies to {others}.',
  copies: '{self} keeps a copy of {key}.',
  'copy-done': '{self} hears that {from} has the copy of {key}.',
  answers: '{self} answers {client}.',
  tells: '{self} tells {from} what it has for {key}.',
  'not-mine': '{self} is not the owner of {key} under view {version} and says so.',
  'not-yet': '{self} is still being handed its keys: later.',
  'cross-slot': '{self} refuses: the keys lie in different slots.',
  asks: '{self} asks {server} for {key}.',
  'asks-again': '{self} got no answer and asks {server}.',
  'gives-up': '{self} got no answer from anybody.',
  learns: '{self} learns of view {version} and asks {server}.',
  'has-answer': '{self} has its answer.',
  'old-answer': '{self} does not wait for that answer.',
  waits: '{self} will ask again.',
  refreshes: '{self} asks all servers for the newest view.',
  'knows-view': '{self} follows view {version}.',
  'says-view': '{self} tells {from} its view.',
} as const;
