/** The recordings of a three-node etcd 3.4.23 (`golden/README.md`, etcd-quorum), as data from outside. */
import type { NodeId } from '#kernel';

export const MEMBERS: readonly NodeId[] = ['n1', 'n2', 'n3'];

interface Fault {
  readonly do: 'crash' | 'start' | 'freeze' | 'thaw' | 'partition' | 'heal';
  readonly member?: NodeId;
  readonly members?: readonly NodeId[];
}

interface Request {
  readonly member: NodeId;
  readonly result: unknown;
}

export type Step =
  | Fault
  | { readonly do: 'status'; readonly result: unknown }
  | { readonly do: 'wait'; readonly seconds: number }
  | (Request & { readonly do: 'put'; readonly key: string; readonly value: string })
  | (Request & {
      readonly do: 'get';
      readonly key: string;
      readonly read: 'linearizable' | 'serializable';
      readonly at_revision?: number;
    })
  | (Request & { readonly do: 'compact'; readonly revision: number })
  | (Request & { readonly do: 'grant lease'; readonly ttl: number });

export interface RecordedCase {
  readonly id: string;
  readonly steps: readonly Step[];
}

const FAULTS = ['crash', 'start', 'freeze', 'thaw', 'partition', 'heal'];
const REQUESTS = ['put', 'get', 'compact', 'grant lease'];
const KNOWN: readonly unknown[] = [...FAULTS, ...REQUESTS, 'status', 'wait'];

const membersIn = (step: Step): readonly unknown[] => [
  ...('members' in step && step.members ? step.members : []),
  ...('member' in step && step.member ? [step.member] : []),
];

const unfamiliar = (step: Step): string | null => {
  if (!KNOWN.includes(step.do)) return `the step ${JSON.stringify(step.do ?? null)} is not known`;
  const stranger = membersIn(step).find((member) => !MEMBERS.includes(String(member)));
  if (stranger !== undefined) return `there is no member ${JSON.stringify(stranger)}`;
  return REQUESTS.includes(step.do) && membersIn(step).length === 0 ? `a ${step.do} asks nobody` : null;
};

/** What this replay cannot play, in words, or `null`. */
export const strangerIn = ({ steps }: RecordedCase): string | null =>
  steps.map(unfamiliar).find((why) => why !== null) ?? null;
