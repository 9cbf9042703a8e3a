/** What a page needs before it can be drawn: at once where it is at hand, else the page waits for it. */
import { use } from 'react';

export interface AtHand<Value> {
  get(key: string): Promise<Value>;
  /** What is there already. */
  peek(key: string): Value | undefined;
  /** For components: suspends until it is there. */
  useValue(key: string): Value;
}

/** @param find is asked once a key; what failed is asked for again. */
export const atHand = <Value>(find: (key: string) => Value | Promise<Value>): AtHand<Value> => {
  const values = new Map<string, Value>();
  const coming = new Map<string, Promise<Value>>();
  const fetch = async (key: string, promise: Promise<Value>): Promise<Value> => {
    try {
      const value = await promise;
      values.set(key, value);
      return value;
    } finally {
      coming.delete(key);
    }
  };
  const ask = (key: string): Value | Promise<Value> => {
    const there = coming.get(key);
    if (there) return there;
    if (values.has(key)) return values.get(key) as Value;
    const found = find(key);
    if (!(found instanceof Promise)) {
      values.set(key, found);
      return found;
    }
    const promise = fetch(key, found);
    coming.set(key, promise);
    return promise;
  };
  return {
    get: async (key) => ask(key),
    peek: (key) => values.get(key),
    useValue: (key) => {
      const answer = ask(key);
      return answer instanceof Promise ? use(answer) : answer;
    },
  };
};
