/** Words of the picture: what each protocol costs. */
import { strings } from '#lesson-kit';

export const STRINGS = strings('lessons/07-consensus/01-two-phase-commit', {
  title: 'Cost under the same faults',
  alone: 'Held in the hand, a run stands for itself: its messages are other messages in another protocol.',
  note: 'What befalls machines and links befalls all three at the same moments; what befalls single messages does not carry over. The upright mark is where the outcome was decided.',
  variants: { 'two-phase': 'Two phases', 'three-phase': 'Three phases', paxos: 'Paxos Commit' },
  here: 'on the stage',
  outcomes: { committed: 'committed', aborted: 'aborted', mixed: 'torn apart', open: 'open' },
  states: {
    working: 'not voted',
    prepared: 'locked, in doubt',
    precommitted: 'locked, knows of every yes',
    committed: 'committed',
    aborted: 'aborted',
  },
  messages: 'messages',
  trips: 'round trips',
  writes: 'disk writes',
  before: (count: number) => `${count} before anybody knew`,
  locked: 'rows locked',
  still: 'still locked',
  /** Two delays are a round trip. */
  halves: (delays: number) => `${delays === 1 ? '' : Math.floor(delays / 2)}${delays % 2 ? '½' : ''}`,
  committedAt: (time: string) => `Point of no return: ${time}`,
  abortedAt: (time: string) => `Decided to abort: ${time}`,
  since: (state: string, time: string) => `${state} from ${time}`,
});
