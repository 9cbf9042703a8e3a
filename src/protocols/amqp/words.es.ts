/** What this protocol says, in Spanish. What the broker itself writes to its clients stays as brokers write it. */
const SAID: Readonly<Record<string, string>> = {
  none: 'ninguna',
  'the default exchange': 'el exchange por defecto',
  sent: 'enviado',
  confirmed: 'confirmado',
  returned: 'devuelto',
  refused: 'rechazado',
  'every message': 'todos los mensajes',
  'what nobody wants': 'lo que nadie quiere',
  '(empty key)': '(clave vacía)',
};

const sayText = (english: string): string =>
  SAID[english] ??
  english
    .replace(/ · out: /, ' · fuera: ')
    .replace(/ is empty$/, ' está vacía')
    .replace(/ cancelled$/, ' cancelado')
    .replace(/ returned$/, ' devuelto');

export const TRANSLATION = {
  titles: { publisher: 'publicador', broker: 'broker', consumer: 'consumidor' },
  facts: {
    gone: 'perdió',
    queues: 'colas',
    ready: 'listos',
    holds: 'tiene',
    done: 'hechos',
    told: 'oyó',
    unconfirmed: 'sin confirmar',
  },
  sayText,
  rules: {
    'one-copy-per-queue': 'Un mensaje llega a una cola una sola vez, por muchos bindings que encajen.',
    'hash-matches-zero-words': '# en un patrón topic vale por cero o más palabras.',
    'empty-key-is-zero-words': 'Una clave o un patrón vacíos son la lista vacía de palabras.',
    'alternate-only-when-unmatched':
      'Un exchange alternativo recibe solo lo que no encaja en ningún binding del exchange que lo tiene.',
    'return-unroutable': 'Un mensaje que no encuentra cola y se envió como mandatory vuelve a su publicador.',
    prefetch: 'Un consumidor tiene como mucho prefetch mensajes sin confirmar.',
    'round-robin': 'Un consumidor que ha sido servido pasa al final de la fila.',
    'manual-ack': 'Un mensaje se conserva hasta que su consumidor lo confirma.',
    'requeue-in-place': 'Una cola clásica pone en su posición original un mensaje que vuelve.',
    'mark-redelivered': 'Un mensaje que ya se entregó antes se marca como reentregado.',
    'requeue-on-channel-close': 'Lo que un canal cerrado no había confirmado vuelve a su cola.',
    'dead-letter':
      'Un mensaje rechazado, caducado o desplazado va al exchange de mensajes muertos de su cola.',
    'no-automatic-cycle':
      'Un mensaje muerto nunca entra en una cola que ya dejó, salvo que un consumidor lo rechazara.',
    'delivery-limit':
      'Una cola quorum descarta un mensaje que ha vuelto más veces que su límite de entregas.',
    'length-limit': 'Una cola nunca guarda más mensajes listos que su límite.',
    'priority-first': 'Un mensaje de mayor prioridad sale antes que uno de menor prioridad.',
    'confirm-after-store':
      'Lo que al publicador se le dice que está a salvo está en el disco antes de decírselo.',
    'ack-after-work': 'Un consumidor confirma un mensaje solo cuando ha terminado su trabajo con él.',
  },
  models: [
    [/^One message, acknowledged automatically$/, 'Un mensaje, confirmado automáticamente'],
    [/^One message, acknowledged by hand$/, 'Un mensaje, confirmado a mano'],
    [
      /^The message waits, is in the hands of a consumer, or was worked on\.$/,
      'El mensaje espera, está en manos de un consumidor o ya se trabajó con él.',
    ],
    [/^The work is done once at most\.$/, 'El trabajo se hace una vez como mucho.'],
    [/^The work is done\.$/, 'El trabajo se hace.'],
    [/^the message is handed to (.+)$/, 'el mensaje se entrega a $1'],
    [/^(.+) does the work$/, '$1 hace el trabajo'],
    [/^(.+) acknowledges$/, '$1 confirma'],
    [/^(.+) is killed$/, 'cae $1'],
  ],
  words: {
    publishes: '{self} publica {body} en {exchange} con la clave «{key}».',
    'sends-again': '{self} no tiene confirmación de {count} y publica otra vez.',
    confirmed: 'A {self} se le dice que {body} está a salvo.',
    refused: 'A {self} se le dice que {body} fue rechazado.',
    returned: 'A {self} le vuelve {body}: ninguna cola lo quería.',
    closed: 'El broker ha cerrado el canal de {self}: {text}.',
    'not-waiting': '{self} no espera esa confirmación.',

    routes: '{self} encamina {body} a {queues}.',
    unroutable: 'Ningún binding de {exchange} lleva {body} a una cola.',
    delivers: '{self} entrega {body} a {consumer}.',
    'delivers-again': '{self} entrega {body} a {consumer}, marcado como reentregado.',
    returns: '{self} devuelve {body} a {publisher}.',
    confirms: '{self} confirma {body} a {publisher}.',
    rejects: '{self} rechaza {body}: hay una cola llena.',
    acked: '{body} sale de {queue}: confirmado.',
    dies: '{body} muere en {queue} ({reason}) y va al exchange de mensajes muertos.',
    loses: '{body} desaparece de {queue} ({reason}).',
    'goes-nowhere': 'El mensaje muerto {body} desaparece: {reason}.',
    'closes-channel': '{self} cierra el canal de {channel}: {text}.',
    'cancels-consumer': '{self} le dice a {channel} que la cola de su consumidor {consumer} ya no existe.',
    'takes-on': '{self} le da a {from} un sitio en la fila de {queue}.',
    refuses: '{self} se niega: {text}.',
    'needs-name': 'Un exchange y una cola necesitan un nombre.',
    'is-empty': '{self} no tiene nada en {queue}.',
    'changes-topology': '{self} ejecuta {command}.',
    opens: '{from} se ha conectado de nuevo: {self} cierra su canal antiguo.',
    'finds-silent': '{self} no ha oído nada de {channel}, que tiene mensajes, y lo da por perdido.',
    'nobody-silent': '{self} no encuentra ningún canal callado.',
    'nothing-due': '{self} no encuentra nada que haya caducado.',
    'nothing-there': '{self} no tiene ningún canal de {from} que cerrar.',
    stores: '{self} escribe en el disco.',
    recovers: 'Todas las conexiones se han perdido.',

    subscribes: '{self} se suscribe a {queue}.',
    receives: '{self} recibe {body} y empieza a trabajar en él.',
    'receives-again': '{self} recibe {body}, que ya se había entregado antes.',
    'takes-auto': '{self} recibe {body}. El broker ya lo ha olvidado.',
    processes: '{self} ha terminado su trabajo con {body} y lo confirma.',
    'processes-silently': '{self} ha terminado su trabajo con {body}.',
    'cannot-process': '{self} no puede procesar {body} y lo rechaza.',
    'gives-back': '{self} devuelve {body}.',
    'nothing-held': '{self} no tiene ese mensaje.',
    'sees-empty': 'A {self} se le dice que {queue} está vacía.',
    'sees-cancelled': 'A {self} se le dice que su consumidor {consumer} está cancelado.',
    asks: '{self} pide al broker: {what}.',
  },
} as const;
