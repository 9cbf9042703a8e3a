/** Carries out one act on a machine. Each act leaves exactly one trace event; one that no longer applies leaves a `void`. */
import type { Act, MessageId } from './act.ts';
import { type Cell, clockAt } from './cell.ts';
import { fold } from './chance.ts';
import type { Machine } from './machine.ts';
import { messageId, parseMessageId } from './names.ts';
import { nodeIndex } from './plan.ts';
import type { NodeId } from './protocol.ts';
import type { Flight } from './world.ts';

/** False when there was nothing to do it to. */
type Deed = (machine: Machine, act: never, entry: number) => boolean;

const cellOf = (machine: Machine, node: NodeId): Cell => machine.cells[nodeIndex(machine.plan, node)] as Cell;

const mark = (machine: Machine, act: Act, node: number, entry: number): number =>
  machine.record(act.do as never, node, -1, -1, entry);

const crash = (machine: Machine, act: Extract<Act, { do: 'crash' }>, entry: number): boolean => {
  const cell = cellOf(machine, act.node);
  if (cell.status === 'down') return false;
  mark(machine, act, cell.index, entry);
  cell.onDisk();
  cell.state = null;
  for (const flight of cell.mailbox) machine.observer?.lost(flight);
  cell.mailbox = [];
  cell.status = 'down';
  cell.setTimers([]);
  return true;
};

const restart = (machine: Machine, act: Extract<Act, { do: 'restart' }>, entry: number): boolean => {
  const cell = cellOf(machine, act.node);
  const setup = machine.plan.setups[cell.index];
  if (cell.status !== 'down' || !setup) return false;
  const at = mark(machine, act, cell.index, entry);
  const fresh = cell.role.init(setup) as object;
  cell.state = act.disk === 'lost' ? fresh : { ...fresh, ...cell.onDisk() };
  cell.persist(cell.state);
  cell.status = 'up';
  machine.run(cell, { kind: 'restart' }, at);
  return true;
};

const pause = (machine: Machine, act: Extract<Act, { do: 'pause' }>, entry: number): boolean => {
  const cell = cellOf(machine, act.node);
  if (cell.status !== 'up') return false;
  mark(machine, act, cell.index, entry);
  cell.setStatus('paused');
  return true;
};

/** What waited arrives now, oldest first, a microsecond apart so that the order stays. */
const resume = (machine: Machine, act: Extract<Act, { do: 'resume' }>, entry: number): boolean => {
  const cell = cellOf(machine, act.node);
  if (cell.status !== 'paused') return false;
  mark(machine, act, cell.index, entry);
  cell.setStatus('up');
  cell.mailbox.forEach((flight, position) => {
    machine.flights.add({ ...flight, due: machine.time + position });
  });
  cell.mailbox = [];
  return true;
};

/** Sets directions to cut (1) or whole (0); what is in flight on a direction that is cut now is lost. */
const setCuts = (
  machine: Machine,
  directions: readonly (readonly [number, number])[],
  value: 0 | 1,
): boolean => {
  const { size } = machine.plan;
  const changing = directions.filter(([from, to]) => from !== to && machine.cuts[from * size + to] !== value);
  if (changing.length === 0) return false;
  machine.cuts = machine.cuts.slice();
  for (const [from, to] of changing) machine.cuts[from * size + to] = value;
  return true;
};

const loseOnCuts = (machine: Machine): void => {
  const { size } = machine.plan;
  const lost = machine.flights.remove(({ from, to }) => machine.cuts[from * size + to] === 1);
  for (const flight of lost) machine.observer?.lost(flight);
};

const linkDirections = (machine: Machine, act: { from: NodeId; to: NodeId; oneWay?: true }) => {
  const from = nodeIndex(machine.plan, act.from);
  const to = nodeIndex(machine.plan, act.to);
  return act.oneWay
    ? ([[from, to]] as const)
    : ([
        [from, to],
        [to, from],
      ] as const);
};

const cut = (machine: Machine, act: Extract<Act, { do: 'cut' }>, entry: number): boolean => {
  if (!setCuts(machine, linkDirections(machine, act), 1)) return false;
  mark(machine, act, -1, entry);
  loseOnCuts(machine);
  return true;
};

const heal = (machine: Machine, act: Extract<Act, { do: 'heal' }>, entry: number): boolean => {
  if (!setCuts(machine, linkDirections(machine, act), 0)) return false;
  mark(machine, act, -1, entry);
  return true;
};

const partition = (machine: Machine, act: Extract<Act, { do: 'partition' }>, entry: number): boolean => {
  const groups = act.groups.map((group) => group.map((node) => nodeIndex(machine.plan, node)));
  const directions: [number, number][] = [];
  groups.forEach((group, place) => {
    if (act.oneWay && place > 0) return;
    const others = groups.filter((other) => other !== group).flat();
    for (const from of group) for (const to of others) directions.push([from, to]);
  });
  if (!setCuts(machine, directions, 1)) return false;
  mark(machine, act, -1, entry);
  loseOnCuts(machine);
  return true;
};

const healAll = (machine: Machine, act: Extract<Act, { do: 'healAll' }>, entry: number): boolean => {
  if (!machine.cuts.includes(1)) return false;
  machine.cuts = new Uint8Array(machine.cuts.length);
  mark(machine, act, -1, entry);
  return true;
};

/** Does `deed` to the named message in flight and records where it was going. */
const onFlight = (
  machine: Machine,
  act: Act & { message: MessageId },
  entry: number,
  deed: (flight: Flight) => boolean,
): boolean => {
  const flight = machine.flights.find(parseMessageId(machine.plan.indexOf, act.message));
  if (!flight || !deed(flight)) return false;
  mark(machine, act, flight.to, entry);
  return true;
};

const swap = (machine: Machine, flight: Flight, change: Partial<Flight>): boolean => {
  machine.flights.replace(flight, { ...flight, ...change });
  return true;
};

const drop = (machine: Machine, act: Extract<Act, { do: 'drop' }>, entry: number): boolean =>
  onFlight(machine, act, entry, (flight) => {
    machine.flights.remove((other) => other === flight);
    machine.observer?.lost(flight);
    return true;
  });

const duplicate = (machine: Machine, act: Extract<Act, { do: 'duplicate' }>, entry: number): boolean =>
  onFlight(machine, act, entry, (flight) => {
    // Copy 1 belongs to chance on a link that duplicates by itself.
    const chance = machine.plan.links[flight.from * machine.plan.size + flight.to]?.duplicatePpm ? 1 : 0;
    const name = messageId(machine.plan.ids, { ...flight, copy: 0 });
    const copy = (machine.cells[flight.from] as Cell).count('copied', name) + chance;
    const twin = { ...flight, copy, held: false };
    machine.flights.add(twin);
    machine.observer?.sent(twin);
    return true;
  });

const delay = (machine: Machine, act: Extract<Act, { do: 'delay' }>, entry: number): boolean =>
  onFlight(machine, act, entry, (flight) => swap(machine, flight, { due: flight.due + act.by }));

const hold = (machine: Machine, act: Extract<Act, { do: 'hold' }>, entry: number): boolean =>
  onFlight(machine, act, entry, (flight) => !flight.held && swap(machine, flight, { held: true }));

const release = (machine: Machine, act: Extract<Act, { do: 'release' }>, entry: number): boolean =>
  onFlight(
    machine,
    act,
    entry,
    (flight) =>
      flight.held && swap(machine, flight, { held: false, due: Math.max(flight.due, machine.time) }),
  );

const corrupt = (machine: Machine, act: Extract<Act, { do: 'corrupt' }>, entry: number): boolean =>
  onFlight(machine, act, entry, (flight) => {
    const read = machine.plan.scenario.protocol.corrupt?.(flight.message, fold(1, act.draw));
    return swap(machine, flight, { corrupt: true, message: read ?? flight.message });
  });

const setClock = (
  machine: Machine,
  node: NodeId,
  act: Act,
  entry: number,
  by: number,
  ppm?: number,
): boolean => {
  const cell = cellOf(machine, node);
  mark(machine, act, cell.index, entry);
  cell.clock = {
    base: clockAt(cell.clock, machine.time) + by,
    since: machine.time,
    ppm: ppm ?? cell.clock.ppm,
  };
  return true;
};

const skew = (machine: Machine, act: Extract<Act, { do: 'skew' }>, entry: number): boolean =>
  setClock(machine, act.node, act, entry, act.by);

const drift = (machine: Machine, act: Extract<Act, { do: 'drift' }>, entry: number): boolean =>
  setClock(machine, act.node, act, entry, 0, act.ppm);

const lie = (machine: Machine, act: Extract<Act, { do: 'lie' }>, entry: number): boolean => {
  const cell = cellOf(machine, act.node);
  if (act.lie !== null && !cell.role.lies?.[act.lie]) return false;
  mark(machine, act, cell.index, entry);
  cell.lie = act.lie;
  return true;
};

const deliver = (machine: Machine, act: Extract<Act, { do: 'deliver' }>): boolean => {
  const flight = machine.flights.find(parseMessageId(machine.plan.indexOf, act.message));
  if (!flight) return false;
  machine.flights.remove((other) => other === flight);
  machine.arrive(flight);
  return true;
};

const fire = (machine: Machine, act: Extract<Act, { do: 'fire' }>): boolean => {
  const cell = cellOf(machine, act.node);
  const timer = cell.timers.find((candidate) => candidate.name === act.timer);
  if (!timer || cell.status !== 'up') return false;
  machine.fire(cell, timer);
  return true;
};

const operate = (machine: Machine, act: Extract<Act, { do: 'operate' }>): boolean => {
  const cell = cellOf(machine, act.node);
  const waiting = cell.role.client && !cell.role.concurrent && machine.busy(act.node);
  if (cell.status !== 'up' || waiting) return false;
  machine.operate(act.node, act.operation, -1);
  return true;
};

const script = (machine: Machine, act: Extract<Act, { do: 'script' }>): boolean => {
  if (!machine.script.ready(act.index, machine)) return false;
  machine.runScript(act.index);
  return true;
};

const DEEDS: { readonly [kind in Act['do']]: Deed } = {
  crash,
  restart,
  pause,
  resume,
  cut,
  heal,
  partition,
  healAll,
  drop,
  duplicate,
  delay,
  hold,
  release,
  corrupt,
  skew,
  drift,
  lie,
  deliver,
  fire,
  operate,
  script,
};

/** Applies `act`, the log's entry number `entry`. True when it had an effect. Throws for a node that does not exist. */
export const apply = (machine: Machine, act: Act, entry: number): boolean => {
  const done = DEEDS[act.do](machine, act as never, entry);
  if (!done) machine.record('void', 'node' in act ? nodeIndex(machine.plan, act.node) : -1, -1, -1, entry);
  return done;
};
