/** Words of the picture of exchanges and queues, in Spanish. Names of AMQP stay as brokers write them. */
import { plural, type Translation } from '#lesson-kit';
import type { Graph, Mismatch } from '#protocols/amqp';
import type { STRINGS as ENGLISH } from './strings.panel.tsx';

const sayExchange = (name: string): string => (name === '' ? 'exchange por defecto' : name);

const sayKey = (key: string): string => (key === '' ? 'una clave vacía' : `«${key}»`);

const sayMismatch = (mismatch: Mismatch): string => {
  if (mismatch.clause === 'header')
    return mismatch.name === null
      ? 'no está ninguna de sus cabeceras'
      : `${mismatch.name} no es como se quería`;
  const { clause, wanted, found } = mismatch;
  return clause === 'key'
    ? `${sayKey(found)} no es ${sayKey(wanted)}`
    : `${sayKey(found)} no encaja en ${sayKey(wanted)}`;
};

/** Why the last message ended nowhere, exchange by exchange. */
const sayDeadEnds = ({ exchanges, links, last }: Graph): string => {
  if (last?.message.exchange === '')
    return `no hay ninguna cola llamada ${sayKey(last.message.routingKeys[0] ?? '')}`;
  const ends = exchanges
    .filter(({ deadEnd }) => deadEnd)
    .map(({ name }) => {
      const tried = links.filter(({ from, binding }) => from === name && binding !== null);
      const why = tried.map(({ mismatch }) => (mismatch === null ? '' : sayMismatch(mismatch)));
      return tried.length === 0
        ? `${name} no tiene ningún binding`
        : `ningún binding de ${name} encaja: ${why.join(', ')}`;
    });
  return ends.join('; ');
};

export const STRINGS: Translation<typeof ENGLISH> = {
  title: 'Exchanges y colas',
  exchangeName: sayExchange,
  down: 'El broker está caído. Esto es lo que guarda su disco.',
  publish: 'Publicar',
  addExchange: 'Añadir un exchange',
  addQueue: 'Añadir una cola',
  addBinding: 'Añadir un binding',
  nothing: 'Todavía no hay nada conectado. Añade un exchange y una cola, y únelos.',
  hint: 'Pulsa en cualquier cosa de la imagen para verla y cambiarla.',
  publishers: 'Publicadores',
  exchanges: 'Exchanges',
  queues: 'Colas',
  consumers: 'Consumidores',
  more: (count) => plural(count, { one: `y ${count} cola más`, other: `y ${count} colas más` }),
  close: 'Cerrar',
  deadLetters: 'mensajes muertos',
  diesTo: (queue) => `Lo que muere en ${queue}`,
  last: ({ last, ...graph }) => {
    if (last === null) return '';
    const { body, exchange, routingKeys } = last.message;
    const sent = `${body}, enviado a ${sayExchange(exchange)} con ${sayKey(routingKeys[0] ?? '')}`;
    return last.queues.length > 0
      ? `${sent}, se encaminó a ${last.queues.join(' y ')}.`
      : `${sent}, no llegó a ninguna cola: ${sayDeadEnds({ ...graph, last })}.`;
  },
  exchangeSpoken: (name, type, lit, deadEnd) =>
    `Exchange ${sayExchange(name)}, ${type}${lit ? ', el último mensaje llegó aquí' : ''}${deadEnd ? ' y no pasó de aquí' : ''}`,
  linkSpoken: (from, to, label, lit, mismatch) =>
    `Binding de ${sayExchange(from)} a ${to}: ${label}${lit ? ', lo tomó el último mensaje' : ''}${mismatch ? `, no lo tomó: ${sayMismatch(mismatch)}` : ''}`,
  queueSpoken: (name, ready, out, lit) =>
    `Cola ${name}: ${plural(ready, { one: `${ready} listo`, other: `${ready} listos` })}, ${out} sin confirmar${lit ? ', el último mensaje llegó aquí' : ''}`,
  consumerSpoken: (written, reads, held) =>
    `Consumidor ${written}; lee ${reads.length > 0 ? reads.join(', ') : 'nada'}, tiene ${held.length > 0 ? held.join(', ') : 'nada'}`,
  messageSpoken: (body, where) => `Mensaje ${body}, ${where}`,
  mismatch: sayMismatch,
  ready: 'listo',
  unacked: (holder) => `fuera: ${holder}`,
  counts: (ready, out) =>
    `${plural(ready, { one: `${ready} listo`, other: `${ready} listos` })}${out > 0 ? ` · ${out} fuera` : ''}`,
  reads: (prefetch, autoAck) =>
    `${prefetch === 0 ? 'sin límite' : `prefetch ${prefetch}`} · ${autoAck ? 'automática' : 'a mano'}`,
  idle: 'no lee nada',
  down_: 'caído',
  marks: ({ durable, settings }) =>
    [
      ...(settings.type === 'quorum' ? ['quorum'] : []),
      ...(durable ? [] : ['no durable']),
      ...(settings.ttlMs === null ? [] : [`TTL ${settings.ttlMs} ms`]),
      ...(settings.maxLength === null ? [] : [`máx. ${settings.maxLength} · ${settings.overflow}`]),
      ...(settings.maxPriority === null ? [] : [`prioridades hasta ${settings.maxPriority}`]),
      ...(settings.deliveryLimit === null ? [] : [`entregas ${settings.deliveryLimit}`]),
    ].join(' · '),
  facts: {
    exchange: 'Exchange',
    key: 'Clave',
    headers: 'Cabeceras',
    priority: 'Prioridad',
    lives: 'Vive',
    kept: 'Sobrevive a un reinicio',
    redelivered: 'Entregado antes',
    count: 'Veces devuelto',
    where: 'Dónde',
    deaths: 'x-death',
  },
  yes: 'sí',
  no: 'no',
  milliseconds: (value) => `${value} ms`,
  death: (queue, reason, count, exchange) =>
    `${reason} en ${queue}, ${plural(count, { one: 'una vez', other: `${count} veces` })} (había llegado por ${sayExchange(exchange)})`,
  doing: {
    ack: 'Confirmar',
    ackAll: 'Confirmar este y todos los anteriores',
    requeue: 'Devolver',
    reject: 'Rechazar',
    recover: 'Devolverlo todo',
    close: 'Cerrar su canal',
    cancel: (queue) => `Dejar de leer ${queue}`,
    publishTo: 'Publicar en él',
    remove: 'Borrar',
    unbind: 'Quitar este binding',
    purge: 'Tirar sus mensajes',
    noAlternate: 'Quitar el alternativo',
  },
  form: {
    from: 'Desde',
    to: 'Hasta',
    publisher: 'Publicador',
    exchange: 'Exchange',
    queue: 'Cola',
    name: 'Nombre',
    type: 'Tipo',
    alternate: 'Alternativo',
    none: 'ninguno',
    key: 'Clave',
    table: 'Cabeceras',
    tableHint: 'size=1 colour=red',
    match: 'x-match',
    body: 'Contenido',
    priority: 'Prioridad',
    expiration: 'Vive (ms)',
    copies: 'CC',
    mandatory: 'mandatory',
    transient: 'transient',
    durable: 'durable',
    quorum: 'quorum',
    ttl: 'TTL (ms)',
    maxLength: 'Longitud máx.',
    overflow: 'Si está llena',
    deadLetter: 'Mensajes muertos a',
    deadLetterKey: 'con clave',
    maxPriority: 'Prioridad máx.',
    deliveryLimit: 'Límite de entregas',
    prefetch: 'Prefetch',
    autoAck: 'confirmación automática',
    furtherOfQueue: 'Límites, mensajes muertos',
    furtherOfMessage: 'Cabeceras, prioridad, caducidad',
    subscribe: 'Suscribir',
    declare: 'Declarar',
    bind: 'Unir',
    set: 'Fijar',
  },
};
