/** Does what an embedding page asks for, with the same verbs as a person's hand, so that locks and refusals hold. */

import { hands } from '../hands/index.ts';
import { outside } from '../outside/index.ts';
import { predicting } from '../predicting/index.ts';
import { records } from '../records/index.ts';
import { decodeRunFile, encodeRunFile } from '../run-file/index.ts';
import type { Granted, LabSession } from '../session.ts';
import { tellWorld } from '../telling/index.ts';
import type { Call, CallType, Payload } from './envelope.ts';
import { STRINGS } from './strings.ts';

/** What belongs to the page around the session. */
export interface EmbedHost {
  setTheme(theme: Payload<'setTheme'>['theme']): void;
  /** False for a language that the lab does not speak. */
  setLocale(locale: string): boolean;
  /** The stage as an SVG by itself; `null` where none is shown. */
  image(): Promise<string | null>;
}

export type Answered = { readonly payload: unknown } | { readonly error: string };

const DONE: Answered = { payload: {} };

const granted = (result: Granted): Answered => (result.ok ? DONE : { error: result.why });

const done = (_: undefined): Answered => DONE;

const seek = (session: LabSession, to: Payload<'seek'>): Granted => {
  if ('step' in to) return session.goToStep(to.step);
  return 'index' in to ? session.seekIndex(to.index) : session.seekTime(Math.round(to.timeMs * 1000));
};

const openRun = (session: LabSession, { record }: Payload<'setRun'>): Answered => {
  const decoded = decodeRunFile(typeof record === 'string' ? record : JSON.stringify(record));
  return decoded.ok ? granted(session.with(outside).openRun(decoded.record)) : { error: decoded.why };
};

type Answers = {
  readonly [Type in CallType]: (
    payload: Payload<Type>,
    session: LabSession,
    host: EmbedHost,
  ) => Answered | Promise<Answered>;
};

const image = async (host: EmbedHost): Promise<Answered> => {
  const svg = await host.image();
  return svg === null ? { error: STRINGS.noStage } : { payload: { svg } };
};

const ANSWERS: Answers = {
  getRun: (_, session) => ({
    payload: { record: JSON.parse(encodeRunFile(session.with(records).record())) },
  }),
  setRun: (payload, session) => openRun(session, payload),
  step: ({ unit, back }, session) => granted(back ? session.stepBack(unit) : session.stepForward(unit)),
  seek: (payload, session) => granted(seek(session, payload)),
  play: (_, session) => done(void session.play()),
  pause: (_, session) => done(void session.pause()),
  act: ({ act }, session) => granted(session.with(hands).act(act)),
  answer: (payload, session) =>
    granted(
      'skip' in payload
        ? session.with(predicting).skip(payload.prediction)
        : session.with(predicting).answer(payload.prediction, payload.option),
    ),
  describe: (_, session) => ({ payload: tellWorld(session) }),
  image: (_payload, _session, host) => image(host),
  setTheme: ({ theme }, _, host) => done(void host.setTheme(theme)),
  setLocale: ({ locale }, _, host) => (host.setLocale(locale) ? DONE : { error: STRINGS.noLanguage(locale) }),
};

const failed = (thrown: unknown): Answered => ({
  error: thrown instanceof Error ? thrown.message : STRINGS.wrong,
});

/** Never throws or rejects: what a protocol or a guard throws is the answer, in words. Only `image` takes its time. */
export const answerCall = (
  call: Call,
  session: LabSession,
  host: EmbedHost,
): Answered | Promise<Answered> => {
  const answer = ANSWERS[call.type] as (
    payload: unknown,
    session: LabSession,
    host: EmbedHost,
  ) => Answered | Promise<Answered>;
  try {
    const answered = answer(call.payload, session, host);
    return answered instanceof Promise ? answered.catch(failed) : answered;
  } catch (thrown) {
    return failed(thrown);
  }
};
