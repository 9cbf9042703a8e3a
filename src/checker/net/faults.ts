/** What goes wrong in a network, within its budget, and how it is repaired. */
import { type Act, fold, type ModelStep, type World } from '#kernel';
import { canonicalText } from '../canonical.ts';
import type { MailCell } from './cells.ts';
import { distinct, type Letter, type Mail, without } from './letters.ts';
import { crashed, type Local, revived } from './local.ts';
import type { NetAction, Network } from './network.ts';
import { messageOf } from './progress.ts';
import type { NetFault } from './setting.ts';
import { Turn } from './turn.ts';

/** An action on one node that changes its local state alone. */
const onNode = (
  net: Network,
  node: number,
  name: string,
  act: Act,
  change: (local: Local, step: ModelStep) => Local | null,
  cost: 0 | 1,
): NetAction => ({
  action: {
    name,
    cost,
    touches: [net.nameOf(node)],
    run(step) {
      const next = change(step.get(net.local(node)), step);
      if (next) step.set(net.local(node), next);
      return next !== null;
    },
  },
  acts: () => [act],
});

const crashes = (net: Network, node: number): NetAction[] => {
  const id = net.nameOf(node);
  const waiting = net.cells.waiting[node];
  const role = net.plan.roles[node];
  if (!role || !net.allows('crash') || !net.mayFail(node)) return [];
  const crash = (local: Local, step: ModelStep): Local | null => {
    if (local.status === 'down' || !net.spend(step, 'crash')) return null;
    if (waiting) step.set(waiting, []);
    return crashed(role, local);
  };
  return [onNode(net, node, `${id} crashes`, { do: 'crash', node: id }, crash, 1)];
};

const restart = (net: Network, node: number, wiped: boolean): NetAction => {
  const id = net.nameOf(node);
  // One object for each disk, so that the handler's memory knows it again.
  const back = new WeakMap<Local, Local>();
  return {
    action: {
      name: `${id} comes back${wiped ? ' with an empty disk' : ''}`,
      cost: wiped ? 1 : 0,
      touches: [id],
      run(step) {
        const local = step.get(net.local(node));
        if (local.status !== 'down' || (wiped && !net.spend(step, 'wipe'))) return false;
        const fresh = back.get(local) ?? revived(net.plan, node, local, wiped);
        back.set(local, fresh);
        const key = wiped ? 'coming back empty' : 'coming back';
        const branches = net.handlers.run(node, fresh, { kind: 'restart' }, key, net.clock(step));
        const turn = new Turn(net, step);
        turn.carry(node, local, net.pick(step, branches));
        return turn.done();
      },
    },
    acts: () => [{ do: 'restart', node: id, ...(wiped ? { disk: 'lost' as const } : {}) }],
  };
};

const restarts = (net: Network, node: number): NetAction[] => {
  const isDown = net.local(node).initial[0]?.status === 'down';
  if (!isDown && !(net.allows('crash') && net.mayFail(node))) return [];
  return [restart(net, node, false), ...(net.allows('wipe') ? [restart(net, node, true)] : [])];
};

/** Oldest first; letters of a queue go back to its head. */
const putBack = (net: Network, step: ModelStep, mail: Mail): void => {
  const queues = new Map<MailCell, number[]>();
  for (const id of mail) {
    const { from, to } = net.letters.at(id);
    const cell = net.mailCell(from, to);
    if (net.isFifo(from, to)) queues.set(cell, [...(queues.get(cell) ?? []), id]);
    else step.grow(cell, id);
  }
  for (const [cell, ids] of queues) step.set(cell, [...ids, ...step.get(cell)]);
};

const pauses = (net: Network, node: number): NetAction[] => {
  const id = net.nameOf(node);
  const waiting = net.cells.waiting[node];
  if (!waiting) return [];
  const pause = (local: Local, step: ModelStep): Local | null =>
    local.status === 'up' && net.spend(step, 'pause') ? { ...local, status: 'paused' } : null;
  const resume = (local: Local, step: ModelStep): Local | null => {
    if (local.status !== 'paused') return null;
    putBack(net, step, step.get(waiting));
    step.set(waiting, []);
    return { ...local, status: 'up' };
  };
  const pausing = onNode(net, node, `${id} pauses`, { do: 'pause', node: id }, pause, 1);
  return [
    ...(net.allows('pause') && net.mayFail(node) ? [pausing] : []),
    onNode(net, node, `${id} goes on`, { do: 'resume', node: id }, resume, 0),
  ];
};

const lies = (net: Network, node: number): NetAction[] => {
  const id = net.nameOf(node);
  if (!net.allows('lie') || !net.mayFail(node)) return [];
  return Object.keys(net.plan.roles[node]?.lies ?? {}).map((lie) =>
    onNode(
      net,
      node,
      `${id} begins to lie: ${lie}`,
      { do: 'lie', node: id, lie },
      (local, step) => (local.lie === null && net.spend(step, 'lie') ? { ...local, lie } : null),
      1,
    ),
  );
};

type Direction = readonly [from: number, to: number];

const cutCell = (net: Network, [from, to]: Direction) => net.cells.cuts[from * net.plan.size + to] ?? null;

const isCut = (net: Network, step: ModelStep, direction: Direction): boolean => {
  const cell = cutCell(net, direction);
  return cell !== null && step.get(cell);
};

/** Cuts or mends these directions; what is on its way on a cut one is lost. */
const setCuts = (net: Network, step: ModelStep, directions: readonly Direction[], value: boolean): void => {
  for (const direction of directions) {
    const cell = cutCell(net, direction);
    if (!cell || step.get(cell) === value) continue;
    step.set(cell, value);
    if (!value) continue;
    const [from, to] = direction;
    const mail = net.mailCell(from, to);
    const kept = step.get(mail).filter((id) => net.letters.at(id).from !== from);
    if (kept.length < step.get(mail).length) step.set(mail, kept);
  }
};

const onLink = (
  net: Network,
  name: string,
  act: Act,
  directions: readonly Direction[],
  kind: NetFault,
  value: boolean,
): NetAction => ({
  action: {
    name,
    cost: value ? 1 : 0,
    touches: directions.slice(0, 1).flatMap(([from, to]) => [net.nameOf(from), net.nameOf(to)]),
    run(step) {
      // The kernel offers to cut what is whole and to mend what is cut anywhere.
      if (directions.some((direction) => isCut(net, step, direction)) === value) return false;
      if (!net.spend(step, kind)) return false;
      setCuts(net, step, directions, value);
      return true;
    },
  },
  acts: () => [act],
});

const cuts = (net: Network): NetAction[] => {
  const { size } = net.plan;
  const actions: NetAction[] = [];
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const both: readonly Direction[] = [
        [a, b],
        [b, a],
      ];
      if (!net.linkMayFail(a, b) || !both.some((direction) => cutCell(net, direction))) continue;
      const [from, to] = [net.nameOf(a), net.nameOf(b)];
      if (net.allows('cut'))
        actions.push(onLink(net, `${from} – ${to} is cut`, { do: 'cut', from, to }, both, 'cut', true));
      if (net.allows('heal'))
        actions.push(onLink(net, `${from} – ${to} is whole`, { do: 'heal', from, to }, both, 'heal', false));
      if (net.allows('cutOneWay')) actions.push(...both.map((direction) => cutOneWay(net, direction)));
    }
  return actions;
};

const cutOneWay = (net: Network, direction: Direction): NetAction => {
  const [from, to] = [net.nameOf(direction[0]), net.nameOf(direction[1])];
  const act: Act = { do: 'cut', from, to, oneWay: true };
  return onLink(net, `${from} > ${to} is cut`, act, [direction], 'cutOneWay', true);
};

/** Something happens to one message on its way; of a queue only to the first. */
const onMessage = (
  net: Network,
  kind: 'drop' | 'duplicate' | 'corrupt',
  cell: MailCell,
  isQueue: boolean,
  change: (mail: Mail, letter: Letter) => Mail | null,
): NetAction => ({
  action: {
    name: kind,
    nameOf: ([id]) => `${kind}: ${canonicalText(net.letters.at(id as number).message)}`,
    cost: 1,
    run(step) {
      const mail = step.get(cell);
      const letter = net.letters.at(step.choose(isQueue ? mail.slice(0, 1) : distinct(mail)));
      if (!net.linkMayFail(letter.from, letter.to)) return false;
      const next = change(mail, letter);
      if (next === null || !net.spend(step, kind)) return false;
      step.set(cell, next);
      return true;
    },
  },
  acts([id], world: World) {
    const message = messageOf(net, net.letters.at(id as number), world);
    if (message === null) return [];
    return [kind === 'corrupt' ? { do: kind, message, draw: 0 } : { do: kind, message }];
  },
});

/** The kernel's own draw number 0. */
const DRAW = fold(1, 0);

const garbled = (net: Network, { from, to, message, corrupt }: Letter): number | null => {
  const read = net.plan.scenario.protocol.corrupt;
  return read && !corrupt ? net.letters.idOf(from, to, read(message, DRAW), true) : null;
};

const inPlace = (mail: Mail, id: number, instead: readonly number[], isQueue: boolean): Mail => {
  const at = mail.indexOf(id);
  const next = [...mail.slice(0, at), ...instead, ...mail.slice(at + 1)];
  return isQueue ? next : next.sort((a, b) => a - b);
};

const messageFaults = (net: Network): NetAction[] => {
  const boxes = [
    ...net.cells.bags.map((cell) => ({ cell, isQueue: false })),
    ...net.cells.queues.flatMap((cell) => (cell ? [{ cell, isQueue: true }] : [])),
  ];
  return boxes.flatMap(({ cell, isQueue }) => [
    ...(net.allows('drop')
      ? [onMessage(net, 'drop', cell, isQueue, (mail, { id }) => without(mail, id))]
      : []),
    ...(net.allows('duplicate')
      ? [onMessage(net, 'duplicate', cell, isQueue, (mail, { id }) => inPlace(mail, id, [id, id], isQueue))]
      : []),
    ...(net.allows('corrupt')
      ? [
          onMessage(net, 'corrupt', cell, isQueue, (mail, letter) => {
            const bad = garbled(net, letter);
            return bad === null ? null : inPlace(mail, letter.id, [bad], isQueue);
          }),
        ]
      : []),
  ]);
};

/** In a fixed order: nodes, links, messages. */
export const faultsOf = (net: Network): readonly NetAction[] => [
  ...net.plan.ids.flatMap((_, node) => [
    ...crashes(net, node),
    ...restarts(net, node),
    ...pauses(net, node),
    ...lies(net, node),
  ]),
  ...cuts(net),
  ...messageFaults(net),
];
