/** Forms that become operations: publish, declare, bind, subscribe. They know nothing of the run; a parent acts. */
import { type ReactNode, useId } from 'react';
import type { NodeId, Operation } from '#kernel';
import { columnsOf, type Graph, readTable } from '#protocols/amqp';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

const WORDS = STRINGS.form;

export type Send = (node: NodeId, operation: Operation) => void;

export interface FormProps {
  readonly graph: Graph;
  readonly send: Send;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly number?: boolean;
  readonly hint?: string;
  readonly wide?: boolean;
}

function Field({ name, label, value = '', number = false, hint = '', wide = false }: FieldProps) {
  const id = useId();
  return (
    <span className={styles.field} data-wide={wide || undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        {...(number ? { type: 'number', min: 0 } : {})}
      />
    </span>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly value?: string;
}

function Choice({ name, label, options, value }: ChoiceProps) {
  const id = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value ?? options[0]?.[0]}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

function Tick({
  name,
  label,
  on = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly on?: boolean;
}) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" name={name} defaultChecked={on} />
      {label}
    </label>
  );
}

/** What is seldom needed. Its fields are part of the form, open or not. */
function Further({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <details className={styles.further}>
      <summary>{words}</summary>
      <div className={styles.form}>{children}</div>
    </details>
  );
}

type Read = (name: string) => string;

interface FormFrameProps {
  readonly label: string;
  readonly submit: string;
  readonly onSubmit: (read: Read) => void;
  readonly children: ReactNode;
}

function FormFrame({ label, submit, onSubmit, children }: FormFrameProps) {
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        onSubmit((name) => String(data.get(name) ?? '').trim());
      }}
    >
      {children}
      <button type="submit" className={styles.submit}>
        {submit}
      </button>
    </form>
  );
}

const same = (names: readonly string[]): readonly (readonly [string, string])[] =>
  names.map((name) => [name, name] as const);

const namesOf = (list: readonly { readonly name: string }[]): readonly string[] =>
  list.map(({ name }) => name).filter((name) => name !== '');

/** Only what was filled in becomes part of the operation. */
const filled = (given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== undefined));

const numberOf = (text: string): number | undefined => (text === '' ? undefined : Number(text));

/** Routing keys in a row, separated by spaces. */
const listOf = (text: string): readonly string[] | undefined => (text === '' ? undefined : text.split(/\s+/));

export function PublishForm({
  graph,
  send,
  exchange,
}: FormProps & { readonly exchange?: string | undefined }) {
  const targets = ['', ...namesOf(graph.exchanges)];
  const publish = (read: Read): void => {
    const table = readTable(read('table'));
    send(read('publisher'), {
      name: 'publish',
      exchange: read('exchange'),
      key: read('key'),
      ...filled({
        body: read('body'),
        headers: table.length > 0 ? table : undefined,
        cc: listOf(read('cc')),
        priority: numberOf(read('priority')),
        expiration: numberOf(read('expiration')),
        mandatory: read('mandatory') === 'on' ? 'mandatory' : undefined,
        delivery: read('transient') === 'on' ? 'transient' : undefined,
      }),
    });
  };
  return (
    <FormFrame label={STRINGS.publish} submit={STRINGS.publish} onSubmit={publish}>
      {graph.publishers.length > 1 ? (
        <Choice name="publisher" label={WORDS.publisher} options={same(graph.publishers)} />
      ) : (
        <input type="hidden" name="publisher" value={graph.publishers[0]} />
      )}
      <Choice
        name="exchange"
        label={WORDS.exchange}
        options={targets.map((name) => [name, STRINGS.exchangeName(name)] as const)}
        value={exchange ?? columnsOf(graph)[0]?.[0] ?? ''}
      />
      <Field name="key" label={WORDS.key} value="order.paid" />
      <Field name="body" label={WORDS.body} />
      <Tick name="mandatory" label={WORDS.mandatory} />
      <Tick name="transient" label={WORDS.transient} />
      <Further words={WORDS.furtherOfMessage}>
        <Field name="table" label={WORDS.table} hint={WORDS.tableHint} wide />
        <Field name="priority" label={WORDS.priority} number />
        <Field name="expiration" label={WORDS.expiration} number />
        <Field name="cc" label={WORDS.copies} />
      </Further>
    </FormFrame>
  );
}

export function ExchangeForm({ graph, send, broker }: FormProps & { readonly broker: NodeId }) {
  const declare = (read: Read): void =>
    send(broker, {
      name: 'declareExchange',
      exchange: read('name'),
      type: read('type'),
      ...filled({ alternate: read('alternate'), durable: read('durable') === 'on' ? undefined : false }),
    });
  return (
    <FormFrame label={STRINGS.addExchange} submit={WORDS.declare} onSubmit={declare}>
      <Field name="name" label={WORDS.name} />
      <Choice name="type" label={WORDS.type} options={same(['direct', 'fanout', 'topic', 'headers'])} />
      <Choice
        name="alternate"
        label={WORDS.alternate}
        options={[['', WORDS.none], ...same(namesOf(graph.exchanges))]}
      />
      <Tick name="durable" label={WORDS.durable} on />
    </FormFrame>
  );
}

/** `-` stands for no dead letter exchange at all: the default exchange is the empty name. */
const NO_LETTERS = '-';

export function QueueForm({ graph, send, broker }: FormProps & { readonly broker: NodeId }) {
  const declare = (read: Read): void => {
    const letters = read('letters');
    const quorum = read('quorum') === 'on';
    send(broker, {
      name: 'declareQueue',
      queue: read('name'),
      ...filled({
        durable: read('durable') === 'on' ? undefined : false,
        'x-queue-type': quorum ? 'quorum' : undefined,
        'x-message-ttl': numberOf(read('ttl')),
        'x-max-length': numberOf(read('max')),
        'x-overflow': read('overflow'),
        'x-max-priority': numberOf(read('priority')),
        'x-delivery-limit': numberOf(read('limit')),
        'x-dead-letter-routing-key': read('letterKey'),
      }),
      ...(letters === NO_LETTERS ? {} : { 'x-dead-letter-exchange': letters }),
    });
  };
  return (
    <FormFrame label={STRINGS.addQueue} submit={WORDS.declare} onSubmit={declare}>
      <Field name="name" label={WORDS.name} />
      <Tick name="durable" label={WORDS.durable} on />
      <Tick name="quorum" label={WORDS.quorum} />
      <Further words={WORDS.furtherOfQueue}>
        <Field name="ttl" label={WORDS.ttl} number />
        <Field name="max" label={WORDS.maxLength} number />
        <Choice
          name="overflow"
          label={WORDS.overflow}
          options={[['', 'drop-head'], ...same(['reject-publish', 'reject-publish-dlx'])]}
        />
        <Choice
          name="letters"
          label={WORDS.deadLetter}
          options={[
            [NO_LETTERS, WORDS.none],
            ['', STRINGS.exchangeName('')],
            ...same(namesOf(graph.exchanges)),
          ]}
        />
        <Field name="letterKey" label={WORDS.deadLetterKey} />
        <Field name="priority" label={WORDS.maxPriority} number />
        <Field name="limit" label={WORDS.deliveryLimit} number />
      </Further>
    </FormFrame>
  );
}

const QUEUE_MARK = 'queue ';

export interface BindFormProps extends FormProps {
  readonly broker: NodeId;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function BindForm({ graph, send, broker, from, to }: BindFormProps) {
  const sources = namesOf(graph.exchanges);
  const targets = [
    ...namesOf(graph.queues).map((name) => [`${QUEUE_MARK}${name}`, name] as const),
    ...sources.map((name) => [`exchange ${name}`, `${name} (exchange)`] as const),
  ];
  const bind = (read: Read): void => {
    const target = read('to');
    const isQueue = target.startsWith(QUEUE_MARK);
    const name = target.slice(target.indexOf(' ') + 1);
    const table = readTable(read('table'));
    send(broker, {
      name: 'bind',
      exchange: read('from'),
      [isQueue ? 'queue' : 'toExchange']: name,
      key: read('key'),
      ...(table.length > 0 ? { arguments: ['x-match', read('match'), ...table] } : {}),
    });
  };
  return (
    <FormFrame label={STRINGS.addBinding} submit={WORDS.bind} onSubmit={bind}>
      <Choice
        name="from"
        label={WORDS.from}
        options={same(sources)}
        {...(from === undefined ? {} : { value: from })}
      />
      <Choice name="to" label={WORDS.to} options={targets} {...(to === undefined ? {} : { value: to })} />
      <Field name="key" label={WORDS.key} value="order.*" />
      <Choice name="match" label={WORDS.match} options={same(['all', 'any', 'all-with-x', 'any-with-x'])} />
      <Field name="table" label={WORDS.table} hint={WORDS.tableHint} wide />
    </FormFrame>
  );
}

export function AlternateForm({
  graph,
  send,
  broker,
  exchange,
}: FormProps & { readonly broker: NodeId; readonly exchange: string }) {
  const others = namesOf(graph.exchanges).filter((name) => name !== exchange);
  return (
    <FormFrame
      label={WORDS.alternate}
      submit={WORDS.set}
      onSubmit={(read) => send(broker, { name: 'setAlternate', exchange, alternate: read('alternate') })}
    >
      <Choice name="alternate" label={WORDS.alternate} options={[['', WORDS.none], ...same(others)]} />
    </FormFrame>
  );
}

export function SubscribeForm({ graph, send, consumer }: FormProps & { readonly consumer: NodeId }) {
  const { reads } = graph.consumers.find(({ id }) => id === consumer) ?? { reads: [] };
  const subscribe = (read: Read): void =>
    send(consumer, {
      name: 'consume',
      queue: read('queue'),
      // A tag of its own for each subscription.
      tag: `s${reads.length + 1}`,
      prefetch: numberOf(read('prefetch')) ?? 0,
      priority: numberOf(read('priority')) ?? 0,
      ...(read('auto') === 'on' ? { autoAck: true } : {}),
    });
  return (
    <FormFrame label={WORDS.subscribe} submit={WORDS.subscribe} onSubmit={subscribe}>
      <Choice name="queue" label={WORDS.queue} options={same(namesOf(graph.queues))} />
      <Field name="prefetch" label={WORDS.prefetch} value="1" number />
      <Field name="priority" label={WORDS.priority} number />
      <Tick name="auto" label={WORDS.autoAck} />
    </FormFrame>
  );
}
