/** The verdict in words, and for what fails a shortest way there that can be played. */
import { useEffect, useRef } from 'react';
import { Button } from '#design';
import type { BranchId, LabSession } from '#lab';
import type { CheckAnswer, CheckRequest, PropertyAnswer } from '#lab/check';
import { encodeLink } from '#lab/link';
import { outside } from '#lab/outside';
import styles from './checker.module.css';
import { inSeconds, modelTitle, paramsOf, promiseWords } from './layout.ts';
import { STRINGS } from './strings.ts';

export interface AnswerProps {
  readonly session: LabSession;
  readonly answer: CheckAnswer;
  readonly request: CheckRequest;
  /** The branch that was asked about, if it was one. */
  readonly branch: BranchId | null;
  ask(request: CheckRequest): void;
}

/** Something fails, and the search did not wait for the rest. */
const isCutShort = ({ verdict, properties }: CheckAnswer, { goOn }: CheckRequest): boolean =>
  !goOn && verdict === 'fails' && properties.some((property) => property.verdict === 'unknown');

const summary = ({ verdict, distinct }: CheckAnswer): string =>
  verdict === 'fails' ? STRINGS.fails : STRINGS[verdict](distinct);

const WORST = ['fails', 'unknown', 'holds'] as const;

/** What fails is what was looked for. */
const worstFirst = (properties: readonly PropertyAnswer[]): readonly PropertyAnswer[] =>
  WORST.flatMap((verdict) => properties.filter((property) => property.verdict === verdict));

export function Answer({ session, answer, request, branch, ask }: AnswerProps) {
  const { distinct, generated, depth, seconds, verdict } = answer;
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (answer) top.current?.scrollIntoView({ block: 'start' });
  }, [answer]);
  return (
    <>
      <p ref={top} className={styles.verdict} data-verdict={verdict}>
        <span className={styles.mark} aria-hidden="true" />
        <strong>{summary(answer)}</strong>
      </p>
      <p className={styles.quiet}>
        {request.reference ? request.model : modelTitle(session.story, request.model)}:{' '}
        {STRINGS.counts(distinct, generated, depth - 1, inSeconds(seconds))}
      </p>
      {verdict === 'unknown' && <p className={styles.quiet}>{answer.why}</p>}
      {isCutShort(answer, request) && (
        <p className={styles.row}>
          <Button onClick={() => ask({ ...request, goOn: true })}>{STRINGS.goOn}</Button>
          <span className={styles.quiet}>{STRINGS.goOnHelp}</span>
        </p>
      )}
      <ul className={styles.list}>
        {worstFirst(answer.properties).map((property) => (
          <Promised
            key={property.id}
            session={session}
            property={property}
            request={request}
            branch={branch}
          />
        ))}
      </ul>
    </>
  );
}

interface PromisedProps {
  readonly session: LabSession;
  readonly property: PropertyAnswer;
  readonly request: CheckRequest;
  readonly branch: BranchId | null;
}

/** This set-up is known to break it. */
const isExpected = ({ lesson }: LabSession, id: string, request: CheckRequest): boolean => {
  const model = lesson.models?.find((one) => one.id === request.model);
  const shown = lesson.properties.find(({ property }) => property.id === id);
  if (request.reference || !model || !shown) return false;
  const params = request.here?.run.setup.params ?? paramsOf(lesson, model);
  return shown.expectedToFail?.(params) ?? false;
};

function Promised({ session, property, request, branch }: PromisedProps) {
  const { id, verdict, why, says } = property;
  const shown = session.lesson.properties.find((one) => one.property.id === id);
  const words = shown && !request.reference ? promiseWords(session.story, shown) : says.replace(/\.$/, '');
  return (
    <li data-verdict={verdict}>
      <p className={styles.promise}>
        <span className={styles.mark} aria-hidden="true" />
        <span>
          {words}: <span className={styles.word}>{STRINGS.verdict[verdict]}</span>
        </span>
      </p>
      <p className={styles.quiet}>{why}</p>
      {verdict === 'fails' && isExpected(session, id, request) && (
        <p className={styles.quiet}>{STRINGS.expected}</p>
      )}
      {verdict === 'fails' && <Way session={session} property={property} branch={branch} />}
    </li>
  );
}

function Way({ session, property, branch }: Pick<PromisedProps, 'session' | 'property' | 'branch'>) {
  const { example, steps } = property;
  if (!steps || steps.length === 0) return null;
  return (
    <>
      <ol className={styles.steps} aria-label={STRINGS.ways}>
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one way never change
          <li key={place}>{step}</li>
        ))}
      </ol>
      {example && (
        <p className={styles.row}>
          <Button look="primary" onClick={() => session.with(outside).openExample(example, branch)}>
            {STRINGS.play}
          </Button>
          <a className={styles.link} href={linkTo(session, example)}>
            {STRINGS.share}
          </a>
        </p>
      )}
    </>
  );
}

/** The page of this lesson, opened on the counterexample. */
const linkTo = (
  { lesson }: LabSession,
  { run, from, time }: NonNullable<PropertyAnswer['example']>,
): string => `/l/${lesson.id}${encodeLink({ run, cursor: { index: from, time } }, lesson)}`;
