/**
 * Words that need not be spelled out in a link (the idea of HPACK's static table, RFC 7541 appendix A). Part of format 1:
 * never changed, never reordered. A word that is not here costs its letters once.
 */
export const WORDS_1: readonly string[] = [
  'value',
  'key',
  'read',
  'write',
  'name',
  'diagram',
  'history',
  'log',
  'inspector',
  'code',
  'properties',
  'stage',
  'timeline',
  'story',
  'checker',
  'latency',
  'timeout',
  'replicas',
  'mode',
  'to',
  'from',
  'propose',
  'send',
];
