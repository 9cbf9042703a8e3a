/** What a link does to a message: cut, chance of loss and of duplication, latency, bandwidth, order. */
import type { Cell } from './cell.ts';
import { draw, happens, PURPOSE, quantile } from './chance.ts';
import { KernelError } from './errors.ts';
import type { Machine } from './machine.ts';
import type { AnyMessage } from './protocol.ts';
import type { LinkSpec } from './scenario.ts';
import type { Micros } from './time.ts';
import type { Flight } from './world.ts';

const DEFAULT_BYTES = 64;

/** Puts a message on its way, after the lie of a Byzantine sender. A message into a cut link is lost at once. */
export const transmit = (
  machine: Machine,
  cell: Cell,
  to: number,
  honest: AnyMessage,
  cause: number,
): void => {
  const { plan } = machine;
  const from = cell.index;
  const lie = cell.lie === null ? undefined : cell.role.lies?.[cell.lie];
  const message = lie ? lie(honest, plan.ids[to] as string, cell.state) : honest;
  if (message === null) return;
  const ordinal = (cell.sent[to] as number) + 1;
  cell.sent[to] = ordinal;
  const flight: Flight = {
    from,
    to,
    ordinal,
    copy: 0,
    message,
    sent: machine.time,
    due: machine.time,
    held: false,
    lost: false,
    corrupt: false,
    cause,
  };
  if (from === to) {
    launch(machine, flight);
    return;
  }
  const pair = from * plan.size + to;
  const link = plan.links[pair];
  if (!link) throw new KernelError(`${plan.ids[from]} sent to ${plan.ids[to]}, but no link joins them`);
  if (machine.cuts[pair] === 1) machine.observer?.lost(flight);
  else carry(machine, flight, link, pair);
};

const launch = (machine: Machine, flight: Flight): void => {
  machine.flights.add(flight);
  machine.observer?.sent(flight);
};

const carry = (machine: Machine, flight: Flight, link: LinkSpec, pair: number): void => {
  const { plan } = machine;
  const a = plan.nameHashes[flight.from] as number;
  const b = plan.nameHashes[flight.to] as number;
  const chance = (purpose: number): number => draw(plan.seedHash, purpose, a, b, flight.ordinal);
  const lost = link.lossPpm !== undefined && link.lossPpm > 0 && happens(chance(PURPOSE.loss), link.lossPpm);
  const latency =
    link.latency.length === 1 ? (link.latency[0] as number) : quantile(chance(PURPOSE.latency), link.latency);
  const due = arrival(machine, link, pair, flight.message, latency);
  launch(machine, { ...flight, due, lost });
  if (link.duplicatePpm && happens(chance(PURPOSE.duplicate), link.duplicatePpm)) {
    const again = arrival(
      machine,
      link,
      pair,
      flight.message,
      quantile(chance(PURPOSE.duplicateLatency), link.latency),
    );
    launch(machine, { ...flight, copy: 1, due: again });
  }
};

/** When a message sent now arrives: it waits for the wire, crosses it, and on a FIFO link overtakes nobody. */
const arrival = (
  machine: Machine,
  link: LinkSpec,
  pair: number,
  message: AnyMessage,
  latency: Micros,
): Micros => {
  let leaves = machine.time;
  if (link.bytesPerSecond) {
    const bytes = machine.plan.scenario.protocol.size?.(message) ?? DEFAULT_BYTES;
    leaves =
      Math.max(leaves, machine.linkFree[pair] ?? 0) + Math.ceil((bytes * 1_000_000) / link.bytesPerSecond);
    machine.linkFree[pair] = leaves;
  }
  let due = leaves + latency;
  if (link.order === 'fifo') {
    due = Math.max(due, machine.linkLast[pair] ?? 0);
    machine.linkLast[pair] = due;
  }
  return due;
};
