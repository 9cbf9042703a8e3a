/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'count-every-event':
    'A process counts one more at every event: sending, receiving, or something of its own.',
  'take-the-larger-number':
    'Who receives a message goes on from the larger of its own Lamport number and the one that came along.',
  'merge-entry-by-entry':
    'Who receives a message takes the larger of both vectors in every entry before it counts its own.',
  'keep-every-entry': 'A process keeps one entry for every process, however many there are.',
  'next-of-sender': 'A line is shown only when it is the next one of its writer.',
  'after-what-the-sender-saw': 'A line is shown only after everything that its writer had read.',
  'dot-for-every-write':
    'Every write gets a dot of its own, apart from what its writer had read; it replaces only what was read.',
} as const;

export const WORDS = {
  'own-event': '{event}: {self} does something of its own. Number {lamport}, vector {vector}.',
  sends: '{event}: {self} sends a message to {to}. Number {lamport}, vector {vector}.',
  receives: '{event}: {self} receives what was sent at {sent}. Number {lamport}, vector {vector}.',

  writes: '{self} writes “{text}” with vector {vector}.',
  shows: '{self} shows “{text}” of {by}.',
  'shows-at-last': '{self} shows “{text}” of {by}, which had waited.',
  'not-the-next': '{self} lets “{text}” wait: an earlier line of {by} has not come yet.',
  'not-after-what-it-saw': '{self} lets “{text}” wait: {by} had read something that has not come here yet.',
  'has-it': '{self} has “{text}” already.',

  'asks-for': '{self} asks {server} for the basket.',
  puts: '{self} puts {items}, knowing what it read last.',
  tells: '{self} tells {client} of {count} version(s).',
  stores: '{self} stores {items}; it now has {count} version(s).',
  'knows-newer': '{self} has a version that was written by somebody who had read this one.',
  reads: '{self} reads: {items}.',
  'is-stored': '{self} hears that it is stored.',
  'too-late': '{self} waits for nothing.',

  'judges-before': 'You say: {first} happened before {second}.',
  'judges-after': 'You say: {first} happened after {second}.',
  'judges-concurrent': 'You say: {first} and {second} are concurrent.',
} as const;
