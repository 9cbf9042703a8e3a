/**
 * A block's transactions, under the root in its header (Bitcoin). The header is known to all; the list comes from
 * anybody. CVE-2012-2459: a list with its end repeated has the same root, is not valid, and made nodes refuse the real one.
 */
import { role } from '#kernel';
import type { Message, Params } from './messages.ts';
import { blockRoot, hasTwins, reversed, withTwins } from './trees/bitcoin.ts';
import type { Digest } from './trees/hashing.ts';

export interface Miner {
  readonly ids: readonly Digest[];
}

export interface FullNode {
  /** The root in the header. */
  readonly header: Digest;
  /** The list that it took as the one under this root, good or bad. */
  readonly ids: readonly Digest[];
  /** It found the block bad, and takes no list under this root any more. */
  readonly condemned: boolean;
}

const show = (digest: Digest): string => reversed(digest).slice(0, 7);

export const miner = role<Miner, Message, Params>({
  title: 'miner',
  shape: 'hexagon',
  durable: ['ids'],
  init: ({ params }) => ({ ids: params.ids }),
  facts: ({ ids }) => [
    { label: 'root', value: show(blockRoot(ids)), where: 'disk' },
    { label: 'list', value: `${ids.length} tx`, where: 'disk' },
  ],
  on: {
    'get-block'(miner, _, io) {
      io.note('tells-block', { count: miner.ids.length });
      io.reply({ type: 'block', ids: miner.ids });
      return miner;
    },
  },
  lies: {
    'repeat-the-end': (message) =>
      message.type === 'block' ? { ...message, ids: withTwins(message.ids) } : message,
    'leave-one-out': (message) =>
      message.type === 'block' ? { ...message, ids: message.ids.slice(0, -1) } : message,
  },
});

export const fullNode = role<FullNode, Message, Params>({
  title: 'full node',
  shape: 'square',
  durable: ['header', 'ids', 'condemned'],
  init: ({ params }) => ({ header: blockRoot(params.ids), ids: [], condemned: false }),
  facts: ({ header, ids, condemned }) => [
    { label: 'root', value: show(header), where: 'disk' },
    { label: 'list', value: ids.length === 0 ? '—' : `${ids.length} tx`, where: 'disk' },
    { label: 'block', value: condemned ? 'bad' : ids.length === 0 ? '—' : 'good', where: 'disk' },
  ],
  operations: {
    download(node, _, io) {
      if (node.condemned) return io.ignore(node, 'condemned');
      if (node.ids.length > 0) return io.ignore(node, 'has-block');
      io.note('wants-block');
      io.broadcast({ type: 'get-block' }, io.peers('miner'));
      return node;
    },
  },
  on: {
    block(node, { ids }, io) {
      if (node.condemned) return io.ignore(node, 'condemned');
      if (node.ids.length > 0) return io.ignore(node, 'has-block');
      if (ids.length === 0 || blockRoot(ids) !== node.header) return io.ignore(node, 'other-root');
      if (io.rule('refuse-twins') && hasTwins(ids)) return io.ignore(node, 'twins');
      const condemned = new Set(ids).size < ids.length;
      io.note(condemned ? 'condemns' : 'takes-block', { count: ids.length });
      return { ...node, ids, condemned };
    },
  },
});
