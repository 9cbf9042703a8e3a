/** Moments of lessons at which views are looked at: the same for everybody, made by acts as people make them. */
import { type Act, ms } from '#kernel';
import { createSession, type LabSession, type RunRecord } from '#lab';
import { hands } from '#lab/hands';
import { outside } from '#lab/outside';
import { predicting } from '#lab/predicting';
import type { Lesson } from '#lesson-kit';
import { playHeadless } from '#lesson-kit/machine';
import { checkWorkers } from '../check-workers.ts';
import { entries } from '../entry.ts';
import { tabsFor } from '../tabs.ts';

const opened = async (id: string): Promise<LabSession> => {
  const entry = await entries.get(id);
  if (!entry) throw new Error(`There is no lesson ${id}.`);
  const { lesson, whole } = await entry.load();
  return createSession({ lesson, story: await whole(), startChecker: checkWorkers().start });
};

/** Free play asks no questions, so that every moment can be reached. */
const free = async (id: string): Promise<LabSession> => {
  const session = await opened(id);
  session.openSandbox();
  return session;
};

const write: Act = { do: 'operate', node: 'a', operation: { name: 'write', value: 1 } };
const read: Act = { do: 'operate', node: 'b', operation: { name: 'read' } };
const cut: Act = { do: 'cut', from: 'R0', to: 'R1' };

const doAt = (session: LabSession, milliseconds: number, act: Act): void => {
  session.seekTime(ms(milliseconds));
  session.with(hands).act(act);
};

export const fresh = (): Promise<LabSession> => opened('cap-partition');

/** Messages on their way, one of them held. */
export const busy = async (): Promise<LabSession> => {
  const session = await free('cap-partition');
  doAt(session, 0, write);
  session.seekTime(ms(30));
  return session;
};

/** The link is cut, and what b reads is older than what a was told. */
export const violated = async (): Promise<LabSession> => {
  const session = await free('cap-partition');
  doAt(session, 0, cut);
  doAt(session, 10, write);
  doAt(session, 200, read);
  session.seekTime(ms(400));
  return session;
};

/** Two futures of one past. */
export const forked = async (): Promise<LabSession> => {
  const session = await violated();
  doAt(session, 100, { do: 'heal', from: 'R0', to: 'R1' });
  session.seekTime(ms(300));
  return session;
};

/** A leader that was elected and then killed. */
export const leaderDown = async (): Promise<LabSession> => {
  const session = await free('raft-election');
  session.seekTime(ms(400));
  session.with(hands).act({ do: 'crash', node: 'S1' });
  session.seekTime(ms(430));
  return session;
};

/** Two futures of five servers: the leader dies, and it lives on. */
export const leaderForked = async (): Promise<LabSession> => {
  const session = await free('raft-election');
  session.seekTime(ms(430));
  doAt(session, 400, { do: 'crash', node: 'S1' });
  return session;
};

const toPrediction = async (): Promise<LabSession> => {
  const session = await fresh();
  session.with(hands).act(write);
  session.seekTime(ms(500));
  return session;
};

/** A question that waits for its answer. */
export const asked = toPrediction;

/** The first option was taken; the run has said what is right. */
export const answered = async (): Promise<LabSession> => {
  const session = await toPrediction();
  const { step } = session.store.getState().learner;
  const prediction = session.lesson.steps.find(({ id }) => id === step)?.predictions?.[0];
  const option = prediction?.options[0];
  if (prediction && option) session.with(predicting).answer(prediction.id, option);
  session.seekTime(ms(500));
  return session;
};

export const challenged = async (): Promise<LabSession> => {
  const session = await fresh();
  const [challenge] = session.lesson.challenges;
  if (challenge) session.openChallenge(challenge.id);
  return session;
};

/** The hint's way through a step that shows the lesson's own picture (any step where none names it): of several, where most is done and most happens. */
const tellingWay = (lesson: Lesson): RunRecord => {
  const [picture] = tabsFor(lesson);
  const showing = lesson.steps.filter(({ views = [] }) => views.some((view) => view === picture?.id));
  const ways = (showing.length > 0 ? showing : lesson.steps).map(({ id, nextAction = [] }) => {
    const { run, history, index } = playHeadless(lesson, { of: id, log: nextAction });
    return { run, cursor: { index, time: history.worldAt(index).time }, telling: nextAction.length * index };
  });
  return ways.reduce((most, way) => (way.telling > most.telling ? way : most));
};

const played = new Map<string, RunRecord>();

/** The end of that way, in free play. */
export const pictured = async (id: string): Promise<LabSession> => {
  const session = await opened(id);
  const way = played.get(id) ?? tellingWay(session.lesson);
  played.set(id, way);
  session.with(outside).openRun(way, 'aside');
  return session;
};
