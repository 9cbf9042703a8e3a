/** Recorded cases of git 2.39.5, and published vectors: `lab conform git-merkle FILE`, `lab conform vectors FILE`. */
import type { CaseResult } from '#kernel';
import { gitMerkle } from './conform/git-trees.ts';
import { gitObjects, logProofs } from './conform/vectors.ts';

/** Whole files, by topic. */
export const topics: Readonly<Record<string, (file: unknown) => Iterable<CaseResult>>> = {
  'git-merkle': gitMerkle,
};

/** Sections of vectors.json that this folder answers: its `data`, by name of the section. */
export const vectors: Readonly<Record<string, (data: unknown) => Iterable<CaseResult>>> = {
  merkle_rfc6962: logProofs,
  git_objects: gitObjects,
};
