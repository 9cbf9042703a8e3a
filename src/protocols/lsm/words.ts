/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  'sync-before-ack': 'A write is confirmed only when its log is on the platter.',
  'file-before-manifest': 'A file is on the platter before the manifest names it.',
  'log-until-flushed': 'A log is kept until the manifest on the platter names the file made of it.',
  'newest-first': 'Level 0 is searched from the newest file to the oldest.',
  'whole-overlap': 'A compaction takes all files of level 0 with it.',
  'keep-tombstones': 'A tombstone is dropped only when nothing below could come to light.',
  'keep-for-snapshots': 'A version is kept while a reader may still want it.',
} as const;

export const WORDS = {
  'write-comes': '{self} gets a write of {key}: it goes to the log first.',
  stalls: '{self} keeps the write of {key} waiting: both tables are full.',
  'appends-log': '{self} appends to log {log}.',
  'syncs-log': '{self} syncs log {log}: the write is on the platter.',
  inserts: '{self} puts {key} into the memory table.',
  acks: '{self} confirms the write of {key}.',
  rotates: '{self} freezes its full table and begins log {log}.',
  'writes-file': '{self} writes file {file}.',
  'syncs-file': '{self} syncs file {file}.',
  'edits-manifest': '{self} names {files} in the manifest.',
  'syncs-manifest': '{self} syncs the manifest.',
  'deletes-log': '{self} deletes log {log}.',
  'deletes-files': '{self} deletes files {files}.',
  'begins-compaction': '{self} merges {count} files of level {level} and below into level {into}.',
  answers: '{self} finds {key} after opening {opened} files; filters spared {spared}.',
  'has-not': '{self} does not find {key}: {opened} files opened, {spared} spared by filters.',
  'holds-snapshot': '{self} remembers that a reader stands at {seq}.',
  recovers: '{self} reads the manifest and replays {count} writes from its logs.',
  idle: '{self} has nothing to do.',
  asks: '{self} asks for {what}.',
  told: '{self} has its answer.',
  'gives-up': '{self} got no answer.',
  'old-answer': '{self} does not wait for that.',
} as const;
