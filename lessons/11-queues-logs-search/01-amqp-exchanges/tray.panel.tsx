/** What is pressed, closely: what it is, and what can be done to it. Everything done is an operation of the run. */
import type { ReactNode } from 'react';
import type { NodeId } from '#kernel';
import { flatTable, type Graph, type LinkItem, type MessageItem, sayTable } from '#protocols/amqp';
import type { Pick, Picked } from './cards.panel.tsx';
import {
  AlternateForm,
  BindForm,
  ExchangeForm,
  type FormProps,
  PublishForm,
  QueueForm,
  SubscribeForm,
} from './forms.panel.tsx';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

export interface TrayProps extends FormProps {
  readonly broker: NodeId;
  readonly picked: Picked;
  readonly onPick: Pick;
  readonly onClose: () => void;
}

interface DeedProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Deed({ onClick, children }: DeedProps) {
  return (
    <button type="button" className={styles.deed} onClick={onClick}>
      {children}
    </button>
  );
}

const unbindOf = ({ from, to, binding }: LinkItem) => ({
  name: 'unbind',
  exchange: from,
  [to.kind === 'queue' ? 'queue' : 'toExchange']: to.name,
  key: binding?.key ?? '',
  arguments: flatTable(binding?.args ?? {}),
});

function MessageFacts({ item }: { readonly item: MessageItem }) {
  const { message, leftMs, redelivered, deliveryCount, holder } = item;
  const words = STRINGS.facts;
  const facts: readonly (readonly [string, string])[] = [
    [words.where, `${item.queue}, ${holder === null ? STRINGS.ready : STRINGS.unacked(holder)}`],
    [words.exchange, STRINGS.exchangeName(message.exchange)],
    [words.key, message.routingKeys.join(', ') || '—'],
    ...(message.headers === null ? [] : [[words.headers, sayTable(message.headers)] as const]),
    ...(message.priority > 0 ? [[words.priority, String(message.priority)] as const] : []),
    ...(leftMs === null ? [] : [[words.lives, STRINGS.milliseconds(leftMs)] as const]),
    [words.kept, message.persistent ? STRINGS.yes : STRINGS.no],
    [words.redelivered, redelivered || deliveryCount > 0 ? STRINGS.yes : STRINGS.no],
    ...(deliveryCount > 0 ? [[words.count, String(deliveryCount)] as const] : []),
    ...message.deaths.map(
      ({ queue, reason, count, exchange }) =>
        [words.deaths, STRINGS.death(queue, reason, count, exchange)] as const,
    ),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several rows of x-death have one name
        <div key={place}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What its consumer may do with one message that it holds. */
function Settling({
  send,
  node,
  body,
}: { readonly node: NodeId; readonly body: string } & { readonly send: FormProps['send'] }) {
  const words = STRINGS.doing;
  return (
    <>
      <Deed onClick={() => send(node, { name: 'ack', body })}>{words.ack}</Deed>
      <Deed onClick={() => send(node, { name: 'ack', body, multiple: true })}>{words.ackAll}</Deed>
      <Deed onClick={() => send(node, { name: 'nack', body, requeue: true })}>{words.requeue}</Deed>
      <Deed onClick={() => send(node, { name: 'nack', body, requeue: false })}>{words.reject}</Deed>
    </>
  );
}

function ConsumerTray({ graph, send, id }: FormProps & { readonly id: NodeId }) {
  const consumer = graph.consumers.find((one) => one.id === id);
  return (
    <>
      {consumer?.held.map(({ delivery: { body } }) => (
        <div key={body} className={styles.deeds}>
          <strong>{body}</strong>
          <Settling send={send} node={id} body={body} />
        </div>
      ))}
      <div className={styles.deeds}>
        {consumer?.reads.map(({ queue, tag }) => (
          <Deed key={tag} onClick={() => send(id, { name: 'cancel', tag })}>
            {STRINGS.doing.cancel(queue)}
          </Deed>
        ))}
        <Deed onClick={() => send(id, { name: 'recover' })}>{STRINGS.doing.recover}</Deed>
        <Deed onClick={() => send(id, { name: 'close' })}>{STRINGS.doing.close}</Deed>
      </div>
      {graph.queues.length > 0 && <SubscribeForm graph={graph} send={send} consumer={id} />}
    </>
  );
}

function LinkTray({ graph, send, broker, id }: FormProps & { readonly broker: NodeId; readonly id: string }) {
  const link = graph.links.find((one) => one.id === id);
  if (link === undefined) return null;
  const { from, binding, mismatch } = link;
  return (
    <div className={styles.deeds}>
      {mismatch !== null && <span>{STRINGS.mismatch(mismatch)}</span>}
      {binding === null ? (
        <Deed onClick={() => send(broker, { name: 'setAlternate', exchange: from, alternate: '' })}>
          {STRINGS.doing.noAlternate}
        </Deed>
      ) : (
        <Deed onClick={() => send(broker, unbindOf(link))}>{STRINGS.doing.unbind}</Deed>
      )}
    </div>
  );
}

interface ExchangeTrayProps extends FormProps {
  readonly broker: NodeId;
  readonly name: string;
  readonly onPick: Pick;
}

function ExchangeTray({ graph, send, broker, name, onPick }: ExchangeTrayProps) {
  return (
    <div className={styles.deeds}>
      <Deed onClick={() => onPick({ kind: 'publish', exchange: name })}>{STRINGS.doing.publishTo}</Deed>
      {name !== '' && (
        <>
          <Deed onClick={() => onPick({ kind: 'add-binding', from: name })}>{STRINGS.addBinding}</Deed>
          <Deed onClick={() => send(broker, { name: 'deleteExchange', exchange: name })}>
            {STRINGS.doing.remove}
          </Deed>
          <AlternateForm graph={graph} send={send} broker={broker} exchange={name} />
        </>
      )}
    </div>
  );
}

const messageIn = (graph: Graph, id: string): MessageItem | undefined =>
  graph.queues.flatMap(({ ready, unacked }) => [...ready, ...unacked]).find((item) => item.id === id);

const titleOf = (graph: Graph, picked: Picked): string => {
  switch (picked.kind) {
    case 'publish':
      return STRINGS.publish;
    case 'add-exchange':
      return STRINGS.addExchange;
    case 'add-queue':
      return STRINGS.addQueue;
    case 'add-binding':
      return STRINGS.addBinding;
    case 'message':
      return messageIn(graph, picked.id)?.message.body ?? '';
    case 'link': {
      const link = graph.links.find(({ id }) => id === picked.id);
      return link === undefined ? '' : `${STRINGS.exchangeName(link.from)} → ${link.to.name}: ${link.label}`;
    }
    default:
      return STRINGS.exchangeName(picked.id);
  }
};

/** Whether it is still there: a person may have deleted it, or gone back to before it was made. */
export const isThere = (graph: Graph, picked: Picked): boolean => {
  switch (picked.kind) {
    case 'exchange':
      return graph.exchanges.some(({ name }) => name === picked.id);
    case 'queue':
      return graph.queues.some(({ name }) => name === picked.id);
    case 'link':
      return graph.links.some(({ id }) => id === picked.id);
    case 'message':
      return messageIn(graph, picked.id) !== undefined;
    default:
      return true;
  }
};

function Inside({ graph, send, broker, picked, onPick }: Omit<TrayProps, 'onClose'>) {
  const form = { graph, send, broker };
  switch (picked.kind) {
    case 'publish':
      return <PublishForm {...form} exchange={picked.exchange} />;
    case 'add-exchange':
      return <ExchangeForm {...form} />;
    case 'add-queue':
      return <QueueForm {...form} />;
    case 'add-binding':
      return <BindForm {...form} from={picked.from} to={picked.to} />;
    case 'exchange':
      return <ExchangeTray {...form} name={picked.id} onPick={onPick} />;
    case 'queue':
      return (
        <div className={styles.deeds}>
          <Deed onClick={() => onPick({ kind: 'add-binding', to: `queue ${picked.id}` })}>
            {STRINGS.addBinding}
          </Deed>
          <Deed onClick={() => send(broker, { name: 'purge', queue: picked.id })}>{STRINGS.doing.purge}</Deed>
          <Deed onClick={() => send(broker, { name: 'deleteQueue', queue: picked.id })}>
            {STRINGS.doing.remove}
          </Deed>
        </div>
      );
    case 'link':
      return <LinkTray {...form} id={picked.id} />;
    case 'consumer':
      return <ConsumerTray {...form} id={picked.id} />;
    case 'message': {
      const item = messageIn(graph, picked.id);
      return item === undefined ? null : (
        <>
          <MessageFacts item={item} />
          {item.holder !== null && (
            <div className={styles.deeds}>
              <Settling send={send} node={item.holder} body={item.message.body} />
            </div>
          )}
        </>
      );
    }
  }
}

export function Tray({ onClose, ...inside }: TrayProps) {
  const { graph, picked } = inside;
  const title = titleOf(graph, picked);
  return (
    <section className={styles.tray} aria-label={title}>
      <header>
        <h3>{title}</h3>
        <button type="button" className={styles.deed} onClick={onClose}>
          {STRINGS.close}
        </button>
      </header>
      <Inside key={JSON.stringify(picked)} {...inside} />
    </section>
  );
}
