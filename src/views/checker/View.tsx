/** The Check panel: what is asked, live counts while it is searched, the answer in words, and the way to break it. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '#design';
import type { BranchId, LabSession } from '#lab';
import type { Checker, Here } from '#lab/check';
import type { TabProps } from '#views/kit';
import { Answer } from './Answer.tsx';
import styles from './checker.module.css';
import { Fields } from './Fields.tsx';
import { formFor, inSeconds, requestFor } from './layout.ts';
import { STRINGS } from './strings.ts';
import { useChecker } from './use-checker.ts';

export default function CheckerView({ session }: TabProps) {
  const checker = useChecker(session);
  if (!session.startChecker) return <p className={styles.quiet}>{STRINGS.none}</p>;
  return (
    <section aria-label={STRINGS.title} className={styles.panel}>
      <h2 className={styles.title}>{STRINGS.title}</h2>
      <p className={styles.quiet}>{STRINGS.intro}</p>
      {checker && <Panel session={session} checker={checker} />}
    </section>
  );
}

/** The run on the stage as far as it was looked at. */
const hereOf = (session: LabSession): Here => {
  const { index, time } = session.store.getState().cursor;
  return { run: session.run(), index, time };
};

function Panel({ session, checker }: { readonly session: LabSession; readonly checker: Checker }) {
  const [first] = session.lesson.models ?? [];
  const [chosen, setForm] = useState(() => (first ? formFor(first, `own:${first.id}`) : null));
  const [branch, setBranch] = useState<BranchId | null>(null);
  const current = useStore(session.store, (state) => state.branch);
  const { asking, references } = checker;
  const [published] = references;
  const form = chosen ?? (published ? formFor(undefined, `published:${published.id}`) : null);
  if (!form) return null;
  const running = asking.state === 'running';
  const ask = (): void => {
    setBranch(form.here ? current : null);
    checker.ask(requestFor(session.lesson, form, hereOf(session)));
  };
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(submit) => {
          submit.preventDefault();
          ask();
        }}
      >
        <Fields
          session={session}
          references={references}
          form={form}
          onChange={(next) => {
            setForm(next);
            if (!running) checker.forget();
          }}
        />
        <div className={styles.row}>
          {running ? (
            <Button onClick={() => checker.cancel()}>{STRINGS.cancel}</Button>
          ) : (
            <Button look="primary" type="submit">
              {asking.state === 'answered' ? STRINGS.checkAgain : STRINGS.check}
            </Button>
          )}
        </div>
      </form>
      <div aria-live="polite" className={styles.outcome}>
        <Outcome checker={checker} session={session} branch={branch} />
      </div>
    </>
  );
}

interface OutcomeProps {
  readonly checker: Checker;
  readonly session: LabSession;
  readonly branch: BranchId | null;
}

function Outcome({ checker, session, branch }: OutcomeProps) {
  const { asking } = checker;
  switch (asking.state) {
    case 'idle':
      return null;
    case 'refused':
      return <p className={styles.quiet}>{asking.why}</p>;
    case 'running': {
      const { progress } = asking;
      return (
        <p className={styles.counts}>
          {progress
            ? STRINGS.progress(progress.distinct, progress.depth, inSeconds(progress.seconds))
            : STRINGS.starting}
        </p>
      );
    }
    case 'answered':
      return (
        <Answer
          session={session}
          answer={asking.answer}
          request={asking.request}
          branch={branch}
          ask={(request) => checker.ask(request)}
        />
      );
  }
}
