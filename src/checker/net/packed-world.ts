/**
 * A packed state as properties see it: a World whose parts are fetched when somebody looks. Every look is a look at a
 * cell, so that a property's verdict is remembered by what it read. What the checker does not keep cannot be read.
 */
import type {
  AnyMessage,
  AnyRole,
  Cell,
  Clock,
  Counters,
  Flight,
  Micros,
  ModelView,
  NodeState,
  NodeStatus,
  Plan,
  Request,
  RequestId,
  Timer,
  World,
} from '#kernel';
import type { NetCells } from './cells.ts';
import type { Letters, Mail } from './letters.ts';
import { diskOf, type Local } from './local.ts';
import type { PlannedOperation } from './operations.ts';
import { tellRequests } from './requests.ts';

const unknown = (what: string): never => {
  throw new Error(`it looks at ${what}, which the checker does not keep`);
};

/** A message in flight without name and times. */
class PackedFlight implements Flight {
  readonly held = false;
  readonly lost = false;
  constructor(
    readonly from: number,
    readonly to: number,
    readonly message: AnyMessage,
    readonly corrupt: boolean,
  ) {}
  get ordinal(): number {
    return unknown('the name of a message');
  }
  get copy(): number {
    return unknown('the name of a message');
  }
  get sent(): Micros {
    return unknown('the time of a message');
  }
  get due(): Micros {
    return unknown('the time of a message');
  }
  get cause(): number {
    return unknown('the cause of a message');
  }
}

class PackedTimer implements Timer {
  constructor(readonly name: string) {}
  get due(): Micros {
    return unknown('the time of a timer');
  }
  get armedAt(): Micros {
    return unknown('the time of a timer');
  }
  get cause(): number {
    return unknown('the cause of a timer');
  }
}

class PackedNode implements NodeState {
  readonly id: string;
  readonly role: string;
  private readonly world: PackedWorld;
  private readonly place: number;
  private readonly definition: AnyRole;

  constructor(world: PackedWorld, plan: Plan, place: number) {
    this.world = world;
    this.place = place;
    this.id = plan.ids[place] as string;
    this.role = plan.roleNames[place] as string;
    this.definition = plan.roles[place] as AnyRole;
  }

  private get local(): Local {
    return this.world.local(this.place);
  }
  get status(): NodeStatus {
    return this.local.status;
  }
  get state(): object | null {
    return this.local.state;
  }
  get disk(): object | null {
    return diskOf(this.definition, this.local);
  }
  get lie(): string | null {
    return this.local.lie;
  }
  get mailbox(): readonly Flight[] {
    return this.world.waiting(this.place);
  }
  get timers(): readonly Timer[] {
    return this.local.timers.map((name) => new PackedTimer(name));
  }
  get clock(): Clock {
    return unknown('a clock');
  }
  get counters(): Counters {
    return unknown('counters');
  }
}

/** The cells of a network, mailboxes for reading only. */
export interface SeenCells extends Omit<NetCells, 'bags' | 'queues'> {
  readonly bags: readonly Cell<Mail>[];
  readonly queues: readonly (Cell<Mail> | null)[];
}

export class PackedWorld implements World {
  readonly nodes: readonly NodeState[];
  private readonly cells: SeenCells;
  private readonly letters: Letters;
  private readonly operations: readonly PlannedOperation[];
  private readonly told = new WeakMap<Mail, readonly Flight[]>();
  private readonly flightOf: Flight[] = [];
  private view: ModelView = { get: () => unknown('a state outside a question') };

  constructor(plan: Plan, cells: SeenCells, letters: Letters, operations: readonly PlannedOperation[]) {
    this.cells = cells;
    this.letters = letters;
    this.operations = operations;
    this.nodes = plan.ids.map((_, place) => new PackedNode(this, plan, place));
  }

  /** This world, showing what `view` shows. */
  on(view: ModelView): this {
    this.view = view;
    return this;
  }

  local(place: number): Local {
    return this.view.get(this.cells.local[place] as NetCells['local'][number]);
  }

  waiting(place: number): readonly Flight[] {
    const cell = this.cells.waiting[place];
    return cell ? this.tell(this.view.get(cell)) : [];
  }

  private tell(mail: Mail): readonly Flight[] {
    const known = this.told.get(mail);
    if (known) return known;
    const flights = mail.map((id) => this.flight(id));
    this.told.set(mail, flights);
    return flights;
  }

  private flight(id: number): Flight {
    const { from, to, message, corrupt } = this.letters.at(id);
    this.flightOf[id] ??= new PackedFlight(from, to, message, corrupt);
    return this.flightOf[id];
  }

  get flights(): readonly Flight[] {
    const { bags, queues } = this.cells;
    return [...bags, ...queues].flatMap((cell) => (cell ? this.tell(this.view.get(cell)) : []));
  }

  get cuts(): Uint8Array {
    return Uint8Array.from(this.cells.cuts, (cell) => (cell && this.view.get(cell) ? 1 : 0));
  }

  get requests(): readonly Request[] {
    return tellRequests(this.cells.asked.flatMap((cell) => (cell ? this.view.get(cell) : [])));
  }

  get script(): World['script'] {
    const scripted = this.operations.flatMap(({ script }, at) =>
      script === null
        ? []
        : [{ script, became: this.view.get(this.cells.begun[at] as NetCells['begun'][number])[0] }],
    );
    const became = new Map<number, RequestId>();
    for (const one of scripted) if (one.became !== undefined) became.set(one.script, one.became);
    return {
      pending: scripted.filter((one) => one.became === undefined).map(({ script }) => script),
      became,
    };
  }

  get time(): Micros {
    return this.cells.moment ? this.view.get(this.cells.moment) : unknown('the time');
  }
  get tied(): number {
    return unknown('the place of an event');
  }
  get index(): number {
    return unknown('the number of an event');
  }
  get linkFree(): World['linkFree'] {
    return unknown('the load of a link');
  }
  get linkLast(): World['linkLast'] {
    return unknown('the load of a link');
  }
}
