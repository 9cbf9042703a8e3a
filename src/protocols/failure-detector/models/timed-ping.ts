/**
 * The detector with a clock that ticks and a bound on every delay: a message arrives at most `bound` ticks after it was
 * sent, and before the deadline when both are due at once. Then a deadline of twice the bound never lies.
 */
import { cell, type Model } from '#kernel';

interface Flight {
  readonly what: 'ping' | 'pong';
  readonly age: number;
}

interface Timed {
  /** Ticks since the ping left; `null` while none is out. */
  readonly waited: number | null;
  readonly flight: Flight | null;
  readonly suspected: boolean;
}

export const timedPing = (bound: number, deadline: number): Model => {
  const state = cell<Timed>('state', { waited: null, flight: null, suspected: false });
  return {
    id: `timed-ping-${bound}-${deadline}`,
    title: `Ping with delays of at most ${bound} and a deadline of ${deadline}`,
    source: 'curriculum part 1, §3; synchrony as in Chandra & Toueg 1996, §1',
    cells: [state],
    actions: [
      {
        name: 'ping',
        run(step) {
          const before = step.get(state);
          if (before.waited !== null || before.flight) return false;
          step.set(state, { ...before, waited: 0, flight: { what: 'ping', age: 0 } });
          return true;
        },
      },
      {
        name: 'arrives',
        run(step) {
          const { flight, waited, suspected } = step.get(state);
          if (!flight) return false;
          if (flight.what === 'ping')
            step.set(state, { waited, suspected, flight: { what: 'pong', age: 0 } });
          else step.set(state, { waited: null, flight: null, suspected: false });
          return true;
        },
      },
      {
        name: 'a tick',
        run(step) {
          const { flight, waited, suspected } = step.get(state);
          if (waited === null || !flight || flight.age >= bound || waited >= deadline) return false;
          step.set(state, { waited: waited + 1, suspected, flight: { ...flight, age: flight.age + 1 } });
          return true;
        },
      },
      {
        name: 'the deadline passes',
        run(step) {
          const before = step.get(state);
          const { flight, waited } = before;
          // What must arrive by now does so first.
          if (waited === null || waited < deadline || !flight || flight.age >= bound) return false;
          step.set(state, { ...before, waited: null, suspected: true });
          return true;
        },
      },
    ],
    properties: [
      {
        id: 'strong-accuracy',
        kind: 'always',
        says: 'Nobody is suspected who runs.',
        holds: (view) => !view.get(state).suspected,
      },
      {
        id: 'an-answer',
        kind: 'sometimes',
        says: 'The deadline comes into sight.',
        holds: (view) => (view.get(state).waited ?? 0) >= bound,
      },
    ],
  };
};
