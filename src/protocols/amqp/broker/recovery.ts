/** A broker starts with what its disk knows: limits hold at once, also for what had been handed out before. */
import type { Broker } from './broker.ts';
import { kindOf } from './kinds.ts';
import { deliverLetters } from './publish.ts';
import type { Ask } from './rules.ts';
import type { Stepped } from './step.ts';
import { begin, end } from './turn.ts';

/** `now` in virtual milliseconds. */
export const recoverFrom = (disk: Broker, now: number, ask: Ask): Stepped => {
  const turn = begin(disk, now, ask);
  for (const name of disk.queues.keys()) kindOf(turn, name).comeBack(turn, name, []);
  deliverLetters(turn);
  return { broker: end(turn), effects: turn.effects };
};
