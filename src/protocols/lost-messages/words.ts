/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'answer-what-was-heard': 'A general sends word n + 1 only when it has heard word n.',
  'count-once': 'A word that was heard before counts no second time.',
  'wait-for-dawn': 'A general decides at dawn, and not before.',
  'decide-once': 'A decision stands: what arrives after dawn is ignored.',
} as const;

export const WORDS = {
  begins: '{self} sends word 1, “attack at dawn”.',
  'sends-all': '{self} sends all its words at once: {words}.',
  waits: '{self} has no word to begin with, and waits.',
  hears: '{self} has heard word {n}: {count} in all.',
  'hears-and-answers': '{self} has heard word {n}, {count} in all, and sends word {next}.',
  'heard-before': '{self} has heard word {n} before.',
  'too-late': 'Word {n} reaches {self} after dawn: too late.',
  attacks: '{self} has heard {count}: it attacks.',
  stays: '{self} has heard {count}: it stays.',
  'attacks-after-all': '{self} has heard {count}: after dawn it thinks again, and attacks.',
  'stays-after-all': '{self} has heard {count}: after dawn it thinks again, and stays.',
  'will-attack': 'Having heard {heard}, {self} will attack.',
  'will-stay': 'Having heard {heard}, {self} will stay.',
  learns: '{self} has a new table.',
  'too-late-to-change': 'It is past dawn: {self} has decided.',
  hires: '{self} sends each word by {messengers} messengers.',
  'cannot-tell': 'It is said of {self} that it cannot tell whether word {n} arrived.',
  'can-tell': 'It is said of {self} that it can tell whether word {n} arrived.',
} as const;
