/** The parts of a network's state: one cell a node, one mailbox a destination (or FIFO link), one a budget. */
import {
  type Cell,
  cell,
  type GrowingCell,
  growingCell,
  type Micros,
  type Plan,
  type RequestId,
  type World,
} from '#kernel';
import { intoBag, intoQueue, intoSet, type Letters, type Mail } from './letters.ts';
import { type Local, localOf } from './local.ts';
import type { PlannedOperation } from './operations.ts';
import { type Asked, askedBy } from './requests.ts';
import type { NetFault, NetSetting } from './setting.ts';

export type MailCell = GrowingCell<Mail, number>;

export interface NetCells {
  /** By node. */
  readonly local: readonly Cell<Local>[];
  readonly bags: readonly MailCell[];
  /** What arrived at a paused node, oldest first; `null` where nothing can be paused. */
  readonly waiting: readonly (Cell<Mail> | null)[];
  readonly asked: readonly (Cell<readonly Asked[]> | null)[];
  /** By direction, `from * size + to`; `null` for links that are no queues / cannot be cut. */
  readonly queues: readonly (MailCell | null)[];
  readonly cuts: readonly (Cell<boolean> | null)[];
  /** What is left of each fault and of each limited timer. */
  readonly faults: Readonly<Partial<Record<NetFault, Cell<number>>>>;
  readonly timers: ReadonlyMap<string, Cell<number>>;
  /** By operation: the requests that it became (for an operator's: names without a request). */
  readonly begun: readonly Cell<readonly RequestId[]>[];
  readonly moment: Cell<Micros> | null;
}

/** What is in flight, by direction, and heard at all. Oldest first. */
const mailIn = (plan: Plan, setting: NetSetting, letters: Letters, world: World) => {
  const flights = [...world.flights]
    .filter(({ message, to }) => !setting.unheard?.(message, plan.ids[to] as string))
    .sort((a, b) => a.ordinal - b.ordinal || a.copy - b.copy);
  return (wanted: (pair: number) => boolean): Mail =>
    flights
      .filter(({ from, to }) => wanted(from * plan.size + to))
      .map(({ from, to, message, corrupt }) => letters.idOf(from, to, message, corrupt));
};

const isQueue = (plan: Plan, pair: number): boolean => plan.links[pair]?.order === 'fifo';

const begunIn = (world: World, { script, times }: PlannedOperation): readonly RequestId[] => {
  if (script === null || world.script.pending.includes(script)) return [];
  return Array.from({ length: times }, () => world.script.became.get(script) ?? '');
};

const linkCells = (plan: Plan, setting: NetSetting, letters: Letters, world: World) => {
  const mail = mailIn(plan, setting, letters, world);
  const pairs = plan.links.map((_, pair) => pair);
  const name = (pair: number): string =>
    `${plan.ids[Math.floor(pair / plan.size)]} > ${plan.ids[pair % plan.size]}`;
  const { cut = 0, cutOneWay = 0 } = setting.faults ?? {};
  const joins = (pair: number): boolean =>
    plan.links[pair] !== null && Math.floor(pair / plan.size) !== pair % plan.size;
  const canBeCut = (pair: number): boolean => world.cuts[pair] === 1 || (joins(pair) && cut + cutOneWay > 0);
  return {
    queues: pairs.map((pair) =>
      isQueue(plan, pair)
        ? growingCell(
            `in order ${name(pair)}`,
            mail((other) => other === pair),
            intoQueue,
          )
        : null,
    ),
    cuts: pairs.map((pair) =>
      canBeCut(pair) ? cell<boolean>(`cut ${name(pair)}`, world.cuts[pair] === 1) : null,
    ),
  };
};

const nodeCells = (plan: Plan, setting: NetSetting, letters: Letters, world: World) => {
  const pauses = (setting.faults?.pause ?? 0) > 0 || world.nodes.some(({ status }) => status === 'paused');
  const { forget, order, messagesStay } = setting;
  const mail = mailIn(plan, setting, letters, world);
  return {
    local: world.nodes.map((node, at) =>
      cell<Local>(`node ${node.id}`, localOf(plan.roles[at] as never, node, forget)),
    ),
    bags: plan.ids.map((id, to) =>
      growingCell(
        `mail for ${id}`,
        mail((pair) => pair % plan.size === to && !isQueue(plan, pair)).reduce(
          messagesStay ? intoSet : intoBag,
          [] as Mail,
        ),
        messagesStay ? intoSet : intoBag,
      ),
    ),
    waiting: world.nodes.map(({ id, mailbox }) =>
      pauses
        ? cell<Mail>(
            `before ${id}`,
            mailbox.map(({ from, to, message, corrupt }) => letters.idOf(from, to, message, corrupt)),
          )
        : null,
    ),
    asked: plan.ids.map((id, at) =>
      plan.roles[at]?.client
        ? cell<readonly Asked[]>(`asked by ${id}`, askedBy(id, world.requests, order !== false))
        : null,
    ),
  };
};

/** The cells of a network in `world`; what they hold at first is what the world holds. */
export const cellsIn = (
  plan: Plan,
  setting: NetSetting,
  letters: Letters,
  operations: readonly PlannedOperation[],
  world: World,
): NetCells => ({
  ...nodeCells(plan, setting, letters, world),
  ...linkCells(plan, setting, letters, world),
  faults: Object.fromEntries(
    Object.entries(setting.faults ?? {}).map(([kind, times]) => [kind, cell<number>(`left ${kind}`, times)]),
  ),
  timers: new Map(
    Object.entries(setting.timers ?? {}).map(([name, times]) => [name, cell<number>(`left ${name}`, times)]),
  ),
  begun: operations.map((operation, at) => cell(`operation ${at}`, begunIn(world, operation))),
  moment: setting.moments ? cell<Micros>('moment', setting.moments[0] ?? 0) : null,
});

export const listCells = (cells: NetCells): readonly Cell[] =>
  [
    ...cells.local,
    ...cells.bags,
    ...cells.queues,
    ...cells.waiting,
    ...cells.asked,
    ...cells.cuts,
    ...Object.values(cells.faults),
    ...cells.timers.values(),
    ...cells.begun,
    cells.moment,
  ].filter((one) => one !== null) as readonly Cell[];
