/** A lesson to be printed: its text and questions, pictures of its own runs, and room to write. With answers for who teaches. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Button, loadFonts } from '#design';
import { type Sheet, worksheetOf } from '#lab/worksheet';
import { type Lesson, plainText, type Story } from '#lesson-kit';
import { Blocks, Words } from '#views/story';
import { entries } from '../entry.ts';
import NotFoundPage from '../NotFoundPage.tsx';
import { useTitle } from '../use-title.ts';
import { QuestionPart } from './QuestionPart.tsx';
import { STRINGS } from './strings.ts';
import styles from './worksheet.module.css';

interface Made {
  readonly lesson: Lesson;
  readonly story: Story;
  readonly sheets: readonly Sheet[];
}

const make = async (id: string): Promise<Made | null> => {
  const opened = await (await entries.get(id))?.load();
  if (!opened) return null;
  return { lesson: opened.lesson, story: await opened.whole(), sheets: worksheetOf(opened.lesson) };
};

export default function WorksheetPage({ id }: { readonly id: string }) {
  const entry = entries.useValue(id);
  const [made, setMade] = useState<Made | 'failed' | null>(null);
  useTitle(entry ? STRINGS.title(entry.title) : null);
  useEffect(loadFonts, []);
  useEffect(() => {
    make(id).then(setMade, () => setMade('failed'));
  }, [id]);
  if (!entry) return <NotFoundPage lesson={id} />;
  if (made === 'failed') return <p className={styles.note}>{STRINGS.failed}</p>;
  if (!made) return <p className={styles.note}>{STRINGS.preparing}</p>;
  return <Worksheet {...made} />;
}

const ANSWERS = 'answers';

const answersAsked = (): boolean => new URLSearchParams(window.location.search).get(ANSWERS) === '1';

function Worksheet({ lesson, story, sheets }: Made) {
  const [answers, setAnswers] = useState(answersAsked);
  return (
    <div className={styles.page}>
      <nav className={styles.tools}>
        <Link href={`/l/${lesson.id}`}>{STRINGS.back}</Link>
        <label>
          <input type="checkbox" checked={answers} onChange={(change) => setAnswers(change.target.checked)} />{' '}
          {STRINGS.answers}
        </label>
        <Button look="primary" onClick={() => window.print()}>
          {STRINGS.print}
        </Button>
        {story.language && <p className={styles.told}>{STRINGS.untranslated}</p>}
      </nav>
      <main className={styles.paper} lang={story.language}>
        <header>
          <h1>{story.title}</h1>
          <p className={styles.fields}>
            <span>{STRINGS.name}</span>
            <span>{STRINGS.date}</span>
          </p>
          <p>
            <Words of={story.summary} />
          </p>
          <Blocks of={story.intro} />
        </header>
        {sheets.map((sheet, place) => (
          <StepPart key={sheet.step} sheet={sheet} place={place + 1} story={story} answers={answers} />
        ))}
        <Challenges lesson={lesson} story={story} answers={answers} />
      </main>
    </div>
  );
}

interface StepPartProps {
  readonly sheet: Sheet;
  readonly place: number;
  readonly story: Story;
  readonly answers: boolean;
}

function StepPart({ sheet, place, story, answers }: StepPartProps) {
  const words = story.steps[sheet.step];
  if (!words) return null;
  return (
    <section className={styles.step}>
      <h2>
        {place}. <Words of={words.title} />
      </h2>
      <Blocks of={words.body} />
      {sheet.questions.map((question) => {
        const asked = words.predictions[question.id];
        return (
          asked && <QuestionPart key={question.id} question={question} words={asked} answers={answers} />
        );
      })}
      {answers && <Blocks of={words.after} />}
      {words.explain && (
        <div className={styles.explain}>
          <h3>{STRINGS.own}</h3>
          <Blocks of={words.explain.question} />
          {answers ? <Blocks of={words.explain.modelAnswer} /> : <div className={styles.room} />}
        </div>
      )}
    </section>
  );
}

function Challenges({ lesson, story, answers }: Omit<Made, 'sheets'> & { readonly answers: boolean }) {
  if (lesson.challenges.length === 0) return null;
  return (
    <section className={styles.step}>
      <h2>{STRINGS.challenges}</h2>
      {lesson.challenges.map(({ id, faultsMax }) => {
        const words = story.challenges[id];
        if (!words) return null;
        return (
          <div key={id} className={styles.explain}>
            <h3>{plainText(words.title)}</h3>
            <Blocks of={words.body} />
            <p>{STRINGS.howMany(faultsMax)}</p>
            {answers ? <Blocks of={words.hints.at(-1) ?? []} /> : <div className={styles.room} />}
          </div>
        );
      })}
    </section>
  );
}
