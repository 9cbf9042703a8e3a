/** Small protocols for the kernel's own tests and benchmarks. Not part of the product. */
import { defineProtocol, type Protocol, role } from './protocol.ts';
import type { Scenario } from './scenario.ts';
import { ms } from './time.ts';

interface Counter {
  readonly heard: number;
  readonly kept: number;
  readonly last: string;
}
type Talk = { readonly type: 'ping'; readonly n: number } | { readonly type: 'pong'; readonly n: number };

/** Every node pings a chosen peer at random intervals; a ping is answered by a pong. */
const chatterer = role<Counter, Talk>({
  title: 'chatterer',
  shape: 'circle',
  durable: ['kept'],
  init: () => ({ heard: 0, kept: 0, last: '' }),
  start(state, io) {
    io.timer('talk', [ms(5), ms(15)]);
    return state;
  },
  on: {
    ping(state, { n }, io) {
      io.note('answers', { n });
      io.reply({ type: 'pong', n });
      return { ...state, heard: state.heard + 1, last: io.from };
    },
    pong(state, { n }, io) {
      if (n === 0) return io.ignore(state, 'zero');
      return { ...state, kept: state.kept + n };
    },
  },
  timers: {
    talk(state, io) {
      io.send(io.choose('peer', io.peers()), { type: 'ping', n: state.heard % 5 });
      io.timer('talk', [ms(5), ms(15)]);
      return state;
    },
  },
});

export const chatter: Protocol = defineProtocol({
  id: 'chatter',
  title: 'Chatter',
  source: 'made for the tests',
  roles: { chatterer },
  rules: {},
  words: { answers: '{self} answers ping {n} of {from}.', zero: '{self} does not count zeros.' },
  corrupt: (message, draw) => ({ ...(message as Talk), n: draw % 7 }),
});

/** `size` chatterers with every imperfection of a link switched on. */
export const chatterWorld = (seed: number, size = 5, mode: Scenario['mode'] = 'clock'): Scenario => ({
  protocol: chatter,
  nodes: Array.from({ length: size }, (_, i) => ({ id: `N${i}`, role: 'chatterer' })),
  link: { latency: [ms(2), ms(4), ms(20)], lossPpm: 50_000, duplicatePpm: 50_000 },
  params: {},
  rulesOff: [],
  seed,
  mode,
});
