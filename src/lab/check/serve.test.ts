/**
 * Goal: whatever the worker is asked, the page gets one answer: a verdict, or a sentence; what was cancelled is unknown, and
 * its memory is given back. Method: the worker's side with a port of our own, and lessons that are wrong in one way each.
 */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Search } from '#checker';
import type { AnyRole } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { lessonIn } from '../../lesson-kit/testing/folders.ts';
import { type CheckRequest, type CheckSources, type Port, serveChecks } from './index.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const { lesson: paxos } = await lessonIn('lessons/07-consensus/02-paxos-synod');

const asked: CheckRequest = { lesson: 'paxos-synod', model: 'two-ballots', reference: false };

const isLast = ({ kind }: FromWorker): boolean => kind === 'answer' || kind === 'refused';

/** Asks one question; `hear` sees everything that the worker says, and may answer. */
const ask = (
  request: CheckRequest,
  sources: Partial<CheckSources> = {},
  hear: (heard: FromWorker, say: (message: ToWorker) => void) => void = () => undefined,
): Promise<FromWorker> =>
  new Promise((resolve) => {
    const say = (data: ToWorker): void => port.onmessage?.({ data } as MessageEvent<ToWorker>);
    const port: Port = {
      onmessage: null,
      postMessage(heard) {
        hear(heard, say);
        if (isLast(heard)) resolve(heard);
      },
    };
    serveChecks(port, { lesson: async () => paxos, references: async () => [], ...sources });
    say({ kind: 'check', id: 1, request });
  });

afterEach(() => vi.restoreAllMocks());

describe('questions that cannot be asked', () => {
  test.each([
    ['an unknown model', { ...asked, model: 'nothing' }, 'the lesson has no model "nothing"'],
    ['an unknown reference', { ...asked, reference: true, model: 'x' }, 'there is no model "x"'],
  ])('%s', async (_name, request, why) => {
    expect(await ask(request)).toEqual({ kind: 'refused', id: 1, why });
  });

  test('a lesson that cannot be loaded', async () => {
    const lesson = async (): Promise<Lesson> => {
      throw new Error('the lesson is not there');
    };
    expect(await ask(asked, { lesson })).toMatchObject({ kind: 'refused', why: 'the lesson is not there' });
  });
});

/** The same lesson, one thing about it changed. */
const withLesson = (change: Partial<Lesson>): Partial<CheckSources> => ({
  lesson: async () => ({ ...paxos, ...change }),
});

describe('code that is wrong', () => {
  test('a promise that throws', async () => {
    const [first] = paxos.properties;
    const holds = (): boolean => {
      throw new Error('it has no idea');
    };
    const properties = first ? [{ property: { ...first.property, id: 'one-value-chosen', holds } }] : [];
    const heard = await ask(asked, withLesson({ properties }));
    expect(heard).toMatchObject({ kind: 'answer', answer: { verdict: 'unknown' } });
    expect(JSON.stringify(heard)).toContain('failed: it has no idea');
  });

  test('a handler that is not pure', async () => {
    let calls = 0;
    const acceptor = paxos.protocol.roles.acceptor as AnyRole;
    const on = { ...acceptor.on, prepare: (state: object) => ({ ...state, calls: calls++ }) };
    const roles = { ...paxos.protocol.roles, acceptor: { ...acceptor, on } };
    const heard = await ask(asked, withLesson({ protocol: { ...paxos.protocol, roles } }));
    expect(heard).toMatchObject({ kind: 'answer', answer: { verdict: 'unknown' } });
    expect(JSON.stringify(heard)).toContain('answered the same situation in two ways');
  });
});

describe('a question that is too large', () => {
  const endless: CheckRequest = { ...asked, faults: { crash: 3, duplicate: 3 } };

  test('cancelled in the middle: unknown, how far it got, and the memory is given back', async () => {
    const clear = vi.spyOn(Search.prototype, 'cancel');
    let seen = 0;
    const heard = await ask(endless, {}, (said, say) => {
      if (said.kind !== 'progress') return;
      seen = said.progress.distinct;
      say({ kind: 'cancel', id: 1 });
    });
    expect(clear).toHaveBeenCalledTimes(1);
    expect(heard).toMatchObject({ kind: 'answer', answer: { verdict: 'unknown', complete: false } });
    expect(JSON.stringify(heard)).toContain('the search was cancelled');
    expect(seen).toBeGreaterThan(0);
    const [search] = clear.mock.contexts as Search[];
    expect(search?.space.states.count).toBe(0);
  });
});
