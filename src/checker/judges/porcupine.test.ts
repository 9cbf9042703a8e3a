/** The recorded histories that an independent checker judged; they are others' files, read where they are. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, parseHistory } from './index.ts';

const FOLDER = new URL('../../../../shared/ground-truth/porcupine/', import.meta.url);
const isThere = existsSync(new URL('verdicts.json', FOLDER));

interface Verdicts {
  readonly jepsen: Readonly<Record<string, boolean>>;
  readonly kv: Readonly<Record<string, boolean>>;
}

const casesOf = (): [path: string, holds: boolean][] => {
  const verdicts = JSON.parse(readFileSync(new URL('verdicts.json', FOLDER), 'utf8')) as Verdicts;
  return (['jepsen', 'kv'] as const).flatMap((kind) =>
    Object.entries(verdicts[kind]).map(([file, holds]): [string, boolean] => [`${kind}/${file}`, holds]),
  );
};

if (!isThere)
  console.warn('judges: the shared porcupine histories are not here; only our own samples are judged.');

describe.runIf(isThere)('the shared porcupine histories', () => {
  it.each(isThere ? casesOf() : [])('%s: linearizable is %s', (path, holds) => {
    const judgement = judge('linearizable', parseHistory(readFileSync(new URL(path, FOLDER), 'utf8')));
    expect(judgement.verdict).toBe(holds ? 'holds' : 'fails');
  });
});

const LOG = `INFO  jepsen.util - 0\t:invoke\t:write\t1
INFO  jepsen.util - 0\t:ok\t:write\t1
INFO  jepsen.core - something else
INFO  jepsen.util - 1\t:invoke\t:cas\t[1 2]
INFO  jepsen.util - 1\t:info\t:cas\t:timed-out
INFO  jepsen.util - 2\t:invoke\t:read\tnil
INFO  jepsen.util - 2\t:ok\t:read\t`;

describe('our own samples in the same formats', () => {
  it('lets a timed-out compare-and-set take effect or not', () => {
    for (const seen of [1, 2])
      expect(judge('linearizable', parseHistory(`${LOG}${seen}`)).verdict).toBe('holds');
  });

  it('names the first illegal operation and its line', () => {
    const judgement = judge('linearizable', parseHistory(`${LOG}3`));
    expect(judgement).toMatchObject({ verdict: 'fails', operation: 2, prefix: [0, 1, 2] });
    expect(judgement.reason).toContain('line 6');
  });

  it('takes a failed compare-and-set as having found another value', () => {
    const failed = `INFO  jepsen.util - 0\t:invoke\t:write\t1
INFO  jepsen.util - 0\t:ok\t:write\t1
INFO  jepsen.util - 1\t:invoke\t:cas\t[1 2]
INFO  jepsen.util - 1\t:fail\t:cas\t[1 2]`;
    expect(judge('linearizable', parseHistory(failed)).verdict).toBe('fails');
  });

  it('judges texts by key', () => {
    const kv = (seen: string) => `{:process 0, :type :invoke, :f :append, :key "a", :value "1"}
{:process 1, :type :invoke, :f :append, :key "b", :value "9"}
{:process 0, :type :ok, :f :append, :key "a", :value "1"}
{:process 0, :type :invoke, :f :get, :key "a", :value nil}
{:process 0, :type :ok, :f :get, :key "a", :value "${seen}"}`;
    expect(judge('linearizable', parseHistory(kv('1'))).verdict).toBe('holds');
    expect(judge('linearizable', parseHistory(kv('19'))).verdict).toBe('fails');
  });
});
