/** What lies beyond the steps: challenges, free play, and what the lesson leaves out. */
import { useStore } from 'zustand';
import styles from '../story.module.css';
import { ChallengeList, ChallengePart, type ChallengesProps } from './Challenges.tsx';
import { Honesty } from './Honesty.tsx';
import { STRINGS } from './strings.ts';

export function Beyond({ session, story }: ChallengesProps) {
  const place = useStore(session.store, (state) => state.learner.place);
  return (
    <>
      {place === 'challenge' && <ChallengePart session={session} story={story} />}
      {place === 'sandbox' && (
        <>
          <h1 className={styles.title}>{STRINGS.sandboxTitle}</h1>
          <p>{STRINGS.sandboxBody}</p>
        </>
      )}
      <ChallengeList session={session} story={story} />
      <Honesty words={story.honesty} />
    </>
  );
}
