/** A question to the class: its words, the buttons to vote, and the tallies before and after side by side. */
import type { Poll } from '#lab/class';
import { type PredictionWords, plainText, type Story } from '#lesson-kit';
import { Blocks, Words } from '#views/story';
import styles from './class.module.css';
import { STRINGS } from './strings.ts';

export const wordsOf = (
  story: Story | null,
  poll: Pick<Poll, 'step' | 'prediction'>,
): PredictionWords | null => story?.steps[poll.step]?.predictions[poll.prediction] ?? null;

export function PollQuestion({ poll, story }: { readonly poll: Poll; readonly story: Story | null }) {
  const words = wordsOf(story, poll);
  return (
    <>
      {words && (
        <div lang={story?.language}>
          <Blocks of={words.question} />
        </div>
      )}
      <p className={styles.phase} role="status">
        {STRINGS.phases[poll.phase]}
      </p>
    </>
  );
}

export interface VoteProps {
  readonly poll: Poll;
  readonly story: Story | null;
  readonly chosen: string | null;
  onChoose(option: string): void;
}

export function VoteButtons({ poll, story, chosen, onChoose }: VoteProps) {
  const words = wordsOf(story, poll);
  return (
    <div className={styles.votes}>
      {poll.options.map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={chosen === option}
          className={styles.vote}
          onClick={() => onChoose(option)}
        >
          <span lang={story?.language}>
            {words?.options[option] ? <Words of={words.options[option].label} /> : option}
          </span>
          {chosen === option && <small>{STRINGS.yourVote}</small>}
        </button>
      ))}
    </div>
  );
}

const share = (counts: readonly number[], place: number): number => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : Math.round(((counts[place] ?? 0) / total) * 100);
};

function Bar({
  counts,
  place,
  when,
}: {
  readonly counts: readonly number[];
  readonly place: number;
  readonly when: string;
}) {
  const percent = share(counts, place);
  return (
    <span className={styles.bar}>
      <small>{when}</small>
      <progress value={percent} max={100} aria-label={when} />
      <b>
        {counts[place] ?? 0} · {percent} %
      </b>
    </span>
  );
}

export function Tallies({ poll, story }: { readonly poll: Poll; readonly story: Story | null }) {
  const words = wordsOf(story, poll);
  const { first, second } = poll;
  if (!first) return null;
  return (
    <ul className={styles.tallies}>
      {poll.options.map((option, place) => (
        <li key={option}>
          <span lang={story?.language}>
            {words?.options[option] ? plainText(words.options[option].label) : option}
          </span>
          <Bar counts={first} place={place} when={STRINGS.before} />
          {second && <Bar counts={second} place={place} when={STRINGS.after} />}
        </li>
      ))}
    </ul>
  );
}
