/** What a stream promises, and what its sender must not do on the way. */
import type { Property, World } from '#kernel';
import type { Receiver } from './receiver.ts';
import type { Sender } from './sender.ts';

export const senderIn = ({ nodes }: World): Sender | null =>
  (nodes.find(({ role }) => role === 'sender')?.state ?? null) as Sender | null;
export const receiverIn = ({ nodes }: World): Receiver | null =>
  (nodes.find(({ role }) => role === 'receiver')?.state ?? null) as Receiver | null;

/** Who is down promises nothing. */
const promise = (
  id: string,
  kind: Property['kind'],
  says: string,
  holds: (sender: Sender, receiver: Receiver) => boolean,
): Property => ({
  id,
  kind,
  says,
  messages: [],
  holds: (world) => {
    const [sender, receiver] = [senderIn(world), receiverIn(world)];
    return sender && receiver ? holds(sender, receiver) : kind !== 'sometimes';
  },
  blames: ({ nodes }) => nodes.filter(({ role }) => role === 'receiver').map(({ id: node }) => node),
});

export const inOrder = promise(
  'in-order',
  'always',
  'What is delivered is what was sent, in order, without gap or repetition.',
  (_, { record }) => record.delivered.every((item, at) => item === at),
);

export const ackedHasArrived = promise(
  'acked-has-arrived',
  'always',
  'What the sender takes for acknowledged has been delivered.',
  ({ base }, { due }) => base <= due,
);

export const withinWindow = promise(
  'within-window',
  'always',
  'No new segment leaves beyond the congestion window.',
  ({ record }) => record.excess === 0,
);

export const honestSamples = promise(
  'honest-samples',
  'always',
  'No segment that was sent twice is measured.',
  ({ record }) => record.sampled.every((item) => !record.resent.includes(item)),
);

export const thirdIsHeeded = promise(
  'third-is-heeded',
  'always',
  'The third acknowledgement that says the same is acted upon.',
  ({ record }) => record.ignored === 0,
);

export const everythingArrives = promise(
  'everything-arrives',
  'eventually',
  'All that was sent is delivered in the end.',
  ({ queue }, { due }) => due >= queue.length,
);

export const somethingArrives = promise(
  'something-arrives',
  'sometimes',
  'The sender knows that something has arrived.',
  ({ base }) => base > 0,
);
