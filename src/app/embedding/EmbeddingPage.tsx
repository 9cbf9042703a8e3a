/** How to put a lesson into another page: each way live, with code to copy. */
import { useState } from 'react';
import { Button } from '#design';
import { PageHeader } from '../PageHeader.tsx';
import { useTitle } from '../use-title.ts';
import styles from './embedding.module.css';
import {
  apiExample,
  CALLS,
  EVENTS,
  EXAMPLES,
  type Example,
  oembedExample,
  PACKAGE_EXAMPLE,
} from './examples.ts';
import { STRINGS } from './strings.ts';

export default function EmbeddingPage() {
  useTitle(STRINGS.title);
  const { origin } = window.location;
  return (
    <div className={styles.page} data-ready="true">
      <PageHeader />
      <main className={styles.main}>
        <h1>{STRINGS.title}</h1>
        <p className={styles.lead}>{STRINGS.lead}</p>
        {EXAMPLES.map((example) => (
          <LiveExample key={example.id} example={example} origin={origin} />
        ))}
        <Parameters />
        <section aria-labelledby="manners">
          <h2 id="manners">{STRINGS.manners}</h2>
          <ul>
            {Object.values(STRINGS.mannersSays).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <Told id="unfolds" title={STRINGS.unfolds} says={STRINGS.unfoldsSays} code={oembedExample(origin)} />
        <Told id="courses" title={STRINGS.courses} says={STRINGS.coursesSays} code={PACKAGE_EXAMPLE} />
        <section aria-labelledby="api">
          <h2 id="api">{STRINGS.api}</h2>
          <p>{STRINGS.apiSays}</p>
          <Code text={apiExample(origin)} />
          <Names title={STRINGS.calls} of={CALLS} />
          <Names title={STRINGS.events} of={EVENTS} />
          <h3>{STRINGS.heights}</h3>
          <p>{STRINGS.heightsSays}</p>
        </section>
      </main>
    </div>
  );
}

function LiveExample({ example, origin }: { readonly example: Example; readonly origin: string }) {
  const { id, path, sandbox, code } = example;
  const { name, says } = STRINGS.examples[id];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p>{says}</p>
      <Code text={code(origin)} />
      <iframe
        className={styles.frame}
        src={path}
        title={STRINGS.live(name)}
        loading="lazy"
        {...(sandbox && { sandbox })}
      />
    </section>
  );
}

interface ToldProps {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly code: string;
}

function Told({ id, title, says, code }: ToldProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{says}</p>
      <Code text={code} />
    </section>
  );
}

function Code({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <div className={styles.code}>
      <pre>{text}</pre>
      <Button onClick={copy}>{copied ? STRINGS.copied : STRINGS.copy}</Button>
      <span role="status" className={styles.spoken}>
        {copied && STRINGS.copied}
      </span>
    </div>
  );
}

function Parameters() {
  return (
    <section aria-labelledby="parameters">
      <h2 id="parameters">{STRINGS.parameters}</h2>
      <div className={styles.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{STRINGS.parameter}</th>
              <th scope="col">{STRINGS.values}</th>
              <th scope="col">{STRINGS.means}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(STRINGS.table).map(([name, { values, means }]) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{values}</td>
                <td>{means}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Names({ title, of }: { readonly title: string; readonly of: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.names}>
        {of.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
