/** What each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'count-every-event':
    'A process counts one more at every event: sending, receiving, or something of its own.',
  'take-the-larger-number':
    'Who receives a message goes on from the larger of its own number and the one that came along.',
  'wait-for-everyone': 'Nobody enters before everybody else has acknowledged the request.',
  'oldest-first': 'Nobody enters while it knows of a request that goes before its own.',
  'name-breaks-ties': 'Of two requests with equal numbers, the one of the earlier name goes first.',
  'in-order': 'What one sends to another is taken in the order in which it was sent.',
  'tell-when-leaving': 'Who leaves tells everybody, and they take its request out of their queues.',
} as const;

export const WORDS = {
  'own-event': '{name}: {self} does something of its own. Number {number}.',
  sends: '{name}: {self} sends a message to {to}. Number {number}.',
  receives: '{name}: {self} receives what was sent at {sent}. Number {number}.',

  requests:
    '{self} wants to enter, puts its request in its own queue with number {number}, and tells everybody.',
  'wants-already': '{self} has a request in its queue already.',
  queues:
    '{self} queues the request of {by} with number {number}, sets its own clock to {clock}, and acknowledges.',
  'is-acknowledged': '{self} is acknowledged by {by}.',
  'takes-out': '{self} takes the request of {by} out of its queue.',
  enters: '{self} enters with number {number}.',
  leaves: '{self} leaves.',
  'waits-for-earlier': '{self} lets this {what} wait: something that {by} sent before has not come yet.',
  'has-it': '{self} has had this {what} already.',

  'judges-before': 'You say: {first} happened before {second}.',
  'judges-after': 'You say: {first} happened after {second}.',
  'judges-concurrent': 'You say: {first} and {second} are concurrent.',
} as const;
