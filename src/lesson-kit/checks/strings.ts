/** Why a run from outside is refused, and what somebody should know of one that is not. */
import { sayAmount, strings } from '#kernel';

export const STRINGS = strings('lesson-kit/checks', {
  noRun: (why: string) => `This is no run: ${why}.`,
  noObject: 'This is no run: a run is an object with lesson, revision, setup, seed and log.',
  noParameter: (name: string) => `The lesson has no parameter "${name}".`,
  notAmong: (name: string, value: string, options: string) =>
    `The parameter "${name}" cannot be "${value}"; it is one of ${options}.`,
  noSwitch: (name: string, value: string) => `The parameter "${name}" is true or false, not "${value}".`,
  outOfRange: (name: string, value: string, min: number, max: number, step: number) =>
    `The parameter "${name}" is a number from ${sayAmount(min, 3)} to ${sayAmount(max, 3)} in steps of ${sayAmount(step, 3)}, not "${value}".`,
  noRule: (rule: string) => `The lesson has no rule "${rule}" to switch off.`,
  disorder: 'The decisions of this run are not in the order of their times.',
  tooLate: (at: number, latest: number) =>
    `A decision of this run lies at ${sayAmount(at, 3)} ms; this lesson is played up to ${sayAmount(latest, 3)} ms.`,
  noNode: (node: string) => `There is no node "${node}" in the world of this run.`,
  noOperation: (role: string, operation: string) => `A ${role} has no operation "${operation}".`,
  otherRevision: (theirs: number, ours: number) =>
    `This run was recorded with revision ${theirs} of the lesson; this is revision ${ours}, so it may play differently.`,
  otherLesson: (theirs: string, ours: string) =>
    `This run belongs to the lesson "${theirs}", not to "${ours}".`,
  cannotPlay: (why: string) => `This run cannot be played: ${why}.`,
});
