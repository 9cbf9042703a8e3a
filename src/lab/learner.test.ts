/** The learner in the open lab: steps, predictions, goals, challenges, and what survives a reload. */
import { describe, expect, it } from 'vitest';
import { branching } from './branching/index.ts';
import { hands } from './hands/index.ts';
import { predicting } from './predicting/index.ts';
import { STRINGS } from './strings.ts';
import { chatterLesson } from './testing/chatter-lesson.ts';
import { lab } from './testing/test-lab.ts';

const guessing = () => lab(chatterLesson, { step: 'guess' });

describe('predictions', () => {
  it('stop the clock, bar the way forward, and let the past be looked at', () => {
    const open = guessing().playFor(300).expectPlaying(false).expectAsking('first-ping');
    expect(open.state.playback.stop).toBe('prediction');
    const { index } = open.state.cursor;
    expect(open.state.length).toBe(index);
    expect(open.session.stepForward().ok).toBe(false);
    expect(open.session.with(hands).act({ do: 'crash', node: 'N1' }).ok).toBe(false);
    open.back(2).step(2).expectIndex(index);
    expect(open.session.stepForward().ok).toBe(false);
  });

  it('are judged by the run, which then plays', () => {
    const open = guessing().playFor(300).answer('first-ping', 'never').expectAsking(null).expectPlaying(true);
    const [prediction] = open.state.learner.predictions;
    expect(prediction).toMatchObject({ status: 'answered', chosen: 'never', right: 'soon' });
    expect(prediction?.settledAt).toBeGreaterThan(prediction?.askedAt ?? 0);
  });

  it('have another answer in another run', () => {
    const open = guessing();
    for (const node of ['N0', 'N1', 'N2', 'N3']) open.act({ do: 'pause', node });
    open.playFor(300).expectAsking(null);
    open.session.with(branching).restart();
    open.partition(['N0'], ['N1'], ['N2'], ['N3']).playFor(300).expectAsking('first-ping');
    open.skip('first-ping');
    expect(open.state.learner.predictions[0]).toMatchObject({ status: 'skipped', right: 'never' });
  });

  it('can be seen again from where they were asked', () => {
    const open = guessing().playFor(300).answer('first-ping', 'soon').playFor(100);
    const { askedAt } = open.state.learner.predictions[0] ?? {};
    expect(open.session.with(predicting).replayPrediction('first-ping').ok).toBe(true);
    open.expectIndex(askedAt ?? -1).expectPlaying(true);
  });

  it('are asked for once more where somebody goes on without, until they are answered', () => {
    const open = guessing().playFor(300);
    open.session.stepForward();
    open.session.play();
    expect(open.state.notices.map(({ text }) => text)).toEqual([STRINGS.pleaseAnswer]);
    open.answer('first-ping', 'soon');
    expect(open.state.notices).toEqual([]);
  });

  it('refuse what is no option', () => {
    const open = guessing().playFor(300);
    expect(open.session.with(predicting).answer('first-ping', 'maybe').ok).toBe(false);
    expect(open.session.with(predicting).answer('other', 'soon').ok).toBe(false);
  });
});

describe('goals', () => {
  it('stop the clock once, and stay reached when time goes back', () => {
    const open = guessing().playFor(300).answer('first-ping', 'soon').playFor(399).expectPlaying(false);
    expect(open.state.playback.stop).toBe('goal');
    open.session.home();
    expect(open.state.learner.stepDone).toBe(true);
    open.playFor(200);
    expect(open.state.playback.stop).not.toBe('goal');
  });
});

describe('steps', () => {
  it('each scene has its own tree, found again on the way back', () => {
    const open = lab(chatterLesson).playFor(50).pause().crash('N1');
    const { hash } = open;
    open.next().expectStep('guess').expectIndex(0).previous().expectStep('watch');
    expect(open.hash).toBe(hash);
  });

  it('without a scene go on with the run on the screen and count faults from there', () => {
    const open = lab(chatterLesson, { step: 'by-hand' }).crash('N1');
    expect(open.state.learner.faults).toBe(1);
    open.next().expectStep('goes-on');
    expect(open.state.scene).toBe('step:by-hand');
    expect(open.state.learner).toMatchObject({ faults: 0, stepDone: false });
    open.crash('N2');
    expect(open.state.learner).toMatchObject({ faults: 1, stepDone: true });
  });

  it('open with what is already decided, which costs the learner nothing', () => {
    const open = lab(chatterLesson, { step: 'replay' }).playFor(30).pause();
    expect(open.state.world.nodes[3]?.status).toBe('down');
    expect(open.state.learner.faults).toBe(0);
  });

  it('fork a narrated replay when somebody acts before it is over', () => {
    const open = lab(chatterLesson, { step: 'replay' }).playFor(5).pause().crash('N0');
    open.expectBranches('main', 'fork 1').playFor(30);
    expect(open.state.world.nodes.map(({ status }) => status)).toEqual(['down', 'up', 'up', 'up']);
  });
});

describe('challenges', () => {
  it('are solved by any run within the faults, and the story is found again as it was left', () => {
    const open = lab(chatterLesson).playFor(50).pause();
    const { hash } = open;
    open.session.openChallenge('kill-two');
    expect(open.state.learner.place).toBe('challenge');
    open.crash('N0').crash('N1');
    expect(open.state.learner.challenges[0]).toMatchObject({ solved: true, best: 2 });
    open.session.backToStory();
    open.expectStep('watch');
    expect(open.hash).toBe(hash);
  });
});

describe('a reload', () => {
  it('loses nothing', () => {
    const open = guessing().playFor(300).answer('first-ping', 'soon').playFor(20).pause();
    open.seek(9).crash('N2').playFor(10).pause();
    open.session.with(branching).renameBranch(open.state.branch, 'what if');
    const again = open.reload();
    expect(again.hash).toBe(open.hash);
    const { learner, cursor, branches, length, playback } = open.state;
    expect(again.state).toMatchObject({
      learner,
      cursor,
      branches,
      length,
      playback: { unit: playback.unit },
    });
    expect(again.state.notices).toEqual([]);
  });

  it('in the middle of a question asks it again', () => {
    const again = guessing().playFor(300).reload().expectAsking('first-ping');
    expect(again.session.stepForward().ok).toBe(false);
    again.answer('first-ping', 'soon');
  });

  it('KEEP-REVISION: after the lesson changed keeps progress and runs, and says that they may play differently', () => {
    const open = lab(chatterLesson).playFor(50).pause().next();
    const saved = { ...open.session.snapshot(), revision: 0 };
    const again = lab(chatterLesson, { saved }).expectStep('guess');
    expect(again.state.branches).toEqual(open.state.branches);
    expect(again.state.notices[0]?.text).toContain('may play differently now');
  });
});
