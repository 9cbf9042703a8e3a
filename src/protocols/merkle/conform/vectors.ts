/** Published vectors: the trees and proofs of transparency-dev/merkle, single objects of git. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { type CaseResult, judge } from '#kernel';
import { blobId, treeId } from '../git/object.ts';
import { type Digest, ofHex, separated } from '../trees/hashing.ts';
import { logRoot, verifyConsistency, verifyInclusion } from '../trees/log-tree.ts';
import { bytesOfBase64 } from './case.ts';

/** A probe as transparency-dev/merkle keeps them in testdata/: digests in base64. */
interface Probe {
  readonly desc?: string;
  readonly wantErr: boolean;
  readonly proof: readonly string[] | null;
}

export interface InclusionProbe extends Probe {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly leafHash: string;
  readonly root: string;
}

export interface ConsistencyProbe extends Probe {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
}

interface LogVector {
  readonly leaves: readonly string[];
  /** Of the first 0, 1, 2 … leaves. */
  readonly roots: readonly Digest[];
  readonly inclusion?: readonly InclusionProbe[];
  readonly consistency?: readonly ConsistencyProbe[];
}

const digest = (base64: string | null): Digest => bytesToHex(bytesOfBase64(base64 ?? ''));
const digests = ({ proof }: Probe): Digest[] => (proof ?? []).map(digest);
const isWhole = (hash: Digest): boolean => hash.length === 64;

/** Is the proof accepted? A digest of another length never is. */
export const acceptsInclusion = (probe: InclusionProbe): boolean => {
  const proof = digests(probe);
  const leafHash = digest(probe.leafHash);
  const claim = { index: probe.leafIdx, size: probe.treeSize, leafHash, proof, root: digest(probe.root) };
  return [leafHash, ...proof].every(isWhole) && verifyInclusion(claim, separated);
};

export const acceptsConsistency = (probe: ConsistencyProbe): boolean => {
  const proof = digests(probe);
  const [root1, root2] = [digest(probe.root1), digest(probe.root2)];
  return (
    proof.every(isWhole) &&
    verifyConsistency({ size1: probe.size1, size2: probe.size2, root1, root2, proof }, separated)
  );
};

const nameOf = (kind: string, { desc = '' }: Probe, place: number): string =>
  `${kind} ${place}${desc === '' ? '' : `: ${desc}`}`;

export function* logProofs(data: unknown): Iterable<CaseResult> {
  const { leaves, roots, inclusion = [], consistency = [] } = data as LogVector;
  const hashes = leaves.map((leaf) => separated.leaf(ofHex(leaf)));
  for (const [size, root] of roots.entries())
    yield judge('merkle_rfc6962', `root of ${size}`, root, logRoot(hashes.slice(0, size), separated));
  for (const [place, probe] of inclusion.entries())
    yield judge('merkle_rfc6962', nameOf('inclusion', probe, place), !probe.wantErr, acceptsInclusion(probe));
  for (const [place, probe] of consistency.entries())
    yield judge(
      'merkle_rfc6962',
      nameOf('consistency', probe, place),
      !probe.wantErr,
      acceptsConsistency(probe),
    );
}

/** Names as `blob "text"`, `empty blob`, `empty tree`. */
const namedObject = (name: string): string | null => {
  if (name === 'empty tree') return treeId([]);
  if (name === 'empty blob') return blobId('');
  const text = /^blob (".*")$/s.exec(name)?.[1];
  if (text === undefined) return null;
  const escaped = text.replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
  return blobId(JSON.parse(escaped) as string);
};

export function* gitObjects(data: unknown): Iterable<CaseResult> {
  for (const [name, expected] of Object.entries(data as Readonly<Record<string, string>>)) {
    const got = namedObject(name);
    yield got === null
      ? { set: 'git_objects', id: name, ok: false, left: 'the name does not say which object it is' }
      : judge('git_objects', name, expected, got);
  }
}
