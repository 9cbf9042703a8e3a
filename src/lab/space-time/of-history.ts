/** The space-time picture of a run that the lab played, as far as it is known. Grows with the run; nothing is computed twice. */
import {
  type History,
  labelOf,
  messageId,
  type NodeId,
  parseMessageId,
  Stamps,
  type TraceKind,
  type TraceRow,
} from '#kernel';
import { familyOf } from './families.ts';
import type { SpaceTime, SpaceTimeArrow, SpaceTimeEvent, SpaceTimeGap } from './model.ts';

const ENDS = new Set<TraceKind>(['deliver', 'lose', 'discard', 'queue']);

export class SpaceTimeBuilder {
  private readonly history: History;
  private readonly stamps: Stamps;
  /** Line of each node by its place in the set-up; -1 for a node without one. */
  private readonly laneOf: readonly number[];
  private readonly lanes: readonly NodeId[];
  private readonly events: SpaceTimeEvent[] = [];
  private readonly arrows: SpaceTimeArrow[] = [];
  private readonly gaps: SpaceTimeGap[] = [];

  /** `aside`: a node that nothing connects to the others; it has no line and no entry, what it does is drawn across. */
  constructor(history: History, aside?: NodeId) {
    const { ids, size } = history.plan;
    this.history = history;
    this.stamps = new Stamps(size);
    this.lanes = ids.filter((id) => id !== aside);
    this.laneOf = ids.map((id) => this.lanes.indexOf(id));
  }

  /** The first `length` events; messages then on their way fly on. */
  upTo(length: number): SpaceTime {
    while (this.events.length < Math.min(length, this.history.length)) this.add(this.events.length);
    return {
      lanes: this.lanes,
      events: this.events.slice(0, length),
      arrows: [...this.arrows.filter(({ to }) => to < length), ...this.flying(length)],
      gaps: this.gaps
        .filter(({ from }) => from < length)
        .map((gap) => (gap.to >= length ? { ...gap, to: -1 } : gap)),
    };
  }

  private add(index: number): void {
    const row = this.history.row(index) as TraceRow;
    this.stamps.push(row);
    const stamp = this.stamps.at(index);
    this.events.push({
      lane: this.lane(row.node),
      time: row.time,
      family: this.isAside(row) ? 'local' : familyOf(row.kind),
      vector: (stamp?.vector ?? []).filter((_, node) => this.lane(node) >= 0),
      lamport: stamp?.lamport ?? 0,
      label: this.labelFor(row),
    });
    if (ENDS.has(row.kind)) this.addArrow(row);
    if (row.kind === 'drop') this.addDropped(row);
    if (row.kind === 'cut' || row.kind === 'partition' || row.kind === 'crash') this.addLost(row);
    if (row.kind === 'crash' || row.kind === 'pause') this.openGap(row);
    if (row.kind === 'restart' || row.kind === 'resume') this.closeGap(row);
  }

  private lane(node: number): number {
    return this.laneOf[node] ?? -1;
  }

  private isAside(row: TraceRow): boolean {
    return row.node >= 0 && this.lane(row.node) < 0;
  }

  private labelFor(row: TraceRow): string {
    const { plan } = this.history;
    if (this.isAside(row)) return this.history.explain(row.index).sentence;
    const before = this.history.worldAt(row.index);
    if (ENDS.has(row.kind)) {
      const id = messageId(plan.ids, { ...row, to: row.node });
      const flight = before.flights.find((other) => messageId(plan.ids, other) === id);
      return flight ? labelOf(plan, flight.message) : row.kind;
    }
    if (row.kind === 'timer')
      return before.nodes[row.node]?.timers.find((timer) => timer.due <= row.time)?.name ?? row.kind;
    return row.kind === 'operation' ? this.operationName(row) : row.kind;
  }

  /** Requests know their operation; a command of an operator is looked up where it was given. */
  private operationName({ index, kind }: TraceRow): string {
    const { requests } = this.history.worldAt(index + 1);
    const request = requests.find(({ invokedBy }) => invokedBy === index);
    return request?.operation.name ?? this.history.explain(index).operation?.operation.name ?? kind;
  }

  /** A node that crashes while it is paused has one gap. */
  private openGap({ node, index }: TraceRow): void {
    const lane = this.lane(node);
    if (!this.gaps.some((gap) => gap.lane === lane && gap.to < 0))
      this.gaps.push({ lane, from: index, to: -1 });
  }

  private closeGap(row: TraceRow): void {
    const at = this.gaps.findLastIndex((gap) => gap.lane === this.lane(row.node) && gap.to < 0);
    const gap = this.gaps[at];
    if (gap) this.gaps[at] = { ...gap, to: row.index };
  }

  private partyOf(message: Parameters<typeof labelOf>[1], from: number): number {
    const { plan } = this.history;
    const sender = plan.ids[from] ?? '';
    const party = plan.scenario.protocol.party?.(message, sender) ?? sender;
    return this.lane(plan.indexOf.get(party) ?? from);
  }

  private push(
    row: TraceRow,
    from: number,
    to: number,
    ordinal: number,
    copy: number,
    fate: SpaceTimeArrow['fate'],
  ): void {
    const { plan } = this.history;
    const wanted = messageId(plan.ids, { from, to, ordinal, copy });
    const flight = this.history
      .worldAt(row.index)
      .flights.find((other) => messageId(plan.ids, other) === wanted);
    if (!flight) return;
    this.arrows.push({
      from: flight.cause,
      fromLane: this.lane(from),
      to: row.index,
      toLane: this.lane(to),
      fate,
      label: labelOf(plan, flight.message),
      party: this.partyOf(flight.message, from),
    });
  }

  private addArrow(row: TraceRow): void {
    const fate = row.kind === 'lose' || row.kind === 'discard' ? 'lost' : 'arrived';
    this.push(row, row.from, row.node, row.ordinal, row.copy, fate);
  }

  private addDropped(row: TraceRow): void {
    const act = this.history.actOf(row);
    if (act?.do !== 'drop') return;
    const { from, to, ordinal, copy } = parseMessageId(this.history.plan.indexOf, act.message);
    this.push(row, from, to, ordinal, copy, 'lost');
  }

  /** What a cut or a crash took with it. */
  private addLost(row: TraceRow): void {
    for (const { flight } of this.history.explain(row.index).lost)
      this.push(row, flight.from, flight.to, flight.ordinal, flight.copy, 'lost');
  }

  private flying(length: number): SpaceTimeArrow[] {
    const { plan } = this.history;
    return this.history.worldAt(Math.min(length, this.history.length)).flights.map((flight) => ({
      from: flight.cause,
      fromLane: this.lane(flight.from),
      to: -1,
      toLane: this.lane(flight.to),
      fate: 'flying',
      label: labelOf(plan, flight.message),
      party: this.partyOf(flight.message, flight.from),
    }));
  }
}
