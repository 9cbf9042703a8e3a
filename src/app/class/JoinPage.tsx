/** The way into a class: by the link, or by a code that is typed. What goes wrong is said in one sentence, with what to do next. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Button, loadFonts } from '#design';
import { isKey, readCode } from '#lab/class';
import { useAsked } from '../asked.ts';
import { entries } from '../entry.ts';
import catalogueStyles from '../front/front.module.css';
import { LessonMap } from '../front/LessonMap.tsx';
import { LoadFailed } from '../LessonPage.tsx';
import styles from '../lab.module.css';
import { PageHeader } from '../PageHeader.tsx';
import { STRINGS as LAB } from '../strings.ts';
import { useOpenedLesson } from '../use-opened-lesson.ts';
import { useTitle } from '../use-title.ts';
import own from './class.module.css';
import { FollowerLab } from './FollowerLab.tsx';
import { Reload } from './Reload.tsx';
import { sayWaiting } from './standing.ts';
import { STRINGS } from './strings.ts';
import { type Following, useFollower } from './use-follower.ts';

const keyInAddress = (): string | null => {
  const key = new URLSearchParams(window.location.hash.slice(1)).get('k');
  return key !== null && isKey(key) ? key : null;
};

export default function JoinPage({ typed }: { readonly typed: string | null }) {
  const code = typed === null ? null : readCode(typed);
  const [key] = useState(keyInAddress);
  const following = useFollower(code, key);
  useEffect(loadFonts, []);
  useTitle(STRINGS.joinTitle);
  if (code === null)
    return <Door key={typed} {...(typed !== null && { problem: STRINGS.badCode(typed.slice(0, 40)) })} />;
  if (!following?.follower.replica.state)
    return <Door key={typed} waiting={sayWaiting(code, following)} isStuck={following?.isSlow ?? false} />;
  return <InClass code={code} following={following} />;
}

interface DoorProps {
  readonly problem?: string;
  readonly waiting?: string;
  /** It waits longer than usual. */
  readonly isStuck?: boolean;
  /** A newer lab may know better. */
  readonly mayReload?: boolean;
}

function Door({ problem, waiting, isStuck, mayReload }: DoorProps) {
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [said, setSaid] = useState(problem ?? null);
  const join = (event: React.FormEvent): void => {
    event.preventDefault();
    const code = readCode(text);
    if (code) go(`/join/${code}`);
    else setSaid(STRINGS.badCode(text.slice(0, 40)));
  };
  return (
    <div className={catalogueStyles.page} data-ready="true">
      <PageHeader />
      <main className={catalogueStyles.main}>
        <h1>{STRINGS.joinTitle}</h1>
        {said && (
          <div className={`${own.warning} ${own.said}`} role="alert">
            <p>{said}</p>
            {mayReload && <Reload />}
          </div>
        )}
        {waiting && (
          <p className={isStuck ? `${own.warning} ${own.said}` : own.said} role="status">
            {waiting}
          </p>
        )}
        <form onSubmit={join} className={own.door}>
          <label>
            {STRINGS.joinLead}{' '}
            <input
              value={text}
              onChange={({ target }) => setText(target.value)}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
            />
          </label>
          <Button type="submit" look="primary">
            {STRINGS.join}
          </Button>
        </form>
        <h2>{STRINGS.alone}</h2>
        <LessonMap />
      </main>
    </div>
  );
}

function InClass({ code, following }: { readonly code: string; readonly following: Following }) {
  const id = following.follower.replica.state?.run.lesson ?? '';
  const entry = entries.useValue(id);
  const [opening, tryAgain] = useOpenedLesson(entry, useAsked(), { apart: '#follow' });
  if (!entry) return <Door problem={STRINGS.noLesson(id)} mayReload />;
  if (opening.state === 'failed') return <LoadFailed onTryAgain={tryAgain} />;
  if (opening.state === 'loading') return <p className={styles.loading}>{LAB.loading}</p>;
  return <FollowerLab key={id} code={code} following={following} opening={opening} />;
}
