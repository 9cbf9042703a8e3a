/** Goal: what is shown as a protocol's code is its code, in the order of reading. */
import { expect, test } from 'vitest';
import { loadSources } from './sources.ts';

test('the algorithm comes first; tests, tables and the words of any language stay out', async () => {
  for (const protocol of ['cap', 'amqp', 'raft', 'paxos']) {
    const names = (await loadSources(protocol)).map(({ name }) => name);
    expect(names[0]).toBe('protocol.ts');
    expect(names.filter((name) => /test|^words|^title|^index|^conform/.test(name))).toEqual([]);
  }
});
