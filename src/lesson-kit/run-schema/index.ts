/** What a run may be that comes from outside: the one schema of it, for links, files, storage, embeds and classes. */
export { actSchema, logSchema, readAct } from './acts.ts';
export {
  dictionary,
  name as nameSchema,
  natural as naturalSchema,
  RUN_LIMITS,
  text as textSchema,
  time as timeSchema,
} from './given.ts';
export { problemOf } from './problem.ts';
export { runSchema, setupSchema } from './run.ts';
export { COMPLAINTS } from './strings.ts';
