/** The clauses of the broker that can be switched off, each with what it demands. */
export const BROKER_RULES = {
  'one-copy-per-queue': 'A message reaches a queue once, however many bindings match.',
  'hash-matches-zero-words': '# in a topic pattern stands for zero or more words.',
  'empty-key-is-zero-words': 'An empty routing key or pattern is the empty list of words.',
  'alternate-only-when-unmatched':
    'The alternate exchange is used only when no binding of the exchange itself matches.',
  'return-unroutable': 'An unroutable message that was sent as mandatory goes back to its publisher.',
  prefetch: 'A consumer holds at most prefetch unacknowledged messages.',
  'round-robin': 'A consumer that was served goes to the end of the line.',
  'manual-ack': 'A message is kept until its consumer acknowledged it.',
  'requeue-in-place': 'A classic queue puts a message that came back at its original position.',
  'mark-redelivered': 'A message that was handed out before is marked as redelivered.',
  'requeue-on-channel-close': 'What a closed channel had not acknowledged goes back to its queue.',
  'dead-letter': 'A rejected, expired or displaced message goes to the dead letter exchange of its queue.',
  'no-automatic-cycle': 'A dead letter never enters a queue it left before, unless a consumer rejected it.',
  'delivery-limit': 'A quorum queue drops a message that came back more often than its delivery limit.',
  'length-limit': 'A queue never keeps more ready messages than its limit.',
  'priority-first': 'A message of higher priority leaves before one of lower priority.',
} as const;

export type BrokerRule = keyof typeof BROKER_RULES;

/** False when the rule is switched off. */
export type Ask = (rule: BrokerRule) => boolean;

/** The broker as it should be. */
export const everyRule: Ask = () => true;
