/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'compare-versions': 'A repaired leaf replaces only an older one.',
  'check-proof': 'A proof counts only when it leads to the trusted root.',
  'separate-domains': 'Leaves and inner nodes are hashed with different prefixes.',
  'refuse-twins':
    'A list in whose tree two neighbours are equal is thrown away, and nothing is concluded from it.',
  'name-is-hash': 'An object is stored only under the hash of its content.',
  'objects-first': 'A branch moves only when everything that it leads to is there.',
  'compare-and-swap': 'A branch moves only from where the pusher saw it.',
} as const;

export const WORDS = {
  writes: '{self} writes {value} to leaf {place}: {changed} hashes change, up to the root.',
  'sync-starts': '{self} asks {peer} whether its root is {root}, too.',
  'root-same': '{self} has the same root: all leaves are equal.',
  'root-differs': '{self} has another root and sends the two hashes below it.',
  'tells-children': '{self} sends the hashes below {count} nodes of level {level}.',
  'tells-leaves': '{self} sends the {count} leaves below.',
  descends:
    '{self} compares {compared} hashes of level {level}; {different} differ, so it asks what is below.',
  repairs:
    '{self} compares {compared} leaves; {taken} are newer at {from} and are taken, {given} are older and are given.',
  'takes-newer': '{self} takes {taken} newer leaves from {from}.',
  'is-same': '{self} hears that all leaves are equal.',
  'nothing-differs': '{self} finds no difference any more.',
  asks: '{self} asks for a proof of entry {index}.',
  proves: '{self} proves entry {index} with {count} hashes.',
  'no-entry': '{self} has no entry {index}.',
  accepts: '{self} hashes entry {index} up to the root it trusts: the entry is there.',
  refuses: '{self} hashes entry {index} up and comes to another root: it refuses the proof.',
  believes: '{self} takes entry {index} as it comes.',
  'wants-block': '{self} asks for the transactions of the block.',
  'tells-block': '{self} sends the {count} transactions of the block.',
  'takes-block': '{self} comes to the root in the header and keeps the {count} transactions.',
  'other-root': '{self} comes to another root than the header: these are not the transactions.',
  twins:
    '{self} sees equal neighbours in the tree: perhaps the end of the list was repeated. It throws the list away.',
  condemns:
    '{self} comes to the root in the header, but a transaction stands there twice: it never takes a block with this root.',
  condemned: '{self} has found this block bad before, and does not look again.',
  'has-block': '{self} has the block already.',
  commits: '{self} changes {path} and commits: {count} new objects.',
  pushes: '{self} sends {count} objects and asks {hub} to move main from {old} to {next}.',
  'nothing-to-push': '{self} has nothing that {hub} does not have.',
  stores: '{self} stores {count} objects.',
  'wrong-name': '{self} throws {count} objects away: their content has another hash.',
  moves: '{self} moves main to {next}.',
  'non-fast-forward': '{self} does not move main: it is at {at} and no longer where {from} saw it.',
  'objects-missing': '{self} does not move main: objects are missing.',
  'push-done': '{self} hears that main is at its commit now.',
  'push-refused': '{self} hears that main is elsewhere, and must fetch first.',
  'push-missing': '{self} hears that objects were missing, and must push again.',
  fetches: '{self} asks {hub} what is new.',
  'tells-branch': '{self} sends {count} objects and says where main is.',
  'up-to-date': '{self} has everything.',
  'fast-forwards': '{self} moves its own main forward.',
  merges: '{self} merges: a commit with two parents.',
  'fetch-incomplete': '{self} lacks objects of that commit, and stays where it is.',
} as const;
