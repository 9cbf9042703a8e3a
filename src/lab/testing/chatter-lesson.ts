/** A lesson on the kernel's noisy sample protocol, for tests of the lab itself: no teaching, every fault allowed. */
import { type LogEntry, ms } from '#kernel';
import { defineLesson, FAULTS, type Lesson, type Step } from '#lesson-kit';
import { chatter, chatterWorld } from '../../kernel/samples.ts';

const SIZE = 4;

const heard = (world: { readonly nodes: readonly { readonly state: object | null }[] }): number =>
  world.nodes.reduce((sum, { state }) => sum + ((state as { heard?: number } | null)?.heard ?? 0), 0);

const NARRATED: readonly LogEntry[] = [{ at: ms(15), act: { do: 'crash', node: 'N3' } }];

const STEPS: readonly Step[] = [
  { id: 'watch', scene: { seed: 7 } },
  {
    id: 'guess',
    scene: { seed: 8 },
    predictions: [
      {
        id: 'first-ping',
        options: ['soon', 'never'],
        ask: ({ world }) => world.time >= ms(8),
        answer: ({ world }) => (heard(world) >= 3 ? 'soon' : 'never'),
        settled: ({ world }) => heard(world) >= 3,
        within: ms(60),
      },
    ],
    goal: ({ world }) => heard(world) >= 10,
  },
  { id: 'replay', scene: { seed: 9, log: NARRATED } },
  { id: 'by-hand', scene: { mode: 'hand' } },
  { id: 'goes-on', goal: ({ faults }) => faults >= 1 },
];

export const chatterLesson: Lesson = defineLesson({
  id: 'chatter',
  revision: 1,
  protocol: chatter,
  parameters: { size: { kind: 'number', min: 2, max: 9, step: 1, default: SIZE } },
  scenario: ({ size }) => {
    const { nodes, link, params } = chatterWorld(1, Number(size));
    return { nodes, link, params };
  },
  positions: () => Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`N${i}`, { x: i / 9, y: 0.5 }])),
  horizon: ms(400),
  faults: [...FAULTS.usual, 'corrupt', 'skew', 'drift'],
  properties: [
    {
      property: {
        id: 'few-heard',
        kind: 'always',
        says: 'Fewer than ten pings were heard',
        holds: (world) => heard(world) < 10,
        blames: (world) => world.nodes.filter(({ status }) => status === 'up').map(({ id }) => id),
      },
    },
    {
      property: {
        id: 'some-heard',
        kind: 'sometimes',
        says: 'A ping was heard',
        holds: (world) => heard(world) > 0,
      },
    },
  ],
  steps: STEPS,
  challenges: [
    {
      id: 'kill-two',
      scene: {},
      faultsMax: 2,
      goal: ({ world }) => world.nodes.filter(({ status }) => status === 'down').length >= 2,
    },
  ],
  views: ['log', 'state'],
});
