/**
 * Answers a recorded case step by step. What the record may decide is only chance: who times out first and how often in
 * vain. Whether that member can win, what is committed, what each member answers, follows from the protocol.
 */
import { type Act, advance, type NodeId, sameData } from '#kernel';
import { MEMBERS, type RecordedCase, type Step } from './case.ts';
import { begin, isLed, isRunning, raise, raiseUnheard, scenarioFor, type Wanted } from './cluster.ts';
import { answered } from './requests.ts';
import { type Replay, statusOf } from './situation.ts';
import { rest } from './time.ts';

/** About as long as an election takes, seconds. */
const ELECTION = 1;

/* Faults */

const membersOf = (step: Step): readonly NodeId[] => {
  if ('members' in step && step.members) return step.members;
  return 'member' in step && step.member ? [step.member] : [];
};

const faultsOf = (step: Step): readonly Act[] => {
  const members = membersOf(step);
  switch (step.do) {
    case 'crash':
      return members.map((node) => ({ do: 'crash', node }));
    case 'start':
      return members.map((node) => ({ do: 'restart', node }));
    case 'freeze':
      return members.map((node) => ({ do: 'pause', node }));
    case 'thaw':
      return members.map((node) => ({ do: 'resume', node }));
    case 'heal':
      return [{ do: 'healAll' }];
    default:
      return members.flatMap((from) =>
        MEMBERS.filter((to) => to !== from).map((to): Act => ({ do: 'cut', from, to })),
      );
  }
};

const struck = (replay: Replay, step: Step): Replay => {
  const world = faultsOf(step).reduce((next, act) => advance(replay.scenario, next, act), replay.world);
  const fallen = step.do === 'crash' ? faultsOf(step).map((act) => ('node' in act ? act.node : '')) : [];
  return { ...replay, world, serving: replay.serving.filter((member) => !fallen.includes(member)) };
};

/** Ways in which members without a leader may have used the time before: who timed out how often is not recorded. */
const pasts = (replay: Replay, wanted: Wanted | null): readonly Replay[] => {
  const { world, scenario } = replay;
  if (!wanted) return [replay];
  const free = MEMBERS.filter((member) => isRunning(world, member) && !isLed(world, member));
  const raised = [1, 0, 2].flatMap((less) =>
    free.map((member) => ({ ...replay, world: raise(scenario, world, member, wanted.term - less) })),
  );
  // Or nobody heeded its requests: so does a leader that was frozen, as long as it takes itself for one.
  const unheeded = free.map((member) => ({
    ...replay,
    world: raiseUnheard(scenario, world, member, wanted.term - 1),
  }));
  return [replay, ...raised, ...unheeded];
};

/** A member that had been away may time out before it hears the leader, or had timed out often before it fell. */
const futures = (replay: Replay, step: Step, wanted: Wanted | null): readonly Replay[] => {
  const woken = step.do === 'thaw' || step.do === 'start' || step.do === 'heal';
  if (!wanted || !woken) return [replay];
  const { world, scenario } = replay;
  const soon = raise(scenario, world, wanted.leader, wanted.term);
  const longAgo = membersOf(step).map((node) => raiseUnheard(scenario, world, node, wanted.term - 1));
  return [world, soon, ...longAgo].map((possible) => ({ ...replay, world: possible }));
};

/** A fault, and the time until all is quiet; of the ways that chance leaves open the one that was recorded. */
const fault = (replay: Replay, step: Step, wanted: Wanted | null, status: unknown): Replay => {
  const ways = pasts(replay, wanted).flatMap((past) => futures(struck(past, step), step, wanted));
  if (status === undefined) return ways[0] ?? replay;
  const ends = (way: Replay) => rest(way, ELECTION, wanted);
  let usual: Replay | null = null;
  for (const way of ways) {
    const end = ends(way);
    if (sameData(statusOf(end), status)) return end;
    usual ??= end;
  }
  return usual ?? replay;
};

/* The whole */

/** The leader and term that the next status tells of, in this cluster's own terms. */
const wantedIn = (status: unknown, base: number): Wanted | null => {
  const told = Object.values((status ?? {}) as Record<string, { leader: NodeId | null; term: number }>);
  const led = told.filter(({ leader }) => leader !== null).sort((a, b) => b.term - a.term)[0];
  return led?.leader ? { leader: led.leader, term: led.term + base } : null;
};

const nextStatus = (steps: readonly Step[], from: number): unknown => {
  for (const step of steps.slice(from)) {
    if (step.do === 'status') return step.result;
    if (FAULTS.includes(step.do)) return undefined;
  }
  return undefined;
};

const FAULTS: readonly string[] = ['crash', 'start', 'freeze', 'thaw', 'partition', 'heal'];

const play = (replay: Replay, steps: readonly Step[], place: number): Replay => {
  const step = steps[place] as Step;
  const status = nextStatus(steps, place + 1);
  const wanted = wantedIn(step.do === 'status' ? step.result : status, replay.base);
  const { answer: _, ...clean } = replay;
  if (!FAULTS.includes(step.do)) return answered(clean, step, wanted);
  // Where no status follows, the next step came at once.
  if (steps[place + 1]?.do !== 'status') return struck(clean, step);
  return fault(clean, step, wanted, status);
};

const SPARE_CLIENTS = 6;

const unanswered = (steps: readonly Step[]): number =>
  steps.filter((step) => 'result' in step && (step.result as { status?: string }).status === 'error').length;

/** The answer to each step, in order; `undefined` for steps that have none. */
export const answersTo = ({ steps }: RecordedCase, rulesOff: readonly string[] = []): unknown[] => {
  const scenario = scenarioFor(unanswered(steps) + SPARE_CLIENTS, rulesOff);
  const first = wantedIn(nextStatus(steps, 0), 1) ?? { leader: MEMBERS[0] as NodeId, term: 1 };
  const world = begin(scenario, { ...first, term: 1 });
  const fresh = {
    scenario,
    world,
    base: 1,
    serving: MEMBERS,
    time: 0,
    leases: [],
    granted: 0,
    term: 1,
    shown: {},
  };
  const answers: unknown[] = [];
  let replay: Replay = fresh;
  for (let place = 0; place < steps.length; place++) {
    replay = play(replay, steps, place);
    answers.push(replay.answer);
  }
  return answers;
};
