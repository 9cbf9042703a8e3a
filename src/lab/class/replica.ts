/** The follower's side of the class as a pure state machine: what was heard so far makes what is shown. */
import type { DriverMessage, Head } from './messages.ts';
import { applyChange, type ClassState } from './state.ts';

export interface Replica extends Head {
  readonly state: ClassState | null;
  /** The owner's key, once it is known. */
  readonly key: string | null;
  /** Something is missing: the retained state must be read again. */
  readonly behind: boolean;
  /** The driver said good-bye, or its broker did. */
  readonly gone: boolean;
}

export const newReplica = (key: string | null): Replica => ({
  epoch: -1,
  seq: 0,
  state: null,
  key,
  behind: false,
  gone: false,
});

/** Epochs count the driver's beginnings; within one, numbers count what was added. */
const isLater = (one: Head, other: Head): boolean =>
  one.epoch > other.epoch || (one.epoch === other.epoch && one.seq > other.seq);

const missing = (replica: Replica): Replica => (replica.behind ? replica : { ...replica, behind: true });

const hearAppend = (replica: Replica, message: DriverMessage & { kind: 'append' }): Replica => {
  const { epoch, seq, change } = message;
  if (replica.state === null || !isLater(message, replica)) return replica;
  if (epoch !== replica.epoch || seq !== replica.seq + 1) return missing(replica);
  const { keep = 0 } = change;
  if (keep > replica.state.run.log.length) return missing(replica);
  return { ...replica, seq, state: applyChange(replica.state, change), behind: false };
};

const take = (replica: Replica, message: DriverMessage): Replica => {
  switch (message.kind) {
    case 'state': {
      const { epoch, seq, key, state } = message;
      return isLater(message, replica) ? { ...replica, epoch, seq, key, state, behind: false } : replica;
    }
    case 'append':
      return hearAppend(replica, message);
    default:
      return isLater(message, replica) ? missing(replica) : replica;
  }
};

/** The same object when the message changes nothing: told twice, late, or of an earlier driver. */
export const hear = (replica: Replica, message: DriverMessage): Replica => {
  if (message.epoch < replica.epoch) return replica;
  const next = take(replica, message);
  const gone = message.kind === 'gone';
  return next.gone === gone ? next : { ...next, gone };
};
