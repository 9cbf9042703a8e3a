/** One prediction on paper: the moment, the options to tick, and room for a reason; or what is right, and why. */
import type { Question } from '#lab/worksheet';
import type { PredictionWords } from '#lesson-kit';
import { Blocks, Words } from '#views/story';
import { STRINGS } from './strings.ts';
import styles from './worksheet.module.css';

export interface QuestionPartProps {
  readonly question: Question;
  readonly words: PredictionWords;
  readonly answers: boolean;
}

const asImage = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

function Picture({ svg, says }: { readonly svg: string; readonly says: string }) {
  return (
    <figure className={styles.picture}>
      <img src={asImage(svg)} alt={says} />
      <figcaption>{says}</figcaption>
    </figure>
  );
}

export function QuestionPart({ question, words, answers }: QuestionPartProps) {
  const { options, asked, answer } = question;
  const right = answers ? (answer?.right ?? null) : null;
  return (
    <div className={styles.question}>
      <h3>{STRINGS.predict}</h3>
      <Blocks of={words.question} />
      {asked && <Picture svg={asked} says={STRINGS.soFar} />}
      <ul className={styles.options}>
        {options.map((option) => (
          <li key={option} data-right={option === right || undefined}>
            <span className={styles.box} aria-hidden="true">
              {option === right ? '✓' : ''}
            </span>
            <Words of={words.options[option]?.label ?? [option]} />
            {option === right && <Blocks of={words.options[option]?.right ?? []} />}
          </li>
        ))}
      </ul>
      {!answers && (
        <>
          <p>{STRINGS.because}</p>
          <div className={styles.room} />
        </>
      )}
      {answers && answer && <Picture svg={answer.picture} says={STRINGS.cameOf} />}
      {answers && !answer && <p>{STRINGS.depends}</p>}
    </div>
  );
}
