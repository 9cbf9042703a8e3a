/** Merkle trees in four pictures. See README.md. */
export type { FullNode, Miner } from './block.ts';
export type { Identity } from './git/identity.ts';
export { blobId, commitId, commitText, type Format, tagId, treeId } from './git/object.ts';
export { ancestors, type GitObject, namedBy, type Objects, reachable } from './git/repository.ts';
export { type Claim, hashingOf, type LogServer, leafHashesOf, type Reader, sayEntry } from './log.ts';
export type { Message, Params } from './messages.ts';
export {
  blockPicture,
  climb,
  logPicture,
  type Sign,
  storePicture,
  type TreeNode,
  type TreePicture,
} from './picture.ts';
export {
  blockTaken,
  branchLeadsSomewhere,
  clonesOf,
  differenceRepaired,
  fullNodesOf,
  hubsOf,
  logsOf,
  minersOf,
  nameIsHash,
  neverBackwards,
  oneRootOneList,
  proofAccepted,
  provedIsThere,
  pushArrives,
  pushedStays,
  readersOf,
  storesOf,
} from './properties.ts';
export { merkle } from './protocol.ts';
export type { Clone, Hub } from './repositories.ts';
export { type Compared, freshPlaces, type Store } from './store.ts';
export { blockLevels, blockRoot, hasTwins, reversed } from './trees/bitcoin.ts';
export { type Digest, separated, unseparated } from './trees/hashing.ts';
export {
  consistencyProof,
  inclusionProof,
  logRoot,
  verifyConsistency,
  verifyInclusion,
} from './trees/log-tree.ts';
export { type Leaf, levelsOf, rootOf } from './trees/paired-tree.ts';
