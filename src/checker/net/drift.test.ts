/**
 * Goal: the checker's packed, untimed network and the kernel's world do not drift apart. Method: random walks of the kernel
 * in hand mode; at each step every act that the kernel offers must lead where some step of the checker leads, and back.
 */
import { describe, expect, test } from 'vitest';
import {
  type Act,
  advance,
  between,
  choices,
  type FaultBudget,
  type FaultKind,
  fold,
  type LinkSpec,
  type Property,
  type Scenario,
  start,
  type World,
} from '#kernel';
import { cap, everyRequestAnswered, type Params } from '#protocols/cap';
import { oneValueChosen, onlySafeProposals } from '#protocols/paxos';
import { chatterWorld } from '../../kernel/samples.ts';
import { scenarioOf } from '../../protocols/paxos/testing/worlds.ts';
import { Search } from '../search.ts';
import { Successors } from '../successors.ts';
import { netModel } from './model.ts';
import { packWorld, stateText } from './replay.ts';
import type { NetFaults, NetSetting } from './setting.ts';

const FAULTS: NetFaults = { crash: 2, pause: 2, cut: 2, heal: 2, drop: 2, duplicate: 2, corrupt: 2, lie: 2 };

/** The kernel's own budget, with what the walk spent so far. */
const budgetAfter = (log: readonly Act[]): FaultBudget =>
  Object.fromEntries(
    Object.entries(FAULTS).map(([kind, times]) => [
      kind as FaultKind,
      times - log.filter((act) => act.do === kind).length,
    ]),
  );

interface Case {
  readonly name: string;
  readonly scenario: Scenario;
  readonly properties?: readonly Property[];
  readonly setting?: NetSetting;
  /** The checker takes options that the kernel's seed does not: then its steps are more. */
  readonly chance?: true;
}

const capWorld = (link: LinkSpec): Scenario => ({
  protocol: cap,
  nodes: ['R0', 'R1', 'R2', 'a', 'b'].map((id) => ({ id, role: id.startsWith('R') ? 'replica' : 'client' })),
  link,
  operations: [
    { client: 'a', operation: { name: 'write', value: 1 }, at: 0 },
    { client: 'b', operation: { name: 'write', value: 2 }, at: 0 },
    { client: 'b', operation: { name: 'read' }, at: 0, after: [0] },
    { client: 'a', operation: { name: 'read' }, at: 0 },
  ],
  params: {
    mode: 'CP',
    primary: 'R0',
    home: { a: 'R0', b: 'R2' },
    retry: 500_000,
    timeout: 900_000,
  } satisfies Params,
  rulesOff: [],
  seed: 3,
  mode: 'hand',
});

const proposals = ['P1', 'P2', 'P1'].map((client) => ({ client, operation: { name: 'propose' }, at: 0 }));

const CASES: readonly Case[] = [
  { name: 'cap, a bag', scenario: capWorld({ latency: [20_000] }), properties: [everyRequestAnswered] },
  { name: 'cap, queues', scenario: capWorld({ latency: [20_000], order: 'fifo' }) },
  {
    name: 'paxos',
    scenario: { ...scenarioOf({}), operations: proposals },
    properties: [oneValueChosen, onlySafeProposals],
  },
  {
    name: 'chatter',
    scenario: { ...chatterWorld(5, 3, 'hand'), link: { latency: [2_000] } },
    chance: true,
  },
];

/** Where a state of the checker can go: packed rows by what both sides know of them. */
const stepsFrom = (search: Search, row: Int32Array, textOf: (row: Int32Array) => string) => {
  const found = new Map<string, Int32Array>();
  new Successors(search.space).of(row, (_, __, after) => {
    found.set(textOf(after), after.slice());
    return false;
  });
  return found;
};

const STEPS = 60;

const walk = ({ scenario, properties = [], setting = {}, chance }: Case, salt: number): void => {
  const question = { id: 'walk', title: '', source: '', scenario, properties };
  const { model, net } = netModel({ ...question, setting: { ...setting, faults: FAULTS } });
  const search = new Search(model);
  search.step(0);
  const textOf = (row: Int32Array): string => {
    const state = search.space.read(row);
    const left = Object.keys(FAULTS).map((kind) => state[`left ${kind}`]);
    return `${left} ${stateText(net, state)}`;
  };
  const kernelText = (world: World, log: readonly Act[]): string =>
    `${Object.values(budgetAfter(log))} ${stateText(net, packWorld(net, world))}`;
  let world = start(scenario);
  let row = search.space.rowOf(0);
  const log: Act[] = [];
  for (let step = 0; step < STEPS; step++) {
    properties.forEach((property, place) => {
      expect(search.space.ask(place, row), property.id).toBe(property.holds(world));
    });
    const steps = stepsFrom(search, row, textOf);
    const offered = choices(scenario, world, budgetAfter(log));
    const next = offered.map((act) => {
      const after = advance(scenario, world, act);
      return { act, world: after, text: kernelText(after, [...log, act]) };
    });
    const reached = new Set(next.map(({ text }) => text));
    for (const { act, text } of next) expect(steps.has(text), JSON.stringify(act)).toBe(true);
    if (!chance) expect([...steps.keys()].filter((text) => !reached.has(text))).toEqual([]);
    if (next.length === 0) return;
    const taken = next[between(fold(fold(0x77616c6b, salt), step), 0, next.length - 1)];
    if (!taken) return;
    log.push(taken.act);
    world = taken.world;
    row = steps.get(taken.text) as Int32Array;
  }
};

describe('walks of the kernel are walks of the checker, and back', () => {
  test.each(CASES)('$name', (one) => {
    for (let salt = 0; salt < 12; salt++) walk(one, salt);
  });
});
