/** One network to be searched: its plan, its cells, and what every step of it shares. */
import {
  type Act,
  type Cell,
  type DerivedCell,
  derivedCell,
  type FaultKind,
  type ModelAction,
  type ModelStep,
  makePlan,
  nodeIndex,
  type Plan,
  type Scenario,
  start,
  type World,
} from '#kernel';
import { cellsIn, type NetCells } from './cells.ts';
import { type Branch, Handlers } from './handlers.ts';
import { type Letter, Letters, type Mail } from './letters.ts';
import { type PlannedOperation, planOperations } from './operations.ts';
import { PackedWorld } from './packed-world.ts';
import type { NetFault, NetSetting } from './setting.ts';

/** An action of the model, and what a person would do in the kernel to make the same happen. */
export interface NetAction {
  readonly action: ModelAction;
  /** `world`: the kernel's, just before. Empty when it cannot be done there. */
  acts(chosen: readonly unknown[], world: World): readonly Act[];
  /** Combinations of what its handler chose, as the step took them. */
  readonly picks?: (chosen: readonly unknown[]) => readonly number[];
}

/** A rule that the plan has switched off: then a receiver reads what the line garbled. */
const CHECKSUM = 'checksum';

export class Network {
  readonly plan: Plan;
  readonly setting: NetSetting;
  readonly letters = new Letters();
  readonly operations: readonly PlannedOperation[];
  readonly cells: NetCells;
  readonly handlers: Handlers;
  readonly world: PackedWorld;
  /** Mailboxes as questions see them that look at some types of messages only. */
  readonly derived: DerivedCell[] = [];
  private readonly worlds = new Map<string, PackedWorld>();

  constructor(scenario: Scenario, setting: NetSetting, from: World = start(scenario)) {
    this.plan = makePlan(scenario);
    this.setting = setting;
    this.operations = planOperations(this.plan, setting);
    this.cells = cellsIn(this.plan, setting, this.letters, this.operations, from);
    this.handlers = new Handlers(this.plan, this.letters, setting);
    this.world = new PackedWorld(this.plan, this.cells, this.letters, this.operations);
  }

  /** This network as a question sees it that looks at messages of these types only. */
  worldOf(types: readonly string[] | undefined): PackedWorld {
    if (!types) return this.world;
    const key = types.join(' ');
    const known = this.worlds.get(key) ?? this.lookingAt(types, key);
    this.worlds.set(key, known);
    return known;
  }

  private lookingAt(types: readonly string[], key: string): PackedWorld {
    const { bags, queues, waiting } = this.cells;
    const only = <Box extends Cell<Mail> | null>(box: Box): Cell<Mail> | (Box & null) => {
      if (!box) return box as Box & null;
      const cell = derivedCell<Mail, Mail>(box, `${box.name} (${key})`, (mail) =>
        mail.filter((id) => types.includes(this.letters.at(id).message.type)),
      );
      this.derived.push(cell);
      return cell;
    };
    const cells = {
      ...this.cells,
      bags: bags.map(only),
      queues: queues.map(only),
      waiting: waiting.map(only),
    };
    return new PackedWorld(this.plan, cells, this.letters, this.operations);
  }

  /** Cells that hold a node's state, its mail, and so on: those of one place. */
  local(node: number): Cell<NetCells['local'][number]['initial'][number]> {
    return this.cells.local[node] as NetCells['local'][number];
  }

  nameOf(node: number): string {
    return this.plan.ids[node] as string;
  }

  isFifo(from: number, to: number): boolean {
    return this.cells.queues[from * this.plan.size + to] !== null;
  }

  /** Where letters from one node to another wait. */
  mailCell(from: number, to: number): NetCells['bags'][number] {
    const { queues, bags } = this.cells;
    return queues[from * this.plan.size + to] ?? (bags[to] as NetCells['bags'][number]);
  }

  /** Would the receiver throw this letter away unread? */
  isGarbled({ corrupt }: Letter): boolean {
    return corrupt && (!this.plan.scenario.protocol.corrupt || !this.plan.off.has(CHECKSUM));
  }

  /** One more of this fault; false when none is left. */
  spend(step: ModelStep, kind: NetFault): boolean {
    const cell = this.cells.faults[kind];
    if (!cell) return false;
    const left = step.get(cell);
    if (left > 0) step.set(cell, left - 1);
    return left > 0;
  }

  allows(kind: NetFault): boolean {
    return (this.setting.faults?.[kind] ?? 0) > 0;
  }

  mayFail(node: number): boolean {
    return this.setting.only?.nodes?.includes(this.nameOf(node)) ?? true;
  }

  linkMayFail(from: number, to: number): boolean {
    const { links } = this.setting.only ?? {};
    const [a, b] = [this.nameOf(from), this.nameOf(to)];
    return links?.some(([x, y]) => (x === a && y === b) || (x === b && y === a)) ?? true;
  }

  /** Reads the moment, where the model has moments. */
  clock(step: ModelStep): (() => number) | null {
    const { moment } = this.cells;
    return moment ? () => step.get(moment) : null;
  }

  /** One of the ways in which a handler may end. */
  pick(step: ModelStep, branches: readonly Branch[]): Branch {
    const nth = branches.length === 1 ? 0 : step.choose(branches.map((_, place) => place));
    return branches[nth] as Branch;
  }

  place(node: string): number {
    return nodeIndex(this.plan, node);
  }
}

/** Kinds of the kernel's acts that the faults of a setting become. */
export const KERNEL_KINDS: Readonly<Record<NetFault, FaultKind>> = {
  crash: 'crash',
  wipe: 'restart',
  pause: 'pause',
  cut: 'cut',
  cutOneWay: 'cut',
  heal: 'heal',
  drop: 'drop',
  duplicate: 'duplicate',
  corrupt: 'corrupt',
  lie: 'lie',
};
