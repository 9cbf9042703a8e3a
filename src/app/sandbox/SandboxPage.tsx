/** `/sandbox/<protocol>`: free play in the network of the first lesson that runs it, without its story. */
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Story } from '#lesson-kit';
import { type Asked, useAsked } from '../asked.ts';
import EmbedPage from '../embed/EmbedPage.tsx';
import styles from '../front/front.module.css';
import { Lab } from '../Lab.tsx';
import { LoadFailed } from '../LessonPage.tsx';
import lab from '../lab.module.css';
import { PageHeader } from '../PageHeader.tsx';
import { STRINGS as APP } from '../strings.ts';
import { useOpenedLesson } from '../use-opened-lesson.ts';
import { useTitle } from '../use-title.ts';
import { type Playable, playable } from './protocols.ts';
import own from './sandbox.module.css';
import { STRINGS } from './strings.ts';

/** What the address asks for, without what only a story has. */
const asFree = ({ parameters, problems }: Asked): Asked => {
  const { step, steps, hide = [], ...rest } = parameters;
  const noSteps = step === undefined && steps === undefined ? [] : [STRINGS.noSteps];
  return {
    parameters: { ...rest, hide: [...hide, 'story'] },
    problems: [...problems, ...noSteps],
    free: true,
  };
};

export default function SandboxPage({ name }: { readonly name: string | null }) {
  const protocol = useMemo(() => playable().find(({ id }) => id === name), [name]);
  const asked = useAsked();
  const address = useMemo(() => asFree(asked), [asked]);
  const first = protocol?.lessons[0];
  if (!protocol || !first) return <Choose asked={name} />;
  return address.parameters.embed ? (
    <EmbedPage id={first.id} address={address} />
  ) : (
    <FreeLab protocol={protocol} address={address} />
  );
}

const titled = (story: Story, title: string): Story => ({ ...story, title });

function FreeLab({ protocol, address }: { readonly protocol: Playable; readonly address: Asked }) {
  const [entry] = protocol.lessons;
  const [opening, tryAgain] = useOpenedLesson(entry, address);
  // As the language of the page calls it, once that is known.
  const spoken = opening.state === 'open' ? opening.lesson.protocol : protocol;
  const title = STRINGS.title(spoken.title);
  useTitle(title);
  const story = useMemo(
    () => (opening.state === 'open' ? titled(opening.story, title) : null),
    [opening, title],
  );
  if (opening.state === 'open' && story)
    return <Lab opening={{ ...opening, story }} part={entry?.part ?? ''} />;
  if (opening.state === 'loading') return <p className={lab.loading}>{APP.loading}</p>;
  return <LoadFailed onTryAgain={tryAgain} />;
}

function Choose({ asked }: { readonly asked: string | null }) {
  useTitle(STRINGS.choose);
  return (
    <div className={styles.page} data-ready="true">
      <PageHeader />
      <main className={styles.main}>
        <h1>{STRINGS.choose}</h1>
        <p className={styles.lead}>{asked === null ? STRINGS.lead : STRINGS.unknown(asked.slice(0, 60))}</p>
        <ul className={own.protocols} aria-label={STRINGS.protocols}>
          {playable().map(({ id, title, language, lessons }) => (
            <li key={id}>
              <Link href={`/sandbox/${id}`} lang={language}>
                {title}
              </Link>
              <small>
                {STRINGS.lessons}{' '}
                {lessons.map((entry) => (
                  <Link key={entry.id} href={`/l/${entry.id}`} lang={entry.language}>
                    {entry.title}
                  </Link>
                ))}
              </small>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
