/** What each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'send-the-state': 'A replica sends its whole copy, to be merged, and not what was done, to be done again.',
  'own-place': 'Each replica counts in a place of its own.',
  'larger-of-each': 'Merging counters takes the larger number, place by place.',
  'count-down-apart': 'What is taken away is counted apart, so that no number ever goes down.',
  'later-stamp-wins': 'Of two writes the one with the later stamp stays, whichever arrives last.',
  'name-breaks-ties': 'Of two writes with equal stamps, the one of the later name stays.',
  'keep-both-when-concurrent': 'Of two versions, neither of which knew of the other, both are kept.',
  'write-covers-what-was-seen': 'A write takes the place of all versions that its writer has seen.',
  'keep-tombstones': 'A removal is kept beside what it removed.',
  'tag-every-add': 'Each addition has a tag of its own, and a removal takes only tags that it has seen.',
} as const;

export const WORDS = {
  updates: '{self} does “{what}”. Its copy now says {value}.',
  withdraws: '{self} pays out {amount}. Its copy now says {value}.',
  refuses: '{self} has only {value} in its copy and refuses to pay out {amount}.',
  merges: '{self} merges the copy of {from}, and now says {value}.',
  'knows-it': '{self} has all of that already, and still says {value}.',
  'does-it-again': '{self} does “{what}” again, as {by} did, and now says {value}.',
  'tells-all': '{self} sends its copy to everybody.',
  'nothing-to-tell': '{self} sends what was done only when it is done, and never again.',
} as const;
