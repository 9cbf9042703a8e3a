/** Four small networks, one for each picture; the parameter `picture` chooses. */
import { type LinkOverride, ms, type NodeId, type NodeSpec } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import { type Params, reversed } from '#protocols/merkle';

export const LATENCY_MS = 20;

/** Ids of the four transactions of Bitcoin's block 100,000, as people read them. */
const BLOCK_100000 = [
  '8c14f0db3df150123e6f3dbbf30f8b955a8249b62ac1d1ff16284aefa3d06d87',
  'fff2525b8931402dd09222c50775608f75787bd2b87e56995a7bdd30f79702c4',
  '6359f0868171b1d194cbee1af2f16ea598ae8fad666d9b012c8ed2b79a236ec4',
  'e9a66845e05d5abc0ad04ec80f774a7e585c6e8db975962d069a522137b80c1d',
];

interface Picture {
  readonly nodes: readonly NodeSpec[];
  readonly positions: Positions;
  readonly apart?: readonly [NodeId, NodeId];
}

const beside = (left: NodeId, right: NodeId): Positions => ({
  [left]: { x: 0.24, y: 0.42 },
  [right]: { x: 0.76, y: 0.42 },
});

const PICTURES: Readonly<Record<string, Picture>> = {
  stores: {
    nodes: [
      { id: 'A', role: 'store' },
      { id: 'B', role: 'store' },
    ],
    positions: beside('A', 'B'),
  },
  log: {
    nodes: [
      { id: 'S', role: 'log' },
      { id: 'R', role: 'reader' },
    ],
    positions: beside('S', 'R'),
  },
  block: {
    nodes: [
      { id: 'M', role: 'miner' },
      { id: 'F', role: 'full' },
    ],
    positions: beside('M', 'F'),
  },
  git: {
    nodes: [
      { id: 'H', role: 'hub' },
      { id: 'C1', role: 'clone' },
      { id: 'C2', role: 'clone' },
    ],
    positions: { H: { x: 0.5, y: 0.16 }, C1: { x: 0.2, y: 0.68 }, C2: { x: 0.8, y: 0.68 } },
    apart: ['C1', 'C2'],
  },
};

export const PICTURE_NAMES: readonly string[] = Object.keys(PICTURES);

const pictureOf = ({ picture }: ParameterValues): Picture => PICTURES[String(picture)] as Picture;

export const isPicture =
  (...names: readonly string[]) =>
  ({ picture }: ParameterValues): boolean =>
    names.includes(String(picture));

export const scenario: LessonDefinition['scenario'] = (params) => {
  const { nodes, apart } = pictureOf(params);
  const links: LinkOverride[] = apart ? [{ from: apart[0], to: apart[1], link: null }] : [];
  return {
    nodes,
    link: { latency: [ms(LATENCY_MS)] },
    links,
    params: {
      depth: Number(params.depth),
      behind: Number(params.behind),
      entries: Number(params.entries),
      ids: BLOCK_100000.slice(0, Number(params.transactions)).map(reversed),
    } satisfies Params,
  };
};

export const positions = (params: ParameterValues): Positions => pictureOf(params).positions;
