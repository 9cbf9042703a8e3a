/** Topology that is there from the beginning. */
import type { Operation } from '#kernel';
import { type Broker, type Effect, emptyBroker, everyRule, step } from './broker/index.ts';
import { operatorCommand } from './operator.ts';

/** The broker's own words when it refused a command, or null. */
export const refusalIn = (effects: readonly Effect[]): string | null => {
  for (const effect of effects)
    if (effect.type === 'channelClosed' || effect.type === 'connectionClosed') return effect.text;
  return null;
};

/** A broker that has carried out these operator commands. Throws for one that it refuses: a mistake of the scenario. */
export const withTopology = (topology: readonly Operation[]): Broker =>
  topology.reduce((broker, operation) => {
    const { broker: next, effects } = step(broker, operatorCommand(operation), 0, everyRule);
    const refusal = refusalIn(effects);
    if (refusal !== null) throw new Error(`topology: ${refusal}`);
    return next;
  }, emptyBroker());
