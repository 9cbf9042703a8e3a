/** A stage with a crowd: `?nodes=50` on a ring, each with about ten messages on their way, played at `?speed=`. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ms, seconds } from '#kernel';
import { createSession } from '#lab';
import { defineLesson } from '#lesson-kit';
import { everyFrame } from '#views/kit';
import { Stage } from '#views/stage';
import '#design';
import { chatter } from '../../../src/kernel/samples.ts';
import './page.css';

const asked = new URLSearchParams(window.location.search);
const nodes = Number(asked.get('nodes'));

/** A node talks every 10 ms on average, and is answered: with 50 ms each way ten messages a node are in flight. */
const lesson = defineLesson({
  id: 'crowd',
  revision: 1,
  protocol: chatter,
  parameters: {},
  scenario: () => ({
    nodes: Array.from({ length: nodes }, (_, i) => ({ id: `N${i}`, role: 'chatterer' })),
    link: { latency: [ms(50)] },
    params: {},
  }),
  positions: () => ({}),
  horizon: seconds(60),
  faults: [],
  properties: [],
  steps: [{ id: 'watch', scene: { seed: 1 } }],
  challenges: [],
  views: [],
});

const session = createSession({ lesson, speed: Number(asked.get('speed')) });
session.seekTime(ms(200));
createRoot(document.getElementById('root') as HTMLElement).render(createElement(Stage, { session }));

const LONGEST_TICK_MS = 100;
const gaps: number[] = [];
let last: number | null = null;

const measure = (): void => {
  session.play();
  everyFrame((now) => {
    if (last !== null) {
      gaps.push(now - last);
      session.tick(Math.min(now - last, LONGEST_TICK_MS));
    }
    last = now;
  });
};

Object.assign(window, {
  measure,
  measured: () => ({ gaps, flights: session.store.getState().world.flights.length }),
});
document.documentElement.dataset.ready = 'true';
