import { strings } from '#lesson-kit';

export const STRINGS = strings('views/history', {
  title: 'What the clients asked and were told',
  none: 'No client has asked for anything yet.',
  picture: 'The history as intervals over time; long pauses are drawn shorter. The list below says the same.',
  waiting: 'waits',
  refused: 'refused',
  told: (answer: string) => `→ ${answer}`,
  verdicts: 'Which models explain these answers?',
  sign: { holds: '✓', fails: '✗', unknown: '?' },
  verdict: { holds: 'holds so far', fails: 'broken', unknown: 'not decided' },
  models: {
    linearizable: 'Linearizable',
    sequential: 'Sequential',
    causal: 'Causal',
    pram: 'Pipelined',
    'read-your-writes': 'Read your writes',
    'monotonic-reads': 'Monotonic reads',
    'monotonic-writes': 'Monotonic writes',
    'writes-follow-reads': 'Writes follow reads',
  },
  meanings: {
    linearizable: 'Linearizable: every operation happens at one moment between question and answer.',
    sequential:
      'Sequential: one order for all, which keeps each client’s own order; it may ignore the clock on the wall.',
    causal: 'Causal: nobody sees an effect without its cause.',
    pram: 'Pipelined (PRAM): everybody sees each client’s writes in that client’s order.',
    'read-your-writes': 'Read your writes: nobody reads past a write of their own.',
    'monotonic-reads': 'Monotonic reads: nobody’s reads go back in time.',
    'monotonic-writes': 'Monotonic writes: each client’s writes are seen in their order.',
    'writes-follow-reads': 'Writes follow reads: who sees a write sees what its writer had read before.',
  },
  offends: 'one of the offending pair',
  whyTold: 'Why was it told this?',
  whyWaits: 'Why does it still wait?',
  goThere: 'Go to that moment',
});
