/** What this protocol says, in Spanish. */
const SAID: Readonly<Record<string, string>> = {
  none: 'ninguno',
  empty: 'vacía',
  milk: 'leche',
  eggs: 'huevos',
  bread: 'pan',
  jam: 'mermelada',
  tea: 'té',
  'Lunch?': '¿Comemos?',
  'Yes!': '¡Sí!',
  'At one.': 'A la una.',
  'Me too.': 'Yo también.',
};

/** What people write in the chat and put into the basket. */
const sayText = (english: string): string =>
  english.replace(
    /Lunch\?|Yes!|At one\.|Me too\.|\b(none|empty|milk|eggs|bread|jam|tea)\b/g,
    (word) => SAID[word] ?? word,
  );

export const TRANSLATION = {
  titles: {
    process: 'proceso',
    member: 'miembro',
    server: 'servidor',
    shopper: 'comprador',
    observer: 'cuaderno',
  },
  facts: {
    last: 'últ.',
    L: 'L',
    V: 'V',
    wait: 'espera',
    read: 'leído',
    has: 'tiene',
    'has read': 'ha leído',
    context: 'contexto',
    pairs: 'pares',
    1: '1',
    2: '2',
    3: '3',
  },
  sayText,
  rules: {
    'count-every-event': 'Un proceso cuenta uno más en cada evento: enviar, recibir o algo propio.',
    'take-the-larger-number':
      'Quien recibe un mensaje sigue desde el mayor de dos números de Lamport: el suyo y el que llegó.',
    'merge-entry-by-entry':
      'Quien recibe un mensaje toma, entrada por entrada, el mayor de ambos vectores antes de contar el suyo.',
    'keep-every-entry': 'Un proceso guarda una entrada por cada proceso, sean cuantos sean.',
    'next-of-sender': 'Una línea se muestra solo cuando es la siguiente de quien la escribió.',
    'after-what-the-sender-saw':
      'Una línea se muestra solo después de todo lo que había leído quien la escribió.',
    'dot-for-every-write':
      'Cada escritura recibe un punto propio, aparte de lo que había leído quien escribe; sustituye solo lo leído.',
  },
  models: [
    [/^Causal broadcast among three$/, 'Difusión causal entre tres'],
    [/^Broadcast among three, shown as it arrives$/, 'Difusión entre tres, mostrada según llega'],
    [/^Nobody reads r before m\.$/, 'Nadie lee r antes que m.'],
    [/^Everybody reads m and then r\.$/, 'Todos leen m y después r.'],
    [/^(.+) reaches (.+)$/, '$1 llega a $2'],
    [/^(.+) writes (.+)$/, '$1 escribe $2'],
  ],
  words: {
    'own-event': '{event}: {self} hace algo propio. Número {lamport}, vector {vector}.',
    sends: '{event}: {self} envía un mensaje a {to}. Número {lamport}, vector {vector}.',
    receives: '{event}: {self} recibe lo que se envió en {sent}. Número {lamport}, vector {vector}.',

    writes: '{self} escribe «{text}» con el vector {vector}.',
    shows: '{self} muestra «{text}» de {by}.',
    'shows-at-last': '{self} muestra «{text}» de {by}, que había esperado.',
    'not-the-next': '{self} deja esperar «{text}»: aún no ha llegado una línea anterior de {by}.',
    'not-after-what-it-saw':
      '{self} deja esperar «{text}»: {by} había leído algo que aquí aún no ha llegado.',
    'has-it': '{self} ya tiene «{text}».',

    'asks-for': '{self} pide la cesta a {server}.',
    puts: '{self} pone {items}, sabiendo lo que leyó la última vez.',
    tells: '{self} le cuenta a {client} que tiene {count} versión(es).',
    stores: '{self} guarda {items}; ahora tiene {count} versión(es).',
    'knows-newer': '{self} tiene una versión escrita por alguien que había leído esta.',
    reads: '{self} lee: {items}.',
    'is-stored': '{self} se entera de que está guardado.',
    'too-late': '{self} no espera nada.',

    'judges-before': 'Dices: {first} ocurrió antes que {second}.',
    'judges-after': 'Dices: {first} ocurrió después que {second}.',
    'judges-concurrent': 'Dices: {first} y {second} son concurrentes.',
  },
} as const;
