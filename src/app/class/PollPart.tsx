/** The presenter's side of a question to the class. */
import { useStore } from 'zustand';
import { Button } from '#design';
import type { LabSession } from '#lab';
import { type Poll, roundOf } from '#lab/class';
import { predicting } from '#lab/predicting';
import styles from './class.module.css';
import { PollQuestion, Tallies } from './PollParts.tsx';
import type { PanelProps } from './PresenterPanel.tsx';
import { STRINGS } from './strings.ts';

/** What most of the class said last: that is what the run is held against. */
const favourite = ({ options, first, second }: Poll): string => {
  const counts = second ?? first ?? [];
  return options[counts.indexOf(Math.max(...counts))] ?? options[0] ?? '';
};

const runPoll = (session: LabSession, poll: Poll): void => {
  if (session.store.getState().learner.asking === poll.prediction)
    session.with(predicting).answer(poll.prediction, favourite(poll));
};

export function PollPart({ session, driving, story }: PanelProps) {
  const learner = useStore(session.store, (state) => state.learner);
  const { driver } = driving;
  const { poll } = driver.state;
  const asked = learner.predictions.find(({ id }) => id === learner.asking);
  const isOpen = poll !== null && poll.phase !== 'run';
  if (!asked && !isOpen) return <p className={styles.quiet}>{STRINGS.pollIdle}</p>;
  const ask = (): void =>
    asked && driver.ask({ step: asked.step, prediction: asked.id, options: asked.options });
  const next = (): void => {
    driver.nextPhase();
    if (driver.state.poll?.phase === 'run') runPoll(session, driver.state.poll);
  };
  return (
    <section className={styles.poll} aria-label={STRINGS.poll}>
      <h2>{STRINGS.poll}</h2>
      {isOpen ? (
        <>
          <PollQuestion poll={poll} story={story} />
          {roundOf(poll) !== null && (
            <p data-voted={poll.voted}>{STRINGS.voted(poll.voted, driver.roster.size)}</p>
          )}
          <Tallies poll={poll} story={story} />
          <Button look="primary" onClick={next}>
            {STRINGS.nextPhase[poll.phase]}
          </Button>
        </>
      ) : (
        <Button look="primary" onClick={ask}>
          {STRINGS.ask}
        </Button>
      )}
    </section>
  );
}
