/**
 * A lab for tests that reads like instructions to a user: `lab(lesson).playFor(40).drop().expectIndex(7)`. Every verb
 * returns the lab, and throws when what it asked for was refused.
 */
import { type Act, hashWorld, type Micros, ms, type NodeId } from '#kernel';
import type { Lesson } from '#lesson-kit';
import { branching } from '../branching/index.ts';
import { createSession, type SessionOptions } from '../create.ts';
import { hands } from '../hands/index.ts';
import { predicting } from '../predicting/index.ts';
import { takeUp } from '../restore/index.ts';
import type { Granted, LabSession, LabState, StepUnit } from '../session.ts';

const FRAME_MS = 16;

const demand = (granted: Granted, what: string): void => {
  if (!granted.ok) throw new Error(`${what} was refused: ${granted.why}`);
};

export class TestLab {
  readonly session: LabSession;

  constructor(lesson: Lesson, options: Partial<SessionOptions> = {}) {
    this.session = createSession({ lesson, takeUp, speed: 1, ...options });
  }

  get state(): LabState {
    return this.session.store.getState();
  }

  /** Hash of the world under the cursor: two pictures are the same when their hashes are. */
  get hash(): string {
    return hashWorld(this.state.world);
  }

  /** Presses play and lets `virtualMs` of the run go by in frames, less where something stops it. Stays playing otherwise. */
  playFor(virtualMs: number): this {
    this.session.play();
    const { speed } = this.state.playback;
    for (let left = virtualMs / speed; left > 0; left -= FRAME_MS)
      this.session.tick(Math.min(FRAME_MS, left));
    return this;
  }

  pause(): this {
    this.session.pause();
    return this;
  }

  step(count = 1, unit: StepUnit = 'event'): this {
    for (let i = 0; i < count; i++) demand(this.session.stepForward(unit), 'a step forward');
    return this;
  }

  back(count = 1, unit: StepUnit = 'event'): this {
    for (let i = 0; i < count; i++) demand(this.session.stepBack(unit), 'a step back');
    return this;
  }

  seek(index: number): this {
    demand(this.session.seekIndex(index), `going to event ${index}`);
    return this;
  }

  seekTime(time: Micros): this {
    demand(this.session.seekTime(time), `going to ${time} µs`);
    return this;
  }

  act(act: Act): this {
    demand(this.session.with(hands).act(act), act.do);
    return this;
  }

  cut(from: NodeId, to: NodeId): this {
    return this.act({ do: 'cut', from, to });
  }

  heal(from: NodeId, to: NodeId): this {
    return this.act({ do: 'heal', from, to });
  }

  partition(...groups: (readonly NodeId[])[]): this {
    return this.act({ do: 'partition', groups });
  }

  crash(node: NodeId): this {
    return this.act({ do: 'crash', node });
  }

  restart(node: NodeId): this {
    return this.act({ do: 'restart', node });
  }

  /** Drops the first message in flight whose name begins with `name` (default: any). */
  drop(name = ''): this {
    return this.act({ do: 'drop', message: this.message(name) });
  }

  hold(name = ''): this {
    return this.act({ do: 'hold', message: this.message(name) });
  }

  deliver(name = ''): this {
    return this.act({ do: 'deliver', message: this.message(name) });
  }

  operate(node: NodeId, name: string, value?: unknown): this {
    const operation = value === undefined ? { name } : { name, value };
    return this.act({ do: 'operate', node, operation });
  }

  /** Full name of the first message in flight whose name begins with `name`. */
  message(name = ''): string {
    const found = this.session.flights().find(({ id }) => id.startsWith(name));
    if (!found) throw new Error(`no message in flight is called ${name}…`);
    return found.id;
  }

  answer(prediction: string, option: string): this {
    demand(this.session.with(predicting).answer(prediction, option), `answering ${prediction}`);
    return this;
  }

  skip(prediction: string): this {
    demand(this.session.with(predicting).skip(prediction), `skipping ${prediction}`);
    return this;
  }

  next(): this {
    demand(this.session.nextStep(), 'the next step');
    return this;
  }

  previous(): this {
    demand(this.session.previousStep(), 'the step before');
    return this;
  }

  branch(name: string): this {
    const found = this.state.branches.find((branch) => branch.name === name);
    if (!found) throw new Error(`there is no branch "${name}"`);
    this.session.with(branching).openBranch(found.id);
    return this;
  }

  /** The same lab after a reload: only what was saved is left. */
  reload(): TestLab {
    const saved = JSON.parse(JSON.stringify(this.session.snapshot()));
    return new TestLab(this.session.lesson, { saved });
  }

  private expect(what: string, got: unknown, wanted: unknown): this {
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      throw new Error(`expected ${what} ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
    return this;
  }

  expectStep(id: string): this {
    return this.expect('step', this.state.learner.step, id);
  }

  expectIndex(index: number): this {
    return this.expect('index', this.state.cursor.index, index);
  }

  expectTime(virtualMs: number): this {
    return this.expect('time', this.state.cursor.time, ms(virtualMs));
  }

  expectBranches(...names: readonly string[]): this {
    return this.expect(
      'branches',
      this.state.branches.map(({ name }) => name),
      names,
    );
  }

  expectAsking(prediction: string | null): this {
    return this.expect('question', this.state.learner.asking, prediction);
  }

  expectPlaying(playing: boolean): this {
    return this.expect('playing', this.state.playback.playing, playing);
  }
}

export const lab = (lesson: Lesson, options?: Partial<SessionOptions>): TestLab =>
  new TestLab(lesson, options);
