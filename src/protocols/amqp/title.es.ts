/** What this protocol is called, in Spanish. */
export const TITLE = 'AMQP: exchanges, bindings, colas';
