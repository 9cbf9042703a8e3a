/** Client operations and operators' commands of a check: those that the scenario scripts, then those of the model. */
import { type Act, nodeIndex, type Operation, type Plan, type World } from '#kernel';
import type { NetSetting } from './setting.ts';

export interface PlannedOperation {
  readonly node: number;
  readonly operation: Operation;
  readonly times: number;
  /** Places in the list of planned operations. */
  readonly after: readonly number[];
  readonly when: ((world: World) => boolean) | null;
  /** Place in the scenario's script; `null` for an operation of the model. */
  readonly script: number | null;
}

export const planOperations = (plan: Plan, setting: NetSetting): readonly PlannedOperation[] => {
  const scripted = (plan.scenario.operations ?? []).map(
    ({ client, operation, after = [] }, script): PlannedOperation => ({
      node: nodeIndex(plan, client),
      operation,
      times: 1,
      after,
      when: null,
      script,
    }),
  );
  const own = (setting.operations ?? []).map(
    ({ node, operation, times = 1, after = [], when = null }): PlannedOperation => ({
      node: nodeIndex(plan, node),
      operation,
      times,
      after: after.map((place) => place + scripted.length),
      when,
      script: null,
    }),
  );
  return [...scripted, ...own];
};

export const actOf = (plan: Plan, { node, operation, script }: PlannedOperation): Act =>
  script === null
    ? { do: 'operate', node: plan.ids[node] as string, operation }
    : { do: 'script', index: script };
