/**
 * Goal: a page around the lab can do what a person can and no more, and what is hostile has no effect and gets no answer.
 * Method: envelopes read and answered without a window, on a lab of the sample lesson.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { records } from '../records/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { lab } from '../testing/test-lab.ts';
import {
  answerCall,
  dialectOf,
  type EmbedHost,
  isHello,
  type LabEvent,
  readCall,
  sayHeight,
  watchSession,
} from './index.ts';

const HOST: EmbedHost = {
  setTheme: () => {},
  setLocale: (locale) => locale === 'en',
  image: async () => '<svg/>',
};

const envelope = (type: string, payload?: unknown) => ({ ns: 'netsplit', v: 1, id: 7, type, payload });

const ask = (open: ReturnType<typeof lab>, type: string, payload?: unknown) => {
  const read = readCall(envelope(type, payload));
  if (!read?.ok) return { error: read ? read.why : 'no envelope' };
  return answerCall(read.call, open.session, HOST);
};

describe('calls', () => {
  test('act, step, seek and describe do what a hand does', () => {
    const open = lab(chatterLesson);
    expect(ask(open, 'act', { act: { do: 'cut', from: 'N0', to: 'N1' } })).toEqual({ payload: {} });
    expect(ask(open, 'step', { unit: 'event' })).toEqual({ payload: {} });
    expect(ask(open, 'describe')).toMatchObject({
      payload: {
        lesson: chatterLesson.id,
        cuts: [
          { from: 'N0', to: 'N1' },
          { from: 'N1', to: 'N0' },
        ],
      },
    });
    ask(open, 'seek', { index: 0 });
    open.expectIndex(0);
    expect(ask(open, 'act', { act: { do: 'crash', node: 'nobody' } })).toHaveProperty('error');
  });

  test('a run that was got can be set, as an object and as text', () => {
    const from = lab(chatterLesson).playFor(30).pause().crash('N1');
    const got = ask(from, 'getRun') as { payload: { record: object } };
    for (const record of [got.payload.record, JSON.stringify(got.payload.record)]) {
      const to = lab(chatterLesson);
      expect(ask(to, 'setRun', { record })).toEqual({ payload: {} });
      expect(to.session.with(records).record().hash).toBe(from.session.with(records).record().hash);
    }
  });

  test('a picture of the stage comes when it is drawn; without a stage that is said', async () => {
    const open = lab(chatterLesson);
    expect(await ask(open, 'image')).toEqual({ payload: { svg: '<svg/>' } });
    const read = readCall(envelope('image'));
    if (!read?.ok) throw new Error('refused');
    for (const image of [async () => null, () => Promise.reject(new Error('broken'))])
      expect(await answerCall(read.call, open.session, { ...HOST, image })).toHaveProperty('error');
  });

  test.each([
    ['unknown', {}, 'knows no call'],
    ['__proto__', {}, 'knows no call'],
    ['seek', { index: -1 }, 'not what it should be'],
    ['act', { act: { do: 'explode' } }, 'not what it should be'],
    ['setRun', { record: '{}' }, 'no Run file'],
    ['setLocale', { locale: 'tlh' }, 'does not speak'],
    ['answer', { prediction: 'none', option: 'none' }, ''],
  ])('%s with %j is refused with a sentence', (type, payload, why) => {
    const open = lab(chatterLesson);
    const { hash } = open;
    expect((ask(open, type, payload) as { error: string }).error).toContain(why);
    expect(open.hash).toBe(hash);
  });
});

describe('what was not meant for us', () => {
  const throwing = {
    get ns(): string {
      throw new Error('hostile');
    },
  };
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;

  test.each([
    null,
    'netsplit',
    [],
    throwing,
    cycle,
    { ...envelope('play'), ns: 'netsp1it' },
    { ...envelope('play'), v: 2 },
    { ...envelope('play'), extra: 1 },
    { ...envelope('play'), id: { toString: () => '7' } },
    { ...envelope('x'.repeat(10_000_000)) },
  ])('%# gets no answer', (data) => {
    expect(readCall(data)).toBeNull();
    expect(isHello(data)).toBe(false);
    expect(dialectOf(data)).toBeNull();
  });

  test('whatever it is, nothing throws and no prototype changes', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), (data) => {
        readCall(data);
        readCall(envelope('act', data));
        readCall(envelope('seek', data));
        isHello(data);
        dialectOf(data);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the page is told of steps, acts, questions and goals, once each and in order', () => {
  const open = lab(chatterLesson);
  const told: LabEvent[] = [];
  const stop = watchSession(open.session, (event) => told.push(event));
  open.step(3).crash('N1');
  open.session.seekIndex(1);
  open.cut('N0', 'N2');
  stop();
  open.crash('N2');
  const acts = told
    .filter(({ type }) => type === 'act')
    .map(({ payload }) => (payload as { act: object }).act);
  expect(acts).toEqual([
    { do: 'crash', node: 'N1' },
    { do: 'cut', from: 'N0', to: 'N2' },
  ]);
});

test('heights are told in the dialect that was spoken', () => {
  expect(dialectOf({ context: 'h5p', action: 'hello' })).toBe('h5p');
  expect(dialectOf({ subject: 'lti.capabilities' })).toBe('lti');
  expect(dialectOf({ height: 'auto' })).toBe('plain');
  expect(sayHeight('plain', 560)).toEqual([{ height: 560 }]);
  expect(sayHeight('lti', 560)).toEqual([{ subject: 'lti.frameResize', height: 560 }]);
  expect(sayHeight('h5p', 560)).toContainEqual({ context: 'h5p', action: 'resize', scrollHeight: 560 });
});
