/** Sets of faults by name, from which a lesson puts together what may be done to its network. */
import type { FaultKind } from '#kernel';

const set = <const Kinds extends readonly FaultKind[]>(...kinds: Kinds): Kinds => kinds;

const links = set('cut', 'heal');
const groups = set('partition', 'healAll');
const nodes = set('crash', 'restart', 'pause', 'resume');
/** A message takes longer, but arrives, and once. */
const waits = set('delay', 'hold', 'release');
const messages = set('drop', 'duplicate', ...waits);

export const FAULTS = {
  links,
  groups,
  nodes,
  waits,
  messages,
  /** All that an asynchronous network and nodes that stop may do; no clocks, no lies. */
  usual: set(...links, ...groups, ...nodes, ...messages),
} as const;
