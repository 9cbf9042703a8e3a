/** Adversarial tasks: each with a limit of faults, opened beside the story and left without losing it. */
import { useStore } from 'zustand';
import type { ChallengeState, LabSession } from '#lab';
import { branching } from '#lab/branching';
import type { Story } from '#lesson-kit';
import { Blocks, Words } from '../Blocks.tsx';
import { Hints } from '../Hints.tsx';
import styles from '../story.module.css';
import { STRINGS as STORY } from '../strings.ts';
import parts from './parts.module.css';
import { STRINGS } from './strings.ts';

export interface ChallengesProps {
  readonly session: LabSession;
  readonly story: Story;
}

export function ChallengeList({ session, story }: ChallengesProps) {
  const challenges = useStore(session.store, (state) => state.learner.challenges);
  return (
    <section aria-label={STRINGS.challenges} className={parts.challenges}>
      <h2>{STRINGS.challenges}</h2>
      <p>{STRINGS.challengeIntro}</p>
      <ul className={parts.list}>
        {challenges.map((challenge) => (
          <li key={challenge.id}>
            <button type="button" onClick={() => session.openChallenge(challenge.id)}>
              <strong>
                <Words of={story.challenges[challenge.id]?.title ?? [challenge.id]} />
              </strong>
              <span>{sayStatus(challenge)}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => session.openSandbox()}>
            <strong>{STRINGS.freePlay}</strong>
          </button>
        </li>
      </ul>
    </section>
  );
}

const sayStatus = ({ best, faultsMax }: ChallengeState): string =>
  best === null ? STRINGS.limit(faultsMax) : STRINGS.solved(best);

const sayLeast = (least: NonNullable<ChallengeState['least']>, faultsMax: number): string =>
  least === 'computed' ? STRINGS.least(faultsMax) : STRINGS.leastUnknown[least];

export function ChallengePart({ session, story }: ChallengesProps) {
  const learner = useStore(session.store, (state) => state.learner);
  const challenge = learner.challenges.find(({ id }) => id === learner.challenge);
  const words = challenge && story.challenges[challenge.id];
  if (!challenge || !words) return null;
  const solved = challenge.best !== null;
  return (
    <>
      <p className={styles.count}>{STRINGS.challenges}</p>
      <h1 className={styles.title} tabIndex={-1}>
        <Words of={words.title} />
      </h1>
      <Blocks of={words.body} />
      <p className={styles.goal} data-reached={solved || undefined} role="status">
        <span aria-hidden="true" /> {STORY.goal}:{' '}
        {challenge.best !== null
          ? STRINGS.solved(challenge.best)
          : STRINGS.spent(learner.faults, challenge.faultsMax)}
      </p>
      {challenge.least && <p className={parts.least}>{sayLeast(challenge.least, challenge.faultsMax)}</p>}
      {!solved && <Hints session={session} hints={words.hints} shown={challenge.hints} />}
      {solved && (
        <div className={styles.after}>
          <Blocks of={words.after} />
        </div>
      )}
      <div className={parts.row}>
        <button type="button" className={styles.button} onClick={() => session.with(branching).restart()}>
          {STRINGS.startAgain}
        </button>
      </div>
    </>
  );
}
