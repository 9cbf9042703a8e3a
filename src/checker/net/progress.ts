/** What a network does by itself or on request: messages arrive, timers fire, operations begin, time passes. */
import { type Act, type ModelStep, messageId, type World } from '#kernel';
import { canonicalText } from '../canonical.ts';
import type { MailCell } from './cells.ts';
import { distinct, type Letter, type Mail, without } from './letters.ts';
import type { NetAction, Network } from './network.ts';
import { actOf, type PlannedOperation } from './operations.ts';
import { Turn } from './turn.ts';

/** Name of the kernel's message that a letter stands for: of equal ones the oldest. */
export const messageOf = (net: Network, letter: Letter, world: World): string | null => {
  const text = canonicalText(letter.message);
  const [first] = world.flights
    .filter(({ from, to, corrupt }) => from === letter.from && to === letter.to && corrupt === letter.corrupt)
    .filter(({ message, lost }) => !lost && canonicalText(message) === text)
    .sort((a, b) => a.ordinal - b.ordinal || a.copy - b.copy);
  return first ? messageId(net.plan.ids, first) : null;
};

/** A letter arrives; `turn` has taken it out of its mailbox. */
const arrive = (net: Network, step: ModelStep, letter: Letter, turn: Turn): true => {
  const { to } = letter;
  const local = step.get(net.local(to));
  if (local.status === 'down' || net.isGarbled(letter)) return turn.done();
  const waiting = net.cells.waiting[to];
  if (local.status === 'paused' && waiting) {
    step.set(waiting, [...step.get(waiting), letter.id]);
    return turn.done();
  }
  const from = net.nameOf(letter.from);
  const happening = { kind: 'message', from, message: letter.message } as const;
  const branches = net.handlers.run(to, local, happening, `message ${letter.id}`, net.clock(step));
  turn.carry(to, local, net.pick(step, branches));
  return turn.done();
};

/** Of a bag any letter, of a queue the first. */
const delivery = (
  net: Network,
  name: string,
  cell: MailCell,
  to: number,
  offered: (mail: Mail) => readonly number[],
): NetAction => {
  const stays = net.setting.messagesStay === true;
  const letterOf = (chosen: readonly unknown[]): Letter => net.letters.at(chosen[0] as number);
  return {
    action: {
      name,
      nameOf: (chosen) => `${name}: ${canonicalText(letterOf(chosen).message)}`,
      touches: [net.nameOf(to)],
      fair: name,
      run(step) {
        const mail = step.get(cell);
        const letter = net.letters.at(step.choose(offered(mail)));
        const turn = new Turn(net, step);
        if (!stays) turn.take(cell, without(mail, letter.id));
        return arrive(net, step, letter, turn);
      },
    },
    acts(chosen, world) {
      const message = messageOf(net, letterOf(chosen), world);
      if (message === null) return [];
      const deliver: Act = { do: 'deliver', message };
      // A message that stays is a message of which there is always another copy.
      return stays ? [{ do: 'duplicate', message }, deliver] : [deliver];
    },
  };
};

const deliveries = (net: Network): NetAction[] => {
  const { ids, size } = net.plan;
  const bags = ids.map((id, to) =>
    delivery(net, `a message reaches ${id}`, net.cells.bags[to] as MailCell, to, distinct),
  );
  const queues = net.cells.queues.flatMap((cell, pair) =>
    cell
      ? [
          delivery(
            net,
            `the next message of ${ids[Math.floor(pair / size)]} reaches ${ids[pair % size]}`,
            cell,
            pair % size,
            (mail) => mail.slice(0, 1),
          ),
        ]
      : [],
  );
  return [...bags, ...queues];
};

const timerOf = (net: Network, node: number): NetAction => {
  const id = net.nameOf(node);
  const name = `a timer of ${id} fires`;
  return {
    action: {
      name,
      touches: [id],
      fair: name,
      run(step) {
        const local = step.get(net.local(node));
        if (local.status !== 'up') return false;
        const timer = step.choose(local.timers);
        const limit = net.cells.timers.get(timer);
        if (limit) {
          const left = step.get(limit);
          if (left === 0) return false;
          step.set(limit, left - 1);
        }
        const rung = net.handlers.disarmed(node, local, timer);
        const happening = { kind: 'timer', name: timer } as const;
        const branches = net.handlers.run(node, rung, happening, `timer ${timer}`, net.clock(step));
        const turn = new Turn(net, step);
        turn.carry(node, local, net.pick(step, branches));
        return turn.done();
      },
    },
    acts: ([timer]) => [{ do: 'fire', node: id, timer: String(timer) }],
  };
};

/** Was everything answered that this operation waits for? */
const isFree = (net: Network, turn: Turn, step: ModelStep, { after }: PlannedOperation): boolean =>
  after.every((place) => {
    const other = net.operations[place] as PlannedOperation;
    const begun = step.get(net.cells.begun[place] as (typeof net.cells.begun)[number]);
    if (begun.length < other.times) return false;
    const open = turn.askedBy(other.node).filter(({ outcome }) => outcome === null);
    return !open.some(({ id }) => begun.includes(id));
  });

const operation = (net: Network, planned: PlannedOperation, place: number): NetAction => {
  const { node, operation: wanted, times, when } = planned;
  const id = net.nameOf(node);
  const name = `${id}: ${canonicalText(wanted)}`;
  const role = net.plan.roles[node];
  const cell = net.cells.begun[place] as (typeof net.cells.begun)[number];
  return {
    action: {
      name,
      touches: [id],
      fair: `operation ${place}`,
      run(step) {
        const begun = step.get(cell);
        if (begun.length >= times) return false;
        const local = step.get(net.local(node));
        if (local.status !== 'up') return false;
        const turn = new Turn(net, step);
        if (role?.client && !role.concurrent && turn.isBusy(node)) return false;
        if (!isFree(net, turn, step, planned)) return false;
        if (when && !when(net.world.on(step))) return false;
        const request = turn.begin(node, wanted);
        step.set(cell, [...begun, request || `${id}.1`]);
        const happening = { kind: 'operation', operation: wanted, request } as const;
        const key = `operation ${place} ${request}`;
        turn.carry(
          node,
          local,
          net.pick(step, net.handlers.run(node, local, happening, key, net.clock(step))),
        );
        return turn.done();
      },
    },
    acts: () => [actOf(net.plan, planned)],
  };
};

const passing = (net: Network): NetAction[] => {
  const { moment } = net.cells;
  const { moments = [] } = net.setting;
  if (!moment) return [];
  return [
    {
      action: {
        name: 'time passes',
        fair: 'time passes',
        run(step) {
          const next = moments[moments.indexOf(step.get(moment)) + 1];
          if (next === undefined) return false;
          step.set(moment, next);
          return true;
        },
      },
      acts: () => [],
    },
  ];
};

/** In a fixed order: deliveries, timers, operations, time. */
export const progressOf = (net: Network): readonly NetAction[] => [
  ...deliveries(net),
  ...net.plan.ids.map((_, node) => timerOf(net, node)),
  ...net.operations.map((planned, place) => operation(net, planned, place)),
  ...passing(net),
];
