/**
 * One message, two consumers, one kill at most: what acknowledging by hand and automatically promise. A step is the
 * handing out, the work, the acknowledgement, or the kill, which takes a message back into the queue at once. AMQP
 * 0-9-1 §1.8.3.13; RabbitMQ, "Consumer Acknowledgements".
 */
import { cell, type Model, type ModelAction, type ModelView } from '#kernel';

const CONSUMERS = ['c1', 'c2'] as const;
type Name = (typeof CONSUMERS)[number];

/** `settled`: the broker has forgotten it. `worked`: its consumer has done the work. */
type Place = { readonly at: 'queue' | 'settled' } | { readonly at: Name; readonly worked: boolean };

const QUEUE: Place = { at: 'queue' };
const SETTLED: Place = { at: 'settled' };

const place = cell<Place>('message', QUEUE);
/** What a consumer holds that the broker has forgotten; only with automatic acknowledgement. */
const own = cell<Name | null>('forgotten', null);
const done = cell('times done', 0);
const dead = cell<Name | null>('killed', null);

const handing = (to: Name, automatic: boolean): ModelAction => ({
  name: `the message is handed to ${to}`,
  run(step) {
    if (step.get(place).at !== 'queue' || step.get(dead) === to) return false;
    step.set(place, automatic ? SETTLED : { at: to, worked: false });
    if (automatic) step.set(own, to);
    return true;
  },
});

const working = (by: Name): ModelAction => ({
  name: `${by} does the work`,
  run(step) {
    const held = step.get(place);
    const isOwn = step.get(own) === by;
    if (!isOwn && (held.at !== by || held.worked)) return false;
    step.set(done, step.get(done) + 1);
    if (isOwn) step.set(own, null);
    else step.set(place, { at: by, worked: true });
    return true;
  },
});

const acknowledging = (by: Name): ModelAction => ({
  name: `${by} acknowledges`,
  run(step) {
    const held = step.get(place);
    if (held.at !== by || !held.worked) return false;
    step.set(place, SETTLED);
    return true;
  },
});

/** Before anything was handed out a kill changes nothing that is asked about. */
const killing = (victim: Name): ModelAction => ({
  name: `${victim} is killed`,
  cost: 1,
  touches: [victim],
  run(step) {
    const held = step.get(place);
    if (step.get(dead) !== null || held.at === 'queue') return false;
    step.set(dead, victim);
    if (held.at === victim) step.set(place, QUEUE);
    if (step.get(own) === victim) step.set(own, null);
    return true;
  },
});

const isNowhere = (view: ModelView): boolean =>
  view.get(place).at === 'settled' && view.get(own) === null && view.get(done) === 0;

/** `automatic`: a message counts as acknowledged when it is sent. */
export const acknowledgement = (automatic: boolean): Model => ({
  id: automatic ? 'amqp-automatic-ack' : 'amqp-manual-ack',
  title: automatic ? 'One message, acknowledged automatically' : 'One message, acknowledged by hand',
  source: 'AMQP 0-9-1 §1.8.3.13; RabbitMQ, "Consumer Acknowledgements"',
  cells: [place, own, done, dead],
  actions: [
    ...CONSUMERS.map((name) => handing(name, automatic)),
    ...CONSUMERS.map(working),
    ...CONSUMERS.map(acknowledging),
    ...CONSUMERS.map(killing),
  ],
  properties: [
    {
      id: 'never-nowhere',
      kind: 'always',
      says: 'The message waits, is in the hands of a consumer, or was worked on.',
      holds: (view) => !isNowhere(view),
    },
    {
      id: 'done-once',
      kind: 'always',
      says: 'The work is done once at most.',
      holds: (view) => view.get(done) <= 1,
    },
    {
      id: 'work-is-done',
      kind: 'sometimes',
      says: 'The work is done.',
      holds: (view) => view.get(done) > 0,
    },
  ],
});
