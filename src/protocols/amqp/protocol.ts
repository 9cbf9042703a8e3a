/** A message broker with publishers and consumers: AMQP 0-9-1 (specification, 2008) as RabbitMQ 3.10 runs it. */
import { defineProtocol } from '#kernel';
import { broker } from './broker-role.ts';
import { consumer } from './consumer.ts';
import { labelOf, type Message } from './messages.ts';
import { publisher } from './publisher.ts';
import { RULES, WORDS } from './words.ts';

export const amqp = defineProtocol({
  id: 'amqp',
  title: 'AMQP: exchanges, bindings, queues',
  source: 'AMQP 0-9-1 (2008) with the extensions of RabbitMQ 3.10',
  roles: { broker, publisher, consumer },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
});
