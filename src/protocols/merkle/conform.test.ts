/** The recorded cases: our own samples always, the whole files where they are there; and proof that they can fail. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesOfBase64 } from './conform/case.ts';
import { topics, vectors } from './conform.ts';

const read = (path: URL): unknown => JSON.parse(readFileSync(path, 'utf8'));

const SAMPLE = new URL('./testdata/git-merkle.golden.json', import.meta.url);
const OWN = new URL('./testdata/git-merkle.own.golden.json', import.meta.url);
const PROOFS = new URL('./testdata/proofs.json', import.meta.url);
const WHOLE = new URL('../../../../shared/golden/git-merkle.json', import.meta.url);
const VECTORS = new URL('../../../../shared/ground-truth/vectors.json', import.meta.url);

const trees = (file: unknown) => [...(topics['git-merkle']?.(file) ?? [])];
const proofs = (data: unknown) => [...(vectors.merkle_rfc6962?.(data) ?? [])];
const wrong = (results: readonly { readonly ok: boolean }[]) => results.filter(({ ok }) => !ok);

describe('git 2.39.5', () => {
  it('all of the sample', () => {
    const results = trees(read(SAMPLE));
    expect(results.length).toBeGreaterThan(10);
    expect(wrong(results)).toEqual([]);
  });

  it('all of our own recordings', () => {
    const results = trees(read(OWN));
    expect(results.length).toBeGreaterThan(10);
    expect(wrong(results)).toEqual([]);
  });

  it(`all of the whole file${existsSync(WHOLE) ? '' : ' — NOT THERE (no ../shared): only the sample was run'}`, () => {
    expect(wrong(trees(read(existsSync(WHOLE) ? WHOLE : SAMPLE)))).toEqual([]);
  });

  it('a case with another file differs in what it should', () => {
    const { sets } = structuredClone(read(SAMPLE)) as {
      sets: { trees: { files: { mode: string }[] }[] };
    };
    for (const { files } of sets.trees)
      for (const file of files) file.mode = file.mode === '100644' ? '100755' : '100644';
    const results = trees({ sets });
    expect(wrong(results)).toHaveLength(results.length);
  });

  it('refuses a file of something else with one sentence', () => {
    expect(() => trees({ topic: 'x' })).toThrow('not a file of recorded cases');
    expect(() => trees(null)).toThrow('not a file of recorded cases');
  });
});

describe('RFC 6962', () => {
  it('accepts the right proofs and no others', () => {
    const results = proofs(read(PROOFS));
    expect(results).toHaveLength(9 + 12 + 12);
    expect(wrong(results)).toEqual([]);
  });

  it(`published roots${existsSync(VECTORS) ? '' : ' — NOT THERE (no ../shared): only the sample was run'}`, () => {
    const found = existsSync(VECTORS)
      ? (read(VECTORS) as { merkle_rfc6962: { data: unknown } }).merkle_rfc6962.data
      : read(PROOFS);
    expect(wrong(proofs(found))).toEqual([]);
  });

  it('reads base64 as everybody does', () => {
    expect([...bytesOfBase64('AAEC/w==')]).toEqual([0, 1, 2, 255]);
    expect(() => bytesOfBase64('A*')).toThrow('"*" is no base64 digit');
  });
});

it('single objects of git', () => {
  const data = {
    'empty tree': '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    'blob "test content\n"': 'd670460b4b4aece5915caf5c68d12f560a9fe3e4',
    'blob "a \\"quoted\\" word"': 'd670460b4b4aece5915caf5c68d12f560a9fe3e4',
    'a submodule': '',
  };
  const results = [...(vectors.git_objects?.(data) ?? [])];
  expect(results.map(({ ok, left }) => left ?? ok)).toEqual([
    true,
    true,
    false,
    'the name does not say which object it is',
  ]);
});
