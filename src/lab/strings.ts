/** What the lab itself says: what can be done, why something cannot, and what it noticed. */
import { sayCount, strings } from '#lesson-kit';

export const STRINGS = strings('lab', {
  status: { up: 'running', down: 'down', paused: 'paused' },
  refusal: {
    noNode: (node: string) => `There is no node ${node} here.`,
    status: (node: string, status: string) => `${node} is ${status}.`,
    noOperation: (node: string, operation: string) => `${node} knows no operation "${operation}".`,
    waits: (node: string) => `${node} still waits for an answer.`,
    keepsOrder: (message: string) => `This link keeps its order: ${message} comes first.`,
  },
  branch: {
    main: 'main',
    hint: 'hint',
    run: (place: number) => `run ${place}`,
    fork: (place: number) => `fork ${place}`,
  },
  failed: 'It failed.',
  seekLocked: 'Moving through time is locked here.',
  faultsLocked: 'Acting on the network is locked here.',
  beginning: 'The beginning.',
  nothingWaits: 'Nothing waits: no message is in flight, no timer is armed.',
  nothingMore: 'Nothing more will happen by itself.',
  stopped: (events: number) => `Stopped after ${sayCount(events)} events: go on from here if you like.`,
  skipLocked: 'Steps cannot be skipped here: finish this one first.',
  noStep: (id: string) => `This lesson has no step “${id}”.`,
  noChallenge: (id: string) => `This lesson has no challenge “${id}”.`,
  pleaseAnswer: 'First commit to an answer, or choose “just show me”.',
});
