/** The lab of one who follows: what the class shows, the step's words, the vote; and the way to explore alone and back. */
import { useRef } from 'react';
import { Button } from '#design';
import { type ClassState, roundOf } from '#lab/class';
import type { Lesson, Story } from '#lesson-kit';
import { Timeline } from '#views/timeline';
import styles from '../lab.module.css';
import { Messages } from '../Messages.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { StagePanel } from '../StagePanel.tsx';
import { STRINGS as LAB } from '../strings.ts';
import { useClock } from '../use-clock.ts';
import { useHotkeys } from '../use-hotkeys.ts';
import type { OpenedSession } from '../use-opened-lesson.ts';
import { useSession } from '../use-session.ts';
import own from './class.module.css';
import { PollQuestion, Tallies, VoteButtons } from './PollParts.tsx';
import { RaiseHand } from './RaiseHand.tsx';
import { Reload } from './Reload.tsx';
import { type Standing, standingOf } from './standing.ts';
import { STRINGS } from './strings.ts';
import { Told } from './Told.tsx';
import { type ClassRun, useClassRun } from './use-class-run.ts';
import { useDriver } from './use-driver.ts';
import type { Following } from './use-follower.ts';
import { useLeave } from './use-leave.ts';

const NO_COMMANDS = { help: () => {}, commands: () => {} };

interface FollowerLabProps {
  readonly code: string;
  readonly following: Following;
  readonly opening: OpenedSession;
}

export function FollowerLab({ code, following, opening }: FollowerLabProps) {
  const { lesson, story } = opening;
  const { session } = useSession(opening);
  const root = useRef<HTMLDivElement>(null);
  const { follower } = following;
  const state = follower.replica.state as ClassState;
  const leave = useLeave(code, follower.replica.key ?? '', state);
  const driving = useDriver(session, leave.room);
  const drives = driving?.driver.phase === 'driving';
  const standing = drives && driving.broker === 'lost' ? 'lost' : standingOf(following);
  const run = useClassRun(session, state, drives);
  useClock(session);
  useHotkeys(session, root, NO_COMMANDS);
  return (
    <div
      ref={root}
      className={own.follow}
      data-ready="true"
      data-exploring={run.exploring || undefined}
      data-hash={state.hash}
    >
      <PageHeader />
      <Messages session={session} />
      <Banner state={state} standing={standing} run={run} drives={drives} lesson={lesson} />
      <aside className={own.told} aria-label={LAB.story}>
        <Vote following={following} story={story} />
        <Told
          key={`${run.exploring}`}
          state={state}
          story={story}
          lesson={lesson}
          exploring={run.exploring}
        />
        {!drives && standing === 'in' && (
          <RaiseHand keyOf={() => leave.key()} onRaise={(key, name) => follower.raiseHand(key, name)} />
        )}
      </aside>
      <main className={own.stage} aria-label={LAB.stage}>
        <StagePanel session={session} spot={run.exploring ? null : state.spot} />
        {state.dark && !run.exploring && <p className={own.black}>{STRINGS.black}</p>}
        {state.paused && standing === 'in' && <p className={own.attention}>{STRINGS.pausedAll}</p>}
      </main>
      <section className={styles.timeline} aria-label={LAB.timeline}>
        <Timeline session={session} />
      </section>
    </div>
  );
}

interface BannerProps {
  readonly state: ClassState;
  readonly standing: Standing;
  readonly run: ClassRun;
  readonly drives: boolean;
  readonly lesson: Lesson;
}

/** `node:R0` → `R0`, `link:R0|R1` → `R0–R1`. */
const saySpot = (key: string): string => key.slice(key.indexOf(':') + 1).replace('|', '–');

/** Where this screen stands to the class, in one sentence. */
const sayWhere = ({ standing, run, drives }: BannerProps): string => {
  if (standing === 'over' || standing === 'lost') return STRINGS[standing];
  if (drives) return STRINGS.driving;
  if (standing === 'gone') return STRINGS.gone;
  return run.exploring ? STRINGS.exploring : STRINGS.following;
};

function Banner(props: BannerProps) {
  const { state, standing, run, drives, lesson } = props;
  return (
    <div className={own.banner} data-exploring={run.exploring || undefined}>
      <p role="status">{sayWhere(props)}</p>
      {state.spot && <p>{STRINGS.spotOn(saySpot(state.spot))}</p>}
      {run.problem && !run.exploring && <p className={own.warning}>{run.problem}</p>}
      {state.run.revision !== lesson.revision && (
        <div className={own.warning}>
          <p>{STRINGS.otherRevision}</p>
          <Reload />
        </div>
      )}
      {standing === 'over' ? (
        <a className={own.onward} href={`/l/${lesson.id}`}>
          {STRINGS.wholeLesson}
        </a>
      ) : (
        !drives && <WayOut {...props} />
      )}
    </div>
  );
}

/** Off to explore, and back. Who is cut off from the class is held by nobody. */
function WayOut({ state, standing, run }: Pick<BannerProps, 'state' | 'standing' | 'run'>) {
  if (run.exploring)
    return (
      <Button look="primary" onClick={run.back}>
        {STRINGS.backToClass}
      </Button>
    );
  const isHeld = standing === 'in' && (!state.free || state.paused);
  return (
    <Button
      disabled={isHeld}
      onClick={run.explore}
      title={isHeld && !state.free ? STRINGS.notFree : undefined}
    >
      {STRINGS.explore}
    </Button>
  );
}

function Vote({ following, story }: { readonly following: Following; readonly story: Story }) {
  const { follower } = following;
  const poll = follower.replica.state?.poll ?? null;
  if (!poll || poll.phase === 'run') return null;
  return (
    <section className={own.poll} aria-label={STRINGS.poll}>
      <PollQuestion poll={poll} story={story} />
      {roundOf(poll) !== null && (
        <>
          <VoteButtons
            poll={poll}
            story={story}
            chosen={follower.vote}
            onChoose={(option) => follower.choose(option)}
          />
          <p className={own.quiet}>{STRINGS.votedAlone(poll.voted)}</p>
        </>
      )}
      <Tallies poll={poll} story={story} />
    </section>
  );
}
