/** What a link does to a message: cut, chance of loss and of duplication, latency, bandwidth, order. */
import type { Cell } from './cell.ts';
import { fold, happens, PURPOSE, quantile } from './chance.ts';
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
  const message = lie && cell.state ? lie(honest, plan.ids[to] as string, cell.state) : honest;
  if (message === null) return;
  const ordinal = cell.countSent(to);
  const pair = from * plan.size + to;
  const link = from === to ? SELF : plan.links[pair];
  if (!link) throw new KernelError(`${plan.ids[from]} sent to ${plan.ids[to]}, but no link joins them`);
  if (machine.cuts[pair] === 1) {
    machine.observer?.lost(flightOf(machine, from, to, ordinal, 0, message, machine.time, true, cause));
    return;
  }
  // All chance of one message hangs on its name: (seed, sender, receiver, ordinal), then on what the draw is for.
  const name = fold(plan.pairHashes[pair] as number, ordinal);
  const lost =
    link.lossPpm !== undefined && link.lossPpm > 0 && happens(fold(name, PURPOSE.loss), link.lossPpm);
  const latency =
    link.latency.length === 1
      ? (link.latency[0] as number)
      : quantile(fold(name, PURPOSE.latency), link.latency);
  const due = arrival(machine, link, pair, message, latency);
  launch(machine, flightOf(machine, from, to, ordinal, 0, message, due, lost, cause));
  if (link.duplicatePpm && happens(fold(name, PURPOSE.duplicate), link.duplicatePpm)) {
    const other = quantile(fold(name, PURPOSE.duplicateLatency), link.latency);
    const again = arrival(machine, link, pair, message, other);
    launch(machine, flightOf(machine, from, to, ordinal, 1, message, again, false, cause));
  }
};

/** A message to oneself takes no time and cannot be cut. */
const SELF: LinkSpec = { latency: [0] };

const flightOf = (
  machine: Machine,
  from: number,
  to: number,
  ordinal: number,
  copy: number,
  message: AnyMessage,
  due: Micros,
  lost: boolean,
  cause: number,
): Flight => ({
  from,
  to,
  ordinal,
  copy,
  message,
  sent: machine.time,
  due,
  held: false,
  lost,
  corrupt: false,
  cause,
});

const launch = (machine: Machine, flight: Flight): void => {
  machine.flights.add(flight);
  machine.observer?.sent(flight);
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
