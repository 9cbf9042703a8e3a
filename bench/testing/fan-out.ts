/**
 * One room on a broker cluster, simulated second by second with messages as they are really written: what a presenter's ten
 * minutes cost going down, what members cost going up, a vote, and everybody's return after the whole cluster was started anew.
 * `npx tsx bench/testing/fan-out.ts --followers 100000 --nodes 10`; docs/scale.md quotes it.
 */
import { parseArgs } from 'node:util';
import {
  type ClassState,
  pulseFor,
  stateEveryMs,
  topicsOf,
  type Voice,
  writeAppend,
  writeBeat,
  writeState,
  writeUp,
} from '#lab/class';
import { againAfter } from '#lab/class-line';
import { changeBetween } from '../../src/lab/class/state.ts';
import { CODE, entry, OWNER, START, withLog } from '../../src/lab/class/testing/sample-class.ts';
import { createTokens } from '../../src/server/class/tokens.ts';

const VOICE: Voice = { code: CODE, ...OWNER };
const SECONDS = 600;
const VOTE_S = 20;
const TICK_MS = 100;
/** Of a PUBLISH besides its payload (MQTT 3.1.1, 3.3): fixed header, topic, packet id. */
const head = (topic: string): number => 5 + 2 + topic.length + 2;
/** Counter-based, so that each run of this script is the same. */
const chanceOf = (seed: number): number => {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
};

interface Down {
  messages: number;
  bytes: number;
}

/** What each follower is sent in ten minutes in which something is decided once a second. */
const walk = (followers: number): { readonly total: Down; readonly worstSecond: Down } => {
  const { state, log } = topicsOf(CODE);
  const every = Math.round(stateEveryMs(followers) / 1000);
  let shown: ClassState = START;
  const total = { messages: 0, bytes: 0 };
  let worstSecond = { messages: 0, bytes: 0 };
  for (let second = 0; second < SECONDS; second++) {
    const at = { epoch: 0, seq: second };
    const after = withLog(shown, [...shown.run.log, entry(second + 1, `N${second % 5}`)]);
    const change = changeBetween(shown, after);
    shown = after;
    const sent = [
      ...(change ? [head(log) + writeAppend(VOICE, at, change).length] : []),
      head(log) + writeBeat(VOICE, at).length,
      ...(second % every === 0 ? [head(state) + writeState(VOICE, at, OWNER.key, shown).length] : []),
    ];
    const bytes = sent.reduce((sum, size) => sum + size, 0);
    total.messages += sent.length;
    total.bytes += bytes;
    if (bytes > worstSecond.bytes) worstSecond = { messages: sent.length, bytes };
  }
  return { total, worstSecond };
};

/** Tokens that one process gives out in a second on this machine, a nonce for each. */
const tokensPerSecond = async (): Promise<number> => {
  const tokens = createTokens();
  const since = performance.now();
  const times = 2_000;
  for (let place = 0; place < times; place++) {
    const asked = { room: CODE, member: 'member0001', role: 'follower', nonce: await tokens.nonce() };
    await tokens.issue(new URLSearchParams(asked));
  }
  return (times / (performance.now() - since)) * 1000;
};

interface Return {
  readonly peakPerSecond: number;
  readonly halfBackS: number;
  readonly allBackS: number;
}

/** Everybody is out at once and comes again as the line does; the token service answers so many a second, the others fail. */
const comeBack = (followers: number, capacity: number): Return => {
  const dueAt = Array.from({ length: followers }, (_, place) => againAfter(0, chanceOf(place)));
  const failures = new Uint8Array(followers);
  const asked: number[] = [];
  let [back, halfBackS] = [0, 0];
  let now = 0;
  for (; back < followers; now += TICK_MS) {
    let left = (capacity * TICK_MS) / 1000;
    for (let place = 0; place < followers; place++) {
      if ((dueAt[place] ?? 0) > now) continue;
      const second = Math.floor(now / 1000);
      asked[second] = (asked[second] ?? 0) + 1;
      if (left-- >= 1) {
        dueAt[place] = Number.POSITIVE_INFINITY;
        back++;
      } else {
        failures[place] = Math.min(20, (failures[place] ?? 0) + 1);
        dueAt[place] =
          now + againAfter(failures[place] ?? 0, chanceOf(place + followers * (failures[place] ?? 0)));
      }
    }
    if (halfBackS === 0 && back >= followers / 2) halfBackS = now / 1000;
  }
  return { peakPerSecond: Math.max(...asked.map((count) => count ?? 0)), halfBackS, allBackS: now / 1000 };
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB/s`;
const whole = (value: number): string => Math.round(value).toLocaleString('en');

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      followers: { type: 'string', default: '100000' },
      nodes: { type: 'string', default: '10' },
      processes: { type: 'string', default: '4' },
    },
  });
  const [followers, nodes, processes] = [values.followers, values.nodes, values.processes].map(Number) as [
    number,
    number,
    number,
  ];
  const { total, worstSecond } = walk(followers);
  const perSecond = { messages: total.messages / SECONDS, bytes: total.bytes / SECONDS };
  const vote = writeUp({ kind: 'vote', poll: 1, round: 1, option: 'right-after' }).length;
  const rate = await tokensPerSecond();
  const service = comeBack(followers, rate * processes);
  const lines = [
    `${whole(followers)} followers on ${nodes} nodes; ten minutes, a decision a second`,
    `each follower      ${perSecond.messages.toFixed(2)} messages/s, ${whole(perSecond.bytes)} bytes/s (worst second ${whole(worstSecond.bytes)})`,
    `whole state        every ${stateEveryMs(followers) / 1000} s`,
    `all deliveries     ${whole(perSecond.messages * followers)}/s, ${megabytes(perSecond.bytes * followers)}`,
    `each node          ${whole((perSecond.messages * followers) / nodes)}/s, ${megabytes((perSecond.bytes * followers) / nodes)}, worst second ${megabytes((worstSecond.bytes * followers) / nodes)}`,
    `between nodes      ${whole(perSecond.messages * (nodes - 1))}/s, ${megabytes(perSecond.bytes * (nodes - 1))}`,
    `signs of life      ${whole(followers / pulseFor(followers))}/s, one from each in ${whole(pulseFor(followers))} s`,
    `a vote in ${VOTE_S} s     ${whole(followers / VOTE_S)}/s, ${megabytes((followers * vote) / VOTE_S)} to the presenter`,
    `tokens             ${whole(rate)}/s from one process here, ${processes} processes`,
    `everybody at once  ${whole(service.peakPerSecond)} requests in the worst second; half are back after ${service.halfBackS.toFixed(1)} s, all after ${service.allBackS.toFixed(1)} s`,
  ];
  console.log(lines.join('\n'));
};

await main();
