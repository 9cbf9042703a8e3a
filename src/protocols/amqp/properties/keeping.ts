/** Promises about messages that were accepted: none is lost, and (a promise nobody can keep) none is done twice. */
import type { Property, Request, World } from '#kernel';
import { type Copy, type Gone, sameCopy } from '../ledger.ts';
import {
  bodyOf,
  brokersIn,
  consumersIn,
  deliveriesUnderway,
  donePublications,
  heldBy,
  isPublishUnderway,
  processedBy,
  storedIn,
} from './sight.ts';

/** Reasons that a queue or an operator declared beforehand. */
const isDeclared = ({ reason }: Gone): boolean => reason !== 'closed';

/** Where copies are or have ended well. */
const copiesSomewhere = (world: World): readonly Copy[] => [
  ...brokersIn(world).flatMap(({ broker, ledger }) => [
    ...[...broker.queues.values()].flatMap((queue) =>
      storedIn(queue).map(({ message }) => ({ body: message.body, queue: queue.name })),
    ),
    ...ledger.gone.filter(isDeclared).map(({ body, queue }) => ({ body, queue: queue ?? '' })),
  ]),
  ...deliveriesUnderway(world),
  ...consumersIn(world).flatMap((node) => [
    ...heldBy(node).map(({ delivery }) => delivery),
    ...processedBy(node),
  ]),
];

const lostOf = (world: World, request: Request, somewhere: readonly Copy[]): boolean => {
  const body = bodyOf(request);
  if (isPublishUnderway(world, request.id)) return false;
  const taken = brokersIn(world).flatMap(({ ledger }) => ledger.taken.filter((copy) => copy.body === body));
  if (taken.length === 0) return !somewhere.some((copy) => copy.body === body);
  return taken.some((copy) => copy.lasting && !somewhere.some((other) => sameCopy(copy, other)));
};

const lost = (world: World): readonly Request[] => {
  const somewhere = copiesSomewhere(world);
  return donePublications(world).filter((request) => lostOf(world, request, somewhere));
};

/** Bodies of publications that were confirmed (or, without confirms, sent) and of which a copy is nowhere any more. */
export const lostBodies = (world: World): readonly string[] => lost(world).map(bodyOf);

/** At least once, for copies that are meant to last: a transient message may go with the broker's memory. */
export const neverNowhere: Property = {
  id: 'never-nowhere',
  kind: 'always',
  says: 'A lasting message that was accepted waits, is being worked on, was processed, or met a declared limit.',
  holds: (world) => lost(world).length === 0,
  blames: (world) => (lost(world).length === 0 ? [] : brokersIn(world).map(({ node }) => node)),
};

const doneCopies = (world: World) =>
  consumersIn(world).flatMap((node) => processedBy(node).map((copy) => ({ ...copy, node: node.id })));

/** Copies on which the work was done more than once. */
const doneTwice = (world: World) => {
  const done = doneCopies(world);
  return done.filter((copy) => done.filter((other) => sameCopy(copy, other)).length > 1);
};

/** Bodies that were processed more than once out of the same queue. */
export const repeatedBodies = (world: World): readonly string[] => [
  ...new Set(doneTwice(world).map(({ body }) => body)),
];

/** At most once; together with the promise above it would be "exactly once". */
export const doneOnce: Property = {
  id: 'done-once',
  kind: 'always',
  says: 'The work on each copy of a message is done once at most.',
  holds: (world) => doneTwice(world).length === 0,
  blames: (world) => [...new Set(doneTwice(world).map(({ node }) => node))],
};

const forgetful = (world: World) => brokersIn(world).filter(({ ledger }) => ledger.unmarked.length > 0);

export const againIsMarked: Property = {
  id: 'again-is-marked',
  kind: 'always',
  says: 'A message that was handed out before is never handed out as if it were new.',
  holds: (world) => forgetful(world).length === 0,
  blames: (world) => forgetful(world).map(({ node }) => node),
};

/** Liveness: there is a consumer, so sooner or later nothing waits for it. */
export const queuesRunEmpty: Property = {
  id: 'queues-run-empty',
  kind: 'eventually',
  says: 'Sooner or later nothing waits in a queue that has a consumer.',
  holds: (world) =>
    brokersIn(world).every(({ broker }) =>
      [...broker.queues.values()].every(
        (queue) => queue.consumers.length === 0 || storedIn(queue).length === 0,
      ),
    ),
};

/** Keeps the promises above from holding for nothing. */
export const workIsDone: Property = {
  id: 'work-is-done',
  kind: 'sometimes',
  says: 'A consumer processes a message.',
  holds: (world) => doneCopies(world).length > 0,
};

export const comesAgain: Property = {
  id: 'comes-again',
  kind: 'sometimes',
  says: 'A message is worked on a second time.',
  holds: (world) => doneTwice(world).length > 0,
};
