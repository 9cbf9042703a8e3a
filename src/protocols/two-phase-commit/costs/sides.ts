/** The same faults under another protocol: what of a run's decisions carries over, played in another world. */
import { History, type LogEntry, type Micros, type NodeId, type Scenario } from '#kernel';

const nodesOf = ({ act }: LogEntry): readonly NodeId[] => [
  ...('node' in act ? [act.node] : []),
  ...('from' in act ? [act.from, act.to] : []),
];

/** What befalls nodes and links. Single messages are other messages in another protocol. */
const carriesOver = (entry: LogEntry, known: ReadonlySet<NodeId>): boolean =>
  !('message' in entry.act) && entry.act.do !== 'fire' && nodesOf(entry).every((node) => known.has(node));

/** Nodes that a partition does not know (a second leader, acceptors) stand with the manager. */
const regrouped = (entry: LogEntry, known: ReadonlySet<NodeId>): LogEntry => {
  const { act } = entry;
  if (act.do !== 'partition') return entry;
  const groups = act.groups.map((group) => group.filter((node) => known.has(node)));
  const others = [...known].filter((node) => !groups.flat().includes(node));
  const whole = groups.map((group) => (group.includes('TM') ? [...group, ...others] : group));
  return { ...entry, act: { ...act, groups: whole.filter((group) => group.length > 0) } };
};

/** A run of `scenario` in which, at the same moments, the same befalls those that it knows. Not yet played. */
export const sameFaults = (scenario: Scenario, log: readonly LogEntry[]): History => {
  const known = new Set(scenario.nodes.map(({ id }) => id));
  const carried = log.filter((entry) => carriesOver(entry, known)).map((entry) => regrouped(entry, known));
  // How many happenings of the same moment came first is a matter of the other protocol.
  return History.begin(
    scenario,
    carried.map(({ at, act }) => ({ at, act })),
  );
};

/** A commit is over long before; whoever asks in vain asks a few hundred times at most. */
const EVENTS_MAX = 3000;

/** Plays it to this moment, unless it is longer than anybody watches. */
export const playSide = (side: History, until: Micros): History => {
  side.playUntil(until, EVENTS_MAX - Math.min(EVENTS_MAX, side.length));
  return side;
};
