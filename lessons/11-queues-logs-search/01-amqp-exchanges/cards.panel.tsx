/** What stands in the picture: exchanges, labels of bindings, queues with their messages, consumers. Each is a button. */
import type { CSSProperties, ReactNode } from 'react';
import type { ConsumerItem, ExchangeItem, LinkItem, MessageItem, QueueItem, Rect } from '#protocols/amqp';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

/** What is pressed: a kind and a name. Only the picture's own business, none of the run's. */
export type Picked =
  | { readonly kind: 'exchange' | 'queue' | 'consumer' | 'link' | 'message'; readonly id: string }
  | { readonly kind: 'add-exchange' | 'add-queue' }
  /** With what is chosen in the form beforehand. */
  | { readonly kind: 'publish'; readonly exchange?: string }
  /** `to` says of which kind it is: `queue mails`, `exchange people`. */
  | { readonly kind: 'add-binding'; readonly from?: string; readonly to?: string };

export type Pick = (picked: Picked) => void;

interface Placed {
  /** Absent: the pieces stand in rows, as on a small screen. */
  readonly rect?: Rect | undefined;
  readonly pressed: boolean;
  readonly onPick: Pick;
}

/** In rem, so that the picture grows with the theme's letters. */
const rem = (pixels: number): string => `${pixels / 16}rem`;

export const placeOf = (rect?: Rect): CSSProperties =>
  rect === undefined
    ? {}
    : {
        position: 'absolute',
        left: rem(rect.x),
        top: rem(rect.y),
        width: rem(rect.width),
        height: rem(rect.height),
      };

export const sizeOf = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): CSSProperties => ({
  width: rem(width),
  height: rem(height),
});

export function ExchangeCard({ item, rect, pressed, onPick }: Placed & { readonly item: ExchangeItem }) {
  const { name, type, lit, deadEnd, durable } = item;
  return (
    <button
      type="button"
      className={styles.exchange}
      style={placeOf(rect)}
      data-lit={lit || undefined}
      data-end={deadEnd || undefined}
      data-brief={!durable || undefined}
      data-drop={`exchange ${name}`}
      aria-pressed={pressed}
      aria-label={STRINGS.exchangeSpoken(name, type, lit, deadEnd)}
      onClick={() => onPick({ kind: 'exchange', id: name })}
    >
      <strong>{STRINGS.exchangeName(name)}</strong> <small>{type}</small>
    </button>
  );
}

export function LinkChip({ item, rect, pressed, onPick }: Placed & { readonly item: LinkItem }) {
  const { from, to, label, lit, mismatch } = item;
  return (
    <button
      type="button"
      className={styles.link}
      style={placeOf(rect)}
      data-lit={lit || undefined}
      data-refused={mismatch !== null || undefined}
      aria-pressed={pressed}
      aria-label={STRINGS.linkSpoken(from, to.name, label, lit, mismatch)}
      title={mismatch === null ? label : `${label}: ${STRINGS.mismatch(mismatch)}`}
      onClick={() => onPick({ kind: 'link', id: item.id })}
    >
      {rect === undefined && (
        <span className={styles.ends}>{`${STRINGS.exchangeName(from)} → ${to.name}`}</span>
      )}
      <span className={styles.label}>{label}</span>
    </button>
  );
}

/** More are counted, not drawn. */
const MESSAGES_SHOWN = 6;

function MessageMark({ item, pressed, onPick }: { readonly item: MessageItem } & Omit<Placed, 'rect'>) {
  const { message, holder, redelivered, deliveryCount, leftMs } = item;
  const where = holder === null ? STRINGS.ready : STRINGS.unacked(holder);
  return (
    <button
      type="button"
      className={styles.message}
      data-out={holder !== null || undefined}
      data-again={redelivered || deliveryCount > 0 || undefined}
      data-dead={message.deaths.length > 0 || undefined}
      data-timed={leftMs !== null || undefined}
      aria-pressed={pressed}
      aria-label={STRINGS.messageSpoken(message.body, where)}
      title={`${message.body}: ${where}`}
      onClick={() => onPick({ kind: 'message', id: item.id })}
    >
      {message.body}
      {message.priority > 0 && <sup>{message.priority}</sup>}
    </button>
  );
}

export interface QueueCardProps extends Placed {
  readonly item: QueueItem;
  readonly picked: Picked | null;
}

export function QueueCard({ item, rect, pressed, picked, onPick }: QueueCardProps) {
  const { name, queue, ready, unacked, lit } = item;
  const shown = [...unacked, ...ready].slice(0, MESSAGES_SHOWN);
  const rest = ready.length + unacked.length - shown.length;
  return (
    <div
      className={styles.queue}
      style={placeOf(rect)}
      data-lit={lit || undefined}
      data-brief={!queue.durable || undefined}
      data-drop={`queue ${name}`}
    >
      <button
        type="button"
        className={styles.queueHead}
        aria-pressed={pressed}
        aria-label={STRINGS.queueSpoken(name, ready.length, unacked.length, lit)}
        onClick={() => onPick({ kind: 'queue', id: name })}
      >
        <strong>{name}</strong> <span>{STRINGS.counts(ready.length, unacked.length)}</span>
      </button>
      <div className={styles.messages}>
        {shown.map((message) => (
          <MessageMark
            key={message.id}
            item={message}
            pressed={picked?.kind === 'message' && picked.id === message.id}
            onPick={onPick}
          />
        ))}
        {rest > 0 && <span className={styles.rest}>{`+${rest}`}</span>}
      </div>
      {item.marked && <small className={styles.marks}>{STRINGS.marks(queue)}</small>}
    </div>
  );
}

const modeOf = (read: ConsumerItem['reads'][number] | undefined): string =>
  read === undefined ? STRINGS.idle : STRINGS.reads(read.prefetch, read.autoAck);

export function ConsumerCard({ item, rect, pressed, onPick }: Placed & { readonly item: ConsumerItem }) {
  const { id, up, held, reads } = item;
  const bodies = held.map(({ delivery }) => delivery.body);
  const mode = up ? modeOf(reads[0]) : STRINGS.down_;
  // What is written on the card stands in its name as it stands there.
  const written = [id, mode, ...bodies].join(' ');
  return (
    <button
      type="button"
      className={styles.consumer}
      style={placeOf(rect)}
      data-down={!up || undefined}
      aria-pressed={pressed}
      aria-label={STRINGS.consumerSpoken(
        written,
        reads.map(({ queue }) => queue),
        bodies,
      )}
      onClick={() => onPick({ kind: 'consumer', id })}
    >
      <strong>{id}</strong> <small>{mode}</small> <span className={styles.hands}>{bodies.join(' ')}</span>
    </button>
  );
}

export function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.row} aria-label={title}>
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  );
}
