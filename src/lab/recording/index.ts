/** Lessons made from runs. */
export { type Made, makeLesson, type Recording } from './make.ts';
export { zipFolder } from './zip.ts';
